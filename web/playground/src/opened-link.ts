import { setLook } from './look';
import { isOnlyAsking } from './only-asking';
import { FIRST_LOOK, readLink, type Shared } from './share-link';

/**
 * What the link in the address asks for, and how it is looked at; null where there is none. The link is in the page
 * then: a reload should bring back that page as it was left. What would change anything is left to its reader to run.
 */
export function takeLink(): Shared | null {
  const shared = readLink(location.hash);
  if (!shared) return null;
  setLook(shared.look ?? FIRST_LOOK);
  history.replaceState(null, '', location.pathname);
  return { ...shared, runs: shared.runs === true && isOnlyAsking(shared.query) };
}
