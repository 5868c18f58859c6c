import { wordFor } from '../../exports/code-words';
import type { CellKind, ExportCell, ExportRow, ExportTable } from '../../exports/formats/table';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import type { Dimension } from '../../kernel/codes';
import { howMuch } from '../part-words';
import type { Cell } from './cells';
import { releaseName } from '../graph-address';
import { isFrozen, type Choice } from './choice';
import type { Explored } from './explored';

interface Column {
  readonly path: string;
  readonly label: string;
  readonly kind: CellKind;
  readonly isList?: boolean;
  readonly read: (cell: Cell) => ExportCell;
}

const column = (path: string, label: string, kind: CellKind, read: Column['read']): Column => ({ path, label, kind, read }); // prettier-ignore

/** Where a cell stands along a split: its code, null for a total, and its label. */
const splitColumns = (split: Dimension): readonly Column[] => {
  const { label } = DIMENSION_WORDS[split];
  const path = split.toLowerCase();
  return [
    column(`${path}.key`, `${label} (code)`, 'TEXT', ({ at }) => at.get(split)?.key || null),
    column(`${path}.label`, label, 'TEXT', ({ at }) => at.get(split)?.label ?? null),
  ];
};

const PLACE: readonly Column[] = [
  column('place.key', 'Lieu (code)', 'TEXT', ({ at }) => at.get('lieu')?.key ?? null),
  column('place.label', 'Lieu', 'TEXT', ({ at }) => at.get('lieu')?.label ?? null),
];

/** Under the words of every file of figures, so that whoever knows one of them reads this one. */
const FIGURE: readonly Column[] = [
  column('value', 'Valeur', 'NUMBER', ({ value }) => value),
  column('partialValue', 'Valeur partielle', 'NUMBER', ({ partialValue }) => partialValue),
  {
    ...column('partialOf.name', 'Parties comptées', 'TEXT', ({ partialOf }) =>
      partialOf.length === 0 ? null : partialOf.map(({ name }) => name),
    ),
    isList: true,
  },
  column('partialOf.share', 'Part comptée', 'TEXT', (cell) =>
    cell.value === null && cell.partialValue !== null ? howMuch(cell, cell.regions) : null,
  ),
  column('state', 'État', 'TEXT', ({ state }) => state),
  column('state.libelle', 'État (libellé)', 'TEXT', ({ state }) => wordFor('FigureState', state)),
  column('basis', 'Base', 'TEXT', ({ basis }) => basis),
  column('basis.libelle', 'Base (libellé)', 'TEXT', ({ basis }) => (basis === null ? null : wordFor('FigureBasis', basis))),
  column('approximate', 'Approché', 'BOOLEAN', ({ approximate }) => approximate),
  column('demonstration', 'Démonstration', 'BOOLEAN', ({ demonstration }) => demonstration),
  column('coverage.reporting', 'Couverture : ont rendu compte', 'INTEGER', ({ coverage }) => coverage.reporting),
  column('coverage.expected', 'Couverture : attendues', 'INTEGER', ({ coverage }) => coverage.expected),
]; // prettier-ignore

/** The release that a figure of that year is of. */
function nameOf({ releases }: Choice, year: number): string | null {
  const release = releases.find((each) => each.year === year);
  return release === undefined ? null : releaseName(release);
}

/** A row a figure, totals among them, in the order of the page. */
export function explorerTable({ grid, choice, indicators }: Explored): ExportTable {
  const columns: readonly Column[] = [
    column('indicator.code', 'Indicateur (code)', 'TEXT', ({ indicator }) => indicator),
    column('indicator.label', 'Indicateur', 'TEXT', ({ indicator }) => indicators.get(indicator)?.label ?? indicator),
    column('indicator.unit', 'Unité', 'TEXT', ({ indicator }) => wordFor('Unit', indicators.get(indicator)?.unit ?? '')),
    ...PLACE,
    ...choice.by.flatMap(splitColumns),
    column('year', 'Année', 'INTEGER', ({ year }) => year),
    column('total', 'Total', 'BOOLEAN', ({ at }) => [...at.values()].some(({ isTotal }) => isTotal)),
    ...FIGURE,
    ...(isFrozen(choice) ? [column('release', 'Version figée', 'TEXT', ({ year }) => nameOf(choice, year))] : []),
  ]; // prettier-ignore
  const cells = grid
    .combinations(grid.axes, 'WITH')
    .flatMap(
      (members) => grid.at(Object.fromEntries(grid.axes.map((axis, index) => [axis, members[index]?.key]))) ?? [],
    );
  return { columns, rowCount: cells.length, rows: rowsOf(columns, cells) }; // prettier-ignore
}

async function* rowsOf(columns: readonly Column[], cells: readonly Cell[]): AsyncGenerator<ExportRow> {
  for (const cell of cells) yield columns.map(({ read }) => read(cell));
}
