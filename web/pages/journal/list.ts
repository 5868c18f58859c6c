import { counted } from '../../../src/kernel/french';
import { trailVariables, type TrailAsked } from '../../../src/pages/trail/trail-address';
import { failureBox } from '../depot/alert';
import { download, h, present, say } from '../depot/dom';
import { ask, getFile } from '../depot/server';
import { ROLES, writeMoment } from '../depot/words';
import { writtenAsked } from './filters';
import { TRAIL, type Entry, type Trail } from './queries';

/** Acts, page after page, as the filters let them through; each call of `show` begins anew. */
export function entryList(): { readonly element: HTMLElement; show(asked: TrailAsked): void } {
  const element = h('section', { class: 'largeur', 'aria-labelledby': 'titre-actes' });
  /** Answers may come in another order than they were asked for. */
  let turn = 0;

  function show(asked: TrailAsked): void {
    const now = (turn += 1);
    const body = h('tbody', {});
    const more = h('div', {});
    const head = h('h2', { id: 'titre-actes' }, 'Les actes');

    const next = (after: string | null): void => {
      ask<Trail>(TRAIL, { ...trailVariables(asked), after }).then(
        ({ trail }) => {
          if (now !== turn) return;
          const { totalCount, nodes, pageInfo } = trail;
          head.textContent = totalCount === 0 ? 'Aucun acte' : counted(totalCount, 'acte');
          if (after === null) say(head.textContent);
          body.append(...nodes.map(rowOf));
          more.replaceChildren(...present([pageInfo.hasNextPage && moreButton(() => next(pageInfo.endCursor))]));
        },
        (error: unknown) => now === turn && more.replaceChildren(failureBox(error, () => next(after))),
      );
    };
    element.replaceChildren(head, downloads(asked), tableOf(body), more);
    next(null);
  }
  return { element, show };
}

const moreButton = (next: () => void): HTMLElement =>
  h('p', {}, h('button', { type: 'button', class: 'bouton clair', onclick: next }, 'Actes plus anciens'));

const tableOf = (body: HTMLElement): HTMLElement =>
  h(
    'div',
    { class: 'tableau', role: 'group', 'aria-label': 'Table des actes', tabindex: '0' },
    h(
      'table',
      { class: 'donnees actes' },
      h(
        'thead',
        {},
        h('tr', {}, ...['Quand', 'Qui', 'Acte', 'Sur quoi', 'Motif'].map((title) => h('th', { scope: 'col' }, title))),
      ),
      body,
    ),
  );

const rowOf = ({ at, actor, role, token, account, actLabel, about, reason, demonstration }: Entry): HTMLElement =>
  h(
    'tr',
    {},
    h('td', {}, writeMoment(at)),
    h('td', {}, actor, h('span', { class: 'doux comment' }, meansOf(role, token, account))),
    h('td', {}, actLabel),
    h('td', {}, about, demonstration && h('span', { class: 'doux' }, ' (démonstration)')),
    h('td', {}, reason ?? ''),
  );

/** As what, and by which way in. */
function meansOf(role: Entry['role'], token: string | null, account: string | null): string {
  const way =
    account !== null
      ? 'connexion'
      : token === null
        ? ''
        : token.startsWith('program:')
          ? 'jeton de programme'
          : `jeton signé ${token.slice('signed:'.length)}`;
  return [role === null ? '' : ROLES[role], way].filter(Boolean).join(', ');
}

/** With the token, which no link could carry. */
function downloads(asked: TrailAsked): HTMLElement {
  const fault = h('div', {});
  const fetchFile = (ending: string): void => {
    getFile(`/journal.${ending}?${writtenAsked(asked)}`).then(
      (file) => download(file, `journal.${ending}`),
      (error: unknown) => fault.replaceChildren(failureBox(error, () => fetchFile(ending))),
    );
  };
  return h(
    'div',
    {},
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', class: 'bouton clair', onclick: () => fetchFile('csv') }, 'Télécharger en CSV'),
      h(
        'button',
        { type: 'button', class: 'bouton clair', onclick: () => fetchFile('xlsx') },
        'Télécharger en classeur',
      ),
    ),
    fault,
  );
}
