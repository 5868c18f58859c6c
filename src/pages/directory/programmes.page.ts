import { html, type Html } from '../html';
import type { ProgrammesQuery } from '../generated/graphql';
import { programmeAddress } from './addresses';

export type ProgrammeAnswer = ProgrammesQuery['federation']['programmes'][number];

/** Every programme of the catalogue, by name. */
export const programmesPage = (programmes: readonly ProgrammeAnswer[]): Html =>
  html`<main id="contenu" class="largeur texte annuaire">
    <h1>Les programmes</h1>
    <p>Les programmes, outils et dispositifs que les rapports de la fédération et de ses délégations nomment.</p>
    <ul class="entrees">
      ${programmes.map(
        ({ code, name, acronym, description }) =>
          html`<li>
            <a href="${programmeAddress(code)}">${name}</a>${acronym !== null && acronym !== name && ` (${acronym})`}
            <p>${description}</p>
          </li>`,
      )}
    </ul>
  </main>`;
