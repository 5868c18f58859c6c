import type { ReportList } from '../../annual-report/outline';
import { may } from '../../access/rights';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { writeDay, writeNumber } from '../../kernel/french';
import type { TerritoryRef } from '../../kernel/territory';
import { allPages, type ReadList } from '../all-pages';
import { ask } from '../query';
import {
  eventsQuery,
  movementsQuery,
  participationsQuery,
  partnersQuery,
  publicationsQuery,
  type LiveContradiction,
} from './annual-report.query';
import { contradictionRows, eventRows, movementRows, partnerRows, publicationRows, type Listing } from './list-rows';
import type { ReportListAnswer } from './report-figure';

export interface ListSubject {
  readonly executor: QueryExecutor;
  readonly context: RequestContext;
  readonly territory: TerritoryRef;
  readonly year: number;
  /** About this very territory. */
  readonly contradictions: readonly LiveContradiction[];
}

type ReadOneList = (subject: ListSubject) => Promise<ReportListAnswer>;

/** How each list of an outline is read, with the rights of the reader: a new one is one more line. */
export const READ_LIST: Readonly<Record<ReportList, ReadOneList>> = {
  NOUVEAUX: (subject) => movements(subject, 'newcomers'),
  PARTIS: (subject) => movements(subject, 'leavers'),
  PUBLICATIONS: publications,
  PARTENAIRES: partners,
  EVENEMENTS: (subject) => events(subject, false),
  DATES_CLES: (subject) => events(subject, true),
  PARTICIPATIONS: participations,
  CONTRADICTIONS: ({ contradictions }) => Promise.resolve(contradictionRows(contradictions)),
};

interface LiveRow {
  readonly region: { readonly name: string } | null;
  readonly submission: { readonly origin: string };
}

const isInvented = ({ submission }: Pick<LiveRow, 'submission'>): boolean => submission.origin === 'DEMONSTRATION';
const listed = <Row extends LiveRow>(row: Row) => ({
  ...row,
  regionName: row.region?.name ?? null,
  demonstration: isInvented(row),
});
const listingOf = ({ territory }: ListSubject, { totalCount }: Pick<ReadList<unknown>, 'totalCount'>): Listing => ({
  totalCount,
  ofFederation: territory.kind === 'FEDERATION',
});

async function events(subject: ListSubject, keyDates: boolean): Promise<ReportListAnswer> {
  const { executor, context, territory, year } = subject;
  const read = await allPages(
    async (after) => (await ask(executor, context, eventsQuery(territory, year, keyDates, after))).lieu.events,
  );
  return eventRows(read.nodes.map(listed), listingOf(subject, read));
}

/** In place of the list, for whoever has no right to the rows. */
export const PARTICIPATIONS_NAME_ADHERENTS =
  'La liste nomme les adhérents un à un : elle ne paraît que pour un lecteur qui a droit aux lignes.';

async function participations({ executor, context, territory, year }: ListSubject): Promise<ReportListAnswer> {
  const region = territory.kind === 'FEDERATION' ? null : territory.code;
  if (!may(context.actor, 'readRows', region)) return PARTICIPATIONS_NAME_ADHERENTS;
  const { nodes, totalCount } = await allPages(
    async (after) =>
      (await ask(executor, context, participationsQuery(territory, year, after))).lieu.programmeParticipations ?? NONE,
  );
  return {
    headers: ['Programme', 'Adhérent', 'Action', 'Date', 'Personnes'],
    rows: nodes.map(({ programme, adherent, action, heldOn, people, planned, region: where }) => [
      programme.name,
      adherent?.name ?? where?.name ?? '',
      [action ?? '', planned ? '(prévu)' : ''].filter((words) => words !== '').join(' '),
      heldOn === null ? '' : writeDay(heldOn),
      people === null ? '' : writeNumber(people),
    ]),
    totalCount,
    demonstration: nodes.some(isInvented),
  };
}

async function movements(subject: ListSubject, side: 'newcomers' | 'leavers'): Promise<ReportListAnswer> {
  const { executor, context, territory, year } = subject;
  const read = await allPages(
    async (after) =>
      (await ask(executor, context, movementsQuery(territory, year, side === 'newcomers', after))).lieu[side] ?? NONE,
  );
  const named = read.nodes.map((node) => ({ ...node, regionName: node.region?.name ?? null }));
  return movementRows(named, listingOf(subject, read));
}

async function publications(subject: ListSubject): Promise<ReportListAnswer> {
  const { executor, context, territory, year } = subject;
  const read = await allPages(
    async (after) => (await ask(executor, context, publicationsQuery(territory, year, after))).lieu.publications,
  );
  return publicationRows(read.nodes.map(listed), listingOf(subject, read));
}

async function partners(subject: ListSubject): Promise<ReportListAnswer> {
  const { executor, context, territory, year } = subject;
  const read = await allPages(
    async (after) => (await ask(executor, context, partnersQuery(territory, year, after))).lieu.partners,
  );
  return partnerRows(read.nodes.map(listed), listingOf(subject, read));
}

/** Of what the reader may not see, or did not ask for. */
const NONE = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
