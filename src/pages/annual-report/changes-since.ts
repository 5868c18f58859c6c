import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { howMuchOf, writeDay } from '../../kernel/french';
import { writeFigure } from '../french';
import { ask } from '../query';
import { frozenQuery, releasesQuery, type FrozenFigure } from './annual-report.query';
import type { ReportFigure } from './report-figure';
import type { ReportChanges } from './report-source';

/**
 * Which figures of a report differ from the latest release of its year, and how many releases there are. What either
 * side withholds is left out: that a reader has more rights than the public is no change.
 */
export async function changesSince(
  executor: QueryExecutor,
  context: RequestContext,
  territoryId: string,
  year: number,
  figures: ReadonlyMap<string, ReportFigure>,
): Promise<{ readonly changes: ReportChanges | null; readonly releases: number }> {
  const { releases } = await ask(executor, context, releasesQuery(year));
  const [release] = releases;
  if (release === undefined) return { changes: null, releases: 0 };
  const { release: found } = await ask(executor, context, frozenQuery(release.id, territoryId, [...figures.keys()]));
  const regions = context.network.regions.map(({ name }) => name);
  const frozen = new Map((found?.figures ?? []).map((figure) => [figure.indicator, figure]));
  return {
    releases: releases.length,
    changes: {
      since: `la version ${release.number}, figée le ${writeDay(release.createdAt)}`,
      changed: [...figures.values()].flatMap((figure) => changeOf(frozen.get(figure.code), figure, regions)),
    },
  };
}

function changeOf(
  was: FrozenFigure | undefined,
  is: ReportFigure,
  regions: readonly string[],
): ReportChanges['changed'] {
  const before = was ?? UNKNOWN;
  if (before.state === 'SUPPRESSED' || is.state === 'SUPPRESSED') return [];
  if (before.value === is.value && before.partialValue === is.partialValue && before.state === is.state) return [];
  // Nothing known of it is nothing frozen.
  if (was === undefined && is.state === 'NOT_APPLICABLE') return [];
  return [{ label: is.label, before: words(before, is, regions), after: words(is, is, regions) }];
}

const UNKNOWN = {
  value: null,
  partialValue: null,
  partialOf: [],
  state: 'NOT_REPORTED',
  approximate: false,
} as const;

type Side = Pick<ReportFigure, 'value' | 'partialValue' | 'partialOf' | 'state' | 'approximate'>;

/** A partial value is said with how much of the whole it is. */
function words({ partialValue, partialOf, ...side }: Side, { unit }: ReportFigure, regions: readonly string[]): string {
  if (side.state !== 'PARTIAL' || partialValue === null) return writeFigure(side, unit);
  const known = writeFigure({ ...side, value: partialValue, state: 'KNOWN' }, unit);
  return `pas de total (${howMuchOf(partialOf, regions)} : ${known})`;
}
