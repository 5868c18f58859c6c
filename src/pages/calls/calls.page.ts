import { CALL_EVENTS, type CallEntity, type CallEvent } from '../../calls/call.entity';
import type { DeliveryEntity } from '../../calls/delivery.entity';
import { indicatorOf } from '../../datasets/catalogue';
import { enumerated, NO_BREAK, writeDay } from '../../kernel/french';
import type { Network } from '../../network/network';
import { fieldOf, notice, proofField, submitButton } from '../accounts/form-parts';
import { dataTable } from '../charts/chart-figure';
import type { FramedPage } from '../frame';
import { html, type Content, type Html } from '../html';

export const CALLS = '/appels';

export const EVENT_WORDS: Readonly<Record<CallEvent, string>> = {
  PUBLICATION: 'une publication',
  WITHDRAWAL: 'un retrait',
  RELEASE: 'une année figée',
};

interface CallWithLog {
  readonly call: CallEntity;
  /** The latest first. */
  readonly deliveries: readonly DeliveryEntity[];
}

export interface CallsView {
  readonly typed: Readonly<Record<string, string>>;
  /** What is to be mended, by the field; '' for the whole. */
  readonly faults: Readonly<Record<string, string>>;
  /** Said once: what the calls that were just made, or given another, are signed with. */
  readonly secret: string | null;
  readonly done: string | null;
}

/** Where the office says which servers are told of what is published, and sees what became of it. */
export const callsPage = (
  calls: readonly CallWithLog[],
  view: CallsView,
  network: Network,
  proof: string | null,
): FramedPage => ({
  title: 'Appels signés',
  description: 'Les serveurs que Maillage prévient de ce qui est publié, et ce qu’ils en ont reçu.',
  here: '',
  main: html`<main id="contenu" class="largeur texte">
    <h1>Appels signés</h1>
    <p>
      Un autre serveur est prévenu de ce qui est publié, retiré ou figé : un message par geste, signé d’un secret (<span
        lang="en"
        >Standard Webhooks</span
      >), essayé de nouveau pendant plus d’un jour s’il n’arrive pas. Il ne dit que ce que le public voit.
    </p>
    ${view.done !== null && notice(view.done, 'status')} ${secretPart(view.secret)}
    ${view.faults[''] !== undefined && notice(view.faults[''])}
    <h2>Ceux qui sont prévenus</h2>
    ${
      calls.length === 0
        ? html`<p>Aucun pour l’instant.</p>`
        : html`<ul class="cartes">
            ${calls.map((each) => cardOf(each, network, proof))}
          </ul>`
    }
    ${makeForm(view, network, proof)}
  </main>`,
});

const secretPart = (secret: string | null): Content =>
  secret !== null &&
  html`<section class="avis" role="status">
    <p>
      Le secret qui signe ces appels, à remettre à qui tient l’autre serveur. Il n’est montré qu’une fois${NO_BREAK}:
    </p>
    <pre tabindex="0"><code>${secret}</code></pre>
  </section>`;

const momentWords = (at: string | null): string =>
  at === null ? 'jamais' : `${writeDay(at)}, ${at.slice(11, 16)} UTC`;

function cardOf({ call, deliveries }: CallWithLog, network: Network, proof: string | null): Html {
  const host = URL.canParse(call.address) ? new URL(call.address).host : call.address;
  const events = enumerated(call.events.split(',').map((each) => EVENT_WORDS[each as CallEvent] ?? each));
  const act = (name: string, words: string) =>
    html`<form method="post" action="${CALLS}/${call.uid}">
      ${proofField(proof)}
      <input type="hidden" name="acte" value="${name}" />
      <p><button class="bouton clair" type="submit" aria-label="${words} : ${host}">${words}</button></p>
    </form>`;
  return html`<li>
    <h3>${host}</h3>
    <p class="adresse">${call.address}</p>
    <p>Prévenu par ${events}${narrowWords(call, network)}. Ajouté le ${writeDay(call.madeAt)} par ${call.madeBy}.</p>
    ${call.stoppedAt !== null && html`<p class="avis"><strong>${call.message}</strong></p>`} ${logOf(deliveries, host)}
    ${call.stoppedAt !== null && act('reprendre', 'Reprendre, avec ce qui n’est pas arrivé')}
    ${act('secret', 'Remplacer le secret')} ${act('arreter', 'Ne plus prévenir')}
  </li>`;
}

function narrowWords({ indicators, regions }: CallEntity, network: Network): string {
  const named = [
    ...(indicators?.split(',').map((code) => indicatorOf(code)?.label ?? code) ?? []),
    ...(regions?.split(',').map((code) => network.region(code)?.name ?? code) ?? []),
  ];
  return named.length === 0 ? '' : `, de ce qui touche ${enumerated(named)}`;
}

const logOf = (deliveries: readonly DeliveryEntity[], host: string): Html =>
  deliveries.length === 0
    ? html`<p>Rien ne lui a encore été envoyé.</p>`
    : dataTable(
        `Derniers messages à ${host}`,
        [{ title: 'Message' }, { title: 'Essais', number: true }, { title: 'Dernier essai' }, { title: 'Ce qu’il en est' }],
        deliveries.map((each) => [each.title, each.attempts, momentWords(each.triedAt), stateOf(each)]),
      ); // prettier-ignore

function stateOf({ deliveredAt, nextAt, message }: DeliveryEntity): string {
  if (deliveredAt !== null) return 'arrivé';
  if (nextAt !== null) return `${message ?? 'à envoyer'} ${message === null ? '' : `Prochain essai : ${momentWords(nextAt)}.`}`; // prettier-ignore
  return `pas arrivé${message === null ? '' : ` : ${message}`}`;
}

function makeForm({ typed, faults }: CallsView, network: Network, proof: string | null): Html {
  const chosen = typed['evenements']?.split(',') ?? CALL_EVENTS;
  const of = (name: string, label: string, hint: Content, optional = false) =>
    fieldOf({ name, label, hint, value: typed[name] ?? '', autocomplete: 'off', fault: faults[name], optional });
  return html`<h2>En prévenir un</h2>
    <form method="post" action="${CALLS}">
      ${proofField(proof)}
      ${of('adresse', 'Adresse', 'En https, sur l’internet public ; elle doit répondre en quinze secondes.')}
      <fieldset>
        <legend>Le prévenir de</legend>
        ${CALL_EVENTS.map(
          (each) =>
            html`<p>
              <label
                ><input
                  type="checkbox"
                  name="evenement"
                  value="${each}"
                  ${chosen.includes(each) && html` checked`}
                />
                ${EVENT_WORDS[each]}</label
              >
            </p>`,
        )}
        ${faults['evenements'] !== undefined && html`<p class="faute">${faults['evenements']}</p>`}
      </fieldset>
      ${of('indicateurs', 'Seulement ces indicateurs', 'Leurs codes, séparés par des virgules ; rien : tous.', true)}
      ${of('regions', 'Seulement ces délégations', `Leurs codes, comme ${network.regions[0]?.code ?? ''} ; rien : toutes.`, true)}
      ${submitButton('Ajouter')}
    </form>`; // prettier-ignore
}
