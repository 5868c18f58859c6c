import { structureTypeLabel } from '../structure-type-label';
import { directoryScope } from '../../figures/directory-scope';
import type { Snapshot } from '../../published/snapshot';
import type { Services } from '../../graphql/context';
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
  const days = await daysOfAdherents(manager);
  const found: Structure[] = [];
  for (let after: SortKey | null = null; ;) {
    const query: DirectoryQuery = { filter: {}, order: 'NAME', first: AT_ONCE, after };
    const page: DirectoryPage | undefined = (await readPages(manager, [FEDERATION], scope, query)).get(FEDERATION.code);
    for (const { record } of page?.entries ?? [])
      if (!record.demonstration)
        found.push(structureOf(record, snapshot, days.get(record.uid) ?? `${firstYear}-01-01`));
    after = page?.entries.at(-1)?.sortKey ?? null;
    if (page?.hasMore !== true || after === null) return found;
  }
}

/**
 * Until when what is known of each adherent holds: of a register, the day on which it was handed in; of a report, the
 * end of the year that it is about, however late it was transcribed.
 */
async function daysOfAdherents(manager: Services['database']['read']): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ uid: string; year: number; origin: string | null; at: string | null }[]>(
    `SELECT m.adherent_uid AS uid, m.year AS year, s.origin AS origin, s.submitted_at AS at
     FROM memberships m LEFT JOIN submissions s ON s.id = m.submission_id
     WHERE m.source IS NOT NULL OR (s.status = 'PUBLISHED' AND s.origin <> 'DEMONSTRATION')`,
  );
  const days = new Map<string, string>();
  for (const { uid, year, origin, at } of rows) {
    const day = origin === 'REGION' && at !== null ? at.slice(0, 10) : `${year}-12-31`;
    if (day > (days.get(uid) ?? '')) days.set(uid, day);
  }
  return days;
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
