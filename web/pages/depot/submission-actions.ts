import { failureBox } from './alert';
import { askFor } from './dialog';
import { differenceView } from './difference';
import { h } from './dom';
import { issueList } from './issues';
import { ISSUES, type Issues, SUBMISSIONS, type Submission, type Submissions } from './queries';
import { publishOrWithdraw } from './publish';
import { showReceipt } from './receipt';
import { ask } from './server';
import type { Session } from './session';

/** What can be done with a submission, by whoever is here. */
export function actionsFor(session: Session, submission: Submission, title: string, changed: () => void): HTMLElement {
  const { id, status, version, checksum, publishable } = submission;
  const fault = h('div', {});
  const button = (words: string, act: () => Promise<void>): HTMLElement => {
    const run = (): void => {
      fault.replaceChildren();
      act().catch((error: unknown) => fault.replaceChildren(failureBox(error, run)));
    };
    return h(
      'button',
      { type: 'button', class: 'lien', onclick: run },
      words,
      h('span', { class: 'cache' }, ` (${title}, version ${version})`),
    );
  };
  // The checksum is told to those alone who may read the rows.
  const open = checksum !== null;
  return h(
    'div',
    {},
    h(
      'p',
      { class: 'voies' },
      session.office && publishable && button('Publier', () => publishOrWithdraw(session, submission, title, changed)),
      session.office &&
        status === 'PUBLISHED' &&
        button('Retirer', () => publishOrWithdraw(session, submission, title, changed)),
      open && status !== 'INVALID' && version > 1 && button('Comparer', () => compare(submission, title)),
      open && button('Remarques', () => showIssues(id, title)),
      open && submission.origin === 'REGION' && button('Reçu', async () => showReceipt(session, [submission])),
    ),
    fault,
  );
}

async function showIssues(id: string, title: string): Promise<void> {
  const { submission } = await ask<Issues>(ISSUES, { id });
  const issues = submission?.issues ?? [];
  const content =
    issues.length === 0 ? h('p', {}, 'Aucune remarque : le fichier était sans faute.') : issueList(issues);
  askFor({ title: `Remarques : ${title}`, content, confirm: '', act: null });
}

/** Against any other version of the same dataset, region and year that has rows; the one before at first. */
async function compare({ id, dataset, region, year, version }: Submission, title: string): Promise<void> {
  const asked = { annee: year, jeu: dataset, region: region?.code ?? null, etat: null, combien: 100, apres: null };
  const { submissions } = await ask<Submissions>(SUBMISSIONS, asked);
  const others = submissions.nodes.filter(
    (each) => each.id !== id && each.status !== 'INVALID' && each.region?.code === region?.code,
  );
  const before = others.filter((each) => each.version < version);
  askFor({
    title: `${title} : version ${version} comparée`,
    content:
      others.length === 0
        ? h('p', {}, 'Aucune autre version sans faute à quoi la comparer.')
        : differenceView(id, others, before[0] ?? others[0]),
    confirm: '',
    act: null,
  });
}
