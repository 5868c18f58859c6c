import { definitionOf } from '../../datasets/catalogue';
import { isRegister } from '../../datasets/roles';
import { exact } from '../../kernel/decimal';
import { figureKeyOf, type FigureKey } from '../../published/figure-key';
import type { Ledger } from '../../published/ledger';
import { needsOf } from '../needs';
import { numberOf, type ResolvedFigure } from '../resolved';
import { outsideOf, resolve } from '../resolve';
import { regionRef } from '../../kernel/territory';
import { toScaled } from '../../kernel/decimal';
import { fromRows } from './computed';
import { discrepancy, sideOf, type Discrepancy } from './discrepancy';
import { groupBy } from '../../kernel/group-by';
import { hullOf, nearestTo, overlap, point, type Interval } from './interval';
import type { Statement } from './statement';
import type { Statements } from './statements';
import { sourcesOf, subject, verb, written, writtenBounds, writtenStatement } from './words';

/** What a region shows of itself. */
interface Member {
  readonly possible: Interval;
  /** Whether nothing of it is missing. */
  readonly isWhole: boolean;
  readonly statements: readonly Statement[];
  readonly rows: FigureKey | null;
}

const OPEN_END = Number.MAX_SAFE_INTEGER / 1024;

/**
 * What is said of the whole network against what its regions show, whatever they rest on: the sum of all of them, or,
 * where some are missing, no less than those that are there. Of print, only adherents are compared: what a report prints
 * of the federation's own events or trainings is not what the regions did. A whole of rows alone is compared elsewhere.
 */
export function wholeAndTerritories(
  ledger: Ledger,
  all: Statements,
  statements: readonly Statement[],
): readonly Discrepancy[] {
  return [...groupBy(heldAgainstPlaces(statements), figureKeyOf).values()].flatMap((figures) => {
    const [first] = figures;
    if (first === undefined || fromRows(resolve(ledger, keyOf(first))) !== null) return [];
    const members = membersOfWhole(ledger, all, keyOf(first));
    const known = members.filter((each) => each.possible.low > 0 || each.isWhole);
    if (known.length === 0) return [];
    const possible = sum(members);
    return figures
      .filter((each) => !overlap(each.possible, possible))
      .map((each) => disagree(ledger, each, members, possible));
  });
}

export const needTerritories = (ledger: Ledger, statements: readonly Statement[]): Promise<void> =>
  ledger.need(heldAgainstPlaces(statements).flatMap((each) => [...needsOf(keyOf(each))]));

const heldAgainstPlaces = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ territory, scope, partOf, slice, indicator, said }) => {
    const { aggregation, dataset, measure } = definitionOf(indicator);
    if (territory.kind !== 'FEDERATION' || scope !== null || partOf !== null || aggregation !== 'SUM') return false;
    if (slice?.dimension === 'REGION' || (slice?.key.includes('+') ?? false)) return false;
    const adds =
      measure === null || measure.kind === 'COUNT' || measure.kind === 'SUM' || measure.kind === 'COUNT_TYPES';
    return adds && (said === 'DECLARED' || isRegister(dataset));
  });

function membersOfWhole(ledger: Ledger, all: Statements, key: FigureKey): readonly Member[] {
  const regions = ledger.snapshot.network.regions.map(({ code }) =>
    resolve(ledger, { ...key, territory: regionRef(code) }),
  );
  return [...regions, ...outsideOf(ledger, key, definitionOf(key.indicator))].map((figure) => memberOf(figure, all));
}

function memberOf(figure: ResolvedFigure, all: Statements): Member {
  const { key, way, state, demonstration } = figure;
  const nothing = { possible: { low: 0, high: OPEN_END }, isWhole: false, statements: [], rows: null };
  if (demonstration) return nothing;
  if (state === 'NOT_APPLICABLE') return { ...nothing, possible: point(0), isWhole: true };
  const value = numberOf(figure);
  if (value === null) return nothing;
  if (way === 'DECLARED' || way === 'PRINTED') {
    const said = all.of(key);
    return {
      possible: hullOf(said.map(({ possible }) => possible)),
      isWhole: true,
      statements: said.slice(0, 1),
      rows: null,
    };
  }
  const isWhole = state === 'KNOWN';
  return {
    possible: { low: toScaled(value), high: isWhole ? toScaled(value) : OPEN_END },
    isWhole,
    statements: [],
    rows: key,
  };
}

const sum = (members: readonly Member[]): Interval => ({
  low: members.reduce((added, { possible }) => exact(added + possible.low), 0),
  high: Math.min(
    OPEN_END,
    members.reduce((added, { possible }) => added + possible.high, 0),
  ),
});

const keyOf = ({ territory, year, indicator, slice }: Statement): FigureKey => ({ territory, year, indicator, slice });

function disagree(ledger: Ledger, said: Statement, members: readonly Member[], possible: Interval): Discrepancy {
  const { territory, year, indicator, slice } = said;
  const there = members.filter(({ isWhole, possible: { low } }) => isWhole || low > 0);
  const because = there.flatMap(({ statements }) => statements);
  const all = there.length === members.length;
  const found = all ? possible : { low: possible.low, high: possible.low };
  const value = nearestTo(said.possible, found);
  const which = all ? `les ${members.length} régions font` : `${there.length} régions sur ${members.length} font déjà`;
  const rows = there.flatMap(({ rows: key }) => key ?? []);
  return discrepancy({
    kind: 'TOTAL_AND_PARTS',
    territory,
    year,
    indicator,
    slice,
    scope: null,
    along: 'REGION',
    stated: sideOf([said]),
    found: { value, possible: found, statements: because },
    discloses: definitionOf(indicator).guarded ? rows : [],
    message: `${subject(ledger.snapshot, said)} : ${verb(said)} ${writtenStatement(said)} (${said.where}), mais ${which} ${all ? writtenBounds(indicator, found) : written(indicator, value)}${because.length === 0 ? '' : ` (${sourcesOf(because)})`} ; corriger l’un ou l’autre.`,
  });
}
