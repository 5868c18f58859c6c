import type { Role } from '../../kernel/codes';
import { ACCOUNT_ROLES } from '../manages';
import type { Holding } from '../holding';

/** What one value of the claim gives here. */
export interface GivenBy {
  readonly value: string;
  readonly role: Exclude<Role, 'PUBLIC' | 'ADHERENT'>;
  /** Slugs; a contributor's. */
  readonly regions: readonly string[];
}

/** Where a provider of identities says what somebody may do, and what that is here. */
export interface RoleClaim {
  /** Name of the claim, or the way to it within others: `realm_access.roles`. */
  readonly claim: string;
  readonly roles: readonly GivenBy[];
}

/** What the claims give; null where no value of the claim gives anything. Of several roles the highest, of several regions all. */
export function holdingIn(claims: object, { claim, roles }: RoleClaim): Holding | null {
  const found = valueAt(claims, claim);
  const values: readonly unknown[] = Array.isArray(found) ? found : [found];
  const given = roles.filter(({ value }) => values.includes(value));
  const role = ACCOUNT_ROLES.findLast((each) => given.some((one) => one.role === each));
  if (role === undefined) return null;
  const regions = role === 'CONTRIBUTOR' ? given.flatMap((one) => one.regions) : [];
  return { role, regions: [...new Set(regions)].sort(), adherent: null };
}

/** Whether the claims have it at all: a provider may tell it only to whoever asks. */
export const hasClaim = (claims: object, { claim }: RoleClaim): boolean => valueAt(claims, claim) !== undefined;

/** Claims may have a dot in their own name, as an address has. */
function valueAt(claims: object, path: string): unknown {
  if (Object.hasOwn(claims, path)) return (claims as Readonly<Record<string, unknown>>)[path];
  return path
    .split('.')
    .reduce<unknown>(
      (within, name) =>
        typeof within === 'object' && within !== null && Object.hasOwn(within, name)
          ? (within as Readonly<Record<string, unknown>>)[name]
          : undefined,
      claims,
    );
}
