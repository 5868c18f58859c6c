import type { EntityManager } from 'typeorm';
import { nameOf, type Actor } from '../kernel/actor';
import { OfficeActEntity } from './office-act.entity';

type Act = Pick<OfficeActEntity, 'action' | 'subject' | 'reason'> & Partial<Pick<OfficeActEntity, 'region' | 'year'>>;

/** Leaves the trail of an act, in the transaction of the act itself. */
export async function recordOfficeAct(manager: EntityManager, act: Act, actor: Actor, now: Date): Promise<void> {
  await manager.insert(OfficeActEntity, { at: now.toISOString(), ...whoDid(actor), ...placeOf(act.subject), ...act });
}

/** Of whoever did something, what every trail keeps. */
export const whoDid = (actor: Actor) => ({
  actor: nameOf(actor),
  role: actor.role,
  token: actor.token,
  account: actor.account,
});

/** The year and the region that a subject names itself. */
function placeOf(subject: string): { readonly year: number | null; readonly region: string | null } {
  const [, year, region = ''] = /^(?:campaign|plan|answers:[^:]+):(\d{4})(?::(.*))?$/.exec(subject) ?? [];
  return { year: year === undefined ? null : Number(year), region: region === '' ? null : region };
}
