import type { IncomingMessage } from 'node:http';
import { faultCode } from '../../kernel/start-fault';
import { mayBeAsked, type Inside } from '../../outside/addresses';
import { guardedRequest, type Allows, type Resolve } from '../../outside/guarded-request';

/** An answer of another server, no longer than was asked for. */
export interface Answer {
  readonly status: number;
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

/** What looks at an address before it is gone to, and at where it leads; throws {@link Unreachable} for what must not be. */
export type Guard = (url: URL) => Allows;

/**
 * Only by TLS and to the public internet, or to networks of one's own that are named in `inside`; unless the settings say
 * that instances are nearby. What answers is held to its pinned key besides.
 */
export const onlyOutside =
  (nearby: boolean, inside: Inside): Guard =>
  ({ protocol }) => {
    if (protocol !== 'https:' && !(nearby && protocol === 'http:'))
      throw new Unreachable('l’adresse n’est pas en https');
    return (found) => {
      if (!nearby && !mayBeAsked(found, inside))
        throw new Unreachable('l’adresse mène à l’intérieur d’un réseau (LINKS_INSIDE nomme ceux qui sont admis)');
    };
  };

/**
 * Asks by HTTP: `patience` milliseconds for the whole answer, however slowly it drips; a redirection is an answer that is
 * not followed, since what answers is to be what was paired.
 */
export const outsideBy = (patience: number, guard: Guard, resolver?: Resolve): Outside => ({
  async ask(url, { method = 'GET', headers = {}, body, most }) {
    const address = new URL(url);
    const allows = guard(address);
    const signal = AbortSignal.timeout(patience);
    try {
      const response = await guardedRequest(address, { method, headers, body, signal }, allows, resolver);
      return { status: response.statusCode ?? 0, body: await readUpTo(response, most) };
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      throw new Unreachable(signal.aborted ? tooSlow(patience) : whyNot(error), { cause: error });
    }
  },
});

async function readUpTo(response: IncomingMessage, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) throw new Unreachable(`la réponse dépasse ${Math.ceil(most / 2 ** 20)} Mo`);
    pieces.push(piece);
  }
  if (!response.complete) throw new Unreachable(CUT);
  return Buffer.concat(pieces);
}

const tooSlow = (patience: number): string =>
  `pas de réponse entière en ${patience < 2_000 ? `${patience} ms` : `${Math.round(patience / 1_000)} s`}`;

const CUT = 'la connexion a été coupée avant la fin de la réponse';

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'ce nom de serveur n’existe pas',
  EAI_AGAIN: 'le nom du serveur n’a pas pu être résolu',
  ECONNREFUSED: 'le serveur refuse la connexion : il est arrêté, ou à une autre adresse',
  ECONNRESET: CUT,
  ETIMEDOUT: 'le serveur ne répond pas',
  HPE_INVALID_CONSTANT: 'ce qui répond ne parle pas HTTP',
  EHOSTUNREACH: 'aucune route ne mène à ce serveur',
  CERT_HAS_EXPIRED: 'son certificat est périmé',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'son certificat n’est signé par personne de connu',
  ERR_TLS_CERT_ALTNAME_INVALID: 'son certificat est celui d’un autre nom',
};

function whyNot(error: unknown): string {
  const code = faultCode(error);
  return WORDS[code] ?? `la connexion a échoué (${code === '' ? 'sans autre raison' : code})`;
}
