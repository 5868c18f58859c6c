import type { Role } from '../kernel/codes';

/** An address and what its link is called. */
export type Place = readonly [address: string, words: string];

/** Who looks at a page. */
export interface Visitor {
  readonly role: Role;
  /** Null for whoever came with a token, or not at all. */
  readonly account: unknown;
}

const OFFICE: readonly Place[] = [
  ['/siege/', 'Siège'],
  ['/rapports/lire/', 'Lire un rapport'],
];

const OF_ROLE: Readonly<Record<Role, readonly Place[]>> = {
  PUBLIC: [],
  ADHERENT: [],
  ANALYST: [],
  CONTRIBUTOR: [],
  PUBLISHER: OFFICE,
  ADMIN: OFFICE,
};

/** Beside what is everybody's: where this visitor goes, or where people sign in. The same on every page. */
export const placesOf = ({ role }: Visitor): readonly Place[] =>
  role === 'PUBLIC' ? [['/connexion', 'Connexion']] : OF_ROLE[role];
