import { DATASETS } from '../../datasets/registry';
import { SCHEDULES, scheduleWords } from '../../links/link-times';
import { fieldOf, notice, proofField, submitButton } from '../accounts/form-parts';
import type { FramedPage } from '../frame';
import type { SourcesParLienQuery } from '../generated/graphql';
import { html, type Content, type Html } from '../html';
import { datasetWords, momentWords, outcomeWords } from './link-words';

export const LINKS = '/sources/liens';

/** What was typed, and what is to be mended in it, by the field. */
export interface LinkFilled {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
}

export const NOTHING_TYPED: LinkFilled = { typed: {}, faults: {} };

export interface LinksView {
  readonly filled: LinkFilled;
  /** Said once: the page of the holder of the link that was just made. */
  readonly holderAddress: string | null;
  readonly done: string | null;
}

type Link = SourcesParLienQuery['dataLinks'][number];

/** Where the office and the regions make, look after and end sources by link. */
export const linksPage = (answer: SourcesParLienQuery, view: LinksView, proof: string | null): FramedPage => ({
  title: 'Les sources par lien',
  description: 'Des fichiers que Maillage va chercher lui-même, à leurs heures.',
  here: '',
  main: html`<main id="contenu" class="largeur texte">
    <h1>Les sources par lien</h1>
    <p>
      Un fichier partagé par un lien est demandé à ses heures, et reçu comme s’il avait été déposé : ses fautes sont
      dites, et rien n’en est publié sans le siège.
      ${answer.viewer.role !== 'CONTRIBUTOR' && html`Les instances régionales sont sur <a href="/sources">la page Sources</a>.`}
    </p>
    ${view.done !== null && notice(view.done, 'status')} ${holderPart(view.holderAddress)}
    ${view.filled.faults[''] !== undefined && notice(view.filled.faults[''])}
    <h2>Celles qui sont demandées</h2>
    ${listOf(
      answer.dataLinks.filter(({ endedAt }) => endedAt == null),
      proof,
    )}
    ${endedPart(answer.dataLinks.filter(({ endedAt }) => endedAt != null))} ${makeForm(answer, view.filled, proof)}
  </main>`,
});

const holderPart = (address: string | null): Content =>
  address !== null &&
  html`<section class="avis" role="status">
    <p>La source est ajoutée, et demandée dans un instant.</p>
    <p>
      À remettre à qui tient le fichier, pour en lire les fautes sans compte. Cette adresse n’est montrée qu’une fois :
    </p>
    <p><a href="${address}">${address}</a></p>
  </section>`;

const listOf = (links: readonly Link[], proof: string | null): Html =>
  links.length === 0
    ? html`<p>Aucune pour l’instant.</p>`
    : html`<ul class="cartes">
        ${links.map((link) => cardOf(link, proof))}
      </ul>`;

const cardOf = (link: Link, proof: string | null): Html => {
  const name = `${datasetWords(link.dataset)}, ${link.region?.name ?? 'hors délégation'}, ${link.year}`;
  return html`<li>
    <h3>${name}</h3>
    <p><strong>${outcomeWords(link.outcome)}</strong>${link.message != null && html`<br />${link.message}`}</p>
    <p>
      ${scheduleWords(link.schedule)}. Dernière demande : ${momentWords(link.triedAt)} ; fichier vu :
      ${momentWords(link.seenAt)}.
      ${link.failingSince != null && `Sans réponse depuis ${momentWords(link.failingSince)}.`}
      ${link.nextAt != null && `Prochaine : ${momentWords(link.nextAt)}.`}
    </p>
    ${link.submission != null && html`<p>Dernier dépôt : version ${link.submission.version}.</p>`}
    <p class="adresse">${link.address}</p>
    ${link.outcome === 'HELD' && actOf(link, proof, 'laisser-passer', 'Recevoir ce fichier quand même', name)}
    ${actOf(link, proof, 'demander', 'Demander maintenant', name)}
    ${actOf(link, proof, 'arreter', 'Ne plus demander', name)}
  </li>`;
};

const actOf = ({ id }: Link, proof: string | null, act: string, words: string, name: string): Html =>
  html`<form method="post" action="${LINKS}/${id}">
    ${proofField(proof)}
    <input type="hidden" name="acte" value="${act}" />
    <p><button class="bouton clair" type="submit" aria-label="${words} : ${name}">${words}</button></p>
  </form>`;

const endedPart = (links: readonly Link[]): Content =>
  links.length > 0 &&
  html`<h2>Celles qui ne le sont plus</h2>
    <ul>
      ${links.map(
        (link) =>
          html`<li>
            ${datasetWords(link.dataset)}, ${link.region?.name ?? 'hors délégation'}, ${link.year} : arrêtée le
            ${momentWords(link.endedAt)}
          </li>`,
      )}
    </ul>`;

function makeForm(
  { viewer, federation }: SourcesParLienQuery,
  { typed, faults }: LinkFilled,
  proof: string | null,
): Html {
  const isOffice = viewer.role !== 'CONTRIBUTOR';
  const own = new Set(viewer.regions.map(({ code }) => code));
  const regions = federation.regions.filter(({ code }) => isOffice || own.has(code));
  const of = (name: string, label: string, hint: Content) =>
    fieldOf({ name, label, hint, value: typed[name] ?? '', autocomplete: 'off', fault: faults[name] });
  return html`<h2>En ajouter une</h2>
    <form method="post" action="${LINKS}">
      ${proofField(proof)}
      ${of(
        'adresse',
        'Adresse du fichier',
        'Un CSV, un classeur XLSX ou un Data Package (datapackage.json, ou l’archive ZIP entière), en https, qui se télécharge sans compte.',
      )}
      ${choiceOf(
        'jeu',
        'Jeu de données',
        DATASETS.map(({ code, label }) => [code, label]),
        typed['jeu'],
        faults['jeu'],
      )}
      ${choiceOf(
        'region',
        'Délégation',
        [
          ...regions.map(({ code, name }) => [code, name] as const),
          ...(isOffice ? [['', 'Hors délégation'] as const] : []),
        ],
        typed['region'],
        faults['region'],
      )}
      ${of('annee', 'Année des données', 'Par exemple 2025.')}
      ${choiceOf('rythme', 'Rythme', Object.entries(SCHEDULES), typed['rythme'], faults['rythme'])}
      ${submitButton('Ajouter')}
    </form>`;
}

const choiceOf = (
  name: string,
  label: string,
  choices: readonly (readonly [string, string])[],
  chosen: string | undefined,
  fault: string | undefined,
): Html =>
  html`<p class="champ">
    <label for="champ-${name}">${label}</label>
    <select id="champ-${name}" name="${name}">
      ${choices.map(
        ([value, words]) => html`<option value="${value}" ${value === chosen && html`selected`}>${words}</option>`,
      )}
    </select>
    ${fault !== undefined && html`<span class="faute">${fault}</span>`}
  </p>`;
