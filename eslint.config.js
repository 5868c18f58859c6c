const eslint = require('@eslint/js');
const graphql = require('@graphql-eslint/eslint-plugin');
const typescript = require('typescript-eslint');

module.exports = typescript.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      'var/',
      'coverage/',
      'web/',
      'clients/typescript/src/generated/',
      'src/pages/generated/',
      'schema/contract.graphql',
    ],
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        Response: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, ...typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      // `== null` asks for null and undefined at once: GraphQL arguments are either.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Rows and plain objects stand for entities and GraphQL types wherever their shape fits.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `void rows` says that a loop is run for its effects.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Interfaces say methods where plain objects of functions stand behind them.
      '@typescript-eslint/unbound-method': 'off',
      // Interfaces ask for promises where one implementation happens to have its answer at hand.
      '@typescript-eslint/require-await': 'off',
      // Resolvers and entities are classes for their decorators, some of them without a member of their own.
      '@typescript-eslint/no-extraneous-class': 'off',
      // Numbers read well in sentences; anything else is still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => void` on one line says that the result does not matter.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Decorated properties are filled by frameworks that the checker does not see.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    // Jest's matchers are typed `any`, and answers over HTTP are JSON.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // What is missing fails the test anyway.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    // What loads these wants a default export.
    files: ['codegen.ts', 'test/support/global-*.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['schema/schema.graphql'],
    languageOptions: { parser: graphql.parser },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
);
