import { counted } from '../../../src/kernel/french';
import { SETTLEMENT_DECISIONS, type SettlementDecision } from '../../../src/kernel/codes';
import { failureBox } from './alert';
import { askFor } from './dialog';
import { h, present, say } from './dom';
import { Failure } from './failure';
import { DISCREPANCIES, type Discrepancies, type Discrepancy, SETTLE, type Acted } from './queries';
import { select } from './select';
import { ask } from './server';
import { DECISIONS, writeMoment } from './words';

const LONGEST_REASON = '500';

/** What was typed as a reason stays, whatever happens to the dialog: by discrepancy. */
const reasons = new Map<string, string>();

/** Where figures disagree, for the national office to settle: open ones first, then what was decided. */
export function contradictionList(): HTMLElement {
  const count = h('p', { role: 'status' });
  const list = h('ul', { class: 'depots' });
  const fault = h('div', {});
  const read = (): void => {
    ask<Discrepancies>(DISCREPANCIES).then(
      ({ reconciliation }) => {
        const open = reconciliation.filter(({ settlement }) => settlement === null);
        const settled = reconciliation.filter(({ settlement }) => settlement !== null);
        fault.replaceChildren();
        count.textContent =
          reconciliation.length === 0
            ? 'Aucun chiffre n’en contredit un autre.'
            : `${counted(open.length, 'contradiction ouverte', 'contradictions ouvertes')}, ${counted(settled.length, 'tranchée')}.`;
        list.replaceChildren(...[...open, ...settled].map((each) => item(each, read)));
      },
      (error: unknown) => fault.replaceChildren(failureBox(error, read)),
    );
  };
  read();
  return h(
    'section',
    { id: 'contradictions', class: 'largeur', 'aria-labelledby': 'titre-contradictions' },
    h('h2', { id: 'titre-contradictions' }, 'Les chiffres qui se contredisent'),
    count,
    fault,
    list,
  );
}

function item(discrepancy: Discrepancy, changed: () => void): HTMLElement {
  const { message, settlement } = discrepancy;
  return h(
    'li',
    {},
    ...present([
      h('p', {}, message),
      settlement !== null &&
        h(
          'p',
          {},
          h('strong', {}, DECISIONS[settlement.decision]),
          ` ${settlement.reason} (${writeMoment(settlement.settledAt)}${settlement.settledBy === null ? '' : `, ${settlement.settledBy}`})`,
        ),
      h(
        'p',
        { class: 'voies' },
        h(
          'button',
          { type: 'button', class: 'lien', onclick: () => settle(discrepancy, changed) },
          settlement === null ? 'Trancher' : 'Trancher autrement',
          h('span', { class: 'cache' }, ` : ${message}`),
        ),
      ),
    ]),
  );
}

function settle({ id, message, settlement }: Discrepancy, changed: () => void): void {
  const decision = select(
    'decision',
    'Décision (lue par tous)',
    SETTLEMENT_DECISIONS.map((each) => [each, DECISIONS[each]]),
    settlement?.decision ?? SETTLEMENT_DECISIONS[0],
  );
  const reason = h('textarea', {
    id: 'motif-decision',
    rows: '3',
    required: true,
    maxlength: LONGEST_REASON,
    oninput: () => reasons.set(id, reason.value),
  });
  reason.value = reasons.get(id) ?? '';
  askFor({
    title: 'Trancher cette contradiction',
    confirm: 'Trancher',
    content: h(
      'div',
      {},
      h('p', {}, message),
      decision.field,
      h('p', { class: 'champ' }, h('label', { for: 'motif-decision' }, 'Motif (lu par tous)'), reason),
    ),
    async act() {
      const chosen = decision.choice.value as SettlementDecision;
      const acted = await ask<Acted>(SETTLE, { id, decision: chosen, motif: reason.value });
      const [refusal] = Object.values(acted).flatMap(({ userErrors }) => userErrors);
      if (refusal !== undefined) {
        changed();
        throw new Failure('BAD_USER_INPUT', refusal.message);
      }
      reasons.delete(id);
      return () => {
        changed();
        say('Contradiction tranchée.');
      };
    },
  });
}
