import { counted } from '../../../src/kernel/french';
import { failureBox } from './alert';
import { h } from './dom';
import { DIFFERENCE, type Difference, type DifferentRow, type Submission } from './queries';
import { ask } from './server';
import { select } from './select';
import { STATUSES } from './words';

const PAGE = 50;

const CHANGES: Readonly<Record<DifferentRow['change'], { readonly sign: string; readonly words: string }>> = {
  ADDED: { sign: '+', words: 'ajoutée' },
  CHANGED: { sign: '≠', words: 'changée' },
  GONE: { sign: '−', words: 'disparue' },
};

/** Row by row, what a submission has other than an earlier version; which one can be chosen. */
export function differenceView(to: string, others: readonly Submission[], first: Submission | undefined): HTMLElement {
  const options = others.map(({ id, version, status }): readonly [string, string] => [
    id,
    `version ${version} (${STATUSES[status].words})`,
  ]);
  const { field, choice } = select('version-avant', 'Comparer à', options, first?.id ?? '');
  const summary = h('p', { role: 'status' });
  const body = h('tbody', {});
  const more = h('div', {});
  const table = h(
    'div',
    { class: 'tableau differences', tabindex: '0', role: 'group', 'aria-label': 'Lignes qui diffèrent' },
    h(
      'table',
      { class: 'donnees' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...['', 'Ligne', 'Ce qui diffère'].map((words) =>
            h('th', { scope: 'col' }, words || h('span', { class: 'cache' }, 'Changement')),
          ),
        ),
      ),
      body,
    ),
  );

  async function read(after: string | null): Promise<void> {
    try {
      const variables = { de: choice.value, a: to, combien: PAGE, apres: after };
      const { submissionDifference: found } = await ask<Difference>(DIFFERENCE, variables);
      if (after === null) body.replaceChildren();
      const rows = found?.rows.nodes ?? [];
      body.append(...rows.map(rowOf));
      const none = body.childElementCount === 0;
      table.hidden = none;
      summary.textContent = none
        ? 'Les deux versions ont les mêmes lignes.'
        : `${counted(found?.added ?? 0, 'ligne ajoutée', 'lignes ajoutées')}, ${counted(found?.changed ?? 0, 'changée')}, ${counted(found?.gone ?? 0, 'disparue')}.`;
      const next = found?.rows.pageInfo.hasNextPage === true ? found.rows.pageInfo.endCursor : null;
      more.replaceChildren(
        ...(next === null
          ? []
          : [
              h(
                'button',
                { type: 'button', class: 'bouton clair', onclick: () => void read(next) },
                'Afficher les suivantes',
              ),
            ]),
      );
    } catch (error) {
      more.replaceChildren(failureBox(error, () => void read(after)));
    }
  }
  choice.addEventListener('change', () => void read(null));
  void read(null);
  return h('div', {}, field, summary, table, more);
}

function rowOf({ change, before, after, title, cells }: DifferentRow): HTMLElement {
  const { sign, words } = CHANGES[change];
  return h(
    'tr',
    { class: `ligne-${change.toLowerCase()}` },
    h('td', {}, h('span', { 'aria-hidden': 'true' }, `${sign} `), words),
    h('td', {}, title ?? `ligne ${after ?? before ?? ''}`),
    h(
      'td',
      {},
      h(
        'ul',
        { class: 'cellules' },
        ...cells.map(({ label, before: was, after: is }) =>
          h(
            'li',
            {},
            `${label} : `,
            was !== null && h('del', {}, was),
            was !== null && is !== null && ' → ',
            is !== null && h('ins', {}, is),
          ),
        ),
      ),
    ),
  );
}
