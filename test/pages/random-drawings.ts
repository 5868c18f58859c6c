import fc from 'fast-check';
import { bars } from '../../src/pages/charts/bars';
import { lineChart } from '../../src/pages/charts/line';
import { multiples } from '../../src/pages/charts/multiples';
import { ranges } from '../../src/pages/charts/ranges';
import { standing } from '../../src/pages/charts/standing';
import type { Drawing } from '../../src/pages/charts/svg';
import { mapSummary, tileMap } from '../../src/pages/charts/tile-map';
import { FEDERATION_PROFILE } from '../../src/kernel/federation/federation';
import { writeShort } from '../../src/kernel/french';
import { part, point, printedAs } from '../../src/pages/design/samples';
import { barsPiece } from '../../src/pages/explorer/drawings/bars';
import { linesPiece } from '../../src/pages/explorer/drawings/lines';
import { multiplesPiece } from '../../src/pages/explorer/drawings/multiples';
import { stacked, WIDTH, type Piece } from '../../src/pages/explorer/drawings/piece';

const REGIONS = 14;
const NAMES = [
  'Association intermédiaire',
  'Entreprise de travail temporaire d’insertion et entreprise adaptée de travail temporaire',
  'Groupement d’employeurs pour l’insertion et la qualification',
  'Provence-Alpes-Côte d’Azur et Corse',
  'Auvergne-Rhône-Alpes',
  'Île-de-France',
  'Accompagnement renforcé des publics éloignés de l’emploi, volet numérique et mobilité des demandeurs',
  'Autre',
  'Être accompagné vers l’entreprise : parcours croisés entre structures d’un même bassin d’emploi',
] as const;

const partialOf = [
  { name: 'Bretagne', code: 'bretagne' },
  { name: 'Guyane', code: 'guyane' },
];
const amount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9_000_000 }));
const known = fc.oneof(
  { weight: 4, arbitrary: amount.map((value) => ({ value, partialValue: null, state: 'KNOWN' as const, partialOf: [] })) },
  { weight: 1, arbitrary: amount.map((partialValue) => ({ value: null, partialValue, state: 'PARTIAL' as const, partialOf })) },
  { weight: 1, arbitrary: fc.constantFrom('NOT_REPORTED' as const, 'SUPPRESSED' as const, 'NOT_APPLICABLE' as const).map((state) => ({ value: null, partialValue: null, state, partialOf: [] })) },
); // prettier-ignore
const name = fc.constantFrom(...NAMES);
const basis = fc.constantFrom('COMPUTED' as const, 'PRINTED' as const, 'DECLARED' as const);
const head = { id: 'd', title: NAMES[1], unit: 'COUNT' as const, demonstration: false };

const piece = (...pieces: readonly Piece[]): Drawing => {
  const { body, height } = stacked(pieces);
  return { ...head, summary: '', width: WIDTH, height, body, source: null };
};
type Known = ReturnType<(typeof known)['generate']>['value'];
const drawn = (each: Known) => ({
  number: each.value ?? each.partialValue,
  isPart: each.value === null,
  words: each.value === null ? '2 régions sur 14 : 1 234 567 h' : `${each.value} h`,
  short: each.value === null ? '171 (2 sur 14)' : String(each.value),
  state: each.state,
  isInvented: false,
});
const series = (all: readonly (readonly [string, readonly Known[]])[]) =>
  all.map(([label, own], index) => ({
    label,
    number: index + 1,
    points: own.map((each, at) => ({ ...drawn(each), year: 2000 + at, basis: 'COMPUTED' })),
  }));
const yearsOf = (count: number) => Array.from({ length: count }, (_, index) => 2000 + index);

const many = fc.array(fc.tuple(name, known), { minLength: 1, maxLength: 9 });
const overYears = (most: number) => fc.array(fc.tuple(name, fc.array(known, { minLength: 3, maxLength: 3 })), { minLength: 1, maxLength: most }); // prettier-ignore

/** Every form of drawing, of whatever is known and however long its names are. */
export const DRAWINGS: Readonly<Record<string, fc.Arbitrary<Drawing>>> = {
  bars: fc.tuple(many, fc.option(amount)).map(([all, printed]) =>
    bars({
      ...head,
      regions: REGIONS,
      parts: all.map(
        ([label, each]) =>
        part(label, each.value, { ...each, printed: printed === null || each.value === null ? [] : (printedAs(each.value, printed) as never) }), // prettier-ignore
      ),
    }),
  ),
  line: fc.tuple(fc.array(fc.tuple(known, basis), { minLength: 1, maxLength: 25 }), fc.boolean()).map(
    ([all, joined]) =>
    lineChart({ ...head, regions: REGIONS, joined, points: all.map(([each, on], at) => point(2000 + at, each.value, { ...each, basis: on })) }), // prettier-ignore
  ),
  multiples: overYears(8).map((all) =>
    multiples({
      ...head,
      regions: REGIONS,
      years: yearsOf(3),
      panels: all.map(([label, own]) => ({ label, years: own.map((each, at) => ({ ...each, year: 2000 + at, approximate: false })) as never })), // prettier-ignore
    }),
  ),
  ranges: many.map((all) =>
    ranges({
      ...head,
      summary: '',
      apart: true,
      ranges: all.map(([label]) => ({ label, words: '1 234 567 h à 2 345 678 h', lower: 1, mark: 2, upper: 3, known: null })), // prettier-ignore
    }),
  ),
  standing: fc.array(fc.tuple(name, amount), { minLength: 1, maxLength: 6 }).map(
    (all) =>
    standing({ ...head, name: 'Bretagne', rows: all.map(([label, value]) => ({ label, unit: 'HOURS', value, others: [1, 900], mean: 30, rank: 3 })) }), // prettier-ignore
  ),
  tiles: fc.array(known, { minLength: REGIONS, maxLength: REGIONS }).map((all) => {
    const parts = FEDERATION_PROFILE.regions.map(({ code }, at) =>
      part(code, all[at]?.value ?? null, all[at] as never),
    );
    return tileMap({ ...head, summary: mapSummary(parts, 'COUNT'), parts, year: 2023, current: '' });
  }),
  'bars of the explorer': many.map(
    (all) =>
    piece(barsPiece(NAMES[6], [{ label: NAMES[8], bars: all.map(([label, each]) => ({ ...drawn(each), label, series: 1 })) }])), // prettier-ignore
  ),
  'lines of the explorer': overYears(7).map((all) =>
    piece(
      linesPiece(NAMES[6], series(all), yearsOf(3), {
        writeTick: (value) => writeShort(value, 'COUNT'),
        isJoined: true,
      }),
    ),
  ),
  'a line of the explorer': fc.array(known, { minLength: 1, maxLength: 25 }).map((own) =>
    piece(
      linesPiece(null, series([['Une', own]]), yearsOf(own.length), {
        writeTick: (value) => writeShort(value, 'COUNT'),
        isJoined: true,
      }),
    ),
  ),
  'small graphs of the explorer': overYears(8).map((all) => piece(multiplesPiece(null, series(all), yearsOf(3), { isJoined: true }))), // prettier-ignore
};
