import { counted } from '../../../src/kernel/french';
import { failureBox } from '../depot/alert';
import { h, lead } from '../depot/dom';
import { ask } from '../depot/server';
import { writeMoment } from '../depot/words';
import { openReport } from './open-report';
import { LIST, type Entered, type Listed, type Transcription } from './queries';

/** The reports that were read, and below them the one that is open on this page. */
export function transcriptionList(entered: Entered): {
  readonly element: HTMLElement;
  readonly open: (id: string) => void;
} {
  const list = h('div', {});
  const opened = h('div', { id: 'lecture' });

  const refresh = (): void => {
    ask<Listed>(LIST).then(
      ({ transcriptions }) => list.replaceChildren(listOf(transcriptions, open)),
      (error: unknown) => list.replaceChildren(failureBox(error, refresh)),
    );
  };
  const open = (id: string): void => {
    openReport(entered, id, refresh).then(
      (element) => {
        opened.replaceChildren(element);
        lead(element);
      },
      (error: unknown) =>
        opened.replaceChildren(
          h(
            'div',
            { class: 'largeur' },
            failureBox(error, () => open(id)),
          ),
        ),
    );
    refresh();
  };
  refresh();
  const element = h(
    'div',
    {},
    h(
      'section',
      { class: 'largeur', 'aria-labelledby': 'titre-lus' },
      h('h2', { id: 'titre-lus' }, 'Les rapports lus'),
      list,
    ),
    opened,
  );
  return { element, open };
}

function listOf(all: readonly Transcription[], open: (id: string) => void): HTMLElement {
  if (all.length === 0) return h('p', {}, 'Aucun encore.');
  return h('ul', { class: 'depots' }, ...all.map((each) => itemOf(each, open)));
}

function itemOf(each: Transcription, open: (id: string) => void): HTMLElement {
  const { id, publisher, title, year, pageCount, pagesKnown, closedAt, readAt, readBy, source } = each;
  const named = `${publisher}, ${title}${title.includes(String(year)) ? '' : ` (${year})`}`;
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('p', {}, h('strong', {}, named)),
      h(
        'p',
        { class: 'doux' },
        `${counted(pageCount, pagesKnown ? 'page' : 'section')} ; lu le ${writeMoment(readAt)} par ${readBy}`,
      ),
      h(
        'p',
        {},
        `${each.open} à regarder, ${counted(each.confirmed, 'confirmé')}, ${counted(each.rejected, 'rejeté')}`,
        closedAt === null ? '' : ` ; lecture close le ${writeMoment(closedAt)}`,
        source !== null && h('span', {}, ' ; ', h('a', { href: `/rapports/${source.code}` }, 'ce qui en est relevé')),
      ),
    ),
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', class: 'bouton clair', 'aria-label': `Ouvrir : ${named}`, onclick: () => open(id) },
        'Ouvrir',
      ),
    ),
  );
}
