import type { Axis, Choice } from './choice';
import type { Cell, Member } from './cells';

type Keys = Partial<Record<Axis, string>>;

/** The cells of an answer by where they stand, and what each axis holds. */
export class Grid {
  /** In the order of the page: what is asked of, where, split how, when. */
  readonly axes: readonly Axis[];
  private readonly members: ReadonlyMap<Axis, readonly Member[]>;
  private readonly byPlace = new Map<string, Cell>();

  constructor(
    readonly cells: readonly Cell[],
    choice: Choice,
    /** French, by code. */
    labels: ReadonlyMap<string, string>,
  ) {
    this.axes = ['indicateur', 'lieu', ...choice.by, 'annee'];
    this.members = new Map(this.axes.map((axis) => [axis, membersAlong(axis, cells, choice, labels)]));
    for (const cell of cells)
      this.byPlace.set(
        this.nameOf((axis) => cell.at.get(axis)?.key ?? ''),
        cell,
      );
  }

  /** Totals last. */
  along(axis: Axis, totals: 'WITH' | 'WITHOUT' = 'WITHOUT'): readonly Member[] {
    const all = this.members.get(axis) ?? [];
    return totals === 'WITH' ? all : all.filter(({ isTotal }) => !isTotal);
  }

  /** The axes that hold more than one thing to compare, among those given. */
  several(axes: readonly Axis[] = this.axes): readonly Axis[] {
    return axes.filter((axis) => this.along(axis).length > 1);
  }

  /** Undefined where the answer has nothing; an axis that is left out has one member, or is taken as its total. */
  at(keys: Keys): Cell | undefined {
    return this.byPlace.get(this.nameOf((axis) => keys[axis] ?? this.along(axis)[0]?.key ?? ''));
  }

  /** Every way to choose one member of each axis. */
  combinations(axes: readonly Axis[], totals: 'WITH' | 'WITHOUT' = 'WITHOUT'): readonly (readonly Member[])[] {
    return axes.reduce<readonly (readonly Member[])[]>(
      (chosen, axis) => chosen.flatMap((before) => this.along(axis, totals).map((member) => [...before, member])),
      [[]],
    );
  }

  private nameOf(keyOf: (axis: Axis) => string): string {
    return this.axes.map(keyOf).join('\n');
  }
}

function membersAlong(
  axis: Axis,
  cells: readonly Cell[],
  choice: Choice,
  labels: ReadonlyMap<string, string>,
): readonly Member[] {
  if (axis === 'indicateur')
    return choice.indicators.map((key) => ({ key, label: labels.get(key) ?? key, isTotal: false }));
  // A year of which the answer has nothing keeps its place: it is a gap, and no neighbour of the next.
  if (axis === 'annee') return choice.years.map((year) => ({ key: String(year), label: String(year), isTotal: false }));
  const found = new Map<string, Member>();
  for (const cell of cells) {
    const member = cell.at.get(axis);
    if (member !== undefined && !found.has(member.key)) found.set(member.key, member);
  }
  const members = [...found.values()];
  return [...members.filter(({ isTotal }) => !isTotal), ...members.filter(({ isTotal }) => isTotal)];
}

/** The keys of a combination, by its axes. */
export const keysOf = (axes: readonly Axis[], members: readonly Member[]): Keys =>
  Object.fromEntries(axes.map((axis, index) => [axis, members[index]?.key ?? '']));
