import { SUBMISSION_STATUSES } from '../../../src/kernel/codes';
import { counted } from '../../../src/kernel/french';
import { failureBox } from './alert';
import { h, present } from './dom';
import { SUBMISSIONS, type Submission, type Submissions } from './queries';
import { ask } from './server';
import { type Option, select, type Select } from './select';
import { labelOf, type Session } from './session';
import { actionsFor } from './submission-actions';
import { NO_REGION, stateOf, STATUSES, writeMoment } from './words';

const PAGE = 20;

export interface SubmissionList {
  readonly element: HTMLElement;
  /** Reads it anew, from the first page; `year` becomes the one that is shown. */
  refresh(year?: number): void;
}

/** Everybody's submissions for the national office, for anyone else those of the own regions. */
export function submissionList(
  session: Session,
  years: readonly number[],
  start: number,
  changed: () => void,
): SubmissionList {
  const { own, office } = session;
  const all = office || !session.submits;
  const one = !all && own.length === 1;
  const filters = {
    annee: select(
      'filtre-annee',
      'Année',
      [['', 'Toutes'], ...years.map((year): Option => [String(year), String(year)])],
      String(start),
    ),
    region: select(
      'filtre-region',
      'Région',
      [
        ...(all ? [['', 'Toutes'] as Option] : []),
        ...(all ? session.regions : own).map(({ code, name }): Option => [code, name]),
      ],
      all ? '' : (own[0]?.code ?? ''),
    ),
    jeu: select(
      'filtre-jeu',
      'Jeu de données',
      [['', 'Tous'], ...session.datasets.map(({ code, label }): Option => [code, label])],
      '',
    ),
    etat: select(
      'filtre-etat',
      'État',
      [['', 'Tous'], ...SUBMISSION_STATUSES.map((status): Option => [status, STATUSES[status].words])],
      '',
    ),
  };
  const count = h('p', { role: 'status' });
  const list = h('ul', { class: 'depots' });
  const more = h('p', {});
  const element = h(
    'section',
    { id: 'depots', class: 'largeur', 'aria-labelledby': 'titre-depots' },
    h('h2', { id: 'titre-depots' }, office ? 'Les dépôts de toutes les régions' : all ? 'Les dépôts' : 'Vos dépôts'),
    h(
      'form',
      { class: 'filtres', onchange: () => refresh(), onsubmit: (event) => event.preventDefault() },
      ...Object.values(filters).flatMap((each) => (one && each === filters.region ? [] : [each.field])),
    ),
    count,
    list,
    more,
  );

  let asked = 0;
  async function read(after: string | null): Promise<void> {
    const mine = ++asked;
    const value = ({ choice }: Select) => (choice.value === '' ? null : choice.value);
    const variables = {
      annee: filters.annee.choice.value === '' ? null : Number(filters.annee.choice.value),
      region: value(filters.region),
      jeu: value(filters.jeu),
      etat: value(filters.etat),
      combien: PAGE,
      apres: after,
    };
    try {
      const { submissions } = await ask<Submissions>(SUBMISSIONS, variables);
      if (mine !== asked) return;
      if (after === null) list.replaceChildren();
      const { nodes, totalCount, pageInfo } = submissions;
      list.append(...nodes.map((each) => item(session, each, changed)));
      count.textContent = totalCount === 0 ? 'Aucun dépôt.' : `${counted(totalCount, 'dépôt')}.`;
      const next = pageInfo.endCursor;
      const button = h(
        'button',
        { type: 'button', class: 'bouton clair', onclick: () => void read(next) },
        'Afficher les suivants',
      );
      more.replaceChildren(...present([pageInfo.hasNextPage && button]));
    } catch (error) {
      if (mine === asked) more.replaceChildren(failureBox(error, () => void read(after)));
    }
  }

  const refresh = (year?: number): void => {
    if (year !== undefined) filters.annee.choice.value = String(year);
    void read(null);
  };
  refresh();
  return { element, refresh };
}

function item(session: Session, submission: Submission, changed: () => void): HTMLElement {
  const {
    dataset,
    region,
    year,
    version,
    status,
    origin,
    rowCount,
    nothingToReport,
    submittedAt,
    publishedAt,
    fileName,
    withdrawal,
  } = submission;
  const { sign, words } = stateOf(submission);
  const title = `${labelOf(session, dataset)}, ${region?.name ?? NO_REGION}, ${year}`;
  const facts = [
    nothingToReport ? 'néant' : counted(rowCount, 'ligne'),
    `remis le ${writeMoment(submittedAt)}`,
    publishedAt !== null && `publié le ${writeMoment(publishedAt)}`,
    origin === 'DEMONSTRATION' && 'données inventées pour la démonstration',
    fileName,
  ];
  return h(
    'li',
    {},
    h('h3', {}, title, h('span', { class: 'doux' }, ` version ${version}`)),
    h('p', { class: `etat etat-${status.toLowerCase()}` }, h('span', { 'aria-hidden': 'true' }, `${sign} `), words),
    withdrawal !== null &&
      h(
        'p',
        { class: 'retrait' },
        `La version ${version} a été retirée le ${writeMoment(withdrawal.at)} par ${withdrawal.by}. Motif : ${withdrawal.reason}`,
      ),
    h('p', { class: 'doux' }, facts.filter(Boolean).join(' · ')),
    actionsFor(session, submission, title, changed),
  );
}
