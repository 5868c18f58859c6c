import { createHash } from 'node:crypto';
import { adherent, code, date, decimal, integer, word } from '../../src/datasets/columns';
import { declareDataset, type Dataset } from '../../src/datasets/dataset';
import { indicator } from '../../src/datasets/indicator';
import {
  count,
  countTypes,
  countWhere,
  distinctAdherents,
  mean,
  meanDays,
  ratio,
  share,
  sum,
  type Measure,
} from '../../src/datasets/measure';
import { above, filled } from '../../src/datasets/predicate';
import type { CellValue, StoredRow } from '../../src/datasets/row';
import { CellAggregator } from '../../src/published/aggregate';
import { cellDefinitions } from '../../src/published/cell-definitions';

const WORDS = { label: 'Essai', description: { fr: 'Essai.', en: 'Test.' } };
const KINDS = [word('VEHICULE', 'Véhicule', 'Vehicle'), word('OUTIL', 'Outil', 'Tool', 'TOOL')];

const loansWith = (measures: Readonly<Record<string, Measure>>, kinds = KINDS, label = 'Essai'): Dataset =>
  declareDataset({
    code: 'LOANS',
    fileName: 'prets',
    table: 'loans',
    label,
    description: WORDS.description,
    columns: [
      adherent({ required: true }),
      code('materiel', kinds, WORDS),
      date('prete_le', WORDS),
      date('rendu_le', WORDS),
      decimal('heures', { ...WORDS, unit: 'HOURS' }),
      integer('personnes', { ...WORDS, unit: 'PEOPLE' }),
    ],
    keys: [],
    dimensionColumns: { KIND: 'materiel' },
    namesAdherent: true,
    nothingToReportAllowed: true,
    stored: { rowEntity: class {}, fromEntity: (row) => row as StoredRow },
    indicators: Object.entries(measures).map(([name, measure]) =>
      indicator(name, { ...WORDS, label, unit: 'COUNT', measure }),
    ),
  });

const MEASURES = {
  MADE: count(),
  LONG: countWhere(above('heures', 2), { needs: 'heures' }),
  TYPES: countTypes('types'),
  HOURS: sum('heures'),
  MEAN: mean('heures', { weight: 'personnes' }),
  DAYS: meanDays('prete_le', 'rendu_le'),
  RATE: ratio(filled('rendu_le')),
  SHARE: share('heures', ['heures', 'personnes']),
  WHOM: distinctAdherents(filled('heures')),
};

const row = (rowNumber: number, adherentUid: string | null, cells: Record<string, CellValue>): StoredRow => ({
  ...{ submissionId: 1, rowNumber, uid: String(rowNumber), region: 'bretagne', year: 2023, adherentUid },
  ...{ department: adherentUid === null ? null : '35', structureType: adherentUid === null ? null : 'AI' },
  ...{
    adherent: adherentUid,
    materiel: null,
    prete_le: null,
    rendu_le: null,
    heures: null,
    personnes: null,
    types: null,
  },
  ...cells,
});

const ROWS = [
  row(1, 'a', { materiel: 'OUTIL', heures: 1.25, personnes: 2, types: 'AI+AUTRE' }),
  row(2, 'a', { materiel: 'VEHICULE', heures: 3, prete_le: '2023-01-30', rendu_le: '2023-02-02' }),
  row(3, 'b', { materiel: 'OUTIL', heures: 7.5, personnes: 3, types: 'AI', prete_le: '2023-05-01' }),
  row(4, null, { heures: null, personnes: 4, prete_le: '2023-05-01', rendu_le: '2023-05-01' }),
];

/** Whoever finds other cells here has changed what rows come to: raise AGGREGATION in `cell-definitions.ts`. */
test('the same rows come to the same cells as ever under this version of the aggregation', () => {
  const aggregator = new CellAggregator(loansWith(MEASURES));
  for (const each of ROWS) aggregator.add(each, each);
  const cells = [...aggregator.cells()].map((each) => JSON.stringify(each)).sort();
  const crossings = [...aggregator.crossCells()].map((each) => JSON.stringify(each)).sort();
  expect(cells.filter((each) => each.includes('TOTAL'))).toMatchInlineSnapshot(`
    [
      "{"indicator":"DAYS","grouping":"TOTAL","key":"","numerator":30000,"denominator":20000,"filled":2,"units":1,"largest":30000}",
      "{"indicator":"HOURS","grouping":"TOTAL","key":"","numerator":117500,"denominator":0,"filled":3,"units":2,"largest":75000}",
      "{"indicator":"LONG","grouping":"TOTAL","key":"","numerator":20000,"denominator":0,"filled":3,"units":2,"largest":10000}",
      "{"indicator":"MADE","grouping":"TOTAL","key":"","numerator":40000,"denominator":0,"filled":4,"units":2,"largest":20000}",
      "{"indicator":"MEAN","grouping":"TOTAL","key":"","numerator":250000,"denominator":50000,"filled":2,"units":2,"largest":225000}",
      "{"indicator":"RATE","grouping":"TOTAL","key":"","numerator":20000,"denominator":40000,"filled":4,"units":2,"largest":10000}",
      "{"indicator":"SHARE","grouping":"TOTAL","key":"","numerator":87500,"denominator":137500,"filled":2,"units":2,"largest":75000}",
      "{"indicator":"TYPES","grouping":"TOTAL","key":"","numerator":30000,"denominator":0,"filled":3,"units":2,"largest":20000}",
      "{"indicator":"WHOM","grouping":"TOTAL","key":"","numerator":20000,"denominator":0,"filled":3,"units":2,"largest":10000,"adherents":["a","b"]}",
    ]
  `);
  expect([cells.length, crossings.length]).toMatchInlineSnapshot(`
    [
      95,
      27,
    ]
  `);
  expect(
    createHash('sha1')
      .update([...cells, ...crossings].join('\n'))
      .digest('hex'),
  ).toMatchInlineSnapshot(`"90cf67c681d7668b242047983e948e4d1b7b844a"`);
});

const of = (dataset: Dataset, name = 'HOURS') => cellDefinitions(dataset).byIndicator.get(name);

test('a definition is another one where its measure, its condition or what tells rows apart is, and nowhere else', () => {
  const now = loansWith(MEASURES);
  expect(of(loansWith({ HOURS: { column: 'heures', kind: 'SUM' } }, KINDS, 'Autrement'))).toBe(of(now));
  expect(of(loansWith({ HOURS: sum('personnes') }))).not.toBe(of(now));
  expect(of(loansWith({ LONG: countWhere(above('heures', 3), { needs: 'heures' }) }), 'LONG')).not.toBe(
    of(now, 'LONG'),
  );
  expect(of(loansWith(MEASURES, [...KINDS, word('AUTRE', 'Autre', 'Other')]))).not.toBe(of(now));
  expect(of({ ...now, indicators: [...now.indicators], dimensionColumns: {} })).not.toBe(of(now));
  expect(of({ ...now, indicators: [...now.indicators], namesAdherent: false })).not.toBe(of(now));
});

test('of some indicators alone, cells are those that all together would have', () => {
  const [all, some] = [null, new Set(['HOURS', 'RATE'])].map((only) => {
    const aggregator = new CellAggregator(loansWith(MEASURES), only);
    for (const each of ROWS) aggregator.add(each, each);
    return [...aggregator.cells(), ...aggregator.crossCells()];
  });
  expect(some).toEqual(all?.filter((each) => ['HOURS', 'RATE'].includes(each.indicator)));
});
