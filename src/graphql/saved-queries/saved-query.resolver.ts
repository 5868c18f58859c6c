import { parse, print } from 'graphql';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readsAsPublic, type Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';
import { deleteQuery, saveQuery } from '../../saved-queries/query-acts';
import { brokenBy, type ProductQuery, type QueryCatalogue } from '../../saved-queries/query-catalogue';
import type { SavedQueryEntity } from '../../saved-queries/saved-query.entity';
import { shownWords } from '../../saved-queries/shown-words';
import { readSavedQueries } from '../../saved-queries/saved-query.repository';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { SaveQueryInput, SavedQueryPayload, SavedQueryType } from './saved-query.types';

/** Every question is compiled anew to see whether it still answers. */
const MANY = 100;

@Resolver()
export class SavedQueryResolver {
  @Query(
    () => [SavedQueryType],
    doc(
      'Les questions qui ont une adresse : celles du produit, puis celles des lecteurs, par nom.',
      'The questions that have an address: those of the product, then those of readers, by name.',
      { complexity: MANY },
    ),
  )
  async savedQueries(@Ctx() { actor, database, queryCatalogue }: RequestContext): Promise<SavedQueryType[]> {
    const saved = await readSavedQueries(database.read);
    const product =
      queryCatalogue === null ? [] : queryCatalogue.product.map((query) => productRow(queryCatalogue, query));
    return [...product, ...saved.map((query) => savedRow(query, actor, queryCatalogue))];
  }

  @Mutation(
    () => SavedQueryPayload,
    doc(
      'Pour les lecteurs connectés : donne une adresse à une question, ou change celle qu’on a enregistrée sous ce nom.',
      'For signed-in readers: gives a question an address, or changes what one saved under that name.',
    ),
  )
  async saveQuery(
    @Arg('input', () => SaveQueryInput, doc('La question.', 'The question.')) input: SaveQueryInput,
    @Ctx() { actor, database, queryCatalogue }: RequestContext,
  ): Promise<SavedQueryPayload> {
    const { variables, parameters, rows, ...rest } = input;
    const query = { ...rest, variables: variables ?? '{}', parameterNames: parameters ?? null, rowPath: rows ?? null };
    const refusal = await saveQuery(database, present(queryCatalogue), query, actor);
    if (refusal !== null) {
      const { code, message, field } = refusal;
      const named = { parameterNames: 'parameters', rowPath: 'rows' }[field as string] ?? field;
      return { savedQuery: null, userErrors: [{ code, message, field: ['input', named] }] };
    }
    const saved = (await readSavedQueries(database.read)).find(({ name }) => name === query.name);
    return { savedQuery: saved === undefined ? null : savedRow(saved, actor, queryCatalogue), userErrors: [] };
  }

  @Mutation(
    () => Boolean,
    doc(
      'Efface une requête enregistrée : la sienne, ou, pour le siège, celle de quiconque. L’adresse ne répond plus.',
      'Deletes a saved query: one’s own, or, for publishers, anybody’s. The address answers no more.',
    ),
  )
  async deleteSavedQuery(
    @Arg('name', () => String, doc('Nom.', 'Name.')) name: string,
    @Ctx() { actor, database }: RequestContext,
  ): Promise<boolean> {
    await deleteQuery(database, name, actor);
    return true;
  }
}

function present(queryCatalogue: QueryCatalogue | null): QueryCatalogue {
  if (queryCatalogue === null) throw new MaillageError('SERVICE_UNAVAILABLE', { reason: 'rien ne se télécharge ici' });
  return queryCatalogue;
}

const productRow = (
  queryCatalogue: QueryCatalogue,
  { name, title, description, text }: ProductQuery,
): SavedQueryType => ({
  name,
  title,
  description,
  document: text,
  addresses: queryCatalogue.addressesOf(name),
  ofProduct: true,
  owner: null,
  savedAt: null,
  broken: null,
});

const savedRow = (query: SavedQueryEntity, actor: Actor, queryCatalogue: QueryCatalogue | null): SavedQueryType => ({
  name: query.name,
  // Comments are words too.
  ...(readsAsPublic(actor)
    ? { ...shownWords(query, actor), document: print(parse(query.document)) }
    : { title: query.title, description: query.description, document: query.document }),
  addresses: queryCatalogue?.addressesOf(query.name) ?? [],
  ofProduct: false,
  owner: readsAsPublic(actor) ? null : query.owner,
  savedAt: query.savedAt,
  broken: queryCatalogue === null ? null : brokenBy(queryCatalogue, query),
});
