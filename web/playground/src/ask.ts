import { measuredFetch } from './measured-answers';

/** Asks without the editor; gives the text of the answer as the editor would show it, or what went wrong as such. */
export async function ask(query: string, variables: string): Promise<string> {
  const fault = (message: string): string => JSON.stringify({ errors: [{ message }] }, null, 2);
  let given: unknown;
  try {
    given = variables.trim() === '' ? {} : JSON.parse(variables);
  } catch {
    return fault('Les variables ne sont pas du JSON.');
  }
  try {
    const response = await measuredFetch('/graphql', {
      method: 'POST',
      // The last: whoever is signed in asks from a page of the product.
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', 'maillage-page': '1' },
      body: JSON.stringify({ query, variables: given }),
    });
    return JSON.stringify(await response.json(), null, 2);
  } catch {
    return fault('Le serveur ne répond pas. Vérifier la connexion, puis réessayer.');
  }
}
