import { failureBox, faultBox } from '../depot/alert';
import { h, say } from '../depot/dom';
import { ask } from '../depot/server';
import { figureForm, numberIn } from './figure-form';
import { ADD, type Candidate, type Decided, type Entered, type Transcription } from './queries';

/** What a person has selected in the text of a page: its words, and where they stand; null for nothing. */
export interface SelectedWords {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** The part of the selection that lies within an element, counted in the characters of its text. */
export function selectedWithin(element: HTMLElement | null): SelectedWords | null {
  const selection = document.getSelection();
  if (element === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const [from, words] = [before.toString().length, range.toString()];
  return words.trim() === '' ? null : { words, from, to: from + words.length };
}

/** The form of a figure that the reading has missed; `added` has it, and what it contradicts, once it is one. */
export function addFigureForm(
  entered: Entered,
  { id, year, pagesKnown }: Transcription,
  page: number,
  selected: SelectedWords | null,
  added: (candidate: Candidate, contradictions: readonly string[]) => void,
): HTMLElement {
  const form = figureForm(entered, id, {
    approximate: false,
    section: pagesKnown ? `p. ${page}` : '',
    year,
    confidence: 0,
    territory: { name: '' },
    likely: [],
    value: selected === null ? null : numberIn(selected.words),
  });
  const fault = h('div', {});
  const add = async (): Promise<void> => {
    const chiffre = form.read();
    if (typeof chiffre === 'string') {
      fault.replaceChildren(faultBox(chiffre));
      return;
    }
    fault.replaceChildren();
    button.disabled = true;
    try {
      const place = { page, debut: selected?.from ?? null, fin: selected?.to ?? null };
      const { candidate, discrepancies, userErrors } = (await ask<Decided>(ADD, { id, ...place, chiffre })).decided;
      if (candidate === null) fault.replaceChildren(...userErrors.map(({ message }) => faultBox(message)));
      else {
        added(
          candidate,
          discrepancies.map(({ message }) => message),
        );
        say('Ajouté.');
      }
    } catch (error) {
      fault.replaceChildren(failureBox(error));
    } finally {
      button.disabled = false;
    }
  };
  const button = h('button', { type: 'button', class: 'bouton', onclick: () => void add() }, 'Ajouter ce chiffre');
  return h(
    'article',
    { class: 'candidat', tabindex: '-1', 'aria-label': 'Un chiffre à ajouter' },
    h(
      'h3',
      {},
      selected === null ? 'Un chiffre que le texte ne donne pas' : `« ${selected.words.trim().slice(0, 80)} »`,
    ),
    form.element,
    fault,
    h('p', { class: 'actions' }, button),
  );
}
