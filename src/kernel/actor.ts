import type { Role } from './codes';

/** Who is asking. `regions` are the slugs that a contributor submits for. */
export interface Actor {
  readonly role: Role;
  /** The token's subject; null for the public. */
  readonly name: string | null;
  readonly regions: readonly string[];
}

/** What a trail calls whoever did something. */
export const nameOf = ({ name, role }: Actor): string => name ?? role;

export const PUBLIC_ACTOR: Actor = { role: 'PUBLIC', name: null, regions: [] };
