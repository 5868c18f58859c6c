import { MOST_DECIMALS, writeNumber } from '../../../src/kernel/french';
import { h, present } from '../depot/dom';
import type { Question } from './queries';

/** One question: its field, what the year before answered, and what is wrong. */
export interface QuestionField {
  readonly element: HTMLElement;
  readonly name: string;
  /** As typed. */
  value(): string;
  /** The value is that of the year before, untouched. */
  isKept(): boolean;
  focus(): void;
  /** Shows what the server says of it; faults of what is still empty only where `all` are shown. */
  tell(question: Question, all: boolean): void;
}

export function questionField(question: Question, changed: (at: 'typing' | 'leaving') => void): QuestionField {
  const { name, label, description, before, required } = question;
  const id = `q-${name}`;
  let kept = question.kept;
  const control = controlOf(question, id);
  const mark = h('span', { class: 'reprise' }, ' Reprise de l’an dernier.');
  const faults = h('div', { id: `${id}-fautes` });
  const input = control as HTMLInputElement;
  mark.hidden = !kept;
  control.addEventListener('input', () => {
    kept = false;
    mark.hidden = true;
    changed('typing');
  });
  control.addEventListener('change', () => changed('leaving'));
  const element = h(
    'div',
    { class: 'champ question' },
    h('label', { for: id }, `${label}${required ? ' *' : ''}`),
    h('p', { class: 'aide', id: `${id}-aide` }, description),
    control,
    h(
      'p',
      { class: 'avant', id: `${id}-avant` },
      before === null
        ? 'Pas de réponse publiée de l’an dernier.'
        : `L’an dernier : ${before === '' ? 'rien' : shown(before, question)}.`,
      mark,
    ),
    faults,
  );
  const tell = ({ issues }: Question, all: boolean): void => {
    const shown = issues.filter(() => all || input.value.trim() !== '');
    const isFault = shown.some(({ severity }) => severity === 'ERROR');
    control.setAttribute('aria-invalid', String(isFault));
    faults.replaceChildren(
      ...shown.map(({ severity, text }) =>
        h(
          'p',
          { class: severity === 'ERROR' ? 'faute' : 'faute doux' },
          h('strong', {}, severity === 'ERROR' ? 'À corriger : ' : 'À vérifier : '),
          text,
        ),
      ),
    );
  };
  tell(question, false);
  return { element, name, value: () => input.value, isKept: () => kept, focus: () => input.focus(), tell };
}

/** A number as it is read, a code under its label. */
function shown(text: string, { type, words }: Question): string {
  const number = Number(text.replace(',', '.'));
  if (['INTEGER', 'DECIMAL'].includes(type) && !Number.isNaN(number)) return writeNumber(number, MOST_DECIMALS);
  return words.find(({ code }) => code === text)?.label ?? text;
}

function controlOf({ type, words, value, name }: Question, id: string): HTMLElement {
  const described = { id, name, 'aria-describedby': `${id}-aide ${id}-avant ${id}-fautes` };
  if (type === 'CODE' || type === 'BOOLEAN') {
    const choices = type === 'BOOLEAN' ? BOOLEAN_WORDS : words.map(({ code, label }) => [code, label] as const);
    const control = h(
      'select',
      described,
      h('option', { value: '' }, ''),
      ...choices.map(([code, label]) => h('option', { value: code }, label)),
      // What was typed elsewhere stands, right or wrong.
      ...present([value !== '' && !choices.some(([code]) => code === value) && h('option', { value }, value)]),
    );
    control.value = value;
    return control;
  }
  const numeric = type === 'INTEGER' || type === 'YEAR' ? 'numeric' : type === 'DECIMAL' ? 'decimal' : null;
  const control = h('input', { ...described, type: 'text', autocomplete: 'off', inputmode: numeric });
  control.value = value;
  return control;
}

const BOOLEAN_WORDS = [
  ['oui', 'oui'],
  ['non', 'non'],
] as const;
