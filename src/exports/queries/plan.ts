import { isEnumType } from 'graphql';
import { enumLabel } from '../enum-labels';
import type { LeafShape, Shape, TreeShape } from './shape';
import type { CellKind, ExportCell, ExportColumn } from '../formats/table';
import { joined, plain, several, text } from './cell-values';
import { dimensionWord, labelOfPath, wordOf } from '../words';

/** One column, with how its cell is taken from a row and from what stands above it. */
export interface PlannedColumn extends ExportColumn {
  /** Steps from the row; for what stands above the rows, from the root, for each place; null where there are none. */
  readonly steps: readonly (readonly string[] | null)[];
  readonly above: boolean;
  readonly read: (value: unknown) => ExportCell;
}

/** How an answer becomes a table. */
export interface TablePlan {
  /** Where the rows stand, from the root; several places when rows are told by their type. */
  readonly branches: readonly (readonly TreeShape[])[];
  readonly columns: readonly PlannedColumn[];
}

/** Path of the column that says which place a row comes from, where there are several. */
const PLACE: ExportColumn = { path: 'rubrique', label: 'Rubrique', kind: 'TEXT' };
const FIGURE = 'Figure';
/** Lists of territories say of whom a figure is, or who is missing: no rows of their own, unless asked for. */
const TERRITORY = 'Territory';

/**
 * The rule of every export. A row is an element of the list that `rows` names (a dotted path, or a type); without it,
 * of the list with the most fields, or of the figures where there is no list. Its own fields are columns; those of
 * what it stands in come before; a list inside a row is one cell, its elements joined by " ; ". Throws for `rows`
 * that lead nowhere.
 */
export function planOf(root: TreeShape, rows: string | null): TablePlan {
  const branches = branchesOf(root, rows);
  if (branches.length === 0) throw new Error(`« lignes: ${rows ?? ''} » ne mène à aucune liste de cette requête`);
  return tableAt(branches);
}

/** The same for rows that stand at these very paths, the root's being empty; null when one of them leads nowhere. */
export function planAt(root: TreeShape, paths: readonly string[]): TablePlan | null {
  const all = [[root], ...walk(root, [])];
  const branches = paths.map((path) => all.find((branch) => keysOf(branch.slice(1)).join('.') === path));
  const found = branches.filter((branch) => branch !== undefined);
  return found.length === 0 || found.length < paths.length ? null : tableAt(found);
}

function tableAt(branches: readonly (readonly TreeShape[])[]): TablePlan {
  const above = merged(branches.flatMap((_, index) => aboveColumns(branches, index)));
  const own = branches.flatMap((branch) => ownColumns(branch.at(-1) as TreeShape, []));
  const planned = [
    ...above,
    ...(branches.length > 1 ? [{ ...PLACE, steps: [], above: true, read: text }] : []),
    ...own,
  ];
  return { branches, columns: distinct(planned, branches[0]?.at(-1)?.key ?? '') };
}

/** Columns of what the rows of one place stand in; what is not common to all places is named by its type. */
function aboveColumns(branches: readonly (readonly TreeShape[])[], index: number): PlannedColumn[] {
  const branch = branches[index] ?? [];
  return branch.slice(0, -1).flatMap((tree, depth) => {
    const keys = keysOf(branch.slice(1, depth + 1));
    const isShared = branches.every((other) => keysOf(other.slice(1, depth + 1)).join('.') === keys.join('.'));
    const owner = isShared ? keys : [tree.typeName.charAt(0).toLowerCase() + tree.typeName.slice(1)];
    return beside(tree, branches, []).flatMap(({ leaf, steps, fields }) =>
      columnsOf(leaf, [...owner, ...steps], fields).map((column) => ({
        ...column,
        above: true,
        steps: branches.map((_, each) => (each === index ? [...keys, ...steps] : null)),
      })),
    );
  });
}

interface Beside {
  readonly leaf: LeafShape;
  readonly steps: readonly string[];
  readonly fields: readonly Shape[];
}

/** What a tree above the rows says of itself: its leaves, and those of single things in it that hold no rows. */
function beside(tree: TreeShape, branches: readonly (readonly TreeShape[])[], steps: readonly string[]): Beside[] {
  return tree.fields.flatMap((field): Beside[] => {
    const inner = [...steps, field.key];
    // The number of a list's elements says nothing of one of them.
    if (field.kind === 'LEAF')
      return field.key === 'totalCount' ? [] : [{ leaf: field, steps: inner, fields: tree.fields }];
    const isElsewhere = field.isList || field.typeName === FIGURE || field.typeName.endsWith('Connection');
    return isElsewhere || branches.some((branch) => branch.includes(field)) ? [] : beside(field, branches, inner);
  });
}

/** One column for those of several places that share a path. */
function merged(columns: readonly PlannedColumn[]): PlannedColumn[] {
  const byPath = new Map<string, PlannedColumn>();
  for (const column of columns) {
    const known = byPath.get(column.path);
    byPath.set(
      column.path,
      known === undefined
        ? column
        : { ...known, steps: known.steps.map((each, index) => each ?? column.steps[index] ?? null) },
    );
  }
  return [...byPath.values()];
}

const keysOf = (trees: readonly TreeShape[]): string[] => trees.map(({ key }) => key);
const treesOf = (tree: TreeShape): TreeShape[] => tree.fields.filter((field) => field.kind === 'TREE');

function branchesOf(root: TreeShape, rows: string | null): TreeShape[][] {
  const all = [...walk(root, [])];
  if (rows !== null && rows.includes('.')) return all.filter((branch) => keysOf(branch.slice(1)).join('.') === rows);
  const named = rows === null ? [] : all.filter((branch) => keysOf(branch.slice(1)).join('.') === rows);
  if (named.length > 0) return named;
  if (rows !== null) return outermost(all.filter((branch) => branch.at(-1)?.typeName === rows));
  const lists = all.filter((branch) => isRows(branch.at(-1)));
  const widest = lists.reduce<TreeShape[] | null>(
    (best, branch) => (best === null || width(branch) > width(best) ? branch : best),
    null,
  );
  const figures = all.filter((branch) => branch.at(-1)?.typeName === FIGURE);
  if (widest !== null) return [widest];
  return figures.length > 0 ? figures : [[root]];
}

const isRows = (tree: TreeShape | undefined): boolean =>
  tree?.isList === true && tree.dimensions.length === 0 && tree.typeName !== TERRITORY;

const width = (branch: readonly TreeShape[]): number => ownColumns(branch.at(-1) as TreeShape, []).length;

/** Without those that stand inside another of them. */
const outermost = (branches: TreeShape[][]): TreeShape[][] =>
  branches.filter(
    (branch) => !branches.some((other) => other !== branch && branch.slice(0, -1).includes(other.at(-1) as TreeShape)),
  );

function* walk(tree: TreeShape, above: readonly TreeShape[]): Generator<TreeShape[]> {
  const branch = [...above, tree];
  if (above.length > 0) yield branch;
  for (const inner of treesOf(tree)) yield* walk(inner, branch);
}

function ownColumns(tree: TreeShape, steps: readonly string[], inList = false): PlannedColumn[] {
  return tree.fields.flatMap((field: Shape): PlannedColumn[] => {
    const inner = [...steps, field.key];
    if (field.kind === 'LEAF') return columnsOf(field, inner, tree.fields, inList);
    return field.dimensions.length > 0 ? keyColumns(field, inner) : ownColumns(field, inner, inList || field.isList);
  });
}

/** A column for a leaf, and one for its label where it is a word of the schema that no neighbour explains. */
function columnsOf(
  leaf: LeafShape,
  steps: readonly string[],
  beside: readonly Shape[],
  inList = false,
): PlannedColumn[] {
  const own: PlannedColumn = {
    path: steps.join('.'),
    label: labelOfPath(steps),
    kind: leaf.isList ? 'TEXT' : kindOf(leaf),
    steps: [steps],
    above: false,
    ...(inList && !leaf.isList ? { isList: true } : {}),
    read: leaf.isList ? joined((value) => text(value), '+') : inList ? several : plain,
  };
  const { type } = leaf;
  // An indicator's code beside its label needs no second one.
  const isExplained = leaf.key === 'code' && beside.some(({ key }) => key === 'label');
  if (!isEnumType(type) || isExplained) return [own];
  const label = (value: unknown): string | null => (typeof value === 'string' ? enumLabel(type, value) : null);
  const labelled: PlannedColumn = {
    ...own,
    path: `${own.path}.libelle`,
    label: `${own.label} (libellé)`,
    kind: 'TEXT',
    isList: false,
    read: leaf.isList ? joined(label, ' + ') : joined(label, ' ; '),
  };
  return [own, labelled];
}

/** A table's `keys`: for each dimension its key and its label, whose absence of key is told by "total". */
const keyColumns = (keys: TreeShape, steps: readonly string[]): PlannedColumn[] =>
  keys.dimensions.flatMap((dimension, index) =>
    (
      [
        ['key', `${dimensionWord(dimension)} (code)`],
        ['label', dimensionWord(dimension)],
      ] as const
    ).map(([name, label]) => ({
      path: `${dimension.toLowerCase()}.${name}`,
      label,
      kind: 'TEXT' as const,
      steps: [[...steps, String(index), name]],
      above: false,
      read: text,
    })),
  );

const KINDS: Readonly<Record<string, CellKind>> = {
  Int: 'INTEGER',
  Float: 'NUMBER',
  Boolean: 'BOOLEAN',
  Date: 'DATE',
  DateTime: 'TIME',
};
const kindOf = ({ type }: LeafShape): CellKind => KINDS[type.name] ?? 'TEXT';

/**
 * One column per path. A row's own column that would be called as one above it says the key of its list too; where two
 * labels meet, both say their path.
 */
function distinct(columns: readonly PlannedColumn[], list: string): PlannedColumn[] {
  const byPath = new Map(columns.map((column) => [`${column.above}|${column.path}`, column]));
  const unique = [...byPath.values()].map((column) => {
    const meets = !column.above && byPath.has(`true|${column.path}`);
    return meets ? { ...column, path: `${list}.${column.path}`, label: `${wordOf(list)} : ${column.label}` } : column;
  });
  const count = (of: (column: PlannedColumn) => string, value: string) =>
    unique.filter((each) => of(each) === value).length;
  const clash = unique.find(({ path }) => count((each) => each.path, path) > 1);
  if (clash !== undefined) throw new Error(`deux colonnes s’appellent « ${clash.path} » : renommer l’une par un alias`);
  return unique.map((column) =>
    count((each) => each.label, column.label) > 1 ? { ...column, label: `${column.label} (${column.path})` } : column,
  );
}
