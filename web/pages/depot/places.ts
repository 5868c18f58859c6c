import { placesOf, type Visitor } from '../../../src/pages/places';
import { h } from './dom';

/** In the header, where people sign in otherwise: the places of whoever came in. */
export function showPlaces(viewer: Visitor): void {
  const links = placesOf(viewer).map(([address, words]) =>
    h('a', { href: address, 'aria-current': isHere(address) ? 'page' : null }, words),
  );
  document.querySelector('.bandeau .espace')?.replaceChildren(...links);
}

const isHere = (address: string): boolean => bare(location.pathname) === bare(address);

/** The page of a folder is served with and without the slash at its end. */
const bare = (path: string): string => path.replace(/\/$/, '');
