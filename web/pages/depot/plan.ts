import { failureBox } from './alert';
import { h, say } from './dom';
import { Failure } from './failure';
import { type Acted, type Plan, SET_PLAN } from './queries';
import { ask } from './server';
import { labelOf, type Session } from './session';

/** Where the national office says, for a year, which datasets it hands in alone; `done` once it has. */
export function planForm(session: Session, year: number, plan: Plan, done: () => void): HTMLElement {
  const fault = h('div', {});
  const boxes = plan.datasets.map(({ dataset, handedInBy }) => {
    const id = `plan-${dataset.toLowerCase()}`;
    const box = h('input', { type: 'checkbox', id });
    box.checked = handedInBy === 'OFFICE';
    return { dataset, box, field: h('li', {}, box, ' ', h('label', { for: id }, labelOf(session, dataset))) };
  });
  const save = async (): Promise<void> => {
    try {
      const siege = boxes.filter(({ box }) => box.checked).map(({ dataset }) => dataset);
      const answer = await ask<Acted>(SET_PLAN, { annee: year, siege });
      const [refused] = Object.values(answer).flatMap(({ userErrors }) => userErrors);
      if (refused !== undefined) throw new Failure('BAD_USER_INPUT', refused.message);
      fault.replaceChildren();
      say(`Le plan de ${year} est fixé.`);
      done();
    } catch (error) {
      fault.replaceChildren(failureBox(error, () => void save()));
    }
  };
  return h(
    'form',
    {
      id: 'plan',
      onsubmit: (event) => {
        event.preventDefault();
        void save();
      },
    },
    h('h3', {}, `Plan de collecte de ${year}`),
    h(
      'p',
      {},
      'Cocher ce que le siège remet seul, pour toutes les délégations, d’un fichier où chaque ligne nomme la sienne. Les délégations remettent le reste. ',
      sinceWords(plan, year),
    ),
    h('ul', { class: 'plan', 'aria-label': 'Remis par le siège seul' }, ...boxes.map(({ field }) => field)),
    h('p', { class: 'actions' }, h('button', { type: 'submit', class: 'bouton clair' }, `Fixer le plan de ${year}`)),
    fault,
  );
}

function sinceWords({ since }: Plan, year: number): string {
  if (since === null) return 'Aucun plan n’a encore été fixé.';
  return since === year
    ? `Ce plan est celui de ${year}.`
    : `Ce plan est celui de ${since}, qui vaut tant qu’il n’est pas changé.`;
}
