import { definitionOf } from '../../datasets/catalogue';
import { figureKeyOf, type FigureKey } from '../../published/figure-key';
import type { Ledger } from '../../published/ledger';
import type { ResolvedFigure } from '../resolved';
import { computedOf, hasRows, needsOfComputed, scaledOf } from './computed';
import { discrepancy, sideOf, type Discrepancy } from './discrepancy';
import { groupBy } from '../../kernel/group-by';
import { overlap, point } from './interval';
import type { Statement } from './statement';
import { isByType, setOf, TYPES_RUN, TypesRun } from './types-run';
import { sourcesOf, subject, verb, written, writtenStatement } from './words';

/** What can be held against rows: what is said of the whole territory, where rows of that year are published. */
export const heldAgainstRows = (ledger: Ledger, statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(
    ({ scope, indicator, year, territory }) =>
      scope === null && territory.kind !== 'ADHERENT' && hasRows(ledger, indicator, year),
  );

/** Reads what the rules beside this file compare with, in one statement for all cells. */
export const needRows = (ledger: Ledger, comparable: readonly Statement[]): Promise<void> =>
  ledger.need(
    comparable.flatMap((each) => [
      ...needsOfComputed(keyOf(each)),
      ...(isByType(each) ? needsOfComputed({ ...keyOf(each), indicator: TYPES_RUN }) : []),
    ]),
  );

/** Which reports count types run; see {@link TypesRun}. */
export const readTypesRun = (ledger: Ledger, comparable: readonly Statement[]): TypesRun =>
  TypesRun.read([...groupBy(comparable.filter(isByType), (each) => setOf([each])).values()], (set, indicator) => {
    const computed = set.map((each) => computedOf(ledger, { ...keyOf(each), indicator }));
    if (computed.every((each) => each === null)) return null;
    return set.filter((each, at) => computed[at] && !agrees(each, computed[at])).length;
  });

/** A figure computed from rows against each value that is printed or declared of it, whole or part; like with like. */
export function computedAndSaid(
  ledger: Ledger,
  comparable: readonly Statement[],
  typesRun: TypesRun,
): readonly Discrepancy[] {
  const readAs = (each: Statement): FigureKey => ({ ...keyOf(each), indicator: typesRun.indicatorOf(each) });
  return [...groupBy(comparable, (each) => figureKeyOf(readAs(each))).values()].flatMap((figures) => {
    const computed = figures[0] === undefined ? null : computedOf(ledger, readAs(figures[0]));
    if (computed === null) return [];
    const apart = figures.filter((each) => !agrees(each, computed));
    return [...groupBy(apart, ({ value }) => String(value)).values()].flatMap(([first, ...more]) =>
      first === undefined ? [] : [disagree(ledger, computed, [first, ...more])],
    );
  });
}

const keyOf = ({ territory, year, indicator, slice }: Statement): FigureKey => ({ territory, year, indicator, slice });

const agrees = ({ possible }: Statement, computed: ResolvedFigure): boolean =>
  overlap(possible, point(scaledOf(computed)));

function disagree(ledger: Ledger, computed: ResolvedFigure, same: readonly [Statement, ...Statement[]]): Discrepancy {
  const { territory, year, indicator, slice } = computed.key;
  const found = scaledOf(computed);
  const [first] = same;
  const about = subject(ledger.snapshot, { territory, year, indicator, slice, scope: null });
  const counted = indicator === TYPES_RUN ? ' (un adhérent qui porte plusieurs types compte sous chacun)' : '';
  const mend = same.some(({ said }) => said === 'PRINTED') ? 'le chiffre imprimé' : 'le chiffre déclaré';
  return discrepancy({
    kind: 'COMPUTED_AND_PRINTED',
    territory,
    year,
    indicator,
    slice,
    scope: null,
    stated: sideOf(same),
    found: { value: found, possible: point(found), statements: [] },
    discloses: definitionOf(indicator).guarded ? [computed.key] : [],
    message: `${about} : ${verb(first)} ${writtenStatement(first)} (${sourcesOf(same)}), mais les lignes publiées en donnent ${written(indicator, found)}${counted} ; compléter les lignes ou corriger ${mend}.`,
  });
}
