import { barsPiece, type BarGroup } from '../../../src/pages/explorer/drawings/bars';
import { linesPiece, type Series } from '../../../src/pages/explorer/drawings/lines';
import { stacked, WIDTH, type Piece } from '../../../src/pages/explorer/drawings/piece';
import type { Drawing } from '../../../src/pages/charts/svg';
import type { DrawnRow, DrawnTable } from './drawn-table';
import type { Look } from './share-link';
import { showCell } from './show-cell';
import { usualLabel } from './usual-label';

const MOST_SERIES = 8;
const MOST_BARS = 100;

type Form = Look['form'];

const isKnown = <Of>(each: Of | null): each is Of => each !== null;
const distinct = <Of>(values: readonly Of[]): Of[] => [...new Set(values)];

/** What stands along the year or, where there is none, the second label. */
interface Cross {
  readonly groups: readonly string[];
  readonly inside: readonly string[];
  readonly at: (group: string, inside: string) => DrawnRow | undefined;
}

const yearsOf = ({ rows }: DrawnTable): readonly number[] =>
  distinct(rows.map(({ year }) => year).filter(isKnown)).sort((a, b) => a - b);

/** The forms that a table cannot be drawn in, each with the reason in French. */
export function closedForms(table: DrawnTable): ReadonlyMap<Form, string> {
  const closed = new Map<Form, string>();
  const series = distinct(table.rows.map(({ labels }) => labels.join(', '))).length;
  if (yearsOf(table).length < 2) closed.set('lignes', 'Des courbes demandent plusieurs années (year).');
  else if (series > MOST_SERIES)
    closed.set('lignes', `${series} courbes ne se distinguent plus : ${MOST_SERIES} au plus.`);
  else if (hasTwins(table))
    closed.set('lignes', 'Plusieurs lignes ont le même nom et la même année : en demander moins.');
  const cross = crossOf(table);
  if (cross === null || Math.min(cross.groups.length, cross.inside.length) < 2)
    closed.set(
      'groupees',
      'Des barres groupées demandent deux choses à la fois : des noms et des années, par exemple.',
    );
  else if (cross.inside.length > MOST_SERIES) closed.set('groupees', `${MOST_SERIES} barres au plus par groupe.`);
  return closed;
}

const hasTwins = ({ rows }: DrawnTable): boolean =>
  distinct(rows.map(({ labels, year }) => `${labels.join()} ${year}`)).length < rows.length;

function crossOf(table: DrawnTable): Cross | null {
  const byYear = yearsOf(table).length > 1;
  const [first, second] = byYear
    ? [({ labels }: DrawnRow) => labels.join(', '), ({ year }: DrawnRow) => String(year ?? '—')]
    : [({ labels }: DrawnRow) => labels[0] ?? '', ({ labels }: DrawnRow) => labels[1] ?? ''];
  const byName = new Map(table.rows.map((row) => [`${first(row)}\n${second(row)}`, row]));
  if (byName.size < table.rows.length) return null;
  const [a, b] = [distinct(table.rows.map(first)), distinct(table.rows.map(second))];
  const isSwapped = !byYear && a.length < b.length;
  return isSwapped
    ? { groups: b, inside: a, at: (group, inside) => byName.get(`${inside}\n${group}`) }
    : { groups: a, inside: byYear ? [...b].sort() : b, at: (group, inside) => byName.get(`${group}\n${inside}`) };
}

const NO_ROW = {
  number: null,
  isPart: false,
  words: 'rien',
  short: '',
  state: 'NOT_APPLICABLE',
  isInvented: false,
} as const;

/** The table in one form as a drawing, a part a unit: on one scale only what is counted alike. */
export function drawingOf(table: DrawnTable, form: Form, words: Pick<Drawing, 'title' | 'summary'>): Drawing {
  const units = distinct(table.rows.map(({ unit }) => unit));
  const pieces = units.map((unit): Piece => {
    const own = { ...table, rows: table.rows.filter((row) => row.unit === unit) };
    return pieceOf(own, form, units.length > 1 && typeof unit === 'string' ? (usualLabel('unit', unit) ?? unit) : null);
  });
  return {
    ...words,
    conclusion: words.title,
    coverage: null,
    id: 'resultat',
    width: WIDTH,
    ...stacked(pieces),
    source: null,
    demonstration: table.rows.some(({ isInvented }) => isInvented),
  };
}

function pieceOf(table: DrawnTable, form: Form, title: string | null): Piece {
  const unit = table.rows[0]?.unit ?? null;
  if (form === 'lignes') {
    const names = distinct(table.rows.map(({ labels }) => labels.join(', ')));
    const series = names.map((label, index): Series => ({
      label: label === '' ? 'valeur' : label,
      number: index + 1,
      points: table.rows
        .filter(({ labels, year, number }) => labels.join(', ') === label && year !== null && number !== null)
        .map((row) => ({ ...row, year: row.year ?? 0 }))
        .sort((a, b) => a.year - b.year),
    }));
    const writeTick = (value: number) => showCell(value, table.valueColumn, unit);
    return linesPiece(title, series, yearsOf(table), { writeTick, isJoined: true });
  }
  const cross = form === 'groupees' ? crossOf(table) : null;
  return barsPiece(title, cross === null ? [alone(table)] : grouped(cross));
}

const alone = ({ rows }: DrawnTable): BarGroup => ({
  label: null,
  bars: rows.slice(0, MOST_BARS).map((row) => ({
    ...row,
    series: 1,
    label: [...row.labels, ...(row.year === null ? [] : [String(row.year)])].join(', '),
  })),
});

const grouped = ({ groups, inside, at }: Cross): readonly BarGroup[] =>
  groups.slice(0, MOST_BARS).map((group) => ({
    label: group,
    bars: inside.map((label, index) => ({ ...(at(group, label) ?? NO_ROW), label, series: index + 1 })),
  }));
