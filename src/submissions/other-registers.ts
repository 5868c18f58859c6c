import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { MembershipEntity } from '../network/membership.entity';
import { newestRegisters } from './newest-registers';

/** In which registers of a year an adherent counts, by SIRET: slugs of delegations, null for none. */
export type Registered = ReadonlyMap<string, ReadonlySet<string | null>>;

/**
 * Who counts at the end of the year in registers other than that of `region` (null: that of the national office): the
 * newest of each delegation that was submitted without errors. Whoever left is not counted: that is how an adherent
 * moves from one delegation to another. At most two statements.
 */
export async function registeredElsewhere(
  manager: EntityManager,
  { region, year }: { readonly region: string | null; readonly year: number },
): Promise<Registered> {
  const registers = await newestRegisters(manager, { year, origin: 'REGION', senders: Not(region ?? '') });
  if (registers.ids.length === 0) return new Map();
  const entries = await manager.find(MembershipEntity, {
    select: { id: true, submissionId: true, siret: true, region: true },
    where: { submissionId: In([...registers.ids]), siret: Not(IsNull()), leftOn: IsNull() },
  });
  const registered = new Map<string, Set<string | null>>();
  for (const entry of entries) {
    const { siret, region: home } = entry;
    // What the national register has of this delegation is no other register's.
    if (siret === null || home === region || registers.isReplaced(entry)) continue;
    registered.set(siret, (registered.get(siret) ?? new Set()).add(home));
  }
  return registered;
}
