import type { Inside } from './addresses';
import { checked, requireAllowed } from './checked-address';
import { guardedRequest, type Resolve } from './guarded-request';
import { Refusal } from './refusal';
import { wordsOf } from './words';

/**
 * Sends a text to an address of somebody else's choice, under the rules of `guardedGet`; answers with the status, whatever it
 * is. What is answered is not read, and nothing is sent on to another address. Rejects with a {@link Refusal}, in
 * French, where no answer came.
 */
export async function guardedPost(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  milliseconds: number,
  inside: Inside,
  resolver?: Resolve,
): Promise<number> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const url = checked(address, inside);
    const allows = (found: string): void => requireAllowed(found, url, inside);
    const response = await guardedRequest(url, { method: 'POST', headers, signal, body }, allows, resolver);
    response.destroy();
    return response.statusCode ?? 0;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw signal.aborted ? new Refusal('TOO_SLOW', `Aucune réponse en ${milliseconds / 1000} s.`) : wordsOf(error);
  }
}
