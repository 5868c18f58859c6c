import type { IncomingMessage } from 'node:http';
import type { Inside } from './addresses';
import { checked, requireAllowed } from './checked-address';
import { guardedRequest, type Resolve } from './guarded-request';
import { Refusal } from './refusal';
import { wordsOf } from './words';

export interface Bounds {
  /** Bytes of a body. */
  readonly most: number;
  /** For everything, redirects and the last byte included. */
  readonly milliseconds: number;
}

export interface Got {
  readonly status: 200 | 304;
  /** Empty for what did not change. */
  readonly body: Buffer;
  /** As the server says it; empty where it does not. */
  readonly type: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Where the redirects ended. */
  readonly address: string;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches an address of somebody else's choice. Only https, and only the public internet, beside the networks named in
 * `inside` (those by http too): looked at when a connection is made, so that a name cannot lead elsewhere by then, and
 * again at every redirect. Rejects with a {@link Refusal}, in French, for anything that did not come to a content.
 */
export async function guardedGet(
  address: string,
  headers: Readonly<Record<string, string>>,
  { most, milliseconds }: Bounds,
  inside: Inside,
  resolver?: Resolve,
): Promise<Got> {
  const signal = AbortSignal.timeout(milliseconds);
  let url = checked(address, inside);
  try {
    for (let left = MOST_REDIRECTS; left >= 0; left--) {
      const from = url;
      const allows = (found: string): void => requireAllowed(found, from, inside);
      const response = await guardedRequest(url, { headers, signal }, allows, resolver);
      const { statusCode = 0, headers: said } = response;
      if (!REDIRECTS.has(statusCode) || said.location === undefined) return await read(response, url, most);
      response.destroy();
      url = checked(
        URL.canParse(said.location, url.href) ? new URL(said.location, url.href).href : said.location,
        inside,
      );
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw signal.aborted
      ? new Refusal('TOO_SLOW', `Rien d’entier n’est arrivé en ${milliseconds / 1000} s. Réessayer plus tard.`)
      : wordsOf(error);
  }
  throw new Refusal('REDIRECTS', `L’adresse renvoie plus de ${MOST_REDIRECTS} fois vers une autre.`);
}

async function read(response: IncomingMessage, url: URL, most: number): Promise<Got> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200 && statusCode !== 304) {
    response.destroy();
    throw Refusal.ofStatus(statusCode);
  }
  const coding = headers['content-encoding'] ?? 'identity';
  if (coding !== 'identity') {
    response.destroy();
    throw new Refusal('STATUS', 'Le fichier arrive comprimé sans qu’on l’ait demandé : le partager tel quel.');
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most)
      throw new Refusal('TOO_LARGE', `Le fichier dépasse ${Math.floor(most / 2 ** 20)} Mo : le couper.`);
    parts.push(part);
  }
  if (!response.complete) throw new Refusal('CUT', 'Le fichier s’est arrêté avant sa fin. Il sera redemandé.');
  return {
    status: statusCode,
    body: Buffer.concat(parts),
    type: headers['content-type'] ?? '',
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    address: url.href,
  };
}
