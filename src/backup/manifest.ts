import { COLUMN_KINDS } from './portable';
import type { NotedReleases } from './noted-releases';
import type { TableShape } from './tables';

export const FORMAT = 1;
export const MANIFEST = 'manifeste.json';
export const SUMS = 'SHA256SUMS';
export const FIGURES = 'chiffres.jsonl';
export const READ_ME = 'LISEZ-MOI.txt';
export const KEYS_FOLDER = 'cle/';
/** Keys that tokens are signed with, or were, and the one that seals the second factors of accounts. */
export const KEY_FILE = /^((signing|federation)-key(\.[\w.-]+)?\.json|accounts-key)$/;
export const fileOfTable = (table: string): string => `tables/${table}.jsonl`;

/** What a backup says of itself. */
export interface Manifest {
  readonly maillage: 'sauvegarde';
  readonly format: number;
  /** ISO 8601, in UTC. */
  readonly madeAt: string;
  readonly productVersion: string;
  readonly engine: 'sqlite' | 'mysql';
  /** Names of the migrations that the database had, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly NotedTable[];
  /** Null where the product that made it was of another state than the database. */
  readonly figures: NotedFile | null;
  /** Null like the figures; backups made before have none. */
  readonly releases?: NotedReleases | null;
  /** Names of the files of signing keys that it has. */
  readonly keys: readonly string[];
}

export interface NotedFile {
  readonly rows: number;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
}

export interface NotedTable extends TableShape, NotedFile {
  /** The next number that the engine would give; null where it gives none. */
  readonly next: number | null;
}

/** Null for JSON that is no manifest of a format that is known. */
export function readManifest(text: string): Manifest | null {
  const found = parsed(text) as Partial<Manifest> | null;
  const isOne =
    found?.maillage === 'sauvegarde' &&
    found.format === FORMAT &&
    areTexts(found.migrations) &&
    isKeys(found.keys) &&
    Array.isArray(found.tables) &&
    found.tables.every(isTable) &&
    (found.figures === null || isFile(found.figures)) &&
    (found.releases == null || areReleases(found.releases));
  return isOne ? (found as Manifest) : null;
}

/** The format that a manifest names, whether or not it is known; null for what is no manifest. */
export function formatOf(text: string): number | null {
  const found = parsed(text) as Partial<Manifest> | null;
  return found?.maillage === 'sauvegarde' && typeof found.format === 'number' ? found.format : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');

const isFile = (value: unknown): boolean => {
  const { rows, sha256 } = (value ?? {}) as Partial<NotedFile>;
  return Number.isSafeInteger(rows) && /^[0-9a-f]{64}$/.test(sha256 ?? '');
};

const areReleases = ({ secrecy, hashes }: Partial<NotedReleases>): boolean =>
  Number.isFinite(secrecy?.minUnits) &&
  Number.isFinite(secrecy?.maxShare) &&
  Object.values(hashes ?? {}).every((hash) => /^[0-9a-f]{64}$/.test(hash));

function isTable(value: unknown): boolean {
  const { name, columns, key, next } = (value ?? {}) as Partial<NotedTable>;
  return (
    isFile(value) &&
    isName(name) &&
    (next === null || Number.isSafeInteger(next)) &&
    Array.isArray(columns) &&
    columns.every(isColumn) &&
    areTexts(key)
  );
}

function isColumn(value: unknown): boolean {
  const { name, kind } = (value ?? {}) as Partial<TableShape['columns'][number]>;
  return isName(name) && COLUMN_KINDS.some((each) => each === kind);
}

/** They are written under these names, into the folder of the data. */
const isKeys = (value: unknown): boolean => areTexts(value) && (value as string[]).every((name) => KEY_FILE.test(name));

/** Goes into statements. */
const isName = (value: unknown): boolean => typeof value === 'string' && /^\w{1,64}$/.test(value);
