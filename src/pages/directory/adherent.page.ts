import type { RequestContext } from '../../graphql/context';
import { playgroundLink, type Query } from '../../graphql/playground-link';
import { html, type Content, type Html } from '../html';
import type { UnAdherentQuery } from '../generated/graphql';
import { ADHERENTS, departmentAddress, regionAddress } from './addresses';
import { typeLabel } from './list-criteria';
import { placeFigures, placeProgrammes } from './place-figures';

export type AdherentAnswer = NonNullable<UnAdherentQuery['adherent']>;

/** What the public may know of an adherent; contacts for whoever may have them. */
export const adherentPage = (adherent: AdherentAnswer, query: Query, context: RequestContext): Html =>
  html`<main id="contenu" class="annuaire">
    <div class="entete"><div class="largeur">
      <h1>${adherent.name}</h1>
      <p class="chapeau">${wayUp(adherent)}</p>
      ${
        adherent.demonstration &&
        html`<p class="avis">Adhérent inventé, pour la démonstration${'\u00a0'}: ni lui ni ses chiffres n’existent.</p>`
      }
      <dl class="fiche">${identity(adherent).map(([term, words]) => html`<dt>${term}</dt>
        <dd>${words}</dd>`)}</dl>
    </div></div>
    ${placeFigures(adherent, context)}${placeProgrammes(adherent)}
    <div class="largeur">
      <p class="voies">
        <a href="${playgroundLink(query)}">Voir la requête</a> <a href="${ADHERENTS}">Tous les adhérents</a>
      </p>
    </div>
  </main>`; // prettier-ignore

const wayUp = ({ region, department }: AdherentAnswer): Html =>
  html`${region === null ? 'Hors de toute délégation : compté au niveau national' : html`<a href="${regionAddress(region.code)}">${region.name}</a>`}${
    department !== null && html` · <a href="${departmentAddress(department.code)}">${department.name}</a>`
  }`;

function identity(adherent: AdherentAnswer): readonly (readonly [term: string, words: Content])[] {
  const { structureType, structureTypes, siret, address, postalCode, city, memberSince, phone, email } = adherent;
  const others = structureTypes.filter((type) => type !== structureType);
  const place = [address, [postalCode, city].filter((part) => part !== null).join(' ')];
  const lines: readonly (readonly [string, Content])[] = [
    ['Compté comme', typeLabel(structureType)],
    ['Porte aussi', others.map(typeLabel).join(', ')],
    ['SIRET', siret],
    ['Adresse', place.filter((part) => part !== null && part !== '').join(', ')],
    ['Adhérent depuis', memberSince],
    ['Téléphone', phone],
    ['Courriel', email !== null && html`<a href="mailto:${email}">${email}</a>`],
  ];
  return lines.filter(([, words]) => words !== null && words !== false && words !== '');
}
