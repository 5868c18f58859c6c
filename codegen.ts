import type { CodegenConfig } from '@graphql-codegen/cli';
import { formatted } from './scripts/formatted';

/** The preset's runtime helpers are typed loosely and import a package for one type; the client wants neither. */
const TIGHTENED: readonly [string, string][] = [
  ["from '@graphql-typed-document-node/core'", "from '../document-type'"],
  ['Record<string, any>', 'Record<string, unknown>'],
  ['(documents as any)', '(documents as Record<string, unknown>)'],
];

async function tighten(path: string, content: string): Promise<string> {
  const text = TIGHTENED.reduce((before, [found, instead]) => before.replaceAll(found, instead), content);
  return formatted(path, text);
}

/** Types and documents of one user of the API, in the folder given, from the committed schema and its operations. */
const generated = (documents: string[], presetConfig = {}) =>
  ({
    documents,
    preset: 'client',
    presetConfig: { fragmentMasking: false, ...presetConfig },
    config: {
      // Documents as strings: whoever asks needs no GraphQL library at run time.
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      // A scalar without a type here stops the generation, so that none becomes `any` unnoticed.
      strictScalars: true,
      defaultScalarType: 'unknown',
      scalars: { Date: 'string', DateTime: 'string' },
    },
  }) as const;

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'clients/typescript/src/generated/': generated(['schema/operations/**/*.graphql', 'clients/*/src/**/*.graphql'], {
      persistedDocuments: { hashAlgorithm: 'sha256' },
    }),
    // The product's own pages ask like anybody else.
    'src/pages/generated/': generated(['src/pages/**/*.graphql']),
  },
  hooks: { beforeOneFileWrite: [tighten] },
};

export default config;
