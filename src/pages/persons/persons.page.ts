import { counted } from '../../kernel/french';
import { leftOf } from '../../personal-data/erase-person';
import type { ErasedPerson, NotErased } from '../../personal-data/erase-person';
import type { FoundOfPerson, Person } from '../../personal-data/find-person';
import { fieldOf, notice, proofField, submitButton } from '../accounts/form-parts';
import type { FramedPage } from '../frame';
import { html, type Content, type Html } from '../html';

export const PERSONS = '/personnes';

export interface PersonsView {
  /** As it was typed; empty before. */
  readonly asked: string;
  /** Null before anything was asked. */
  readonly person: Person | null;
  readonly erased: ErasedPerson | NotErased | null;
  /** French: what is to be typed otherwise. */
  readonly fault: string | null;
}

/** Where an administrator hands over, and erases, what is kept of a person. */
export const personsPage = (view: PersonsView, proof: string | null): FramedPage => ({
  title: 'Ce qui est gardé d’une personne',
  description: 'Remettre à une personne ce qui porte son nom ou son adresse, et l’effacer.',
  here: '',
  main: html`<main id="contenu" class="largeur texte">
    <h1>Ce qui est gardé d’une personne</h1>
    ${outcome(view)}
    <p>
      Un nom ou une adresse, tels que le journal les montre, aux accents et majuscules près.
      <a href="/donnees-personnelles">Ce qui est gardé, et pourquoi</a>.
    </p>
    <form method="get" action="${PERSONS}" role="search">
      ${fieldOf({
        name: 'nom',
        label: 'Nom ou adresse',
        value: view.asked,
        autocomplete: 'off',
        fault: view.fault ?? undefined,
      })}
      ${submitButton('Chercher')}
    </form>
    ${view.person !== null && foundPart(view.person, view.asked, proof)}
  </main>`,
});

function outcome({ erased, asked }: PersonsView): Content {
  if (erased === null) return null;
  if (erased === 'NOBODY') return notice(`Rien ne porte « ${asked} » qui puisse être effacé.`);
  if (erased === 'ACCOUNT_OPEN')
    return notice(
      html`« ${asked} » a encore un compte ouvert : le fermer d’abord, à la page
        <a href="/administration">Administration</a>.`,
    );
  return notice(
    `Effacé de ${counted(erased.rows, 'ligne')} ; ce que cette personne a fait est désormais de « ${erased.pseudonym} ». Aucun chiffre ne change. Les sauvegardes faites avant la portent encore.`,
    'status',
  );
}

function foundPart(person: Person, asked: string, proof: string | null): Html {
  if (person.found.length === 0) return html`<p role="status">Rien ne porte « ${asked} ».</p>`;
  const left = leftOf(person);
  const gone = person.found.filter((each) => !left.includes(each));
  return html`<h2>Ce qui porte ${person.names.map((name, at) => [at > 0 && ', ', `« ${name} »`])}</h2>
    ${gone.length > 0 && listOf(gone)}
    <p><a href="${PERSONS}.json?nom=${encodeURIComponent(asked)}" download>Tout remettre, en JSON</a></p>
    ${
      left.length > 0 &&
      html`<h2>Ce qui ne s’efface pas d’ici</h2>
        <p>Des textes libres qui en parlent, à corriger là où ils ont été écrits ; et ce qui tient un accès fermé.</p>
        ${listOf(left)}`
    }
    ${gone.length > 0 && eraseForm(asked, proof)}`;
}

const listOf = (found: readonly FoundOfPerson[]): Html =>
  html`<ul>
    ${found.map(({ place, rows }) => html`<li>${place.what} : ${counted(rows.length, 'ligne')}</li>`)}
  </ul>`;

const eraseForm = (asked: string, proof: string | null): Html =>
  html`<h2>Effacer</h2>
    <form method="post" action="${PERSONS}">
      ${proofField(proof)}
      <input type="hidden" name="nom" value="${asked}" />
      <p>
        <label><input type="checkbox" name="confirmer" value="oui" required /> Effacer « ${asked} », sans retour</label>
      </p>
      ${submitButton('Effacer')}
    </form>`;
