import { failureBox, faultBox } from '../depot/alert';
import { h, present, say } from '../depot/dom';
import { ask } from '../depot/server';
import { written } from '../depot/words';
import { figureForm } from './figure-form';
import { anchorOf } from './page-text';
import { CONFIRM, REJECT, REOPEN, type Candidate, type Decided, type Entered } from './queries';

const SIGNS = { OPEN: '', CONFIRMED: '✓ confirmé', REJECTED: '✗ rejeté' } as const;

/** One number, and what a person does with it. */
export function candidateCard(
  entered: Entered,
  transcription: string,
  candidate: Candidate,
  isOpen: boolean,
  decided: (after: Candidate) => void,
  contradictions: readonly string[] = [],
): HTMLElement {
  const card = h('article', { id: anchorOf(candidate.id), class: 'candidat', tabindex: '-1' });
  const fault = h('div', {});

  async function decide(document: string, more: object, done: string): Promise<void> {
    fault.replaceChildren();
    for (const button of card.querySelectorAll('button')) button.disabled = true;
    try {
      const {
        candidate: after,
        discrepancies,
        userErrors,
      } = (await ask<Decided>(document, { id: candidate.id, ...more })).decided;
      if (after === null) {
        fault.replaceChildren(...userErrors.map(({ message }) => faultBox(message)));
        return;
      }
      show(
        after,
        discrepancies.map(({ message }) => message),
      );
      say(done);
      decided(after);
      card.focus();
    } catch (error) {
      fault.replaceChildren(failureBox(error));
    } finally {
      for (const button of card.querySelectorAll('button')) button.disabled = false;
    }
  }

  function show(now: Candidate, against: readonly string[]): void {
    const { state, figure } = now;
    const heading = h('h3', {}, h('span', { class: 'ecrit' }, now.written), state !== 'OPEN' && ` ${SIGNS[state]}`);
    const form = state === 'OPEN' ? figureForm(entered, transcription, now) : null;
    card.className = `candidat ${state.toLowerCase()}`;
    card.replaceChildren(
      ...present([
        heading,
        figure !== null &&
          h(
            'p',
            {},
            `${figure.indicator.label}${figure.label === null ? '' : `, ${figure.label}`}${figure.scope === null ? '' : ` (${figure.scope})`} : `,
            h('strong', {}, `${figure.approximate ? 'environ ' : ''}${written(figure.value, figure.indicator.unit)}`),
            `, ${figure.territory.name}, ${figure.year}. ${figure.section ?? ''}`,
          ),
        now.decidedBy !== null && h('p', { class: 'doux' }, `Décidé par ${now.decidedBy}.`),
        against.length > 0 &&
          h(
            'div',
            { class: 'avis', role: 'alert' },
            h('p', {}, h('strong', {}, 'Ce chiffre en contredit d’autres')),
            h('ul', {}, ...against.map((each) => h('li', {}, each))),
          ),
        form?.element ?? null,
        fault,
        h(
          'p',
          { class: 'actions' },
          form !== null &&
            h(
              'button',
              {
                type: 'button',
                class: 'bouton',
                'aria-label': `Confirmer ${now.written}`,
                onclick: () => {
                  const chiffre = form.read();
                  if (typeof chiffre === 'string') fault.replaceChildren(faultBox(chiffre));
                  else void decide(CONFIRM, { chiffre }, 'Confirmé.');
                },
              },
              'Confirmer',
            ),
          form !== null &&
            h(
              'button',
              {
                type: 'button',
                class: 'bouton clair',
                'aria-label': `Rejeter ${now.written}`,
                onclick: () => void decide(REJECT, {}, 'Rejeté.'),
              },
              'Rejeter',
            ),
          (state === 'CONFIRMED' || (state === 'REJECTED' && isOpen)) &&
            h(
              'button',
              {
                type: 'button',
                class: 'bouton clair',
                'aria-label': `Reprendre ${now.written}`,
                onclick: () => void decide(REOPEN, {}, 'Repris.'),
              },
              'Reprendre',
            ),
        ),
      ]),
    );
  }
  show(candidate, contradictions);
  return card;
}
