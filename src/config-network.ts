import { isIP } from 'node:net';
import { text, type Reader } from './config-readers';
import type { ProviderSettings } from './accounts/elsewhere/provider';
import { roleClaim } from './config-roles';
import { addressIn } from './mail/address';
import type { MailSettings } from './mail/mailer';
import { isNetwork } from './outside/addresses';

/** How many proxies stand in front, or which addresses they have. */
export type TrustedProxies = number | readonly string[];

export interface Listening {
  readonly host: string;
  readonly port: number;
}

const MOST_HOPS = 10;
/** Ranges that have a name. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * Proxies are believed by their number or address, never whatever they hand on: the leftmost address of
 * `X-Forwarded-For` is the client's own to write. `on` is one proxy.
 */
export function trustedProxies(read: Reader, name: string): TrustedProxies {
  const found = text(read, name);
  if (found === undefined || found === 'off') return 0;
  if (found === 'on') return 1;
  if (/^\d+$/.test(found) && Number(found) <= MOST_HOPS) return Number(found);
  const addresses = found.split(/[\s,]+/).filter((word) => word !== '');
  if (addresses.every(isAddress)) return addresses;
  read.fault(
    `${name} vaut « ${found.slice(0, 60)} ». Écrire off, on (un mandataire), leur nombre (de 1 à ${MOST_HOPS}), ou leurs adresses : 10.0.0.7, 192.168.0.0/16, ${RANGES.join(', ')}.`,
  );
  return 0;
}

function isAddress(word: string): boolean {
  if (RANGES.includes(word)) return true;
  const [address = '', bits, ...more] = word.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

/** Networks set apart by spaces or commas: `10.0.0.0/8`. */
export function networks(read: Reader, name: string): readonly string[] {
  const found = (text(read, name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const wrong = found.filter((word) => !isNetwork(word));
  for (const word of wrong)
    read.fault(`${name} contient « ${word.slice(0, 60)} ». Écrire des réseaux, avec leur nombre de bits : 10.0.0.0/8.`);
  return wrong.length > 0 ? [] : found;
}

/** `127.0.0.1:9464`, `[::1]:9464`. */
export function listening(read: Reader, name: string): Listening | undefined {
  const found = text(read, name);
  if (found === undefined) return undefined;
  const [, host, port] = /^\[?([^\s/\]]+?)\]?:(\d{1,5})$/.exec(found) ?? [];
  if (host !== undefined && Number(port) <= 65_535) return { host, port: Number(port) };
  read.fault(`${name} vaut « ${found.slice(0, 60)} ». Écrire une adresse et un port : 127.0.0.1:9464.`);
  return undefined;
}

const SHORTEST_SECRET = 16;

/** Says what is wrong without ever repeating the value. */
export function secret(read: Reader, name: string): string | undefined {
  const found = text(read, name);
  if (found === undefined) return undefined;
  if (/^[\w.~+/=-]+$/.test(found) && found.length >= SHORTEST_SECRET && new Set(found).size >= 5) return found;
  read.fault(
    `${name} est trop faible, ou porte des caractères qu’un en-tête ne prend pas. En donner un de ${SHORTEST_SECRET} lettres et chiffres ou plus, par exemple celui que donne : openssl rand -hex 24`,
  );
  return undefined;
}

/** The server that takes letters, and whom they come from; undefined where none is set, or where one of the two is wrong. Never repeats the address: it holds a password. */
export function mail(read: Reader, url: string, from: string): MailSettings | undefined {
  const [server, sender] = [text(read, url), text(read, from)];
  if (server === undefined && sender === undefined) return undefined;
  if (server === undefined || sender === undefined) {
    const [given, missing] = server === undefined ? [from, url] : [url, from];
    read.fault(
      `${given} est donnée sans ${missing}. Écrire les deux, ou aucune (rien n’est alors envoyé par courriel).`,
    );
    return undefined;
  }
  const right = isSmtp(server);
  if (!right)
    read.fault(
      `${url} n’est pas l’adresse d’un serveur de courriel. Écrire smtp://utilisateur:mot-de-passe@hôte:587 ou smtps://…:465, les caractères spéciaux codés (%40 pour @).`,
    );
  if (addressIn(sender) === null) {
    read.fault(`${from} vaut « ${sender.slice(0, 60)} ». Écrire un expéditeur : Maillage <maillage@exemple.fr>.`);
    return undefined;
  }
  return right ? { url: server, from: sender } : undefined;
}

function isSmtp(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, hostname, username, password, pathname, search } = new URL(written);
  if (!['smtp:', 'smtps:'].includes(protocol) || hostname === '' || pathname.length > 1 || search !== '') return false;
  try {
    return typeof decodeURIComponent(username) === 'string' && typeof decodeURIComponent(password) === 'string';
  } catch {
    return false;
  }
}

/** The address under which people reach the server, as a browser writes an origin. */
export function publicUrl(read: Reader, name: string): string | undefined {
  const found = text(read, name)?.replace(/\/$/, '');
  if (found === undefined) return undefined;
  const url = URL.canParse(found) ? new URL(found) : null;
  if (url !== null && ['http:', 'https:'].includes(url.protocol) && url.origin === found) return found;
  read.fault(
    `${name} vaut « ${found.slice(0, 60)} ». Écrire l’adresse du service, sans chemin : https://maillage.exemple.fr`,
  );
  return undefined;
}

/** The key of a cipher, as `openssl rand -hex 32` gives it. Says what is wrong without ever repeating the value. */
export function sealingKey(read: Reader, name: string): string | undefined {
  const found = text(read, name)?.toLowerCase();
  if (found === undefined) return undefined;
  if (/^[0-9a-f]{64}$/.test(found) && new Set(found).size >= 8) return found;
  read.fault(
    `${name} n’est pas une clé de 64 chiffres hexadécimaux. En donner une, la même à chaque serveur : openssl rand -hex 32`,
  );
  return undefined;
}

/**
 * The provider of identities that people may come in by; undefined where OIDC_ISSUER is not set. Says everything that is
 * missing with it, and never repeats the secret.
 */
export function identityProvider(read: Reader, production: boolean): ProviderSettings | undefined {
  const issuer = text(read, 'OIDC_ISSUER');
  const [clientId, clientSecret] = [text(read, 'OIDC_CLIENT_ID'), text(read, 'OIDC_CLIENT_SECRET')];
  if (issuer === undefined) {
    if (clientId !== undefined || clientSecret !== undefined)
      read.fault('OIDC_CLIENT_ID ou OIDC_CLIENT_SECRET est donnée sans OIDC_ISSUER. Donner les trois, ou aucune.');
    if (text(read, 'OIDC_ROLE_CLAIM') !== undefined || text(read, 'OIDC_ROLES') !== undefined)
      read.fault('OIDC_ROLE_CLAIM ou OIDC_ROLES est donnée sans OIDC_ISSUER : aucun fournisseur ne donne de rôle.');
    return undefined;
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isOwnMachine = !production && url !== null && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isOwnMachine)))
    read.fault(
      `OIDC_ISSUER vaut « ${issuer.slice(0, 60)} ». Écrire l’adresse du fournisseur d’identité, en https:// : https://connexion.exemple.fr`,
    );
  if (clientId === undefined) read.fault('OIDC_ISSUER est donnée sans OIDC_CLIENT_ID, que donne le fournisseur.');
  if (clientSecret === undefined)
    read.fault('OIDC_ISSUER est donnée sans OIDC_CLIENT_SECRET, que donne le fournisseur.');
  if (text(read, 'PUBLIC_URL') === undefined)
    read.fault('OIDC_ISSUER est donnée sans PUBLIC_URL : le fournisseur doit savoir où renvoyer les personnes.');
  const label = text(read, 'OIDC_LABEL') ?? `Se connecter avec ${url?.hostname ?? issuer}`;
  const scope = text(read, 'OIDC_SCOPE') ?? 'openid email profile';
  if (!/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(scope) || !scope.split(' ').includes('openid'))
    read.fault(
      `OIDC_SCOPE vaut « ${scope.slice(0, 60)} ». Écrire ce qui est demandé au fournisseur, openid compris : openid email profile groups`,
    );
  const claim = roleClaim(read);
  if (url === null || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret, label, scope, roleClaim: claim };
}
