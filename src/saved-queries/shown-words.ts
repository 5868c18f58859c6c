import { readsAsPublic, type Actor } from '../kernel/actor';
import type { SavedQueryEntity } from './saved-query.entity';

type Said = Pick<SavedQueryEntity, 'name' | 'title' | 'description' | 'owner'>;

/** What stands for a reader's words where the public would take them for the product's. */
const NOT_OF_THE_PRODUCT =
  'Requête enregistrée par un lecteur connecté : ses mots ne sont pas ceux du produit, et ne sont pas montrés ici.';

/**
 * The title and description under which a saved question is shown. What a reader writes of it, nobody has looked over:
 * the public gets its address alone, and signed-in readers are told whose words they read.
 */
export function shownWords(
  { name, title, description, owner }: Said,
  actor: Actor,
): { readonly title: string; readonly description: string } {
  if (readsAsPublic(actor)) return { title: `Requête « ${name} »`, description: NOT_OF_THE_PRODUCT };
  return { title, description: `${ended(description)} Enregistrée par ${owner}.` };
}

const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);
