import { counted, NO_BREAK } from '../../kernel/french';
import { playgroundLink, type Query } from '../../graphql/playground-link';
import type { Network } from '../../network/network';
import { html, type Html } from '../html';
import type { PageDAdherentsFragment } from '../generated/graphql';
import { adherentTable } from './adherent-table';
import { ADHERENTS, listAddress, REGIONS } from './addresses';
import { ORDERS, STRUCTURE_TYPES, type Criteria, type Criterion, type ReadCriteria } from './list-criteria';

interface ListData {
  readonly criteria: Criteria;
  readonly read: ReadCriteria;
  readonly page: PageDAdherentsFragment;
  readonly query: Query;
  readonly network: Network;
  /** Of registers, newest first. */
  readonly years: readonly number[];
}

/** The list of adherents with its form: everything stands in the address, nothing needs a script. */
export const adherentsPage = ({ criteria, read, page, query, network, years }: ListData): Html =>
  html`<main id="contenu" class="annuaire">
    <div class="entete">
      <div class="largeur">
        <h1>Annuaire des adhérents</h1>
        <p class="chapeau">
          Ceux du dernier registre publié de chaque délégation, et ceux qu’un rapport nomme sans qu’un registre les
          ait${NO_BREAK}: un rapport ne nomme pas tout le monde. Voir aussi
          <a href="${REGIONS}">les délégations et leurs départements</a>.
        </p>
        ${form(criteria, read, network, years)}
      </div>
    </div>
    <section class="largeur" aria-labelledby="titre-liste">
      <h2 id="titre-liste">
        ${counted(page.totalCount, 'adhérent connu', 'adhérents connus')}${read.after !== null && ', suite'}
      </h2>
      ${page.nodes.length > 0 ? adherentTable('Adhérents', page.nodes) : nothingFound(criteria, years)}
      <p class="voies">
        ${
          page.pageInfo.hasNextPage &&
          html`<a href="${listAddress({ ...criteria, suite: page.pageInfo.endCursor ?? '' })}" rel="next"
            >Page suivante</a
          >`
        }
        ${read.after !== null && html`<a href="${listAddress({ ...criteria, suite: '' })}">Revenir au début</a>`}
        <a href="${playgroundLink(query)}">Voir la requête</a>
        ${registerLink(read.year ?? years[0])}
      </p>
    </section>
  </main>`;

/** A register is of a year: the one that is asked for, or the latest. */
const registerLink = (year: number | undefined): Html | null =>
  year === undefined
    ? null
    : html`<a href="/exports/donnees/adherents.csv?annee=${year}" download
        >Télécharger le registre de ${year} (CSV)</a
      >`;

function nothingFound(criteria: Criteria, years: readonly number[]): Html {
  const isAsked = Object.values(criteria).some((value) => value !== '');
  return html`${years.length === 0 && html`<p>Aucun registre n’est encore publié. Le premier qui le sera paraîtra ici.</p>`}${
    isAsked && html`<p>Aucun adhérent ne répond à ces critères. <a href="${ADHERENTS}">Les enlever tous</a>.</p>`
  }`;
}

const form = (criteria: Criteria, read: ReadCriteria, network: Network, years: readonly number[]): Html => {
  const departments = network.departments.filter(({ region }) => criteria.region === '' || region === criteria.region);
  return html`<form class="criteres" action="${ADHERENTS}" method="get" role="search" aria-label="Chercher un adhérent">
    ${field(read, 'q', 'Nom ou ville', (attributes) => html`<input type="search" value="${criteria.q}" ${attributes} />`)}
    ${select(read, criteria, 'region', 'Délégation', 'Toutes', network.regions.map(({ code, name }) => [code, name]))}
    ${select(read, criteria, 'departement', 'Département', 'Tous', departments.map(({ code, name }) => [code, `${name} (${code})`]))}
    ${select(read, criteria, 'type', 'Type de structure', 'Tous', STRUCTURE_TYPES.map(({ key, code, label }) => [key, `${code}${NO_BREAK}: ${label.fr}`]))}
    ${network.programmes.length > 0 && select(read, criteria, 'programme', 'A pris part à', 'Tout programme', network.programmes.map(({ code, name }) => [code, name]))}
    ${field(read, 'depuis', 'Adhérent depuis', (attributes) => html`<input inputmode="numeric" size="4" value="${criteria.depuis}" ${attributes} />`)}
    ${field(read, 'jusqu', 'jusqu’à', (attributes) => html`<input inputmode="numeric" size="4" value="${criteria.jusqu}" ${attributes} />`)}
    ${years.length > 0 && select(read, criteria, 'annee', 'Registre', 'Le dernier de chacun', years.map((year) => [String(year), String(year)]))}
    ${select(read, criteria, 'tri', 'Trier par', null, Object.entries(ORDERS).map(([key, { words }]) => [key, words]))}
    <button type="submit">Chercher</button>
  </form>`; // prettier-ignore
};

/** A field under its label, with what is wrong with it. */
function field(read: ReadCriteria, name: Criterion, label: string, control: (attributes: Html) => Html): Html {
  const faults = read.faults.filter(({ criterion }) => criterion === name);
  const attributes = html`id="critere-${name}"
  name="${name}"${faults.length > 0 && html` aria-invalid="true" aria-describedby="faute-${name}"`}`;
  return html`<div class="champ">
    <label for="critere-${name}">${label}</label>
    ${control(attributes)}
    ${faults.length > 0 && html`<p class="faute" id="faute-${name}">${faults.map(({ message }) => message).join(' ')}</p>`}
  </div>`;
}

const select = (
  read: ReadCriteria,
  criteria: Criteria,
  name: Criterion,
  label: string,
  none: string | null,
  options: readonly (readonly [value: string, words: string])[],
): Html =>
  field(
    read,
    name,
    label,
    (attributes) =>
      html`<select ${attributes}>
        ${none !== null && html`<option value="">${none}</option>`}
        ${options.map(
          ([value, words]) =>
            html`<option value="${value}" ${value === criteria[name] && html` selected`}>${words}</option>`,
        )}
      </select>`,
  );
