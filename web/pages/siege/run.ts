import { counted } from '../../../src/kernel/french';
import { failureBox } from '../depot/alert';
import { h, present, say } from '../depot/dom';
import { asFailure } from '../depot/failure';
import { type Acted, PUBLISH } from '../depot/queries';
import { ask } from '../depot/server';
import { writeMoment } from '../depot/words';
import { STANDING, type Standing } from './queries';

/** One of several that are published one after the other. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Why it was not published; absent as long as it was not tried, or where it was. */
  readonly refused?: string;
}

// In this tab alone: what was under way when the page was loaded anew is told, and can go on.
const KEPT = 'maillage-publication';

export const interrupted = (): readonly Step[] => {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as readonly Step[];
  } catch {
    return [];
  }
};
const keep = (steps: readonly Step[]): void => sessionStorage.setItem(KEPT, JSON.stringify(steps));
export const forgetRun = (): void => sessionStorage.removeItem(KEPT);

/** The server answers none of the others either. */
const ENDS_ALL = new Set(['NETWORK', 'UNAUTHENTICATED', 'FORBIDDEN', 'SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

/**
 * Publishes one after the other, each by itself, with a line for each; what is refused stops none of the others, and
 * where the server is gone the rest waits. `done` once it has ended, whatever became of it.
 */
export function run(steps: readonly Step[], done: () => void): HTMLElement {
  const lines = steps.map((step) => ({
    step,
    line: h('li', {}, `${step.title} : `, h('span', { class: 'doux' }, 'attend')),
  }));
  const progress = h('progress', { max: String(steps.length), value: '0', 'aria-label': 'Publication' });
  const summary = h('p', { class: 'bilan' }, 'Publication en cours');
  const after = h('div', {});
  let stopped = false;
  const stop = h(
    'button',
    { type: 'button', class: 'bouton clair', onclick: () => void (stopped = true) },
    'Arrêter après celui-ci',
  );
  const told = [...steps];
  keep(told);

  async function go(): Promise<void> {
    const counts = { published: 0, refused: 0 };
    let failure: unknown = null;
    for (const [index, { step, line }] of lines.entries()) {
      if (stopped) break;
      try {
        const acted = await ask<Acted>(PUBLISH, { id: step.id });
        const [refusal] = Object.values(acted).flatMap(({ userErrors }) => userErrors);
        if (refusal === undefined) counts.published += 1;
        else counts.refused += 1;
        told[index] = refusal === undefined ? step : { ...step, refused: refusal.message };
        line.replaceChildren(...lineWords(step.title, refusal?.message ?? null));
      } catch (error) {
        const { code, message } = asFailure(error);
        if (ENDS_ALL.has(code)) {
          failure = error;
          break;
        }
        counts.refused += 1;
        told[index] = { ...step, refused: message };
        line.replaceChildren(...lineWords(step.title, message));
      }
      keep(told);
      progress.value = index + 1;
    }
    const left = steps.length - counts.published - counts.refused;
    const words = [
      `${counted(counts.published, 'dépôt publié', 'dépôts publiés')} sur ${steps.length}`,
      counts.refused > 0 && counted(counts.refused, 'refusé'),
      left > 0 && counted(left, 'pas encore tenté', 'pas encore tentés'),
    ];
    summary.textContent = `${words.filter(Boolean).join(', ')}.`;
    say(summary.textContent);
    stop.remove();
    if (left === 0) forgetRun();
    after.replaceChildren(...present([failure !== null && failureBox(failure)]));
    done();
  }
  void go();
  return h(
    'div',
    { class: 'jeu' },
    summary,
    h('div', { class: 'progres' }, progress),
    h('p', { class: 'actions' }, stop),
    after,
    h('ul', {}, ...lines.map(({ line }) => line)),
  );
}

const lineWords = (title: string, refused: string | null): (Node | string)[] => [
  h('span', { 'aria-hidden': 'true' }, refused === null ? '✓ ' : '✗ '),
  `${title} : `,
  refused === null ? 'publié' : h('strong', {}, `non publié. ${refused}`),
];

/** What became of a publication that was cut short, as the server has it now; `goOn` with those that still wait. */
export async function resume(steps: readonly Step[], goOn: (rest: readonly Step[]) => void): Promise<HTMLElement> {
  const { nodes } = await ask<Standing>(STANDING, { ids: steps.map(({ id }) => id) });
  const standing = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  const rest = steps.filter(({ id, refused }) => refused === undefined && standing.get(id)?.status === 'VALID');
  const published = steps.filter(({ id }) => standing.get(id)?.status === 'PUBLISHED').length;
  const box = h(
    'div',
    { class: 'jeu' },
    h(
      'p',
      { class: 'bilan' },
      `Une publication a été interrompue : ${counted(published, 'dépôt publié', 'dépôts publiés')} sur ${steps.length}, ${rest.length} à reprendre.`,
    ),
    h(
      'ul',
      {},
      ...steps.map(({ id, title, refused }) => {
        const found = standing.get(id);
        const at = found?.status === 'PUBLISHED' ? found.publishedAt : null;
        if (at !== null)
          return h('li', {}, h('span', { 'aria-hidden': 'true' }, '✓ '), `${title} : publié le ${writeMoment(at)}`);
        if (refused !== undefined) return h('li', {}, ...lineWords(title, refused));
        return h(
          'li',
          {},
          `${title} : `,
          found?.status === 'VALID' ? 'attend' : 'n’attend plus : retiré ou remplacé entre-temps',
        );
      }),
    ),
    h(
      'p',
      { class: 'actions' },
      rest.length > 0 &&
        h('button', { type: 'button', class: 'bouton', onclick: () => goOn(rest) }, `Reprendre (${rest.length})`),
      h(
        'button',
        {
          type: 'button',
          class: 'bouton clair',
          onclick: () => {
            forgetRun();
            box.remove();
          },
        },
        'Fermer ce compte rendu',
      ),
    ),
  );
  return box;
}
