import type { Role } from './codes';

/** Who is asking. */
export interface Actor {
  readonly role: Role;
  /** The token's subject, or the name of the account; null for the public. */
  readonly name: string | null;
  /** Slugs that a contributor submits for. */
  readonly regions: readonly string[];
  /** Uid of the one adherent that an ADHERENT speaks for, the key of its global id; null for any other role. */
  readonly adherent: string | null;
  /** Uid of the account of someone who signed in; null for the public and for whoever holds a token. */
  readonly account: string | null;
  /**
   * Which token they came with: `program:<uid>`, or `signed:<jti>`; null without one, and for a signed token that has no
   * `jti`. Set where tokens are checked, and nowhere else.
   */
  readonly token: string | null;
}

/** An actor by what is said of it; whatever is left out widens nothing. */
export const actorWith = (said: Pick<Actor, 'role' | 'name'> & Partial<Actor>): Actor => ({
  regions: [],
  adherent: null,
  account: null,
  token: null,
  ...said,
});

/** Who reads what the public reads, of all that is not an adherent's own: no names of who did something, nothing unpublished. */
export const readsAsPublic = ({ role }: Pick<Actor, 'role'>): boolean => role === 'PUBLIC' || role === 'ADHERENT';

/** What a trail calls whoever did something. */
export const nameOf = ({ name, role }: Actor): string => name ?? role;

/** What an actor may see follows from these alone: two of whom it is the same read the same. */
export const scopeOf = ({ role, regions, adherent }: Actor): string =>
  `${role} ${[...regions].sort().join(' ')} ${adherent ?? ''}`;

export const PUBLIC_ACTOR: Actor = actorWith({ role: 'PUBLIC', name: null });
