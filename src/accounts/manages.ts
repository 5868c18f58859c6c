import type { Actor } from '../kernel/actor';
import type { Role } from '../kernel/codes';
import { MaillageError } from '../kernel/errors';

/** Roles that an account can have, in the order of what they open. */
export const ACCOUNT_ROLES = ['ADHERENT', 'CONTRIBUTOR', 'ANALYST', 'PUBLISHER', 'ADMIN'] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

const BY_PUBLISHERS: readonly Role[] = ['ADHERENT', 'CONTRIBUTOR'];

/**
 * The roles whose accounts somebody invites, changes, lets back in and closes: an administrator all, the office those
 * who hand in. Nobody makes anybody more than they are themselves.
 */
export function managedRoles({ role }: Actor): readonly Role[] {
  if (role === 'ADMIN') return ACCOUNT_ROLES;
  return role === 'PUBLISHER' ? BY_PUBLISHERS : [];
}

export const manages = (actor: Actor, role: Role): boolean => managedRoles(actor).includes(role);

/** Throws UNAUTHENTICATED or FORBIDDEN for whoever manages no account at all. */
export function requireManager(actor: Actor): void {
  if (managedRoles(actor).length > 0) return;
  throw actor.role === 'PUBLIC'
    ? new MaillageError('SIGN_IN')
    : new MaillageError('NOT_ALLOWED', { role: actor.role });
}
