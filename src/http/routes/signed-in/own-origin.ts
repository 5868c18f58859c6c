import type { FastifyRequest } from 'fastify';
import type { AllowedOrigins } from '../../hooks/cors';

/** By which names this server is known. */
export interface House {
  /** Address that it listens on. */
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly allowedOrigins: AllowedOrigins;
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]', '::1'];

/**
 * Whether a request is nobody's but its sender's own. A page elsewhere may have its name lead here: it then says that
 * name as its origin and as the host, and both are held against what this server is really called. Whoever sends no
 * origin is no page.
 */
export function isOfThisHouse({ headers }: FastifyRequest, { host, publicUrl, allowedOrigins }: House): boolean {
  const isLocal = LOCAL.includes(host);
  const own = publicUrl === undefined ? null : new URL(publicUrl);
  const asked = hostNameOf(`http://${headers.host ?? ''}`);
  // Behind a proxy, or for all addresses of a machine, names are not this server's to know, unless it is told.
  if (isLocal && !LOCAL.includes(asked) && asked !== own?.hostname) return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (allowedOrigins !== 'LOCAL' && allowedOrigins.includes(origin)) return true;
  const isOfThisMachine = LOCAL.includes(hostNameOf(origin));
  return origin === own?.origin || (isOfThisMachine && (isLocal || allowedOrigins === 'LOCAL'));
}

function hostNameOf(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
}
