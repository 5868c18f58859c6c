import { lookup as resolve } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isLiteral } from './addresses';

export type Resolve = typeof resolve;
/** Is told of each address before it is connected to; throws for one that must not be. */
export type Allows = (address: string) => void;

export interface Request {
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Asks, and answers with what comes, its body still to be read. Where a name leads is looked at when the connection is
 * made, and that very address is connected to: a name cannot lead elsewhere by then. Redirects are answers.
 */
export async function guardedRequest(
  url: URL,
  { method = 'GET', headers, body, signal }: Request,
  allows: Allows,
  resolver: Resolve = resolve,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isLiteral(host)) allows(host);
  const lookup: LookupFunction = (name, options, done) => {
    resolver(name, { ...options, all: true }, (error, found) => {
      if (error !== null) return void done(error, []);
      try {
        for (const { address } of found) allows(address);
      } catch (refusal) {
        return void done(refusal as Error, []);
      }
      const [first] = found;
      if (options.all === true) done(null, found);
      else done(null, first?.address ?? '', first?.family);
    });
  };
  const { request } = url.protocol === 'https:' ? https : http;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((arrived, failed) => {
    // No agent: a connection that is kept would spare the next one its check.
    const sent = request(url, {
      agent: false,
      method,
      headers: { 'accept-encoding': 'identity', 'user-agent': 'Maillage', ...length, ...headers },
      lookup,
      signal,
    });
    sent.once('response', arrived).once('error', failed).end(body);
  });
}
