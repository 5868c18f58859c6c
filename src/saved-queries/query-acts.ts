import type { EntityManager } from 'typeorm';
import { may, refusal } from '../access/rights';
import { readsAsPublic, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { recordOfficeAct } from '../access/office-act';
import type { OfficeActEntity } from '../access/office-act.entity';
import { asConflict } from '../publication/conflict';
import { faultOfWords, type QueryToSave, type SaveRefusal } from './query-to-save';
import type { QueryCatalogue } from './query-catalogue';
import { SavedQueryEntity } from './saved-query.entity';

const MOST_OF_ONE = 50;
const MOST_OF_ALL = 1000;

/**
 * Gives a question an address, or changes what its owner saved under that name before. Throws UNAUTHENTICATED for the
 * public, and CONFLICT when two take a name at once.
 */
export async function saveQuery(
  database: Database,
  queryCatalogue: QueryCatalogue,
  query: QueryToSave,
  actor: Actor,
  now: Date = new Date(),
): Promise<SaveRefusal | null> {
  if (readsAsPublic(actor)) throw refusal(actor);
  const { name: owner } = actor;
  if (owner === null)
    return {
      code: 'NAMELESS',
      message: 'Le jeton ne nomme personne (« sub ») : la requête n’aurait pas de propriétaire. En demander un autre.',
      field: 'name',
    };
  const fault = faultOfWords(query);
  if (fault !== null) return fault;
  if (queryCatalogue.isTaken(query.name)) return taken(query.name);
  const reason = queryCatalogue.faultOf(query);
  if (reason !== null) return { code: 'QUERY_REFUSED', message: reason, field: 'document' };
  return asConflict(
    database.write(async (manager) => {
      const known = await manager.findOneBy(SavedQueryEntity, { name: query.name });
      if (known !== null && known.owner !== owner) return taken(query.name);
      if (known === null) {
        const tooMany = await beyondLimits(manager, owner);
        if (tooMany !== null) return tooMany;
      }
      await manager.save(SavedQueryEntity, { ...known, ...query, owner, savedAt: now.toISOString() });
      await act(manager, 'SAVE_QUERY', query.name, query.title, actor, now);
      return null;
    }),
  );
}

/** Takes an address away: one's own, or, for publishers, anybody's. Throws NOT_FOUND for any other name. */
export async function deleteQuery(
  database: Database,
  name: string,
  actor: Actor,
  now: Date = new Date(),
): Promise<void> {
  if (readsAsPublic(actor)) throw refusal(actor);
  await database.write(async (manager) => {
    const known = await manager.findOneBy(SavedQueryEntity, { name });
    const isTheirs = known !== null && (known.owner === actor.name || may(actor, 'publish', null));
    if (!isTheirs) throw new MaillageError('NO_SUCH_SAVED_QUERY', { name: name.slice(0, 60) });
    await manager.delete(SavedQueryEntity, { id: known.id });
    await act(manager, 'DELETE_QUERY', name, known.title, actor, now);
  });
}

async function beyondLimits(manager: EntityManager, owner: string): Promise<SaveRefusal | null> {
  const [own, all] = [await manager.countBy(SavedQueryEntity, { owner }), await manager.count(SavedQueryEntity)];
  if (own < MOST_OF_ONE && all < MOST_OF_ALL) return null;
  const message =
    own >= MOST_OF_ONE
      ? `${own} requêtes sont déjà à vous, ${MOST_OF_ONE} au plus : en effacer une d’abord (\`deleteSavedQuery\`).`
      : `${all} requêtes sont enregistrées, ${MOST_OF_ALL} au plus : demander au siège d’en effacer.`;
  return { code: 'TOO_MANY_QUERIES', message, field: 'name' };
}

const taken = (name: string): SaveRefusal => ({
  code: 'NAME_TAKEN',
  message: `« ${name} » est déjà l’adresse d’une autre requête : choisir un autre nom.`,
  field: 'name',
});

const act = (
  manager: EntityManager,
  action: OfficeActEntity['action'],
  name: string,
  title: string,
  actor: Actor,
  now: Date,
) => recordOfficeAct(manager, { action, subject: `query:${name}`, reason: title }, actor, now);
