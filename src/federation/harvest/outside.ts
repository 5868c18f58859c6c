import { lookup } from 'node:dns/promises';
import { faultCode } from '../../kernel/start-fault';
import { isLiteral, mayBeAsked, type Inside } from '../../outside/addresses';

/** An answer of another server, no longer than was asked for. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Why there is none, in French. */
export class Unreachable extends Error {}

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A longer answer is broken off. */
  readonly most: number;
}

/** The way out to other servers. */
export interface Outside {
  /** Throws {@link Unreachable} for no answer, one that is too long, or one that takes too long. */
  ask(url: string, asked: Asked): Promise<Answer>;
}

/** What looks at an address before it is gone to; throws {@link Unreachable} for one that must not be. */
export type Guard = (url: URL) => Promise<void> | void;

/**
 * Only by TLS and to the public internet, or to networks of one's own that are named in `inside`; unless the settings say
 * that instances are nearby. A name is looked at before it is asked; what answers is held to its pinned key besides.
 */
export const onlyOutside =
  (nearby: boolean, inside: Inside, resolve: (host: string) => Promise<readonly string[]> = addressesOf): Guard =>
  async ({ protocol, hostname }) => {
    if (nearby && protocol === 'http:') return;
    if (protocol !== 'https:') throw new Unreachable('l’adresse n’est pas en https');
    if (nearby) return;
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const found = isLiteral(host) ? [host] : await resolve(host);
    if (!found.every((address) => mayBeAsked(address, inside)))
      throw new Unreachable('l’adresse mène à l’intérieur d’un réseau (LINKS_INSIDE nomme ceux qui sont admis)');
  };

async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    throw new Unreachable(whyNot(error), { cause: error });
  }
}

/**
 * Asks by HTTP: `patience` milliseconds for the whole answer, however slowly it drips; a redirection is an answer that is
 * not followed, since what answers is to be what was paired.
 */
export const outsideBy = (patience: number, guard: Guard): Outside => ({
  async ask(url, { method = 'GET', headers = {}, body, most }) {
    const address = new URL(url);
    await guard(address);
    const signal = AbortSignal.timeout(patience);
    try {
      const response = await fetch(address, {
        method,
        headers,
        redirect: 'manual',
        signal,
        ...(body === undefined ? {} : { body }),
      });
      return { status: response.status, headers: response.headers, body: await readUpTo(response, most) };
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      throw new Unreachable(signal.aborted ? tooSlow(patience) : whyNot(error), { cause: error });
    }
  },
});

async function readUpTo(response: Response, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return Buffer.alloc(0);
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > most) throw new Unreachable(`la réponse dépasse ${Math.ceil(most / 2 ** 20)} Mo`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const tooSlow = (patience: number): string =>
  `pas de réponse entière en ${patience < 2_000 ? `${patience} ms` : `${Math.round(patience / 1_000)} s`}`;

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'ce nom de serveur n’existe pas',
  EAI_AGAIN: 'le nom du serveur n’a pas pu être résolu',
  ECONNREFUSED: 'le serveur refuse la connexion : il est arrêté, ou à une autre adresse',
  ECONNRESET: 'la connexion a été coupée',
  UND_ERR_SOCKET: 'la connexion a été coupée avant la fin de la réponse',
  UND_ERR_CONNECT_TIMEOUT: 'le serveur ne répond pas',
  UND_ERR_HEADERS_TIMEOUT: 'le serveur ne répond pas',
  ETIMEDOUT: 'le serveur ne répond pas',
  EHOSTUNREACH: 'aucune route ne mène à ce serveur',
  CERT_HAS_EXPIRED: 'son certificat est périmé',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'son certificat n’est signé par personne de connu',
  ERR_TLS_CERT_ALTNAME_INVALID: 'son certificat est celui d’un autre nom',
};

function whyNot(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const code = faultCode(cause);
  return WORDS[code] ?? `la connexion a échoué (${code === '' ? 'sans autre raison' : code})`;
}
