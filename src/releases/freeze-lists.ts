import type { EntityManager } from 'typeorm';
import { keyIn, number, required, text } from '../datasets/row-cells';
import { isCollected, PUBLIC_LISTS } from '../datasets/public-lists';
import { datasetOf } from '../datasets/registry';
import type { StoredRow } from '../datasets/row';
import { directoryScope, newcomersScope } from '../figures/directory-scope';
import type { DatasetCode } from '../kernel/codes';
import { territoryKey, type TerritoryRef } from '../kernel/territory';
import {
  countAdherents,
  readPages,
  type DirectoryFilter,
  type DirectoryPage,
  type DirectoryQuery,
  type DirectoryScope,
  type SortKey,
} from '../network/directory';
import type { FigureReader } from '../reading/figure-reader';
import { areNamedByReports } from '../reading/newcomers';
import { EVERYWHERE, readRowPages, type RowPosition } from '../submissions/row.repository';
import { NO_FILTER } from '../submissions/row-filter';
import type { FrozenEvent, FrozenLists, FrozenMovement, FrozenPartner, FrozenPublication } from './lists-content';

/** Rows that are read at once. */
const PAGE = 500;

/** The public lists of a year, whole, and who came and left in each of the territories. */
export async function freezeLists(
  manager: EntityManager,
  reader: FigureReader,
  territories: readonly TerritoryRef[],
  year: number,
): Promise<FrozenLists> {
  const rowsOf = <Frozen>(code: DatasetCode, frozen: (row: StoredRow, invented: boolean) => Frozen) =>
    allRows(manager, reader, code, year, frozen);
  const newcomers: FrozenMovement[] = [];
  const leavers: FrozenMovement[] = [];
  for (const territory of territories) {
    newcomers.push(...(await newcomersOf(manager, reader, territory, year)));
    const registers = directoryScope(reader.snapshot.whole, year);
    leavers.push(...(await movements(manager, territory, registers, { left: true })));
  }
  return {
    events: await rowsOf(PUBLIC_LISTS.events, frozenEvent),
    publications: await rowsOf(PUBLIC_LISTS.publications, frozenPublication),
    partners: await rowsOf(PUBLIC_LISTS.partners, frozenPartner),
    newcomers,
    leavers,
  };
}

async function allRows<Frozen>(
  manager: EntityManager,
  { snapshot }: FigureReader,
  code: DatasetCode,
  year: number,
  frozen: (row: StoredRow, invented: boolean) => Frozen,
): Promise<readonly Frozen[]> {
  if (!isCollected(code)) return [];
  const published = snapshot.publications.of(code, year);
  const invented = new Set(published.filter(({ origin }) => origin === 'DEMONSTRATION').map(({ id }) => id));
  const query = {
    dataset: datasetOf(code),
    submissions: [...new Set(published.map(({ id }) => id))],
    scope: { all: true } as const,
    filter: NO_FILTER,
  };
  const all: Frozen[] = [];
  let after: RowPosition | null = null;
  for (let more = true; more;) {
    const pages = await readRowPages(manager, query, [EVERYWHERE], PAGE, after);
    const { rows, hasMore } = pages.get(EVERYWHERE) ?? { rows: [], hasMore: false };
    all.push(...rows.map((row) => frozen(row, invented.has(row.submissionId))));
    const last = rows.at(-1);
    after = last === undefined ? null : [last.year, last.submissionId, last.rowNumber];
    more = hasMore;
  }
  return all;
}

const frozenEvent = (row: StoredRow, demonstration: boolean): FrozenEvent => ({
  region: row.region,
  demonstration,
  kind: required(keyIn(PUBLIC_LISTS.events, 'KIND', row), row, 'type'),
  title: required(text(row['intitule']), row, 'intitule'),
  startsOn: required(text(row['date']), row, 'date'),
  theme: text(row['thematique']),
  axis: keyIn(PUBLIC_LISTS.events, 'AXIS', row),
  programme: text(row['programme']),
  place: text(row['lieu']),
  participants: number(row['participants']),
  adherentsPresent: number(row['adherents_presents']),
  hours: number(row['duree_heures']),
  highlight: Boolean(row['fait_marquant']),
});

const frozenPublication = (row: StoredRow, demonstration: boolean): FrozenPublication => ({
  region: row.region,
  demonstration,
  kind: required(keyIn(PUBLIC_LISTS.publications, 'KIND', row), row, 'type'),
  title: required(text(row['titre']), row, 'titre'),
  publishedOn: text(row['date']),
  theme: text(row['thematique']),
  programme: text(row['programme']),
  url: text(row['adresse']),
});

/** Without its amount, which is not public. */
const frozenPartner = (row: StoredRow, demonstration: boolean): FrozenPartner => ({
  region: row.region,
  demonstration,
  name: required(text(row['nom']), row, 'nom'),
  nature: required(keyIn(PUBLIC_LISTS.partners, 'NATURE', row), row, 'nature'),
  purpose: text(row['objet']),
  since: number(row['depuis']),
  until: number(row['jusqu_a']),
});

async function newcomersOf(
  manager: EntityManager,
  reader: FigureReader,
  territory: TerritoryRef,
  year: number,
): Promise<readonly FrozenMovement[]> {
  const filter = { joinedIn: year };
  const named = newcomersScope(reader.snapshot.whole, year, true);
  const byReports = await areNamedByReports(reader, territory, year, async () => {
    const totals = await countAdherents(manager, [territory], named, filter);
    return totals.get(territory.code) ?? 0;
  });
  const scope = byReports ? named : newcomersScope(reader.snapshot.whole, year, false);
  return movements(manager, territory, scope, filter);
}

async function movements(
  manager: EntityManager,
  territory: TerritoryRef,
  scope: DirectoryScope,
  filter: DirectoryFilter,
): Promise<readonly FrozenMovement[]> {
  const all: FrozenMovement[] = [];
  let after: SortKey | null = null;
  for (let more = true; more;) {
    const query: DirectoryQuery = { filter, order: 'NAME', first: PAGE, after };
    const pages: ReadonlyMap<string, DirectoryPage> = await readPages(manager, [territory], scope, query);
    const page = pages.get(territory.code);
    for (const { record } of page?.entries ?? []) {
      const { name, city, region, demonstration } = record;
      all.push({ territory: territoryKey(territory), name, city, region, demonstration });
    }
    after = page?.entries.at(-1)?.sortKey ?? null;
    more = page?.hasMore ?? false;
  }
  return all;
}
