import { counted } from '../../../src/kernel/french';
import { failureBox } from '../depot/alert';
import { h, lead, present, say } from '../depot/dom';
import type { Session } from '../depot/session';
import { choice, titleOf } from './choose';
import { foreseen } from './foreseen';
import { PREVIEW_MANY, type PreviewOfMany, type Waiting } from './queries';
import { interrupted, resume, run, type Step } from './run';
import { ask } from '../depot/server';

export interface PublishMany {
  readonly element: HTMLElement;
  /** Others wait now; what was chosen is chosen anew. */
  show(waiting: Waiting): void;
}

/** Several submissions chosen, their effects looked at together, then published one after the other; `changed` after that. */
export function publishMany(session: Session, changed: () => void): PublishMany {
  const list = h('div', {});
  const result = h('div', { id: 'apercu' });
  const report = h('div', { id: 'publication' });
  let running = false;

  function start(steps: readonly Step[]): void {
    running = true;
    result.replaceChildren();
    const ended = (): void => {
      running = false;
      changed();
    };
    report.replaceChildren(run(steps, ended));
    lead(report);
  }

  async function preview(ids: readonly string[]): Promise<void> {
    result.replaceChildren(h('p', { role: 'status' }, `Calcul de l’effet de ${counted(ids.length, 'dépôt')}…`));
    try {
      const { publicationPreview: found } = await ask<PreviewOfMany>(PREVIEW_MANY, { ids });
      const ready = found.lines.filter(({ refusal }) => refusal === null);
      const heading = h(
        'h3',
        {},
        `Publier ${counted(ready.length, 'dépôt')} sur ${found.lines.length} : ce qui changerait`,
      );
      const steps = ready.flatMap(({ id, submission }) =>
        submission === null ? [] : [{ id, title: titleOf(session, submission) }],
      );
      const go = h(
        'button',
        { type: 'button', class: 'bouton', onclick: () => start(steps) },
        `Publier ${counted(ready.length, 'dépôt')}`,
      );
      result.replaceChildren(
        heading,
        foreseen(session, found),
        h(
          'p',
          { class: 'actions' },
          ...present([
            ready.length > 0 && go,
            h(
              'button',
              { type: 'button', class: 'bouton clair', onclick: () => result.replaceChildren() },
              'Ne rien publier',
            ),
          ]),
        ),
      );
      say(heading.textContent);
      lead(heading);
    } catch (error) {
      result.replaceChildren(failureBox(error, () => void preview(ids)));
    }
  }

  function show({ submissions }: Waiting): void {
    const ready = submissions.nodes.filter(({ publishable }) => publishable);
    const left = submissions.totalCount - submissions.nodes.length;
    if (ready.length === 0) {
      list.replaceChildren(h('p', {}, 'Aucun dépôt n’attend d’être publié.'));
      return;
    }
    const button = h(
      'button',
      { type: 'button', class: 'bouton', onclick: () => running || void preview(chosen.chosen()) },
      'Voir l’effet, puis publier',
    );
    const chosen = choice(session, ready, (count) => {
      // What was foreseen is of another choice.
      result.replaceChildren();
      button.disabled = count === 0;
    });
    list.replaceChildren(
      ...present([
        left > 0 &&
          h('p', {}, `Les ${submissions.nodes.length} plus récents sont ici ; ${left} plus anciens viendront ensuite.`),
        chosen.element,
        h('p', { class: 'actions' }, button),
      ]),
    );
  }

  const before = interrupted();
  if (before.length > 0)
    resume(before, start).then(
      (box) => report.replaceChildren(box),
      (error: unknown) => report.replaceChildren(failureBox(error)),
    );

  return {
    show,
    element: h(
      'section',
      { id: 'publier', class: 'largeur', 'aria-labelledby': 'titre-publier' },
      h('h2', { id: 'titre-publier' }, 'Publier'),
      report,
      list,
      result,
    ),
  };
}
