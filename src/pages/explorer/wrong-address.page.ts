import { plural } from '../../kernel/french';
import { html } from '../html';
import type { PageAnswer } from '../page-answer';
import { EXPLORER } from './choice';
import type { WrongPart } from './read-choice';

/** An address of which some parts are wrong: all of them at once, each with the nearest addresses that are right. */
export const wrongAddress = (wrong: readonly WrongPart[]): PageAnswer => ({
  kind: 'PAGE',
  status: 404,
  title: 'Page introuvable',
  description: wrong[0]?.message ?? '',
  here: EXPLORER,
  main: html`<main id="contenu" class="largeur texte">
    <h1>Page introuvable</h1>
    <p>
      ${plural(wrong.length, 'Une partie de cette adresse n’existe pas.', `${wrong.length} parties de cette adresse n’existent pas.`)}
    </p>
    ${wrong.map(
      ({ message, instead }) =>
        html`<h2>${message}</h2>
          <p>Le plus proche${'\u00a0'}:</p>
          <ul>
            ${instead.map(({ address, words }) => html`<li><a href="${address}">${words}</a></li>`)}
          </ul>`,
    )}
    <p><a href="${EXPLORER}">Revenir au début de l’explorateur</a></p>
  </main>`,
});
