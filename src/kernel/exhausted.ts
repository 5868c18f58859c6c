import { MaillageError } from './errors';

/** What the system and the databases call a machine that has no more of something, and what that is. */
const EXHAUSTED: Readonly<Record<string, string>> = {
  ENOSPC: 'son disque est plein',
  EDQUOT: 'son disque est plein',
  SQLITE_FULL: 'son disque est plein',
  ER_DISK_FULL: 'le disque de la base de données est plein',
  ER_RECORD_FILE_FULL: 'le disque de la base de données est plein',
  EMFILE: 'trop de fichiers y sont ouverts',
  ENFILE: 'trop de fichiers y sont ouverts',
};

/** What the machine has no more of, in French; null where an error says nothing of the kind. */
export function exhaustionOf(error: unknown): string | null {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { readonly code?: unknown };
  return EXHAUSTED[String(code)] ?? null;
}

/** The sentence for whoever wanted something kept, once nothing of it is; any other error as it came. */
export function exhaustedFault(error: unknown): unknown {
  const reason = exhaustionOf(error);
  return reason === null ? error : new MaillageError('SERVER_EXHAUSTED', { reason }, error);
}
