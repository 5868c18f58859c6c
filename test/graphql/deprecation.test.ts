import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { breakingChanges, LEAVING_DAY } from '../../scripts/breaking-changes';

const schemaWith = (fields: string, values = 'RED BLUE') =>
  buildSchema(`type Query { colour: Colour size: Int name: String ${fields} } enum Colour { ${values} }`);
const SOON = '@deprecated(reason: "Remplacé par « neuf ». Peut partir le 2027-03-01.")';

test('what was deprecated may go on the day that its reason names, and not before', () => {
  const before = schemaWith(`old: Int ${SOON}`, `RED BLUE ${SOON}`);
  const after = schemaWith('', 'RED');
  expect(breakingChanges(before, after, '2027-03-01')).toEqual([]);
  expect(breakingChanges(before, after, '2027-02-28').sort()).toEqual([
    'BLUE was removed from enum type Colour.',
    'Query.old was removed.',
  ]);
});

test('what was not deprecated, or without a day, never goes', () => {
  const after = schemaWith('');
  expect(breakingChanges(schemaWith('old: Int'), after, '2099-01-01')).toEqual(['Query.old was removed.']);
  const dayless = schemaWith('old: Int @deprecated(reason: "Remplacé.")');
  expect(breakingChanges(dayless, after, '2099-01-01')).toEqual(['Query.old was removed.']);
});

test('a deprecated field does not change its type on its way out', () => {
  const before = schemaWith(`old: Int ${SOON}`);
  expect(breakingChanges(before, schemaWith(`old: String ${SOON}`), '2099-01-01')).toHaveLength(1);
});

test('every deprecation of the schema says what takes its place, and from which day it may go', () => {
  const text = readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8');
  const deprecations = [...text.matchAll(/@deprecated(\([^)]*\))?/g)].map(([whole]) => whole);
  expect(deprecations.filter((each) => !LEAVING_DAY.test(each))).toEqual([]);
});
