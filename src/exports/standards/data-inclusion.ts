import { structureTypeLabel } from '../structure-type-label';
import { directoryScope } from '../../figures/directory-scope';
import type { Snapshot } from '../../published/snapshot';
import type { Services } from '../../graphql/context';
import { REGISTER } from '../../datasets/roles';
import type { Actor } from '../../kernel/actor';
import { INSERTION_TYPES } from '../../datasets/structure-types';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { FEDERATION } from '../../kernel/territory';
import {
  readPages,
  type AdherentRecord,
  type DirectoryPage,
  type DirectoryQuery,
  type SortKey,
} from '../../network/directory';
import { exportTag } from '../etag';
import type { Offer } from '../queries/query-export';

/** One structure in the sector's schema data·inclusion, v1 (github.com/gip-inclusion/data-inclusion-schema). */
export interface Structure {
  readonly source: string;
  readonly original_id: string;
  readonly id: string;
  readonly nom: string;
  readonly description: string;
  readonly date_maj: string;
  readonly siret: string | null;
  readonly commune: string | null;
  readonly code_postal: string | null;
  readonly adresse: string | null;
  readonly reseaux_porteurs: readonly string[];
}

const { name: FEDERATION_NAME, key: SOURCE, presentation, networks, insertionNetwork, firstYear } = FEDERATION_PROFILE;
const AT_ONCE = 500;

/** The latest registers as structures, without contacts and without anything invented. One statement per 500. */
export async function offerStructures({ database, snapshots }: Services, actor: Actor): Promise<Offer> {
  const snapshot = await snapshots.current();
  return {
    tag: exportTag(actor, snapshot.version, ['data-inclusion']),
    version: snapshot.version,
    make: async () => {
      const structures = await readStructures(database.read, snapshot);
      return {
        mediaType: 'application/json; charset=utf-8',
        fileName: `data-inclusion-structures-${structures.length}.json`,
        rowCount: structures.length,
        body: Buffer.from(JSON.stringify(structures, null, 1)),
      };
    },
  };
}

async function readStructures(
  manager: Services['database']['read'],
  snapshot: Snapshot,
): Promise<readonly Structure[]> {
  const scope = directoryScope(snapshot, null);
  const days = await daysOfRegions(manager);
  const newest = [...days.values()].sort().at(-1) ?? `${firstYear}-01-01`;
  const found: Structure[] = [];
  for (let after: SortKey | null = null; ;) {
    const query: DirectoryQuery = { filter: {}, order: 'NAME', first: AT_ONCE, after };
    const page: DirectoryPage | undefined = (await readPages(manager, [FEDERATION], scope, query)).get(FEDERATION.code);
    for (const { record } of page?.entries ?? [])
      if (!record.demonstration) found.push(structureOf(record, snapshot, days.get(record.region ?? '') ?? newest));
    after = page?.entries.at(-1)?.sortKey ?? null;
    if (page?.hasMore !== true || after === null) return found;
  }
}

/** The day on which each region's latest register was published: when what it says was last changed. */
async function daysOfRegions(manager: Services['database']['read']): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ region: string; at: string }[]>(
    `SELECT region_key AS region, MAX(published_at) AS at FROM submissions
     WHERE status = 'PUBLISHED' AND dataset = ? AND origin <> 'DEMONSTRATION' GROUP BY region_key`,
    [REGISTER.code],
  );
  return new Map(rows.map(({ region, at }) => [region, at.slice(0, 10)]));
}

function structureOf(record: AdherentRecord, { network }: Snapshot, day: string): Structure {
  const types = record.structureTypes.map(structureTypeLabel).join(', ');
  const department = record.department === null ? undefined : network.department(record.department);
  const location = [record.city, department === undefined ? null : `${department.name} (${department.code})`]
    .filter((each) => each !== null)
    .join(', ');
  return {
    source: SOURCE,
    original_id: record.uid,
    id: `${SOURCE}--${record.uid}`,
    nom: nameOf(record),
    description: `Structure adhérente de la fédération ${FEDERATION_NAME}${presentation === '' ? '' : `, ${presentation}`}. Type : ${types}.${location === '' ? '' : ` Siège : ${location}.`}`,
    date_maj: day,
    siret: record.siret,
    commune: record.city,
    code_postal: record.postalCode !== null && /^\d{5}$/.test(record.postalCode) ? record.postalCode : null,
    adresse: record.address,
    reseaux_porteurs: networksOf(record),
  };
}

const networksOf = ({ structureTypes }: AdherentRecord): readonly string[] =>
  insertionNetwork !== null && structureTypes.some((type) => INSERTION_TYPES.includes(type))
    ? [...networks, insertionNetwork]
    : networks;

/** 3 to 150 characters that do not end in a full stop, as the schema asks. */
function nameOf({ name, city }: AdherentRecord): string {
  const plain = name
    .replace(/[.\s]+$/, '')
    .slice(0, 150)
    .trim();
  return plain.length >= 3 ? plain : `${plain} (${city ?? FEDERATION_NAME})`;
}
