import type { ReportList } from '../../annual-report/outline';
import { may } from '../../access/rights';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { writeDay, writeNumber } from '../../kernel/french';
import type { TerritoryRef } from '../../kernel/territory';
import { DECISION_WORDS } from '../french';
import { fold } from '../../kernel/text';
import { groupBy } from '../../kernel/group-by';
import { allPages } from '../all-pages';
import { ask } from '../query';
import {
  eventsQuery,
  movementsQuery,
  participationsQuery,
  partnersQuery,
  publicationsQuery,
  type LiveContradiction,
} from './annual-report.query';
import type { ReportListAnswer } from './report-figure';

export interface ListSubject {
  readonly executor: QueryExecutor;
  readonly context: RequestContext;
  readonly territory: TerritoryRef;
  readonly year: number;
  /** About this very territory. */
  readonly contradictions: readonly LiveContradiction[];
}

type ReadList = (subject: ListSubject) => Promise<ReportListAnswer>;

/** How each list of an outline is read, with the rights of the reader: a new one is one more line. */
export const READ_LIST: Readonly<Record<ReportList, ReadList>> = {
  NOUVEAUX: (subject) => movements(subject, 'newcomers'),
  PARTIS: (subject) => movements(subject, 'leavers'),
  PUBLICATIONS: publications,
  PARTENAIRES: partners,
  EVENEMENTS: (subject) => events(subject, false),
  DATES_CLES: (subject) => events(subject, true),
  PARTICIPATIONS: participations,
  CONTRADICTIONS: ({ contradictions }) =>
    Promise.resolve({
      headers: ['Ce qui ne concorde pas', 'Ce que le siège en a décidé'],
      rows: contradictions.map(({ message, settlement }) => [
        message,
        settlement === null
          ? 'à trancher'
          : `${DECISION_WORDS[settlement.decision]} ${settlement.reason} (${writeDay(settlement.settledAt)})`,
      ]),
      totalCount: contradictions.length,
      demonstration: false,
    }),
};

const isInvented = ({ submission }: { readonly submission: { readonly origin: string } }): boolean =>
  submission.origin === 'DEMONSTRATION';

async function events(
  { executor, context, territory, year }: ListSubject,
  keyDates: boolean,
): Promise<ReportListAnswer> {
  const { nodes, totalCount } = await allPages(
    async (after) => (await ask(executor, context, eventsQuery(territory, year, keyDates, after))).lieu.events,
  );
  const ofFederation = territory.kind === 'FEDERATION';
  return {
    headers: ['Date', 'Événement', 'Lieu', ...(ofFederation ? ['Délégation'] : []), 'Participants'],
    rows: [...nodes]
      .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
      .map(({ title, startsOn, place, participants, region }) => [
        writeDay(startsOn),
        title,
        place ?? '',
        ...(ofFederation ? [region?.name ?? 'siège'] : []),
        participants === null ? '' : writeNumber(participants),
      ]),
    totalCount,
    demonstration: nodes.some(isInvented),
  };
}

async function participations({ executor, context, territory, year }: ListSubject): Promise<ReportListAnswer> {
  const region = territory.kind === 'FEDERATION' ? null : territory.code;
  if (!may(context.actor, 'readRows', region))
    return 'La liste nomme les adhérents un à un : elle ne paraît que pour un lecteur qui a droit aux lignes.';
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

/** Of the federation, whose each row is. */
const placeHeader = ({ territory }: ListSubject): readonly string[] =>
  territory.kind === 'FEDERATION' ? ['Délégation'] : [];
const placeCell = (
  { territory }: ListSubject,
  region: { readonly name: string } | null,
  none: string,
): readonly string[] => (territory.kind === 'FEDERATION' ? [region?.name ?? none] : []);

async function movements(subject: ListSubject, side: 'newcomers' | 'leavers'): Promise<ReportListAnswer> {
  const { executor, context, territory, year } = subject;
  const { nodes, totalCount } = await allPages(
    async (after) =>
      (await ask(executor, context, movementsQuery(territory, year, side === 'newcomers', after))).lieu[side] ?? NONE,
  );
  return {
    headers: ['Adhérent', 'Ville', ...placeHeader(subject)],
    rows: nodes.map(({ name, city, region }) => [name, city ?? '', ...placeCell(subject, region, 'hors délégation')]),
    totalCount,
    demonstration: nodes.some(({ demonstration }) => demonstration),
  };
}

async function publications(subject: ListSubject): Promise<ReportListAnswer> {
  const { executor, context, territory, year } = subject;
  const { nodes, totalCount } = await allPages(
    async (after) => (await ask(executor, context, publicationsQuery(territory, year, after))).lieu.publications,
  );
  return {
    headers: ['Titre', 'Date', ...placeHeader(subject)],
    rows: nodes.map(({ title, publishedOn, region }) => [
      title,
      publishedOn === null ? '' : writeDay(publishedOn),
      ...placeCell(subject, region, 'siège'),
    ]),
    totalCount,
    demonstration: nodes.some(isInvented),
  };
}

/** One that supports several delegations is one partner, as it is where partners are counted. */
async function partners(subject: ListSubject): Promise<ReportListAnswer> {
  const { executor, context, territory, year } = subject;
  const { nodes, totalCount } = await allPages(
    async (after) => (await ask(executor, context, partnersQuery(territory, year, after))).lieu.partners,
  );
  const byName = [...groupBy(nodes, ({ name }) => fold(name)).values()];
  const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)].filter((each) => each !== '');
  return {
    headers: ['Partenaire', 'Objet', ...placeHeader(subject)],
    rows: byName.map((rows) =>
      [
        rows[0]?.name ?? '',
        distinct(rows.map(({ purpose }) => purpose ?? '')).join(' ; '),
        distinct(rows.flatMap(({ region }) => placeCell(subject, region, 'siège'))).join(', '),
      ].slice(0, 2 + placeHeader(subject).length),
    ),
    totalCount: byName.length + totalCount - nodes.length,
    demonstration: nodes.some(isInvented),
  };
}

/** Of what the reader may not see, or did not ask for. */
const NONE = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
