import { isLiteral, isNamedInside, mayBeAsked, type Inside } from './addresses';
import { Refusal } from './refusal';

/** What an address shows before anybody is asked: its form, and where it is written as numbers. */
export function checked(address: string, inside: Inside): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isWeb = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && inside.length > 0));
  if (!isWeb) throw new Refusal('ADDRESS', 'Écrire une adresse entière, qui commence par https://');
  if (url.username !== '' || url.password !== '')
    throw new Refusal('ADDRESS', 'Une adresse ne porte ni nom ni mot de passe : la donner sans eux.');
  const host = hostOf(url);
  if (isLiteral(host)) requireAllowed(host, url, inside);
  return url;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Throws for where a connection must not lead. */
export function requireAllowed(found: string, { protocol }: URL, inside: Inside): void {
  const allowed = protocol === 'https:' ? mayBeAsked(found, inside) : isNamedInside(found, inside);
  if (!allowed)
    throw new Refusal('INSIDE', 'Cette adresse mène à l’intérieur d’un réseau : elle n’est pas demandée d’ici.');
}

/** French: why an address is never asked, as far as that shows before anybody is; null for one that may be. */
export function faultOfAddress(address: string, inside: Inside): string | null {
  try {
    checked(address, inside);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
