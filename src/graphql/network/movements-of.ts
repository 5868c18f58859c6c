import type { TerritoryRef } from '../../kernel/territory';
import { areNamedByReports } from '../../reading/newcomers';
import type { Connection } from '../common/connection';
import { yearOrNull, type YearPageArgs } from '../common/year.args';
import type { RequestContext } from '../context';
import type { AdherentType } from './adherent.types';
import { pageOfAdherents } from './adherents-of';

/**
 * A page of who joined in a year, by name: as many as `ADHERENTS_JOINED` counts, where that is computed, or is printed
 * of whom a report names. Without a year: the one that key figures are of when none is asked.
 */
export async function newcomersOf(
  context: RequestContext,
  territory: TerritoryRef,
  args: YearPageArgs,
): Promise<Connection<AdherentType>> {
  const reader = await context.figures();
  const year = yearOrNull(args.year) ?? (await reader.defaultYear(territory));
  const question = { kind: territory.kind, year, filter: { joinedIn: year } };
  const byReports = { ...question, newcomersByReports: true };
  const newcomersByReports = await areNamedByReports(reader, territory, year, () =>
    context.loaders.adherentCounts.for(byReports).load(territory),
  );
  return pageOfAdherents(context, territory, { ...question, newcomersByReports }, 'NAME', args);
}

/** A page of who left in a year, by name; no report names any. For the year see {@link newcomersOf}. */
export async function leaversOf(
  context: RequestContext,
  territory: TerritoryRef,
  args: YearPageArgs,
): Promise<Connection<AdherentType>> {
  const year = yearOrNull(args.year) ?? (await (await context.figures()).defaultYear(territory));
  return pageOfAdherents(context, territory, { kind: territory.kind, year, filter: { left: true } }, 'NAME', args);
}
