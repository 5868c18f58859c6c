import { SCALE } from '../../src/kernel/decimal';
import { definitionOf } from '../../src/datasets/catalogue';
import type { IndicatorCode } from '../../src/datasets/catalogue';
import { accumulate, type Measure } from '../../src/datasets/measure';
import type { CellValue, Row } from '../../src/datasets/row';

const measured = (measure: Measure, cells: Row) => accumulate(measure, cells, { year: 2023, structureType: 'AI' });

const parts = (code: IndicatorCode, cells: Record<string, CellValue>) => {
  const { measure } = definitionOf(code);
  if (measure === null) throw new Error(`${code} has no measure`);
  return measured(measure, cells).map(({ numerator, denominator, filled }) => [numerator, denominator, filled]);
};

test('an adherent that left is in no total, and one that stayed counts once', () => {
  expect(parts('ADHERENTS_TOTAL', { types: 'AI+ACI', date_sortie: null })).toEqual([[SCALE, 0, 1]]);
  expect(parts('ADHERENTS_TOTAL', { types: 'AI', date_sortie: '2023-06-30' })).toEqual([[0, 0, 1]]);
});

test('each type that an adherent runs counts under itself', () => {
  const { measure } = definitionOf('ADHERENTS_TYPE_MEMBERSHIPS');
  if (measure === null) throw new Error('no measure');
  const found = measured(measure, { types: 'AI+AUTRE', date_sortie: null });
  expect(found.map(({ structureType, numerator }) => [structureType, numerator])).toEqual([
    ['AI', SCALE],
    ['OTHER', SCALE],
  ]);
});

test('the share of SIAE goes by the first type, over those who stayed', () => {
  expect(parts('ADHERENTS_SIAE_RATE', { types: 'EI+OF', date_sortie: null })).toEqual([[SCALE, SCALE, 1]]);
  expect(parts('ADHERENTS_SIAE_RATE', { types: 'OF+EI', date_sortie: null })).toEqual([[0, SCALE, 1]]);
  expect(parts('ADHERENTS_SIAE_RATE', { types: 'EI', date_sortie: '2023-01-01' })).toEqual([[0, 0, 1]]);
});

test('those who joined are those of the file’s year; an empty column is not reported', () => {
  expect(parts('ADHERENTS_JOINED', { annee_adhesion: 2023 })).toEqual([[SCALE, 0, 1]]);
  expect(parts('ADHERENTS_JOINED', { annee_adhesion: 2020 })).toEqual([[0, 0, 1]]);
  expect(parts('ADHERENTS_JOINED', { annee_adhesion: null })).toEqual([[0, 0, 0]]);
});

test('satisfaction is a fraction weighted by trainees, over rows that have both', () => {
  expect(parts('FORMATIONS_SATISFACTION_RATE', { satisfaction: 93, stagiaires: 12 })).toEqual([
    [0.93 * 12 * SCALE, 12 * SCALE, 1],
  ]);
  expect(parts('FORMATIONS_SATISFACTION_RATE', { satisfaction: null, stagiaires: 12 })).toEqual([[0, 0, 0]]);
});

test('the delay is in whole days over answered requests', () => {
  expect(parts('LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS', { recue_le: '2023-12-28', repondue_le: '2024-01-05' })).toEqual([
    [8 * SCALE, SCALE, 1],
  ]);
  expect(parts('LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS', { recue_le: '2023-12-28', repondue_le: null })).toEqual([
    [0, 0, 0],
  ]);
  expect(parts('LEGAL_REQUESTS_ANSWERED', { repondue_le: null })).toEqual([[0, 0, 0]]);
});

test('nothing mobilised is a known zero, an unknown turnover is not', () => {
  expect(parts('FG2I_MOBILISATIONS', { montant_mobilise: 0 })).toEqual([[0, 0, 1]]);
  expect(parts('FG2I_MOBILISATIONS', { montant_mobilise: 0.01 })).toEqual([[SCALE, 0, 1]]);
  expect(parts('FG2I_TURNOVER', { chiffre_affaires: null })).toEqual([[0, 0, 0]]);
  expect(parts('FG2I_TURNOVER', { chiffre_affaires: 0.1 + 0.2 })).toEqual([[3000, 0, 1]]);
});

test('the response rate is one indicator over another, and no row adds to it', () => {
  expect(definitionOf('ACTIVITY_RESPONSE_RATE')).toMatchObject({
    measure: null,
    ratio: { numerator: 'ACTIVITY_RESPONDENTS', denominator: 'ADHERENTS_LISTED' },
    dataset: 'ACTIVITY',
    aggregation: 'RATIO',
  });
});
