// The token stays in this tab (sessionStorage), under the name that the follow-up page gives it too.
const KEPT = 'maillage-jeton';
const FRAGMENT = /(?:^|[#&])jeton=([^&\s]+)/;

export const token = (): string | null => sessionStorage.getItem(KEPT);
export const keep = (value: string): void => sessionStorage.setItem(KEPT, value);
export const forget = (): void => sessionStorage.removeItem(KEPT);

/** A token as it was pasted: alone, or at the end of the link that carries it. */
export const pasted = (text: string): string => decodeURIComponent(FRAGMENT.exec(text)?.[1] ?? text.trim());

/** Takes the token of a link out of the address at once, so that it is neither seen, copied nor kept in the history. */
export function takeFromAddress(): boolean {
  const found = FRAGMENT.exec(location.hash)?.[1];
  if (found === undefined) return false;
  history.replaceState(null, '', location.pathname + location.search);
  keep(decodeURIComponent(found));
  return true;
}
