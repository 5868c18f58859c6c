/** Only to have addresses taken apart. */
const HERE = 'http://maillage.invalid';

/** Doors that lead nowhere by themselves. */
const DOORS = /^\/(connexion|deconnexion|invitation)(\/|$)/;

/** Where somebody wanted to go, if it is within the product; null for any other address, however it is written. */
export function ownPath(text: string | null | undefined): string | null {
  if (text == null || !text.startsWith('/') || !URL.canParse(text, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  if (origin !== HERE || pathname.startsWith('//') || DOORS.test(pathname)) return null;
  return `${pathname}${search}${hash}`;
}
