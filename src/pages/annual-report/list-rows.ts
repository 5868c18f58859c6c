import type { SettlementDecision } from '../../kernel/codes';
import { counted, NO_BREAK, writeDay, writeNumber } from '../../kernel/french';
import { groupBy } from '../../kernel/group-by';
import { fold } from '../../kernel/text';
import { DECISION_WORDS } from '../french';
import type { ReportRows } from './report-figure';

/** A row of a list, read now or frozen; whose it is stands in lists of the federation alone. */
interface Listed {
  readonly regionName: string | null;
  readonly demonstration: boolean;
}

/** How many there are, where not all are at hand, and whether each row says whose it is. */
export interface Listing {
  readonly totalCount: number;
  readonly ofFederation: boolean;
}

const OFFICE = 'siège';
const OUTSIDE = 'hors délégation';

const placeHeader = ({ ofFederation }: Listing): readonly string[] => (ofFederation ? ['Délégation'] : []);
const placeCell = ({ ofFederation }: Listing, { regionName }: Listed, none: string): readonly string[] =>
  ofFederation ? [regionName ?? none] : [];
/** In one line, however narrow its column. */
const dayInColumn = (day: string): string => writeDay(day).replaceAll(' ', NO_BREAK);

const isInvented = ({ demonstration }: Listed): boolean => demonstration;

interface EventWords extends Listed {
  readonly title: string;
  readonly startsOn: string;
  readonly place: string | null;
  readonly participants: number | null;
}

export const eventRows = (events: readonly EventWords[], listing: Listing): ReportRows => ({
  headers: ['Date', 'Événement', 'Lieu', ...placeHeader(listing), 'Participants'],
  rows: [...events]
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
    .map((event) => [
      dayInColumn(event.startsOn),
      event.title,
      event.place ?? '',
      ...placeCell(listing, event, OFFICE),
      event.participants === null ? '' : writeNumber(event.participants),
    ]),
  totalCount: listing.totalCount,
  demonstration: events.some(isInvented),
});

interface MovementWords extends Listed {
  readonly name: string;
  readonly city: string | null;
}

export const movementRows = (movements: readonly MovementWords[], listing: Listing): ReportRows => ({
  headers: ['Adhérent', 'Ville', ...placeHeader(listing)],
  rows: movements.map((each) => [each.name, each.city ?? '', ...placeCell(listing, each, OUTSIDE)]),
  totalCount: listing.totalCount,
  demonstration: movements.some(isInvented),
});

interface PublicationWords extends Listed {
  readonly title: string;
  readonly publishedOn: string | null;
}

export const publicationRows = (publications: readonly PublicationWords[], listing: Listing): ReportRows => ({
  headers: ['Titre', 'Date', ...placeHeader(listing)],
  rows: publications.map((each) => [
    each.title,
    each.publishedOn === null ? '' : dayInColumn(each.publishedOn),
    ...placeCell(listing, each, OFFICE),
  ]),
  totalCount: listing.totalCount,
  demonstration: publications.some(isInvented),
});

interface PartnerWords extends Listed {
  readonly name: string;
  readonly purpose: string | null;
}

/** One that supports several delegations is one partner, as it is where partners are counted. */
export function partnerRows(partnerships: readonly PartnerWords[], listing: Listing): ReportRows {
  const byName = [...groupBy(partnerships, ({ name }) => fold(name)).values()];
  const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)].filter((each) => each !== '');
  return {
    headers: ['Partenaire', 'Objet', ...placeHeader(listing)],
    rows: byName.map((rows) => [
      rows[0]?.name ?? '',
      distinct(rows.map(({ purpose }) => purpose ?? '')).join(' ; '),
      ...(listing.ofFederation ? [distinct(rows.flatMap((row) => placeCell(listing, row, OFFICE))).join(', ')] : []),
    ]),
    totalCount: byName.length + listing.totalCount - partnerships.length,
    count: countOfPartners(byName.length, listing.totalCount, partnerships.length),
    demonstration: partnerships.some(isInvented),
  };
}

/** « 1 partenaire, pour 2 partenariats » : the API lists the latter; null where not all are at hand. */
function countOfPartners(partners: number, partnerships: number, atHand: number): string | null {
  if (partnerships > atHand) return null;
  const count = counted(partners, 'partenaire');
  return partnerships === partners ? count : `${count}, pour ${counted(partnerships, 'partenariat')}`;
}

interface ContradictionWords {
  readonly message: string;
  readonly settlement: {
    readonly decision: SettlementDecision;
    readonly reason: string;
    readonly settledAt: string;
  } | null;
}

export const contradictionRows = (contradictions: readonly ContradictionWords[]): ReportRows => ({
  headers: ['Ce qui ne concorde pas', 'Ce que le siège en a décidé'],
  rows: contradictions.map(({ message, settlement }) => [
    message,
    settlement === null
      ? 'à trancher'
      : `${DECISION_WORDS[settlement.decision]} ${settlement.reason} (${writeDay(settlement.settledAt)})`,
  ]),
  totalCount: contradictions.length,
  demonstration: false,
});
