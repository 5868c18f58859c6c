import DataLoader from 'dataloader';
import { rowScope, reaches } from '../../access/rights';
import { directoryScope, registersThatShow } from '../../figures/directory-scope';
import type { FigureReader } from '../../figures/figure-reader';
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
  type DirectoryScope,
  type SortKey,
} from '../../network/directory';
import { KeyedLoaders } from '../common/keyed-loaders';

interface Question {
  /** Territories of one kind alone are read together. */
  readonly kind: TerritoryRef['kind'];
  readonly year: number | null;
  readonly filter: DirectoryFilter;
}
type PageQuestion = Question & {
  readonly order: AdherentOrder;
  readonly first: number;
  readonly after: SortKey | null;
};

const EMPTY: DirectoryPage = { entries: [], hasMore: false };

/** What one request reads of adherents, each kind in one statement for all that are asked alike. */
export function adherentLoaders(database: Database, actor: Actor, figures: () => Promise<FigureReader>) {
  const scope = rowScope(actor, 'readContacts');
  const shown = (record: AdherentRecord): AdherentRecord =>
    reaches(scope, record.region) ? record : { ...record, phone: null, email: null };
  const scopeOf = async (year: number | null): Promise<DirectoryScope> =>
    directoryScope((await figures()).snapshot.publications, year);

  return {
    adherents: new DataLoader<string, AdherentRecord | null>(async (uids) => {
      const { snapshot } = await figures();
      const found = await readAdherents(database.read, uids, registersThatShow(snapshot.publications));
      return uids.map((uid) => {
        const record = found.get(uid);
        return record === undefined ? null : shown(record);
      });
    }),

    adherentPages: new KeyedLoaders<PageQuestion, TerritoryRef, DirectoryPage>(
      async ({ year, filter, order, first, after }, territories) => {
        const pages = await readPages(database.read, territories, await scopeOf(year), { filter, order, first, after });
        return territories.map(({ code }) => {
          const { entries, hasMore } = pages.get(code) ?? EMPTY;
          return { entries: entries.map((entry) => ({ ...entry, record: shown(entry.record) })), hasMore };
        });
      },
      territoryKey,
    ),

    adherentCounts: new KeyedLoaders<Question, TerritoryRef, number>(async ({ year, filter }, territories) => {
      const totals = await countAdherents(database.read, territories, await scopeOf(year), filter);
      return territories.map(({ code }) => totals.get(code) ?? 0);
    }, territoryKey),
  };
}
