import { counted } from '../../../src/kernel/french';
import { h, say } from '../depot/dom';
import type { Submission } from '../depot/queries';
import { labelOf, type Session } from '../depot/session';
import { type Option, select } from '../depot/select';
import { NO_REGION, writeMoment } from '../depot/words';

/** What a submission is called in a list: « Événements, Bretagne, 2025, version 2 ». */
export const titleOf = (session: Session, { dataset, region, year, version }: Submission): string =>
  `${labelOf(session, dataset)}, ${region?.name ?? NO_REGION}, ${year}, version ${version}`;

export interface Choice {
  readonly element: HTMLElement;
  /** Ids of those that are chosen. */
  chosen(): readonly string[];
}

/** The submissions that can be published, each to be chosen; `changed` is told how many are, whenever it is another choice. */
export function choice(session: Session, waiting: readonly Submission[], changed: (count: number) => void): Choice {
  const rows = waiting.map((submission) => {
    const box = h('input', { type: 'checkbox', id: `choix-${submission.id}`, onchange: () => told() });
    return { submission, box, row: rowOf(session, submission, box) };
  });
  const all = h('input', { type: 'checkbox', id: 'choix-tous', onchange: () => chooseAll(all.checked) });
  const count = h('p', { role: 'status' });
  const filters = {
    region: select('publier-region', 'Région', options(waiting.map(({ region }) => region?.name ?? NO_REGION)), ''),
    jeu: select('publier-jeu', 'Jeu de données', options(waiting.map(({ dataset }) => labelOf(session, dataset))), ''),
    annee: select('publier-annee', 'Année', options(waiting.map(({ year }) => String(year))), ''),
  };

  function told(): void {
    const shown = rows.filter(({ row }) => !row.hidden);
    const some = shown.filter(({ box }) => box.checked).length;
    all.checked = some === shown.length && some > 0;
    all.indeterminate = some > 0 && some < shown.length;
    const chosen = rows.filter(({ box }) => box.checked).length;
    count.textContent = `${counted(chosen, 'dépôt choisi', 'dépôts choisis')} sur ${rows.length}.`;
    changed(chosen);
  }

  function chooseAll(checked: boolean): void {
    for (const { box, row } of rows) if (!row.hidden) box.checked = checked;
    told();
  }

  /** What is not shown is not chosen: nobody publishes what they do not see. */
  function narrow(): void {
    const { region, jeu, annee } = filters;
    for (const { submission, row, box } of rows) {
      const named = [
        submission.region?.name ?? NO_REGION,
        labelOf(session, submission.dataset),
        String(submission.year),
      ];
      row.hidden = [region, jeu, annee].some((each, index) => !['', named[index]].includes(each.choice.value));
      if (row.hidden) box.checked = false;
    }
    told();
    say(count.textContent);
  }

  told();
  return {
    chosen: () => rows.filter(({ box }) => box.checked).map(({ submission }) => submission.id),
    element: h(
      'div',
      {},
      h(
        'form',
        { class: 'filtres', onchange: narrow, onsubmit: (event) => event.preventDefault() },
        ...Object.values(filters).map(({ field }) => field),
      ),
      h(
        'div',
        { class: 'tableau choix-depots-boite', tabindex: '0', role: 'group', 'aria-label': 'Dépôts à publier' },
        h(
          'table',
          { class: 'donnees choix-depots' },
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('th', { scope: 'col' }, all, ' ', h('label', { for: 'choix-tous' }, 'Tous')),
              ...['Jeu', 'Année', 'Lignes', 'Remis le'].map((words) => h('th', { scope: 'col' }, words)),
            ),
          ),
          h('tbody', {}, ...rows.map(({ row }) => row)),
        ),
      ),
      count,
    ),
  };
}

const options = (values: readonly string[]): readonly Option[] => [
  ['', 'Toutes'],
  ...[...new Set(values)].sort((a, b) => a.localeCompare(b, 'fr')).map((each): Option => [each, each]),
];

function rowOf(session: Session, submission: Submission, box: HTMLInputElement): HTMLTableRowElement {
  const { dataset, region, year, version, rowCount, nothingToReport, submittedAt, origin } = submission;
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      box,
      ' ',
      h(
        'label',
        { for: box.id },
        region?.name ?? NO_REGION,
        h('span', { class: 'cache' }, `, ${labelOf(session, dataset)}, ${year}`),
      ),
    ),
    h(
      'td',
      {},
      labelOf(session, dataset),
      h('span', { class: 'doux' }, ` version ${version}${origin === 'DEMONSTRATION' ? ', démonstration' : ''}`),
    ),
    h('td', {}, String(year)),
    h('td', {}, nothingToReport ? 'néant' : String(rowCount)),
    h('td', {}, writeMoment(submittedAt)),
  );
}
