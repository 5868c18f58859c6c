import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import { ERASED_NAME } from '../access/trail-guard';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { fold } from '../kernel/text';
import { raiseDataVersion } from '../storage/data-version';
import { findPerson, type FoundOfPerson, type Person } from './find-person';

export interface ErasedPerson {
  /** What stands in the place of the name. */
  readonly pseudonym: string;
  /** Rows in which the name or address is gone. */
  readonly rows: number;
  /** What still has it, and is for somebody to correct. */
  readonly left: readonly FoundOfPerson[];
}

/** Why a person cannot be erased as things are: nothing is changed. */
export type NotErased = 'NOBODY' | 'ACCOUNT_OPEN';

/**
 * Takes a name or an address out of wherever it stands by itself, in one transaction. Acts keep their author, under
 * another name that is the same everywhere; no figure rests on any of it. An account must be closed first: whoever
 * holds it would be nobody, and still come in.
 */
export async function erasePerson(
  database: Database,
  asked: string,
  actor: Actor,
  now: Date = new Date(),
): Promise<ErasedPerson | NotErased> {
  return database.write(async (manager) => {
    const person = await findPerson(manager, asked);
    if (person.openAccount !== null) return 'ACCOUNT_OPEN';
    const gone = person.found.filter(({ place }) => place.erasure === 'RENAMED' || place.erasure === 'EMPTIED');
    if (gone.length === 0) return 'NOBODY';
    const mark = randomBytes(3).toString('hex');
    const pseudonym = `${ERASED_NAME}${mark}`;
    for (const found of gone) await erase(manager, found, pseudonym);
    await recordOfficeAct(manager, { action: 'ERASE_PERSON', subject: `person:${mark}`, reason: null }, actor, now);
    await raiseDataVersion(manager);
    return { pseudonym, rows: gone.reduce((sum, { rows }) => sum + rows.length, 0), left: leftOf(person) };
  });
}

export const leftOf = ({ found }: Pick<Person, 'found'>): readonly FoundOfPerson[] =>
  found.filter(({ place }) => place.erasure === 'BY_HAND' || place.erasure === 'KEPT');

async function erase(manager: EntityManager, { place, values, rows }: FoundOfPerson, pseudonym: string): Promise<void> {
  const { table, erasure } = place;
  if (table === 'accounts') return eraseAccounts(manager, rows, pseudonym);
  for (const [column, same] of values)
    for (const value of same)
      await manager.query(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, [
        erasure === 'RENAMED' ? pseudonym : null,
        value,
      ]);
}

/** A closed account stays, as the author of what it did, and opens to nobody. */
async function eraseAccounts(manager: EntityManager, rows: FoundOfPerson['rows'], pseudonym: string): Promise<void> {
  for (const { id } of rows) {
    for (const table of ['account_sessions', 'account_passkeys', 'account_invitations'])
      await manager.query(`DELETE FROM ${table} WHERE account_id = ?`, [id]);
    // An address that nobody can have, and no other row has.
    const email = `${fold(pseudonym).replaceAll(' ', '-')}@invalid`;
    await manager.query(
      'UPDATE accounts SET name = ?, name_key = ?, email = ?, password = NULL, totp = NULL WHERE id = ?',
      [pseudonym, fold(pseudonym), email, id],
    );
  }
}
