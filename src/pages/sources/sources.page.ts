import { DATASETS } from '../../datasets/registry';
import { counted, writeLocalMoment } from '../../kernel/french';
import { fieldOf, notice, proofField, submitButton } from '../accounts/form-parts';
import type { FramedPage } from '../frame';
import type { SourcesMoissonneesQuery } from '../generated/graphql';
import { html, type Html } from '../html';
import { checkPart, type Checked } from './check-part';
import { LINKS } from '../links/links.page';
import { packageSection, type Brought } from './package-section';
import { readersSection } from './readers-section';
import { rulesFields } from './rules-fields';
import { arrivalForm } from './arrival-form';

export const SOURCES = '/sources';

/** What was filled in of a pairing, and what is to be mended in it, by field. */
export interface FilledPairing {
  readonly address: string;
  readonly name: string;
  readonly regions: readonly string[];
  readonly faults: Readonly<Record<string, string>>;
}
export const NOTHING_FILLED: FilledPairing = { address: '', name: '', regions: [], faults: {} };

export interface SourcesView {
  readonly filled: FilledPairing;
  /** What became of a package that was just brought; null where none was. */
  readonly brought: Brought | null;
  /** What a source was just compared with; null where none was. */
  readonly checked: Checked | null;
  /** What was just done; null for nothing. */
  readonly done: string | null;
}

type Source = SourcesMoissonneesQuery['harvestSources'][number];

const STATES: Readonly<Record<Source['state'], string>> = {
  LIVE: 'répond',
  STALE: 'silencieuse',
  UNREACHABLE: 'injoignable',
  REFUSED: 'refusée',
};

function nextWords({ kind, paused, nextAt }: Source): string | null {
  if (kind === 'PACKAGE') return 'Hors ligne : ses paquets sont apportés.';
  if (paused) return 'En pause.';
  return nextAt == null ? null : `Prochain échange le ${moment(nextAt)}.`;
}

const moment = (at: string): string => writeLocalMoment(new Date(at));

/** `/sources`: who is harvested, how each is doing, and who reads this instance. */
export function sourcesPage(
  answer: SourcesMoissonneesQuery,
  proof: string | null,
  { filled, brought, checked, done }: SourcesView,
): FramedPage {
  const { harvestSources, ownInstance, viewer, harvestReaders } = answer;
  const isAdmin = viewer.role === 'ADMIN';
  return {
    title: 'Sources',
    description: 'D’où viennent les données, et comment va chaque source.',
    here: SOURCES,
    main: html`<main id="contenu" class="largeur porte">
      <h1>Sources</h1>
      ${notice(done, 'status')}
      <p>
        Une source est une instance régionale que celle-ci moissonne, ou dont quelqu’un apporte les paquets. Quand elle
        ne répond plus, aucun chiffre ne change${'\u00a0'}: ce qu’elle a donné compte toujours, et les chiffres disent
        depuis quand elle se tait. Un fichier partagé peut en être une aussi${'\u00a0'}:
        <a href="${LINKS}">les sources par lien</a>.
      </p>
      ${ownInstance?.words != null && html`<p>Clé d’ici, en six mots${'\u00a0'}: <strong>${ownInstance.words}</strong>.</p>`}
      <section aria-labelledby="titre-sources">
        <h2 id="titre-sources">${counted(harvestSources.length, 'source')}</h2>
        ${harvestSources.length === 0 && html`<p>Aucune encore.</p>`}
        ${harvestSources.map((each) =>
          sourceSection(each, proof, isAdmin, checked?.source === each.id ? checked : null),
        )}
      </section>
      ${packageSection(brought, proof)} ${isAdmin && pairingForm(answer, proof, filled)}
      ${(ownInstance?.regions.length ?? 0) > 0 && readersSection(harvestReaders, proof, isAdmin)}
    </main>`,
  };
}

function sourceSection(source: Source, proof: string | null, isAdmin: boolean, checked: Checked | null): Html {
  const { id, kind, name, state, since, why, address, words, confirmed, regions, exchanges, arrivals, seq } = source;
  const act = (path: string, text: string): Html =>
    html`<form method="post" action="${SOURCES}/${id}/${path}">
      ${proofField(proof)}
      <p>
        <button class="bouton clair" type="submit">${text}<span class="cache"> : ${name}</span></button>
      </p>
    </form>`;
  return html`<article aria-labelledby="source-${id}">
    <h3 id="source-${id}">${name}</h3>
    <p>
      ${regions.map((region) => region.name).join(', ')}${'\u00a0'}: <strong>${STATES[state]}</strong>, depuis le
      ${moment(since)}. ${address !== '' && html`${address}.`} ${seq > 0 && html`Manifeste ${seq}.`}
      ${nextWords(source)}
    </p>
    ${why != null && notice(why)}
    ${
      confirmed
        ? kind === 'INSTANCE' && act('moissonner', 'Moissonner maintenant')
        : html`<p>
              Sa clé, en six mots${'\u00a0'}: <strong>${words}</strong>. Les lire au téléphone à qui gère cette
              instance, qui voit les siens sur sa page Sources et accepte la clé d’ici. Rien n’est moissonné avant.
            </p>
            ${isAdmin && act('confirmer', 'Les mots sont les mêmes')}`
    }
    ${confirmed && isAdmin && state === 'REFUSED' && againPart(words ?? '', act)}
    ${confirmed && checkPart(source, checked, proof)} ${isAdmin && confirmed && rulesFields(source, proof)}
    ${
      confirmed &&
      html`<p>
        <a href="${SOURCES}/${id}/accuses.json" download>Accusés de réception<span class="cache"> pour ${name}</span></a
        >${'\u00a0'}: à lui rendre, si le réseau ne l’atteint pas.
      </p>`
    }
    <details>
      <summary>Échanges<span class="cache"> : ${name}</span></summary>
      ${
        exchanges.length === 0
          ? html`<p>Aucun encore.</p>`
          : html`<ul>
              ${exchanges.map(({ at, message }) => html`<li>${moment(at)}${'\u00a0'}: ${message}</li>`)}
            </ul>`
      }
    </details>
    ${
      arrivals.length > 0 &&
      html`<details>
        <summary>Versions reçues<span class="cache"> : ${name}</span></summary>
        <ul class="liste-comptes">
          ${arrivals.map((arrival) => {
            const label = DATASETS.find(({ code }) => code === arrival.dataset)?.label ?? arrival.dataset;
            const title = `${label}, ${arrival.region?.name ?? ''}, ${arrival.year}, version ${arrival.version}`;
            return html`<li>${arrivalForm(title, arrival, proof)}</li>`;
          })}
        </ul>
      </details>`
    }
  </article>`;
}

/** An instance that was put back from a backup is refused for what it signs anew, until two people have talked. */
const againPart = (words: string, act: (path: string, text: string) => Html): Html =>
  html`<p>
      Si l’instance a été remise d’une sauvegarde, ce qu’elle signe est refusé${'\u00a0'}: comparer ses six mots de
      nouveau (<strong>${words}</strong>), puis repartir de son manifeste d’aujourd’hui.
    </p>
    ${act('confirmer', 'Les mots sont les mêmes : repartir')}`;

function pairingForm({ federation }: SourcesMoissonneesQuery, proof: string | null, filled: FilledPairing): Html {
  const { address, name, regions, faults } = filled;
  return html`<section aria-labelledby="titre-ajouter">
    <h2 id="titre-ajouter">Ajouter une instance</h2>
    ${Object.keys(faults).length > 0 && notice('L’instance n’est pas ajoutée : corriger ce qui est marqué.')}
    <form method="post" action="${SOURCES}/ajouter">
      ${proofField(proof)}
      ${fieldOf({
        name: 'adresse',
        label: 'Adresse',
        value: address,
        autocomplete: 'off',
        fault: faults['address'],
        hint: 'Sans chemin : https://maillage.bretagne.exemple.fr',
      })}
      ${fieldOf({ name: 'nom', label: 'Nom', value: name, autocomplete: 'off', optional: true, fault: faults['name'] })}
      <fieldset class="choix-multiple">
        <legend>Régions pour lesquelles elle peut parler</legend>
        ${federation.regions.map(
          ({ code, name: region }) =>
            html`<label
              ><input type="checkbox" name="region" value="${code}" ${regions.includes(code) && html`checked`} />
              ${region}</label
            >`,
        )}
        ${faults['regions'] !== undefined && html`<span class="faute">${faults['regions']}</span>`}
      </fieldset>
      ${submitButton('Ajouter')}
    </form>
  </section>`;
}
