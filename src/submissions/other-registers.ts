import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { MembershipEntity } from '../network/membership.entity';
import { SubmissionEntity } from './submission.entity';

/** In which registers of a year an adherent counts, by SIRET: slugs of delegations, null for none. */
export type Registered = ReadonlyMap<string, ReadonlySet<string | null>>;

/**
 * Who counts at the end of the year in registers other than that of `region` (null: that of the national office): the
 * newest of each delegation that was handed in without errors. Whoever left is not counted: that is how an adherent
 * moves from one delegation to another. At most two statements.
 */
export async function registeredElsewhere(
  manager: EntityManager,
  { region, year }: { readonly region: string | null; readonly year: number },
): Promise<Registered> {
  const found = await manager.find(SubmissionEntity, {
    select: { id: true, regionKey: true, version: true },
    where: {
      dataset: 'ADHERENTS',
      year,
      regionKey: Not(region ?? ''),
      status: In(['PUBLISHED', 'VALID']),
      origin: Not('DEMONSTRATION'),
    },
    order: { version: 'ASC' },
  });
  // The newest of each comes last, and takes the place of those before.
  const newest = new Map(found.map(({ regionKey, id }) => [regionKey, id]));
  if (newest.size === 0) return new Map();
  const entries = await manager.find(MembershipEntity, {
    select: { id: true, submissionId: true, siret: true, region: true },
    where: { submissionId: In([...newest.values()]), siret: Not(IsNull()), leftOn: IsNull() },
  });
  const registered = new Map<string, Set<string | null>>();
  for (const { submissionId, siret, region: home } of entries) {
    // A delegation's own register takes the place of its rows in the national one.
    const isReplaced = submissionId === newest.get('') && home !== null && (home === region || newest.has(home));
    if (siret === null || isReplaced) continue;
    registered.set(siret, (registered.get(siret) ?? new Set()).add(home));
  }
  return registered;
}
