import { fieldOf, proofField, submitButton } from '../accounts/form-parts';
import type { SourcesMoissonneesQuery } from '../generated/graphql';
import { html, type Html } from '../html';

type Source = SourcesMoissonneesQuery['harvestSources'][number];

const choice = (
  name: string,
  id: string,
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
) =>
  html`<p class="champ">
    <label for="${name}-${id}">${label}</label>
    <select id="${name}-${id}" name="${name}">
      ${options.map(([code, words]) => html`<option value="${code}" ${code === value && html`selected`}>${words}</option>`)}
    </select>
  </p>`;

/** How a source is treated: who publishes, who withdraws, and when it is asked. */
export function rulesFields(source: Source, proof: string | null): Html {
  const { id, schedule, publication, mostChange, withdrawal, staleAfter, paused } = source;
  const unique = (name: string) => `${name}-${id}`;
  return html`<details>
    <summary>Règles<span class="cache"> : ${source.name}</span></summary>
    <form method="post" action="/sources/${id}/regles">
      ${proofField(proof)}
      ${choice('publication', id, 'Ce qui arrive est publié', publication, [
        ['MANUAL', 'par une personne'],
        ['AUTOMATIC', 'tout seul, sans faute ni avertissement et sous le changement admis'],
      ])}
      ${fieldOf({
        name: unique('changement'),
        label: 'Changement admis, en pour cent des lignes',
        value: mostChange == null ? '' : String(mostChange),
        autocomplete: 'off',
        inputmode: 'numeric',
        optional: true,
        hint: 'Vide : tout changement, et les premières versions aussi.',
      })}
      ${choice('retrait', id, 'Ce que la région retire est retiré', withdrawal, [
        ['MANUAL', 'par une personne'],
        ['AUTOMATIC', 'tout seul, avec son motif'],
      ])}
      ${fieldOf({
        name: unique('horaire'),
        label: 'Horaire, comme cron, en UTC',
        value: schedule,
        autocomplete: 'off',
        hint: '« 17 * * * * » : chaque heure, à la minute 17.',
      })}
      ${fieldOf({
        name: unique('silence'),
        label: 'Silencieuse après, en heures',
        value: String(staleAfter),
        autocomplete: 'off',
        inputmode: 'numeric',
      })}
      ${choice('pause', id, 'Moisson', paused ? 'oui' : 'non', [
        ['non', 'à l’horaire'],
        ['oui', 'en pause'],
      ])}
      ${submitButton('Changer les règles', 'clair')}
    </form>
  </details>`;
}
