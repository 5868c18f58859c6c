import { FORMAT_NAMES, FORMAT_WORDS, tableAddresses } from '../../exports/formats/formats';
import type { SavedQuery } from '../../exports/queries/saved-query';
import { EXAMPLE_REGION } from '../../kernel/federation/federation';
import type { FramedPage } from '../frame';
import { html, type Html } from '../html';
import { brokenBy, type QueryCatalogue } from '../../saved-queries/query-catalogue';
import type { SavedQueryEntity } from '../../saved-queries/saved-query.entity';

type Queries = ReadonlyMap<string, SavedQuery>;

/** A question that a reader saved, under the words that whoever looks at the list may read. */
export interface ListedQuery {
  readonly query: SavedQueryEntity;
  readonly title: string;
  readonly description: string;
}

/** Everything that has an address, with what it takes. */
export const exportList = (queries: Queries, queryCatalogue: QueryCatalogue, saved: readonly ListedQuery[]) => [
  ...[...queries.values()].map(({ name, title, description, parameters, plan }) => ({
    name,
    title,
    description,
    addresses: tableAddresses(name),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      kind: parameter.kind,
      list: parameter.isList,
      required: parameter.required,
    })),
    columns: plan.columns.map(({ path, label, kind }) => ({ path, label, kind })),
  })),
  ...saved.map(({ query, title, description }) => ({
    name: query.name,
    title,
    description,
    addresses: tableAddresses(query.name),
    savedAt: query.savedAt,
    broken: brokenBy(queryCatalogue, query),
  })),
];

/** What is wrong with an address, and where all of them stand. */
export const faultPage = (message: string): FramedPage => ({
  title: 'Téléchargement impossible',
  description: message,
  here: '/exports',
  main: html`<main id="contenu" class="largeur texte">
    <h1>Téléchargement impossible</h1>
    <p>${message}</p>
    <p><a href="/exports">Tous les téléchargements</a></p>
  </main>`,
});

/** The latest years that there are files of; undefined where there is none yet. */
interface LatestYears {
  readonly ofRegisters: number | undefined;
  readonly ofFigures: number | undefined;
}

export const exportListPage = (
  queries: Queries,
  queryCatalogue: QueryCatalogue,
  saved: readonly ListedQuery[],
  latest: LatestYears,
): FramedPage => ({
  title: 'Téléchargements',
  description: `Tout ce qui se télécharge à une adresse stable, en ${FORMAT_WORDS}.`,
  here: '/exports',
  main: html`<main id="contenu" class="largeur texte">
    <h1>Téléchargements</h1>
    <p>
      Chaque adresse se colle dans un tableur (Données → À partir du web) et se rafraîchit d’elle-même. Sans paramètre,
      un fichier est celui de la dernière année bien connue (<a href="/documentation/telechargements.html"
        >mode d’emploi</a
      >).
    </p>
    <h2>Tableaux</h2>
    <ul class="entrees">
      ${[...queries.values()].map(entry)}
    </ul>
    ${
      saved.length > 0 &&
      html`<h2>Tableaux enregistrés par des lecteurs</h2>
        <ul class="entrees">
          ${saved.map((listed) => savedEntry(queryCatalogue, listed))}
        </ul>`
    }
    <h2>Jeux de données et formats d’échange</h2>
    <ul class="entrees">
      ${others(latest).map(
        ([address, words, isThere]) =>
          html`<li>
            ${isThere ? html`<a href="${address}"><code>${address}</code></a>` : html`<code>${address}</code>`}
            <p>${words}${!isThere && ' Rien n’en est encore publié.'}</p>
          </li>`,
      )}
    </ul>
  </main>`,
});

type Other = readonly [address: string, words: string, isThere: boolean];

const others = ({ ofRegisters, ofFigures }: LatestYears): readonly Other[] => [
  [
    '/rapport/',
    `Le rapport annuel, en docx, odt ou pdf : /rapport/${ofFigures ?? 'ANNÉE'}.docx ; d’une délégation : /rapport/${ofFigures ?? 'ANNÉE'}/${EXAMPLE_REGION}.docx ; d’une version figée : ?release=.`,
    true,
  ],
  [
    `/exports/donnees/adherents.csv?annee=${ofRegisters ?? 'ANNÉE'}`,
    `Un jeu de données tel qu’il se dépose (${FORMAT_NAMES.join(', ')} ; &region= pour une seule délégation).`,
    ofRegisters !== undefined,
  ],
  [
    `/exports/json-stat/ADHERENTS_TOTAL.json?annee=${ofFigures ?? 'ANNÉE'}&par=region,type`,
    'Un indicateur en JSON-stat 2.0.',
    ofFigures !== undefined,
  ],
  ['/exports/data-inclusion/structures.json', 'L’annuaire au schéma data·inclusion v1.', true],
  ['/exports/datapackage.json', 'Tout ce qui est publié, en Data Package, par adresses.', true],
  ['/exports/datapackage.zip', 'Le même avec ses fichiers, en une archive.', true],
];

function savedEntry(queryCatalogue: QueryCatalogue, { query, title, description }: ListedQuery): Html {
  const reason = brokenBy(queryCatalogue, query);
  return html`<li>
    <h3 class="entree-titre">${title}</h3>
    <p>${description}</p>
    <p class="voies">${reason === null ? links({ name: query.name, title }) : `Ne répond plus : ${reason}`}</p>
  </li>`;
}

const links = ({ name, title }: Pick<SavedQuery, 'name' | 'title'>): readonly Html[] =>
  FORMAT_NAMES.map(
    (format) =>
      html`<a href="/exports/${name}.${format}" download
        >${format.toUpperCase()}<span class="cache"> : ${title}</span></a
      >`,
  );

function entry({ name, title, description, parameters }: SavedQuery): Html {
  const takes = parameters.map((parameter) => parameter.name).join(', ');
  return html`<li>
    <h3 class="entree-titre">${title}</h3>
    <p>${description}</p>
    <p class="voies">
      ${links({ name, title })} ${takes !== '' && html`<span class="doux">Paramètres${'\u00a0'}: ${takes}</span>`}
    </p>
  </li>`;
}
