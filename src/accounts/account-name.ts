import type { EntityManager } from 'typeorm';
import { fold } from '../kernel/text';
import { AccountEntity } from './account.entity';
import { refusal, type AccountRefusal } from './refusal';

const LONGEST_NAME = 120;

export const cleanName = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export const nameKey = (name: string): string => fold(name).slice(0, 200);

/**
 * Why nobody can be called that; null where they can. The trail names people: no account takes the name of another, nor
 * one that something was already done under. `own`: the name that its holder has already.
 */
export async function refusedName(
  manager: EntityManager,
  name: string,
  own: string | null = null,
): Promise<AccountRefusal | null> {
  if (name === '' || name.length > LONGEST_NAME)
    return refusal('NAME_REFUSED', 'name', `Le nom compte de 1 à ${LONGEST_NAME} caractères.`);
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  if (/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(name) || /^cli:/i.test(name))
    return refusal('NAME_REFUSED', 'name', 'Ce nom a des caractères que l’on ne voit pas, ou est celui d’un terminal.');
  if (own !== null && nameKey(own) === nameKey(name)) return null;
  const taken = await manager.existsBy(AccountEntity, { nameKey: nameKey(name) });
  if (taken || (await isInTrail(manager, name)))
    return refusal(
      'NAME_TAKEN',
      'name',
      `« ${name} » est déjà, au journal, le nom de quelqu’un d’autre : y ajouter de quoi vous distinguer, par exemple la délégation.`,
    );
  return null;
}

async function isInTrail(manager: EntityManager, name: string): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT 1 AS found FROM office_acts WHERE actor = ? UNION SELECT 1 FROM audit_entries WHERE actor = ?
     UNION SELECT 1 FROM saved_queries WHERE owner = ? LIMIT 1`,
    [name, name, name],
  );
  return found.length > 0;
}
