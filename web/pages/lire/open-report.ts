import { counted } from '../../../src/kernel/french';
import { askFor } from '../depot/dialog';
import { Failure } from '../depot/failure';
import { h, present, say } from '../depot/dom';
import { select } from '../depot/select';
import { ask } from '../depot/server';
import { addFigureForm, selectedWithin } from './add-figure';
import { candidateCard } from './candidate';
import { anchorOf, markOf, pageText } from './page-text';
import {
  ALL_CANDIDATES,
  CLOSE,
  PAGE,
  type Candidate,
  type Closed,
  type Entered,
  type Opened,
  type PageText,
} from './queries';

/** A report that is read: one page at a time, its text and, beside it, the numbers that were found there. */
export async function openReport(entered: Entered, id: string, changed: () => void): Promise<HTMLElement> {
  const { transcription } = await ask<Opened>(ALL_CANDIDATES, { id });
  if (transcription === null) throw new Failure('NOT_FOUND', 'Cette lecture n’existe plus : relire la liste.');
  const report = transcription;
  const candidates = [...transcription.candidates];
  const { pagesKnown, pageCount, closedAt } = transcription;
  const isOpen = closedAt === null;
  const pages = isOpen
    ? Array.from({ length: pageCount }, (_, index) => index + 1)
    : [...new Set(candidates.map(({ page }) => page))];
  const word = pagesKnown ? 'Page' : 'Section';
  const body = h('div', { class: 'cote-a-cote' });
  const choice = select(
    'page-lue',
    word,
    pages.map((page) => [String(page), labelOf(page)]),
    String(firstToDo()),
  );

  function labelOf(page: number): string {
    const here = candidates.filter((each) => each.page === page);
    const open = here.filter(({ state }) => state === 'OPEN').length;
    if (here.length === 0) return `${page} : aucun nombre`;
    return open === 0 ? `${page} : rien à décider` : `${page} : ${open} à regarder`;
  }
  function firstToDo(): number {
    return candidates.find(({ state }) => state === 'OPEN')?.page ?? pages[0] ?? 1;
  }
  const decided = (after: Candidate): void => {
    const at = candidates.findIndex(({ id: each }) => each === after.id);
    candidates[at] = after;
    const mark = [...body.querySelectorAll('a')].find((each) => each.getAttribute('href') === `#${anchorOf(after.id)}`);
    if (mark !== undefined) mark.className = markOf(after.state);
    for (const option of choice.choice.options) option.textContent = labelOf(Number(option.value));
    changed();
  };
  async function show(): Promise<void> {
    const page = Number(choice.choice.value);
    const here = candidates.filter((each) => each.page === page);
    const text = isOpen ? ((await ask<PageText>(PAGE, { id, page })).transcription?.pages[0]?.text ?? '') : null;
    const cards = here.map((each) => candidateCard(entered, id, each, isOpen, decided));
    body.replaceChildren(
      ...present([
        text !== null &&
          h(
            'section',
            { class: 'page-lue', tabindex: '0', 'aria-label': `Texte de la ${word.toLowerCase()} ${page}` },
            ...pageText(text, here),
          ),
        h(
          'section',
          { class: 'nombres', 'aria-label': `Nombres de la ${word.toLowerCase()} ${page}` },
          ...(cards.length === 0 ? [h('p', {}, 'Aucun nombre à décider ici.')] : cards),
          ...(isOpen ? [adding(page)] : []),
        ),
      ]),
    );
    say(`${word} ${page}, ${counted(here.length, 'nombre')}.`);
  }
  /** Where a figure that was missed is added: what is selected in the text as the button is pressed is its place. */
  function adding(page: number): HTMLElement {
    const place = h('div', {});
    const added = (candidate: Candidate, contradictions: readonly string[]): void => {
      candidates.push(candidate);
      const card = candidateCard(entered, id, candidate, isOpen, decided, contradictions);
      place.replaceChildren();
      place.before(card);
      card.focus();
      changed();
    };
    const open = (): void => {
      const form = addFigureForm(entered, report, page, selectedWithin(body.querySelector('.page-lue')), added);
      place.replaceChildren(form);
      form.focus();
    };
    const button = h('button', { type: 'button', class: 'bouton clair' }, 'Ajouter un chiffre manqué');
    // The selection is read before the button takes the focus.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', open);
    return h(
      'div',
      { class: 'ajout' },
      place,
      h('p', { class: 'actions' }, button),
      h('p', { class: 'doux' }, 'Sélectionner d’abord le nombre dans le texte, s’il y est : sa place est gardée.'),
    );
  }
  const move = (by: number): void => {
    const at = pages.indexOf(Number(choice.choice.value)) + by;
    if (pages[at] === undefined) return;
    choice.choice.value = String(pages[at]);
    void show();
  };
  choice.choice.addEventListener('change', () => void show());
  await show();

  const close = (): void =>
    void askFor({
      title: 'Clore la lecture',
      content: h(
        'p',
        {},
        'Le texte du rapport est effacé, et les nombres dont rien n’est décidé. Les chiffres confirmés restent, et peuvent encore être repris.',
      ),
      confirm: 'Clore',
      act: async () => {
        const { closeTranscription } = await ask<Closed>(CLOSE, { id });
        const [refusal] = closeTranscription.userErrors;
        if (refusal !== undefined) throw new Failure('BAD_USER_INPUT', refusal.message);
        return () => {
          element.replaceChildren(h('p', { class: 'largeur' }, 'Lecture close : le texte est effacé.'));
          say('Lecture close.');
          changed();
        };
      },
    });
  const element = h(
    'section',
    { class: 'rapport-lu', 'aria-labelledby': 'titre-lecture' },
    h('h2', { id: 'titre-lecture', class: 'largeur' }, `${transcription.publisher}, ${transcription.title}`),
    h(
      'div',
      { class: 'largeur barre' },
      h('button', { type: 'button', class: 'bouton clair', onclick: () => move(-1) }, `${word} d’avant`),
      choice.field,
      h('button', { type: 'button', class: 'bouton clair', onclick: () => move(1) }, `${word} d’après`),
      isOpen && h('button', { type: 'button', class: 'bouton clair', onclick: close }, 'Clore la lecture'),
    ),
    h('div', { class: 'largeur' }, body),
  );
  return element;
}
