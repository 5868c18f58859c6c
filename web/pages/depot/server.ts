import { cutOff, Failure, failureOf, stopped } from './failure';
import { token } from './token';

/** With a token, whose it is; without one, that the session's own page asks. */
const proof = (): Record<string, string> => {
  const known = token();
  return known === null ? { 'maillage-page': '1' } : { authorization: `Bearer ${known}` };
};

/** A fetch with the token, or in the session; throws a Failure for anything but a good answer. */
async function reach(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...proof(), ...(init.headers as Record<string, string> | undefined) };
  const response = await fetch(path, { ...init, headers }).catch(() => {
    throw cutOff();
  });
  if (response.ok) return response;
  throw failureOf(response.status, await response.json().catch(() => null));
}

/** Asks the API; throws a Failure for the first error of the answer. */
export async function ask<Answer>(query: string, variables: object = {}): Promise<Answer> {
  const response = await reach('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data: Answer; errors?: readonly unknown[] };
  if (answer.errors !== undefined) throw failureOf(200, answer);
  return answer.data;
}

export const get = async <Answer>(path: string): Promise<Answer> => (await reach(path)).json() as Promise<Answer>;

export const getFile = async (path: string): Promise<Blob> => (await reach(path)).blob();

export interface Sending {
  readonly answer: Promise<Blob>;
  stop(): void;
}

/**
 * Sends a file and tells how much of it has gone. Faults in a file (422) are an answer like any other; everything else
 * is thrown as a Failure. XMLHttpRequest, since fetch does not say how far an upload has come.
 */
export function send(path: string, file: Blob | null, sent: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<Blob>((resolve, reject) => {
    request.open('POST', path);
    request.responseType = 'blob';
    for (const [name, value] of Object.entries(proof())) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => sent(total === 0 ? 0 : loaded / total));
    request.addEventListener('error', () => reject(cutOff()));
    request.addEventListener('abort', () => reject(stopped()));
    request.addEventListener('load', () => {
      const body = request.response as Blob;
      if (request.status < 300 || request.status === 422) resolve(body);
      else refusalOf(request.status, body).then(reject, reject);
    });
    request.send(file);
  });
  return { answer, stop: () => request.abort() };
}

async function refusalOf(status: number, body: Blob): Promise<Failure> {
  const text = await body.text();
  try {
    return failureOf(status, JSON.parse(text));
  } catch {
    return failureOf(status, null);
  }
}
