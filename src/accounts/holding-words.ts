import type { Role } from '../kernel/codes';
import { enumerated } from '../kernel/french';

/** Roles as people call them. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  PUBLIC: 'public',
  ADHERENT: 'répondre pour un adhérent',
  CONTRIBUTOR: 'déposer pour une délégation',
  ANALYST: 'lire les lignes',
  PUBLISHER: 'publier, au siège',
  ADMIN: 'administrer',
};

/** What an account is for, in a sentence: `of` are names of regions, or of an adherent. */
export const holdingWords = (role: Role, of: readonly string[]): string =>
  of.length === 0
    ? ROLE_WORDS[role]
    : `${ROLE_WORDS[role].replace(/ (une délégation|un adhérent)$/, '')} ${enumerated(of)}`;
