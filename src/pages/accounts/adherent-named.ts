import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { globalId } from '../../kernel/global-id';
import { ask, type Query } from '../query';

/** The name of an adherent, as far as the context's reader may know it: none otherwise. */
export async function adherentNamed(
  executor: QueryExecutor,
  context: RequestContext,
  uid: string,
): Promise<readonly string[]> {
  const query: Query<{ readonly adherent: { readonly name: string } | null }> = {
    text: 'query AdherentNamed($id: ID!) { adherent(id: $id) { name } }',
    variables: { id: globalId('Adherent', uid) },
  };
  const { adherent } = await ask(executor, context, query);
  return adherent === null ? [] : [adherent.name];
}
