/**
 * `fetch` of what the schema says, which is everybody's: without who asks, for what a session opens is not compressed
 * and is several times as long on the line. With who asks where the server tells it to nobody else.
 */
export async function openFetch(input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, credentials: 'omit' });
  return response.ok ? response : fetch(input, init);
}
