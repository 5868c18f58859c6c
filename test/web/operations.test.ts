import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getVariableValues, Kind, validate } from 'graphql';
import { measure } from './measure';
import { operationFiles } from './operation-files';

const schema = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8'));
const files = operationFiles();
const cases = files.map((file) => [file.ready.id, file] as const);

describe('the promised operations', () => {
  test('are at least ten, each with a title of its own', () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
    expect(new Set(files.map(({ ready }) => ready.title)).size).toBe(files.length);
  });

  test('have names that no other operation or fragment has', () => {
    const names = files.flatMap(({ document }) =>
      document.definitions.map((definition) => ('name' in definition ? definition.name?.value : undefined)),
    );
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(cases)('%s is one operation and valid against the schema', (_, { document }) => {
    expect(document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)).toHaveLength(1);
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  });

  test.each(cases)('%s comes with variables that it takes', (_, { document, variables }) => {
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const declared = operation?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    expect(declared).toEqual(expect.arrayContaining(Object.keys(variables)));
    const coerced = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
    expect(coerced.errors).toBeUndefined();
  });

  test.each(cases)('%s stays inside the limits of a document', (_, { document, text }) => {
    const { depth, aliases, directives, tokens } = measure(document, text);
    expect(depth).toBeLessThanOrEqual(10);
    expect(aliases).toBeLessThanOrEqual(30);
    expect(directives).toBeLessThanOrEqual(10);
    expect(tokens).toBeLessThanOrEqual(1000);
  });
});
