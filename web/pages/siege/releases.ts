import { counted, enumerated } from '../../../src/kernel/french';
import type { Unit } from '../../../src/kernel/codes';
import { failureBox } from '../depot/alert';
import { h, present } from '../depot/dom';
import { Failure } from '../depot/failure';
import { select } from '../depot/select';
import { ask } from '../depot/server';
import { labelOf, type Session } from '../depot/session';
import { NO_REGION, partly, writeMoment, written } from '../depot/words';
import { actForm, field } from './act';
import {
  type Change,
  CHANGES,
  type Changes,
  type Entered,
  FREEZE,
  type Frozen,
  type MovedBy,
  type Release,
  RELEASES,
  type Releases,
} from './queries';

/** Changes that are shown at once. */
const MOST_SHOWN = 200;

/** The releases of a year: one more frozen, and any two of them side by side. */
export async function releaseList(entered: Entered, session: Session, year: number): Promise<HTMLElement> {
  const { releases } = await ask<Releases>(RELEASES);
  const own = releases.filter((each) => each.year === year);
  const place = h('div', {});
  const again = (): void => {
    releaseList(entered, session, year).then(
      (list) => place.replaceChildren(...list.childNodes),
      (error: unknown) => place.replaceChildren(failureBox(error, again)),
    );
  };
  place.append(
    ...present([
      own.length === 0
        ? h('p', {}, `Aucune version de ${year} n’est figée.`)
        : h(
            'ul',
            { class: 'depots' },
            ...own.map(({ number, label, citation, createdAt, contentUrl, archiveUrl }) =>
              h(
                'li',
                {},
                h('h3', {}, `${year}, version ${number} : ${label}`),
                h('p', { class: 'doux' }, `figée le ${writeMoment(createdAt)} · ${citation}`),
                h(
                  'p',
                  { class: 'voies' },
                  h(
                    'a',
                    { href: contentUrl },
                    'Tout le contenu (JSON)',
                    h('span', { class: 'cache' }, ` de la version ${number}`),
                  ),
                  archiveUrl !== null &&
                    h(
                      'a',
                      { href: archiveUrl },
                      'À vérifier ailleurs (ZIP)',
                      h('span', { class: 'cache' }, ` : la version ${number}`),
                    ),
                ),
              ),
            ),
          ),
      freezeForm(year, again),
      own.length > 1 && comparison(entered, session, own),
    ]),
  );
  return place;
}

function freezeForm(year: number, again: () => void): HTMLElement {
  const label = field('figer-titre', 'Intitulé', {
    type: 'text',
    required: true,
    maxlength: '200',
    value: `Chiffres de ${year}`,
  });
  return actForm({ id: 'figer', 'aria-label': `Figer ${year}` }, [label.field], `Figer ${year}`, async () => {
    const { createRelease } = await ask<Frozen>(FREEZE, { annee: year, titre: label.input.value });
    const [refusal] = createRelease.userErrors;
    if (refusal !== undefined) throw new Failure('BAD_USER_INPUT', refusal.message);
    if (!createRelease.created) return 'Rien n’a changé depuis : cette version est déjà figée.';
    again();
    return `${year} est figée.`;
  });
}

function comparison(entered: Entered, session: Session, releases: readonly Release[]): HTMLElement {
  const options = releases.map(({ id, number, label }): readonly [string, string] => [
    id,
    `version ${number} : ${label}`,
  ]);
  const from = select('version-de', 'De', options, options[1]?.[0] ?? '');
  const to = select('version-a', 'À', options, options[0]?.[0] ?? '');
  const result = h('div', {});
  const read = (): void => {
    if (from.choice.value === to.choice.value)
      return result.replaceChildren(h('p', {}, 'Choisir deux versions différentes.'));
    result.replaceChildren(h('p', { role: 'status' }, 'Lecture des deux versions…'));
    ask<Changes>(CHANGES, { de: from.choice.value, a: to.choice.value }).then(
      ({ releaseChanges }) => result.replaceChildren(...changeTables(entered, session, releaseChanges)),
      (error: unknown) => result.replaceChildren(failureBox(error, read)),
    );
  };
  return h(
    'div',
    {},
    h('h3', {}, 'Comparer deux versions'),
    h(
      'form',
      {
        class: 'filtres',
        id: 'comparer',
        onsubmit: (event) => {
          event.preventDefault();
          read();
        },
      },
      from.field,
      to.field,
      h('p', { class: 'actions' }, h('button', { type: 'submit', class: 'bouton clair' }, 'Comparer')),
    ),
    result,
  );
}

/** Whole figures of the federation first, then those of regions, then parts. */
function changeTables(
  { federation, indicators }: Entered,
  session: Session,
  changes: readonly Change[],
): HTMLElement[] {
  const units = new Map(indicators.map(({ code, unit }) => [code, unit]));
  const rank = ({ keyLabel, territoryName }: Change): number =>
    keyLabel !== null ? 2 : territoryName === federation.name ? 0 : 1;
  const shown = [...changes].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_SHOWN);
  const summary = h(
    'p',
    { role: 'status' },
    changes.length === 0
      ? 'Aucun chiffre n’a bougé entre ces deux versions.'
      : `${counted(changes.length, 'chiffre a bougé', 'chiffres ont bougé')}${changes.length > shown.length ? ` ; les ${shown.length} premiers sont ici` : ''}.`,
  );
  if (shown.length === 0) return [summary];
  return [
    summary,
    h(
      'div',
      { class: 'tableau', tabindex: '0', role: 'group', 'aria-label': 'Chiffres qui ont bougé' },
      h(
        'table',
        { class: 'donnees' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ...['Chiffre', 'Avant', 'Après', 'Écart', 'Pourquoi'].map((words, at) =>
              h('th', { scope: 'col', class: at > 0 && at < 4 ? 'nombre-col' : null }, words),
            ),
          ),
        ),
        h('tbody', {}, ...shown.map((change) => changeRow(session, change, units.get(change.indicator) ?? 'COUNT'))),
      ),
    ),
  ];
}

function changeRow(session: Session, change: Change, unit: Unit): HTMLElement {
  const { territoryName, label, keyLabel, before, after, difference, partialBefore, partialAfter } = change;
  const side = (value: number | null, partial: number | null, parts: readonly string[]): string =>
    partial === null ? written(value, unit) : partly(partial, unit, parts, session.regions);
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      `${label}${keyLabel === null ? '' : ` : ${keyLabel}`}`,
      h('span', { class: 'doux' }, ` ${territoryName}`),
    ),
    h('td', { class: 'nombre-col' }, side(before, partialBefore, change.partialOfBefore)),
    h('td', { class: 'nombre-col' }, side(after, partialAfter, change.partialOfAfter)),
    h(
      'td',
      { class: 'nombre-col' },
      difference === null ? '—' : `${difference > 0 ? '+' : ''}${written(difference, unit)}`,
    ),
    h('td', {}, whyWords(session, change)),
  );
}

function whyWords(session: Session, { added, removed }: Change): string {
  const named = ({ dataset, region, version }: MovedBy) =>
    `${labelOf(session, dataset)}, ${region?.name ?? NO_REGION}, version ${version}`;
  const parts = [
    added.length > 0 && `publié : ${enumerated(added.map(named))}`,
    removed.length > 0 && `remplacé ou retiré : ${enumerated(removed.map(named))}`,
  ].filter((each) => each !== false);
  return parts.length === 0 ? 'un rapport transcrit, ou une règle' : parts.join(' ; ');
}
