import { createPublicKey, type KeyObject } from 'node:crypto';
import { pemBlocks } from './access/key-source';

/** The environment, and where faults are said. Each reader says every fault of its variable and goes on with the usual value. */
export interface Reader {
  readonly env: NodeJS.ProcessEnv;
  fault(sentence: string): void;
}

/** The trimmed text; an empty variable counts as unset, as compose files write them. */
export const text = ({ env }: Reader, name: string): string | undefined => env[name]?.trim() || undefined;

export function oneOf<T extends string>(read: Reader, name: string, allowed: readonly T[], usual: T): T {
  const found = text(read, name);
  if (found === undefined) return usual;
  const match = allowed.find((word) => word === found);
  if (match === undefined) read.fault(`${name} vaut « ${shown(found)} ». Écrire l’un de : ${allowed.join(', ')}.`);
  return match ?? usual;
}

export function integer(read: Reader, name: string, usual: number, least: number, most: number): number {
  const found = text(read, name);
  if (found === undefined) return usual;
  const value = /^\d{1,15}$/.test(found) ? Number(found) : NaN;
  if (value >= least && value <= most) return value;
  read.fault(`${name} vaut « ${shown(found)} ». Écrire un nombre entier de ${least} à ${most}.`);
  return usual;
}

/** A share, 0 to 1. */
export function share(read: Reader, name: string, usual: number): number {
  const found = text(read, name);
  if (found === undefined) return usual;
  const value = /^(0|1|0?\.\d{1,6}|1\.0{1,6})$/.test(found) ? Number(found) : NaN;
  if (value > 0 && value <= 1) return value;
  read.fault(`${name} vaut « ${shown(found)} ». Écrire une part entre 0 et 1, avec un point : 0.85.`);
  return usual;
}

export function flag(read: Reader, name: string): boolean | undefined {
  const found = text(read, name);
  if (found === undefined) return undefined;
  if (found === 'on' || found === 'off') return found === 'on';
  read.fault(`${name} vaut « ${shown(found)} ». Écrire on ou off.`);
  return undefined;
}

/** Words set apart by commas or spaces; none where nothing is said. */
export const words = (read: Reader, name: string): readonly string[] =>
  (text(read, name) ?? '').split(/[\s,]+/).filter((word) => word !== '');

/** The same, each one of those that there are. */
export function wordsOf<T extends string>(read: Reader, name: string, allowed: readonly T[]): readonly T[] {
  const found = words(read, name);
  const unknown = found.filter((word) => !allowed.includes(word as T));
  if (unknown.length > 0)
    read.fault(
      `${name} contient « ${shown(unknown.join(', '))} ». Écrire, séparés par des virgules : ${allowed.join(', ')}.`,
    );
  return allowed.filter((word) => found.includes(word));
}

/** Origins set apart by commas or spaces, each as a browser writes it in `Origin`; undefined where nothing is said. */
export function origins(read: Reader, name: string): readonly string[] | undefined {
  if (text(read, name) === undefined) return undefined;
  const found = words(read, name);
  for (const word of found)
    if (!URL.canParse(word) || new URL(word).origin !== word)
      read.fault(
        `${name} contient « ${shown(word)} ». Écrire l’origine seule, sans « / » à la fin : https://exemple.fr`,
      );
  return found;
}

const SHORTEST_PASSWORD = 12;

export function connectionUrl(read: Reader, name: string, production: boolean): string | undefined {
  const found = text(read, name);
  return found === undefined ? undefined : checkedConnection(read, name, found, production);
}

/** Addresses set apart by commas or spaces. */
export const connectionUrls = (read: Reader, name: string, production: boolean): readonly string[] =>
  words(read, name)
    .map((word) => checkedConnection(read, name, word, production))
    .filter((url) => url !== undefined);

/** Says what is wrong without ever repeating the value: it holds a password. */
function checkedConnection(read: Reader, name: string, found: string, production: boolean): string | undefined {
  const url = URL.canParse(found) ? new URL(found) : null;
  const form = 'Écrire mysql://utilisateur:mot-de-passe@hôte:3306/base, les caractères spéciaux codés (%40 pour @).';
  if (url === null || !['mysql:', 'mariadb:'].includes(url.protocol) || !decodable(url)) {
    read.fault(`${name} n’est pas une adresse de base MariaDB ou MySQL. ${form}`);
    return undefined;
  }
  const missing = [
    url.hostname === '' && 'l’hôte',
    url.username === '' && 'l’utilisateur',
    url.pathname.length < 2 && 'le nom de la base',
  ].filter((part) => part !== false);
  if (missing.length > 0) read.fault(`${name} ne dit pas ${missing.join(' ni ')}. ${form}`);
  if (production && weakPassword(decodeURIComponent(url.password), decodeURIComponent(url.username)))
    read.fault(
      `${name} porte un mot de passe absent ou faible. En production, en donner un de ${SHORTEST_PASSWORD} caractères ou plus, par exemple celui que donne : openssl rand -hex 24`,
    );
  return found;
}

function decodable(url: URL): boolean {
  try {
    return [url.username, url.password, url.pathname].every((part) => typeof decodeURIComponent(part) === 'string');
  } catch {
    return false;
  }
}

const weakPassword = (password: string, user: string): boolean =>
  password.length < SHORTEST_PASSWORD ||
  new Set(password).size < 5 ||
  password.toLowerCase() === user.toLowerCase() ||
  /^(changeme|change-me|password|motdepasse|mot-de-passe|maillage)/i.test(password);

export function jwksUrl(read: Reader, name: string, production: boolean): string | undefined {
  const found = text(read, name);
  if (found === undefined) return undefined;
  const url = URL.canParse(found) ? new URL(found) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && !production)) return found;
  read.fault(
    production
      ? `${name} doit commencer par https:// en production.`
      : `${name} vaut « ${shown(found)} ». Écrire une adresse https://…`,
  );
  return undefined;
}

/**
 * A PEM public key, or several one after the other; `\\n` written as two characters counts as a line end, since .env
 * files hold one line.
 */
export function publicKey(read: Reader, name: string): string | undefined {
  const found = text(read, name)?.replace(/\\n/g, '\n');
  if (found === undefined) return undefined;
  if (found.includes('PRIVATE KEY')) {
    read.fault(`${name} contient une clé privée. N’y mettre que la clé publique : openssl pkey -in clé.pem -pubout`);
    return undefined;
  }
  const keys = pemBlocks(found).map(parsedKey);
  if (keys.includes(undefined)) {
    const which = keys.length === 1 ? '' : ` (la ${keys.indexOf(undefined) + 1}e)`;
    read.fault(
      `${name} n’est pas une clé publique au format PEM${which}. Elle commence par -----BEGIN PUBLIC KEY-----.`,
    );
    return undefined;
  }
  if (keys.some((key) => key !== undefined && !isStrong(key)))
    read.fault(`${name} est trop faible. Prendre Ed25519, ECDSA sur la courbe P-256, ou RSA de 2048 bits ou plus.`);
  return found;
}

function isStrong({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= 2048;
  return type === 'ed25519' || (type === 'ec' && details?.namedCurve === 'prime256v1');
}

function parsedKey(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem);
  } catch {
    return undefined;
  }
}

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
