import { figureKeyOf, type FigureKey } from '../../published/figure-key';
import type { Snapshot } from '../../published/snapshot';
import { territoryKey } from '../../kernel/territory';
import { groupBy } from '../../kernel/group-by';
import { declaredStatement, printedStatement, type Statement } from './statement';

/** All that was said of one figure, `scope` and `partOf` told apart. */
export const sameFigure = (statement: Statement): string =>
  [figureKeyOf(statement), statement.partOf, statement.scope].join('|');

/**
 * Everything that was declared or printed, those statements that were decided to be wrong included: what disagrees
 * does not change with what was decided of it. No demonstration is among it.
 */
export class Statements {
  readonly all: readonly Statement[];
  private readonly byFigure: ReadonlyMap<string, readonly Statement[]>;
  private readonly byWhole: ReadonlyMap<string, readonly Statement[]>;

  constructor({ declared, printed, network }: Snapshot) {
    this.all = [
      ...declared.all
        .filter(({ publication }) => publication.origin !== 'DEMONSTRATION')
        .map((figure) => declaredStatement(figure, network)),
      ...printed.all.map(printedStatement),
    ];
    const whole = this.all.filter(({ scope }) => scope === null);
    this.byFigure = groupBy(whole, figureKeyOf);
    this.byWhole = groupBy(whole, (statement) => figureKeyOf({ ...statement, slice: null }));
  }

  /** Whatever is said of the figure; best first. */
  of = (key: FigureKey): readonly Statement[] => bestFirst(this.byFigure.get(figureKeyOf(key)) ?? []);

  /** The parts that are said of the figure along a dimension, by who says them. Parts "of which" are left out. */
  partsOf(key: FigureKey, dimension: string): ReadonlyMap<string, readonly Statement[]> {
    const along = (this.byWhole.get(figureKeyOf({ ...key, slice: null })) ?? []).filter(
      ({ slice, partOf }) => slice?.dimension === dimension && partOf === null,
    );
    return groupBy(along, ({ sayer }) => sayer);
  }
}

/** In the order in which the figure would rest on them: declared, exact, of the territory's own report, latest. */
export function bestFirst(statements: readonly Statement[]): readonly Statement[] {
  const rank = ({ said, approximate, source, territory }: Statement): number =>
    (said === 'DECLARED' ? 0 : 4) +
    (approximate ? 2 : 0) +
    (source === null || territoryKey(source.territory) === territoryKey(territory) ? 0 : 1);
  return [...statements].sort((a, b) => rank(a) - rank(b) || (b.source?.year ?? 0) - (a.source?.year ?? 0));
}
