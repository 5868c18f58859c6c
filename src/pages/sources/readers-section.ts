import { DATASETS } from '../../datasets/registry';
import { RECEIPT_STATES } from '../../federation/protocol/receipt';
import { writeLocalMoment } from '../../kernel/french';
import { notice, proofField } from '../accounts/form-parts';
import type { SourcesMoissonneesQuery } from '../generated/graphql';
import { html, type Html } from '../html';

type Reader = SourcesMoissonneesQuery['harvestReaders'][number];

/** Of an instance that speaks for regions: who reads it, who asks to, and what each says that it received. */
export const readersSection = (readers: readonly Reader[], proof: string | null, isAdmin: boolean): Html =>
  html`<section aria-labelledby="titre-lecteurs">
    <h2 id="titre-lecteurs">Qui lit cette instance</h2>
    ${readers.length === 0 && html`<p>Personne ne l’a encore demandé.</p>`}
    ${readers.map((each) => readerArticle(each, proof, isAdmin))}
  </section>`;

function readerArticle(reader: Reader, proof: string | null, isAdmin: boolean): Html {
  const { id, name, address, words, accepted, askedAt, lastReadAt, receiptsAt, failure, refusals, receipts } = reader;
  const form = (accept: boolean, text: string): Html =>
    html`<form method="post" action="/sources/lecteurs/${id}">
      ${proofField(proof)}<input type="hidden" name="accepter" value="${accept ? 'oui' : 'non'}" />
      <p>
        <button class="bouton clair" type="submit">${text}<span class="cache"> : ${name}</span></button>
      </p>
    </form>`;
  return html`<article aria-labelledby="lecteur-${id}">
    <h3 id="lecteur-${id}">${name}</h3>
    <p>
      ${address != null && html`${address}. `}Sa clé, en six mots${'\u00a0'}: <strong>${words}</strong>. A demandé le
      ${writeLocalMoment(new Date(askedAt))}${accepted ? ', accepté' : ''}.
      ${lastReadAt != null && html`A lu le ${writeLocalMoment(new Date(lastReadAt))}.`}
    </p>
    ${failure != null && notice(failure)}
    ${isAdmin && (accepted ? form(false, 'Ne plus l’accepter') : [form(true, 'Les mots sont les mêmes : accepter'), form(false, 'Refuser')])}
    ${
      receipts.length > 0 &&
      html`<details>
        <summary>
          Accusés de réception<span class="cache"> : ${name}</span
          >${receiptsAt != null && html`, reçus le ${writeLocalMoment(new Date(receiptsAt))}`}
        </summary>
        <ul>
          ${receipts.map(({ dataset, region, year, version, state, message, faults }) => {
            const label = DATASETS.find(({ code }) => code === dataset)?.label ?? dataset;
            return html`<li>
              ${label}, ${region}, ${year}, version ${version}${'\u00a0'}: ${RECEIPT_STATES[state] ?? state}.
              ${message != null && state !== 'PUBLISHED' && message}
              ${
                faults.length > 0 &&
                state === 'REFUSED' &&
                html`<ul>
                  ${faults.map((fault) => html`<li>${fault}</li>`)}
                </ul>`
              }
            </li>`;
          })}
        </ul>
      </details>`
    }
    ${
      refusals.length > 0 &&
      html`<p>Refusé${'\u00a0'}:</p>
        <ul>
          ${refusals.map((words) => html`<li>${words}</li>`)}
        </ul>`
    }
  </article>`;
}
