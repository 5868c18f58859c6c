import type { ComparaisonDeSourceQuery, SourcesMoissonneesQuery } from '../generated/graphql';
import { counted, writeLocalMoment } from '../../kernel/french';
import { differenceWords } from '../../federation/check/check-figures';
import { notice, proofField, submitButton } from '../accounts/form-parts';
import { html, type Html } from '../html';

type Source = SourcesMoissonneesQuery['harvestSources'][number];
type Check = ComparaisonDeSourceQuery['harvestCheck'];

/** What a source was compared with, or why it was not. */
export interface Checked {
  readonly source: string;
  readonly region: string;
  readonly year: string;
  readonly lines: readonly string[];
}

/** What came of a comparison, the first line the whole of it. */
export function checkLines({ at, from, compared, differences, notes, year }: Check, region: string): readonly string[] {
  const who =
    from === 'INSTANCE'
      ? 'l’instance, demandée à l’instant'
      : `son dernier paquet, du ${writeLocalMoment(new Date(at))}`;
  const said =
    compared === 0
      ? 'aucun chiffre ne vient des mêmes octets des deux côtés'
      : differences.length === 0
        ? `${counted(compared, 'chiffre')}, ${compared < 2 ? 'le même' : 'tous les mêmes'}`
        : `${counted(differences.length, 'chiffre diffère', 'chiffres diffèrent')} sur ${compared}`;
  return [
    `${region}, ${year}, selon ${who} : ${said}.`,
    ...differences.map(({ indicator, theirs, ours, reason }) =>
      differenceWords({ indicator, theirs: theirs ?? null, ours: ours ?? null, reason }),
    ),
    ...notes,
  ];
}

/** Compares what a region says of its figures with what is computed here from the same bytes. */
export function checkPart(source: Source, checked: Checked | null, proof: string | null): Html {
  const { id, name, regions } = source;
  const [first, ...others] = checked?.lines ?? [];
  return html`<details ${checked !== null && html`open`}>
    <summary>Comparer ses chiffres<span class="cache"> : ${name}</span></summary>
    ${notice(first, 'status')}
    ${
      others.length > 0 &&
      html`<ul>
        ${others.map((line) => html`<li>${line}</li>`)}
      </ul>`
    }
    <form method="post" action="/sources/${id}/comparer">
      ${proofField(proof)}
      <p class="champ">
        <label for="comparer-region-${id}">Région</label>
        <select id="comparer-region-${id}" name="region">
          ${regions.map(
            ({ code, name: region }) =>
              html`<option value="${code}" ${code === checked?.region && html`selected`}>${region}</option>`,
          )}
        </select>
      </p>
      <p class="champ">
        <label for="comparer-annee-${id}">Année</label>
        <input
          id="comparer-annee-${id}"
          name="annee"
          type="text"
          inputmode="numeric"
          value="${checked?.year ?? ''}"
          autocomplete="off"
          required
        />
      </p>
      ${submitButton('Comparer', 'clair')}
    </form>
  </details>`;
}
