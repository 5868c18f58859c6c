import { MaillageError } from '../../clients/typescript/src/errors';
import { formatFigure } from '../../clients/typescript/src/format-figure';
import type { Unit } from '../../clients/typescript/src/generated/graphql';
import { labelOf, STRUCTURE_TYPE_LABELS } from '../../clients/typescript/src/labels';
import { readAnswer } from '../../clients/typescript/src/read-answer';

const figure = (value: number | null, unit: Unit, precision: number, approximate = false) =>
  ({ value, state: value === null ? 'NOT_REPORTED' : 'KNOWN', approximate, indicator: { unit, precision } }) as const;

test.each([
  [figure(586, 'COUNT', 0), '586'],
  [figure(0, 'COUNT', 0), '0'],
  [figure(574000, 'HOURS', 2), '574\u202f000\u00a0h'],
  [figure(360.25, 'FTE', 2), '360,25\u00a0ETP'],
  [figure(0.9345, 'RATE', 4), '93,45\u00a0%'],
  [figure(5397120, 'EUR', 2), '5\u202f397\u202f120\u00a0€'],
  [figure(12.5, 'EUR', 2), '12,50\u00a0€'],
  [figure(1200, 'PEOPLE', 0, true), 'environ 1\u202f200'],
  [figure(null, 'EUR', 2), 'non communiqué'],
])('the figure %j is written %j', (given, expected) => {
  expect(formatFigure(given)).toBe(expected);
});

test.each([
  [{ partialOf: [{ __typename: 'Region' }, { __typename: 'Region' }], coverage: { expected: 14 } }, 'partiel (2 régions sur 14) : 171, pas de total'],
  [{ partialOf: [{ __typename: 'Region' }, { __typename: 'Department' }], coverage: { expected: 14 } }, 'partiel (1 région sur 14) : 171, pas de total'],
  [{ partialOf: [{ name: 'A' }, { name: 'B' }], coverage: { reporting: 2, expected: 14 } }, 'partiel (2 régions sur 14) : 171, pas de total'],
  [{ partialOf: [{ name: 'A' }, { name: 'B' }], coverage: { reporting: 1, expected: 14 } }, 'partiel (2 parties connues, 14 régions attendues) : 171, pas de total'],
  [{ partialOf: [{ name: 'A' }] }, 'partiel (1 partie connue) : 171, pas de total'],
  [{ partialOf: [{ name: 'A' }], coverage: { reporting: 1, expected: 1 } }, 'partiel (1 partie connue) : 171, pas de total'],
  [{}, 'partiel : 171, pas de total'],
])('a part that came with %j says how much of the whole it is as far as that is known', (asked, expected) => {
  expect(formatFigure({ ...figure(null, 'COUNT', 0), state: 'PARTIAL', partialValue: 171, ...asked })).toBe(expected);
}); // prettier-ignore

test('a code newer than the client is its own label', () => {
  expect(labelOf(STRUCTURE_TYPE_LABELS, 'ETTI')).toBe('Entreprise de travail temporaire d’insertion');
  expect(labelOf(STRUCTURE_TYPE_LABELS, 'NOUVEAU')).toBe('NOUVEAU');
});

test('an answer keeps its data beside its errors', () => {
  const text = '{"data":{"a":1},"errors":[{"message":"non","extensions":{"code":"FORBIDDEN"}}]}';
  const { data, errors } = readAnswer<{ a: number }>(text, 200, 'u');
  expect(data).toEqual({ a: 1 });
  expect(new MaillageError('graphql', 'non', errors).codes).toEqual(['FORBIDDEN']);
});

test.each(['<html>', '[]', 'null', '{"ok":true}'])('the body %j is no GraphQL answer', (text) => {
  expect(() => readAnswer(text, 502, 'http://x')).toThrow(expect.objectContaining({ kind: 'protocol', status: 502 }));
});
