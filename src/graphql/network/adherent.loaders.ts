import DataLoader from 'dataloader';
import { rowScope, reaches } from '../../access/rights';
import { directoryScope, newcomersScope, registersThatShow } from '../../figures/directory-scope';
import { KeptAnswers } from '../../reading/kept-answers';
import type { FigureReader } from '../../reading/figure-reader';
import type { Snapshot } from '../../published/snapshot';
import type { Actor } from '../../kernel/actor';
import type { AdherentOrder } from '../../kernel/codes';
import type { Database } from '../../kernel/database';
import { territoryKey, type TerritoryRef } from '../../kernel/territory';
import {
  countAdherents,
  readAdherents,
  readPages,
  type AdherentRecord,
  type DirectoryFilter,
  type DirectoryPage,
  type SortKey,
} from '../../network/directory';
import type { Marks } from '../marks';
import { KeyedLoaders } from '../common/keyed-loaders';

export interface AdherentQuestion {
  /** Territories of one kind alone are read together. */
  readonly kind: TerritoryRef['kind'];
  readonly year: number | null;
  readonly filter: DirectoryFilter;
  /** For who joined in the year: whether by what reports name alone; left out for any other list. */
  readonly newcomersByReports?: boolean;
}
type PageQuestion = AdherentQuestion & {
  readonly order: AdherentOrder;
  readonly first: number;
  readonly after: SortKey | null;
};

const EMPTY: DirectoryPage = { entries: [], hasMore: false };

/** Descriptions of adherents, contacts included: each reader is shown what is for them. About 10 MB. */
const pages = new KeptAnswers<DirectoryPage>(20_000, ({ entries }) => entries.length);
const counts = new KeptAnswers<number>(10_000, () => 1);

/** What one request reads of adherents, each kind in one statement for all that are asked alike. */
export function adherentLoaders(
  database: Database,
  actor: Actor,
  figures: () => FigureReader | Promise<FigureReader>,
  marks: Marks,
) {
  const contacts = rowScope(actor, 'readContacts');
  const shown = (record: AdherentRecord): AdherentRecord =>
    reaches(contacts, record.region) ? record : withoutContacts(record);

  return {
    adherents: new DataLoader<string, AdherentRecord | null>(async (uids) => {
      const { snapshot } = await figures();
      const found = await readAdherents(database.read, uids, registersThatShow(snapshot.publications));
      return uids.map((uid) => {
        const record = found.get(uid);
        return record === undefined ? null : shown(marks.one(record));
      });
    }),

    adherentPages: new KeyedLoaders<PageQuestion, TerritoryRef, DirectoryPage>(async (question, territories) => {
      const { snapshot } = await figures();
      const { filter, order, first, after } = question;
      const scope = scopeOf(snapshot, question);
      const found = await pages.all(snapshot, namesOf(question, territories), async (missing) => {
        const asked = missing.map((index) => territories[index]).filter((each) => each !== undefined);
        const read = await readPages(database.read, asked, scope, { filter, order, first, after });
        return asked.map(({ code }) => read.get(code) ?? EMPTY);
      });
      for (const { entries } of found) for (const { record } of entries) marks.one(record);
      if (contacts.all) return found;
      return found.map(({ entries, hasMore }) => ({
        entries: entries.map(({ record, sortKey }) => ({ record: shown(record), sortKey })),
        hasMore,
      }));
    }, territoryKey),

    adherentCounts: new KeyedLoaders<AdherentQuestion, TerritoryRef, number>(async (question, territories) => {
      const { snapshot } = await figures();
      const scope = scopeOf(snapshot, question);
      const listed = new Set(scope.registers.map(({ id }) => id));
      if (snapshot.publications.all().some(({ id, origin }) => origin === 'DEMONSTRATION' && listed.has(id)))
        marks.demonstration = true;
      return counts.all(snapshot, namesOf(question, territories), async (missing) => {
        const asked = missing.map((index) => territories[index]).filter((each) => each !== undefined);
        const totals = await countAdherents(database.read, asked, scope, question.filter);
        return asked.map(({ code }) => totals.get(code) ?? 0);
      });
    }, territoryKey),
  };
}

const scopeOf = (snapshot: Snapshot, { year, newcomersByReports }: AdherentQuestion) =>
  year === null || newcomersByReports === undefined
    ? directoryScope(snapshot, year)
    : newcomersScope(snapshot, year, newcomersByReports);

function namesOf(question: AdherentQuestion, territories: readonly TerritoryRef[]): string[] {
  const asked = JSON.stringify(question);
  return territories.map((territory) => `${territoryKey(territory)} ${asked}`);
}

/** Made once of records that several requests share. */
const bare = new WeakMap<AdherentRecord, AdherentRecord>();

function withoutContacts(record: AdherentRecord): AdherentRecord {
  const known = bare.get(record) ?? { ...record, phone: null, email: null };
  bare.set(record, known);
  return known;
}
