import type { QueryToSave } from './query-to-save';

/** A question that comes with the product. */
export interface ProductQuery {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** Knows what can be asked at an address; made where downloads are, and given to whoever saves. */
export interface QueryCatalogue {
  readonly product: readonly ProductQuery[];
  /** Whether the product has something of its own at that address. */
  isTaken(name: string): boolean;
  /** Where the answer of the question of that name is had, one address for each kind of file. */
  addressesOf(name: string): readonly string[];
  /** Why a question cannot have an address, in French; null when it can. */
  faultOf(query: QueryToSave): string | null;
}

/** Why a saved question does not answer at its address any more, in French; null when it does. */
export const brokenBy = (queryCatalogue: QueryCatalogue, query: QueryToSave): string | null =>
  queryCatalogue.isTaken(query.name)
    ? 'son nom est aujourd’hui celui d’une requête du produit.'
    : queryCatalogue.faultOf(query);
