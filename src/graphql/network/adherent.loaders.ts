import DataLoader from 'dataloader';
import { isOwn, rowScope, reaches } from '../../access/rights';
import { directoryScope, listsDemonstration, newcomersScope, registersThatShow } from '../../figures/directory-scope';
import { derived, LOADED } from '../../published/grounds';
import type { Snapshot } from '../../published/snapshot';
import type { WatchedSnapshot } from '../../published/watched-snapshot';
import { KeptAnswers } from '../../reading/kept-answers';
import type { FigureReader } from '../../reading/figure-reader';
import type { Actor } from '../../kernel/actor';
import type { AdherentOrder } from '../../kernel/codes';
import type { Database } from '../../kernel/database';
import { territoryKey, type TerritoryRef } from '../../kernel/territory';
import { DATASETS } from '../../datasets/registry';
import { among, and } from '../../network/conditions';
import { uidsOfSirets } from '../../network/by-siret';
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
  readonly backwards: boolean;
  /** Or before it, backwards. */
  readonly after: SortKey | null;
};

const EMPTY: DirectoryPage = { entries: [], hasMore: false };

/** Descriptions of adherents, contacts included: each reader is shown what is for them. About 10 MB. */
const pages = new KeptAnswers<DirectoryPage>(20_000, ({ entries }) => entries.length);
const counts = new KeptAnswers<number>(10_000, () => 1);

/**
 * What adherents are described by: their registers, of any year (one may bring a SIRET to all others), and what was
 * loaded. Each is the same wherever it has the same number.
 */
const REGISTERS = derived('registers', ({ publications }) => registersThatShow(publications));
const DESCRIBED_BY = [REGISTERS, LOADED] as const;

/** Rows of who took part in which programme. */
const PARTICIPATIONS = DATASETS.find(({ code }) => code === 'PROGRAMMES');

/** Which participations show, of a year or of any; what is only planned is none. */
function participationsOf(snapshot: WatchedSnapshot, { year, filter }: AdherentQuestion) {
  if (filter.programmes == null || PARTICIPATIONS === undefined) return { tookPart: null, of: [] };
  const { code, table } = PARTICIPATIONS;
  const name = `participations ${year}`;
  const made = ({ publications }: Snapshot) => [
    ...new Set(publications.all().filter(({ dataset, year: of }) => dataset === code && (year === null || of === year)).map(({ id }) => id)),
  ]; // prettier-ignore
  const shown = among('p.submission_id', snapshot.derive(name, made));
  const done = { sql: "p.statut IS NULL OR p.statut <> 'PREVU'", parameters: [] };
  return { tookPart: { table, shown: and([shown, done]) }, of: [derived(name, made)] };
}

/** What a list is made of; it may be otherwise, without a year, where something is published that is no register. */
function scopeOf(snapshot: WatchedSnapshot, question: AdherentQuestion) {
  const { year, newcomersByReports } = question;
  const name = `directory ${year} ${newcomersByReports}`;
  const made = (whole: Snapshot) => {
    const scope =
      year === null || newcomersByReports === undefined
        ? directoryScope(whole, year)
        : newcomersScope(whole, year, newcomersByReports);
    return { ...scope, demonstration: listsDemonstration(whole, scope) };
  };
  const { tookPart, of } = participationsOf(snapshot, question);
  return { ...snapshot.derive(name, made), tookPart, grounds: [derived(name, made), ...of, ...DESCRIBED_BY] };
}

/** What one request reads of adherents, each kind in one statement for all that are asked alike. */
export function adherentLoaders(database: Database, actor: Actor, figures: () => Promise<FigureReader>, marks: Marks) {
  const contacts = rowScope(actor, 'readContacts');
  const shown = (record: AdherentRecord): AdherentRecord =>
    reaches(contacts, record.region) || isOwn(actor, record.uid) ? record : withoutContacts(record);

  const adherents = new DataLoader<string, AdherentRecord | null>(async (uids) => {
    const { snapshot } = await figures();
    snapshot.note(...DESCRIBED_BY);
    const found = await readAdherents(database.read, uids, registersThatShow(snapshot.whole.publications));
    return uids.map((uid) => {
      const record = found.get(uid);
      return record === undefined ? null : shown(marks.one(record));
    });
  });

  return {
    adherents,

    /** Whoever is shown with that SIRET. */
    adherentsBySiret: new DataLoader<string, AdherentRecord | null>(async (sirets) => {
      const { snapshot } = await figures();
      snapshot.note(...DESCRIBED_BY);
      const uids = await uidsOfSirets(database.read, sirets);
      const records = await Promise.all(
        sirets.map((siret) => Promise.all((uids.get(siret) ?? []).map((uid) => adherents.load(uid)))),
      );
      return sirets.map((siret, at) => records[at]?.find((record) => record?.siret === siret) ?? null);
    }),

    adherentPages: new KeyedLoaders<PageQuestion, TerritoryRef, DirectoryPage>(async (question, territories) => {
      const { snapshot } = await figures();
      const { filter, order, first, backwards, after } = question;
      const { grounds, ...scope } = scopeOf(snapshot, question);
      const found = await pages.all(snapshot, grounds, namesOf(question, territories), async (missing) => {
        const asked = missing.map((index) => territories[index]).filter((each) => each !== undefined);
        const read = await readPages(database.read, asked, scope, { filter, order, first, backwards, after });
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
      const { grounds, demonstration, ...scope } = scopeOf(snapshot, question);
      marks.demonstration ||= demonstration;
      return counts.all(snapshot, grounds, namesOf(question, territories), async (missing) => {
        const asked = missing.map((index) => territories[index]).filter((each) => each !== undefined);
        const totals = await countAdherents(database.read, asked, scope, question.filter);
        return asked.map(({ code }) => totals.get(code) ?? 0);
      });
    }, territoryKey),
  };
}

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
