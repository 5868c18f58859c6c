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
  ['/administration', 'Accès'],
  ['/rapports/lire/', 'Lire un rapport'],
  ['/sources', 'Sources'],
  ['/appels', 'Appels'],
  ['/jetons/', 'Jetons'],
  ['/journal/', 'Journal'],
];

const OF_ROLE: Readonly<Record<Role, readonly Place[]>> = {
  PUBLIC: [],
  ADHERENT: [['/adherent/', 'Votre structure']],
  ANALYST: [],
  CONTRIBUTOR: [['/sources/liens', 'Sources par lien']],
  PUBLISHER: OFFICE,
  ADMIN: OFFICE,
};

/** Beside what is everybody's: where this visitor goes, or where people sign in. The same on every page. */
export const placesOf = ({ role, account }: Visitor): readonly Place[] => {
  if (role === 'PUBLIC') return [['/connexion', 'Connexion']];
  return account === null ? OF_ROLE[role] : [...OF_ROLE[role], ['/compte', 'Compte']];
};
