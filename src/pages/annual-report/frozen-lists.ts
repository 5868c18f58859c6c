import type { ReportList } from '../../annual-report/outline';
import { groupBy } from '../../kernel/group-by';
import type { TerritoryRef } from '../../kernel/territory';
import { MOST_ROWS } from '../all-pages';
import type { FrozenLists } from './annual-report.query';
import { contradictionRows, eventRows, movementRows, partnerRows, publicationRows } from './list-rows';
import { PARTICIPATIONS_NAME_ADHERENTS } from './lists';
import type { ReportListAnswer } from './report-figure';

/** A list of an outline as a release froze it: what the public saw, whoever reads it. */
export function frozenList(list: ReportList, lists: FrozenLists, { kind }: TerritoryRef): ReportListAnswer {
  const listingOf = (rows: readonly unknown[]) => ({ totalCount: rows.length, ofFederation: kind === 'FEDERATION' });
  // No more than a report of today shows.
  const first = <Row>(rows: readonly Row[]) => rows.slice(0, MOST_ROWS);
  const { events, publications, partners, newcomers, leavers } = lists;
  const keyDates = events.filter(({ highlight }) => highlight);
  switch (list) {
    case 'EVENEMENTS':
      return eventRows(first(events), listingOf(events));
    case 'DATES_CLES':
      return eventRows(first(keyDates), listingOf(keyDates));
    case 'PUBLICATIONS':
      return publicationRows(first(publications), listingOf(publications));
    case 'PARTENAIRES':
      return partnerRows(first(partners), listingOf(partners));
    case 'NOUVEAUX':
      return movementRows(first(newcomers), listingOf(newcomers));
    case 'PARTIS':
      return movementRows(first(leavers), listingOf(leavers));
    case 'PARTICIPATIONS':
      return PARTICIPATIONS_NAME_ADHERENTS;
    case 'CONTRADICTIONS':
      return contradictionRows(settled(lists));
  }
}

/** Contradictions with what was decided of each. */
export const settled = ({ contradictions }: Pick<FrozenLists, 'contradictions'>) =>
  contradictions.map(({ indicator, message, decision, reason, settledAt }) => ({
    indicator,
    message,
    settlement: decision === null || settledAt === null ? null : { decision, reason: reason ?? '', settledAt },
  }));

/** The same by the indicator that they are about. */
export const settledByIndicator = (lists: Pick<FrozenLists, 'contradictions'>) =>
  groupBy(settled(lists), ({ indicator }) => indicator);
