import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { openFetch } from '../../web/playground/src/open-fetch';
import { labelsOf } from '../../web/playground/src/schema-labels';
import { askDescribed, askSchemaNames, namedType, SchemaNames } from '../../web/playground/src/schema-names';
import { namesOf } from './schema-names';

const sdl = readFileSync(join(__dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8');
const introspected = introspectionFromSchema(buildSchema(sdl)).__schema;

afterEach(() => jest.restoreAllMocks());

/** A server that tells its schema to whoever asks with `credentials`, and what it was asked. */
function serverOf(answers: (credentials: string | undefined) => boolean) {
  return jest.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const body = JSON.stringify({ data: { __schema: introspected } });
    return Promise.resolve(answers(init?.credentials) ? new Response(body) : new Response('{}', { status: 403 }));
  });
}

describe('codes in words', () => {
  const whole = labelsOf(new SchemaNames(introspected));

  test('are the first sentence of the schema, one or several in a cell', () => {
    expect(whole('nodes.structureTypes', 'ACI')).toBe('Atelier et chantier d’insertion');
    expect(whole('structureTypes', 'ACI+EI')).toBe('Atelier et chantier d’insertion + Entreprise d’insertion');
    expect(whole('indicator.code', 'ADHERENTS_TOTAL')).toBe('Entités juridiques adhérentes au 31 décembre');
    expect(whole('state', 'KNOWN')).toBe('connu');
    expect(whole('name', 'ACI')).toBeNull();
  });

  test('are the same before the editor has come as in it, for every value of every field that is answered', async () => {
    serverOf(() => true);
    const light = labelsOf(await askDescribed(Promise.resolve(namesOf(sdl))));
    let compared = 0;
    const schema = new SchemaNames(introspected);
    for (const { name, type } of schema.answeredFields()) {
      for (const value of schema.valuesOf(namedType(type))) {
        expect([name, value, light(name, value)]).toEqual([name, value, whole(name, value)]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  test('are the codes themselves as long as what they mean is not known', () => {
    expect(labelsOf(namesOf(sdl))('structureTypes', 'ACI')).toBe('ACI');
  });
});

describe('what the schema says', () => {
  test('is asked for without who asks: what a session opens is not compressed', async () => {
    const asked = serverOf(() => true);
    expect((await askSchemaNames()).fieldOf('Query', 'lexicon')).toBeDefined();
    expect(asked.mock.calls.map(([, init]) => init?.credentials)).toEqual(['omit']);
  });

  test('is asked for with who asks where nobody else is told it', async () => {
    const asked = serverOf((credentials) => credentials !== 'omit');
    expect((await openFetch('/graphql', { method: 'POST' })).ok).toBe(true);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
