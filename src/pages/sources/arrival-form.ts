import { proofField } from '../accounts/form-parts';
import type { SourcesMoissonneesQuery } from '../generated/graphql';
import { html, type Html } from '../html';

type Arrival = SourcesMoissonneesQuery['harvestSources'][number]['arrivals'][number];

const STATES: Readonly<Record<Arrival['state'], string>> = {
  RECEIVED: 'à publier',
  PUBLISHED: 'publiée',
  HELD: 'retenue',
  REFUSED: 'refusée',
  CONFLICT: 'en conflit avec un dépôt fait à la main',
  WITHDRAWN: 'retirée',
  TO_WITHDRAW: 'retirée là-bas, à retirer ici',
  SUPERSEDED: 'remplacée',
};

/** One version that came, with what a person decides of it. */
export function arrivalForm(title: string, arrival: Arrival, proof: string | null): Html {
  const { state, message, submission } = arrival;
  const act = (path: string, words: string): Html | null =>
    submission == null
      ? null
      : html`<form method="post" action="/sources/${path}">
          ${proofField(proof)}<input type="hidden" name="depot" value="${submission.id}" />
          <input type="hidden" name="motif" value="${message ?? ''}" />
          <button class="lien" type="submit">${words}<span class="cache"> : ${title}</span></button>
        </form>`;
  return html`<span
      >${title}${'\u00a0'}: ${STATES[state]}.${message != null && state !== 'PUBLISHED' && html` ${message}`}</span
    >
    ${(state === 'RECEIVED' || state === 'HELD' || state === 'CONFLICT') && act('publier', 'Publier')}
    ${state === 'TO_WITHDRAW' && act('retirer', 'Retirer')}`;
}
