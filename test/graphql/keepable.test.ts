import { parse } from 'graphql';
import { saidKeepable } from '../../src/graphql/common/keepable';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { restsOnDataAlone } from '../../src/graphql/common/rests-on-data';

const schema = buildMaillageSchema();

test('the questions whose answers may be kept say so, and no other', () => {
  const questions = Object.values(schema.getQueryType()?.getFields() ?? {});
  const kept = questions.filter((field) => saidKeepable(field) === true).map(({ name }) => name);
  expect(kept.sort()).toEqual([
    'adherent',
    'availability',
    'collectionPlan',
    'department',
    'departments',
    'federation',
    'indicators',
    'lexicon',
    'reconciliation',
    'region',
    'sources',
    'statistics',
  ]);
});

test.each([
  ['a figure', '{ federation { keyFigures(year: 2023) { year } } }', true],
  ['the schema, beside it', '{ __schema { types { name } } __typename federation { __typename name } }', true],
  ['a figure under a fragment', 'query { ...f } fragment f on Query { region(code: "bretagne") { name } }', true],
  ['who asks', '{ viewer { role } }', false],
  ['a figure and who asks', '{ federation { name } viewer { role } }', false],
  ['what is handed in', '{ federation { regions { submissions { version } } } }', false],
  ['what is handed in, by an alias', '{ region(code: "bretagne") { kept: submissions { version } } }', false],
  ['whatever has an id', '{ node(id: "x") { id } }', false],
])('an answer is kept only where each of its fields lets it: %s', (_, query, expected) => {
  expect(restsOnDataAlone(schema, parse(query))).toBe(expected);
});
