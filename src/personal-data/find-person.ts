import type { EntityManager } from 'typeorm';
import { escapeLike, fold } from '../kernel/text';
import type { PersonalColumns } from './personal-columns';
import { PERSONAL_DATA } from './register';

/** Shorter, a text is in everything. */
export const SHORTEST_PERSON = 3;

/** What one group of columns has of a person. */
export interface FoundOfPerson {
  readonly place: PersonalColumns;
  /** The values as they stand, by column; of free text, the person's words themselves. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Each once, secrets left out. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface Person {
  /** As asked, then what an account of that name or address says besides. */
  readonly names: readonly string[];
  readonly found: readonly FoundOfPerson[];
  /** Uid of an account of theirs that is open; null without one. */
  readonly openAccount: string | null;
}

/** Columns that let somebody in, and texts that are long: nobody's to be handed over. */
const SECRET =
  /^(password|totp|totp_step|secret_hash|public_key|credential_id|cells|kept|handed_in|document|variables|content)$/;
const LONGEST_SHOWN = 500;

/**
 * Everything in the database that has this name, or this address: the same but for accents, case and spaces; in free
 * text, the very words. An account's other name is looked for as well.
 */
export async function findPerson(read: EntityManager, asked: string): Promise<Person> {
  const own = await read.query<{ uid: string; name: string; email: string; state: string }[]>(
    'SELECT uid, name, email, state FROM accounts',
  );
  const account = own.find(({ name, email }) => [name, email].some((each) => fold(each) === fold(asked)));
  const names = [...new Set([asked, ...(account === undefined ? [] : [account.name, account.email])])];
  const found: FoundOfPerson[] = [];
  for (const place of PERSONAL_DATA) {
    const here = await findIn(read, place, names);
    if (here.rows.length > 0) found.push(here);
  }
  return { names, found, openAccount: account?.state === 'OPEN' ? account.uid : null };
}

async function findIn(read: EntityManager, place: PersonalColumns, names: readonly string[]): Promise<FoundOfPerson> {
  const { table, columns, erasure } = place;
  const folded = new Set(names.map(fold));
  const values = new Map<string, readonly string[]>();
  const conditions: string[] = [];
  const bound: string[] = [];
  for (const column of columns) {
    if (erasure === 'BY_HAND') {
      values.set(column, names);
      conditions.push(...names.map(() => `LOWER(${column}) LIKE ? ESCAPE '!'`));
      bound.push(...names.map((name) => `%${escapeLike(name.toLowerCase())}%`));
      continue;
    }
    const all = await read.query<{ value: string }[]>(
      `SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`,
    );
    const same = all.map(({ value }) => value).filter((value) => folded.has(fold(value)));
    values.set(column, same);
    if (same.length === 0) continue;
    conditions.push(`${column} IN (${same.map(() => '?').join(', ')})`);
    bound.push(...same);
  }
  if (conditions.length === 0) return { place, values, rows: [] };
  const rows = await read.query<Record<string, unknown>[]>(
    `SELECT * FROM ${table} WHERE ${conditions.join(' OR ')}`,
    bound,
  );
  return { place, values, rows: rows.map(shown) };
}

const shown = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      SECRET.test(name)
        ? []
        : [
            [
              name,
              typeof value === 'string' && value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value,
            ],
          ],
    ),
  );

/** The same as a document for the person, in French. */
export const personDocument = ({ names, found }: Person, at: Date): object => ({
  personne: names,
  faitLe: at.toISOString(),
  trouve: found.map(({ place, rows }) => ({
    quoi: place.what,
    pourquoi: place.why,
    table: place.table,
    colonnes: place.columns,
    lignes: rows,
  })),
});
