import type { CollectedSubmission } from '../../src/campaign/campaign.repository';
import { isLate, stateOfDataset } from '../../src/campaign/dataset-state';
import { isExpected, missingWords } from '../../src/campaign/missing-words';
import { datasetOf } from '../../src/datasets/registry';

const submission = (
  version: number,
  status: CollectedSubmission['status'],
  more: Partial<CollectedSubmission> = {},
): CollectedSubmission => ({
  uid: `v${version}`,
  dataset: 'FORMATIONS',
  regionKey: 'bretagne',
  year: 2023,
  version,
  status,
  origin: 'REGION',
  submittedAt: `2024-03-0${version}T10:00:00.000Z`,
  ...more,
});
const stateOf = (...files: CollectedSubmission[]) => {
  const { state, submission: of, waiting } = stateOfDataset(files);
  return [state, of?.version ?? null, waiting?.version ?? null];
};

test('the state is that of what counts: published before waiting, waiting before what is gone', () => {
  expect(stateOf()).toEqual(['NOTHING', null, null]);
  expect(stateOf(submission(1, 'INVALID'))).toEqual(['INVALID', 1, null]);
  expect(stateOf(submission(1, 'INVALID'), submission(2, 'VALID'))).toEqual(['VALID', 2, null]);
  expect(stateOf(submission(1, 'SUPERSEDED'), submission(2, 'PUBLISHED'))).toEqual(['PUBLISHED', 2, null]);
  expect(stateOf(submission(1, 'PUBLISHED'), submission(2, 'INVALID'))).toEqual(['PUBLISHED', 1, 2]);
  expect(stateOf(submission(1, 'INVALID'), submission(2, 'PUBLISHED'))).toEqual(['PUBLISHED', 2, null]);
  expect(stateOf(submission(1, 'SUPERSEDED'), submission(2, 'WITHDRAWN'))).toEqual(['RECEIVED', 2, null]);
  // What was withdrawn is named, not what had been replaced before.
  expect(stateOf(submission(1, 'WITHDRAWN'), submission(2, 'SUPERSEDED'))).toEqual(['RECEIVED', 1, null]);
});

test('what is real goes before what is invented', () => {
  const invented = submission(1, 'PUBLISHED', { origin: 'DEMONSTRATION' });
  expect(stateOf(invented)).toEqual(['PUBLISHED', 1, null]);
  expect(stateOf(invented, submission(2, 'INVALID'))).toEqual(['INVALID', 2, null]);
});

describe('late', () => {
  const after = new Date('2024-03-20T00:00:00Z');
  test('is what has not come without errors by the end of the day, in Paris', () => {
    expect(isLate([], '2024-03-19', after)).toBe(true);
    expect(isLate([], '2024-03-20', after)).toBe(false);
    expect(isLate([submission(1, 'INVALID')], '2024-03-10', after)).toBe(true);
    expect(isLate([submission(1, 'VALID')], '2024-03-01', after)).toBe(false);
    const midnight = { submittedAt: '2024-03-01T23:30:00.000Z' };
    expect(isLate([submission(1, 'VALID', midnight)], '2024-03-01', after)).toBe(true);
  });

  test('is not a correction, nor what the region did not hand in, nor anything without a deadline', () => {
    expect(isLate([submission(1, 'SUPERSEDED'), submission(9, 'PUBLISHED')], '2024-03-01', after)).toBe(false);
    expect(isLate([submission(9, 'PUBLISHED', { origin: 'REPORT' })], '2024-03-01', after)).toBe(false);
    expect(isLate([], null, after)).toBe(false);
  });
});

test('what is missing is said with what to do', () => {
  const words = (
    code: 'FORMATIONS' | 'ACTIVITY' | 'FIGURES',
    answers: { answered: number; expected: number } | null,
    ...files: CollectedSubmission[]
  ) => missingWords(datasetOf(code), stateOfDataset(files), answers, isExpected(datasetOf(code)));
  expect(words('FORMATIONS', null)).toBe(
    'Rien n’a été remis pour « Formations ». Remettre le fichier, ou déclarer qu’il n’y a rien à signaler.',
  );
  expect(words('ACTIVITY', null)).toBe('Rien n’a été remis pour « Activité ». Remettre le fichier.');
  expect(words('FIGURES', null)).toBeNull();
  expect(words('FORMATIONS', null, submission(3, 'INVALID'))).toBe(
    'La version 3 de « Formations » comporte des erreurs : les corriger d’après ses remarques, puis remettre le fichier.',
  );
  expect(words('FORMATIONS', null, submission(3, 'VALID'))).toBe(
    'La version 3 de « Formations », contrôlée, attend d’être publiée par le siège.',
  );
  expect(words('FORMATIONS', null, submission(3, 'WITHDRAWN'))).toMatch(
    /^La version 3 de « Formations » a été retirée/,
  );
  expect(words('FORMATIONS', null, submission(3, 'PUBLISHED'))).toBeNull();
  expect(words('ACTIVITY', { answered: 12, expected: 53 }, submission(1, 'PUBLISHED'), submission(2, 'VALID'))).toBe(
    '41 adhérents n’ont pas répondu, sur 53 au registre. La version 2, contrôlée, attend de la remplacer.',
  );
  expect(words('ACTIVITY', { answered: 53, expected: 53 }, submission(1, 'PUBLISHED'))).toBeNull();
  expect(words('ACTIVITY', null, submission(1, 'PUBLISHED'))).toMatch(/^Sans registre/);
});
