import type { FramedPage } from '../frame';
import { html, type Html } from '../html';
import { notice } from './form-parts';

/** The link to a provider of identities, in its own words. */
export const elsewhereLink = (label: string, address: string): Html =>
  html`<p><a class="bouton clair" href="${address}">${label}</a></p>`;

/** Where the link of `/connexion` leads. */
export const elsewhereAddress = (onward: string | null): string =>
  onward === null ? '/connexion/oidc' : `/connexion/oidc?${new URLSearchParams({ suite: onward }).toString()}`;

/** Somebody came back from elsewhere and is not let in: what to do now. */
export const notLetInPage = (words: readonly string[]): FramedPage => ({
  title: 'Vous n’êtes pas entré',
  description: 'La connexion n’a pas abouti.',
  here: '/connexion',
  main: html`<main id="contenu" class="largeur texte porte">
    <h1>Vous n’êtes pas entré</h1>
    ${words.map((each) => notice(each))}
    <p><a class="bouton" href="/connexion">Revenir à la connexion</a></p>
  </main>`,
});
