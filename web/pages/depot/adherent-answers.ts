import { counted } from '../../../src/kernel/french';
import { failureBox, faultBox } from './alert';
import { h, lead, present, say } from './dom';
import { effectTables } from './effects';
import { issueList } from './issues';
import { ANSWERS, TAKE_OVER, type AdherentAnswer, type Answers, type TakenOver } from './adherent-answers.queries';
import { ask } from './server';
import { labelOf, type Place, type Session } from './session';
import { writeMoment } from './words';

/** The answers that adherents handed in for a place and a year; nothing where there are none. */
export async function adherentAnswers(
  session: Session,
  place: Place,
  changed: () => void,
): Promise<HTMLElement | null> {
  const variables = { annee: place.year, region: place.region?.code ?? null };
  const { answersToTakeOver } = await ask<Answers>(ANSWERS, variables);
  if (answersToTakeOver.length === 0) return null;
  const surveys = [...new Set(answersToTakeOver.map(({ survey }) => survey))];
  return h(
    'section',
    { class: 'largeur', 'aria-labelledby': 'titre-reponses' },
    h('h2', { id: 'titre-reponses' }, `Réponses remises par des adhérents, ${place.year}`),
    ...surveys.map((survey) =>
      surveyBox(
        session,
        variables,
        answersToTakeOver.filter((each) => each.survey === survey),
        changed,
      ),
    ),
  );
}

function surveyBox(
  session: Session,
  variables: object,
  answers: readonly AdherentAnswer[],
  changed: () => void,
): HTMLElement {
  const survey = answers[0]?.survey ?? 'ACTIVITY';
  const open = answers.filter(({ differences }) => differences.length > 0);
  const done = answers.length - open.length;
  const outcome = h('div', {});
  const take = (essai: boolean): void => {
    ask<TakenOver>(TAKE_OVER, { ...variables, enquete: survey, essai }).then(
      ({ takeOverAnswers }) =>
        outcome.replaceChildren(...present([essai ? trial(takeOverAnswers) : kept(takeOverAnswers)])),
      (error: unknown) => outcome.replaceChildren(failureBox(error, () => take(essai))),
    );
  };
  const faults = ({ submission, userErrors }: TakenOver['takeOverAnswers']): HTMLElement | null => {
    if (userErrors.length > 0) return faultBox(userErrors.map(({ message }) => message).join(' '));
    if (submission?.status !== 'INVALID') return null;
    return h(
      'div',
      {},
      faultBox('Le jeu de données aurait des fautes : les corriger au registre ou dans le fichier, puis reprendre.'),
      issueList(submission.issues ?? []),
    );
  };
  const trial = (tried: TakenOver['takeOverAnswers']): HTMLElement => {
    const wrong = faults(tried);
    if (wrong !== null) return wrong;
    const heading = h(
      'h4',
      {},
      `Le jeu de données aurait ${counted(tried.submission?.rowCount ?? 0, 'ligne')} ; rien n’est encore gardé`,
    );
    queueMicrotask(() => lead(heading));
    return h(
      'div',
      {},
      heading,
      ...present([(tried.submission?.issues ?? []).length > 0 && issueList(tried.submission?.issues ?? [])]),
      effectTables(session, tried.effects, null),
      h(
        'p',
        { class: 'actions' },
        h('button', { type: 'button', class: 'bouton', onclick: () => take(false) }, 'Reprendre, et déposer'),
        h('button', { type: 'button', class: 'bouton clair', onclick: () => outcome.replaceChildren() }, 'Annuler'),
      ),
    );
  };
  const kept = (given: TakenOver['takeOverAnswers']): HTMLElement | null => {
    const wrong = faults(given);
    if (wrong !== null) return wrong;
    say(`Réponses reprises : version ${given.submission?.version ?? ''}, à publier par le siège.`);
    changed();
    return null;
  };
  return h(
    'div',
    {},
    h('h3', {}, labelOf(session, survey)),
    h(
      'p',
      {},
      `${counted(answers.length, 'réponse remise', 'réponses remises')} : ${open.length} à reprendre, ${done} déjà dans ce que vous avez déposé. Ce qu’une réponse laisse vide ne retire rien.`,
    ),
    ...present([
      open.length > 0 && h('ul', { class: 'depots' }, ...open.map(answerItem)),
      session.submits &&
        open.length > 0 &&
        h(
          'p',
          { class: 'actions' },
          h(
            'button',
            { type: 'button', class: 'bouton', onclick: () => take(true) },
            `Voir ce que ${open.length === 1 ? 'sa reprise' : `leur reprise, à ${open.length},`} changerait`,
          ),
        ),
    ]),
    outcome,
  );
}

const answerItem = ({ adherent, at, by, hasRow, differences }: AdherentAnswer): HTMLElement =>
  h(
    'li',
    {},
    h('h4', {}, adherent ?? 'Adhérent qui n’est plus au registre'),
    h(
      'p',
      { class: 'doux' },
      `Remise le ${writeMoment(at)} par ${by} · ${hasRow ? 'change sa ligne' : 'ajoute sa ligne'}`,
    ),
    h(
      'ul',
      { class: 'cellules' },
      ...differences.map(({ label, there, answered }) =>
        h(
          'li',
          {},
          `${label} : `,
          there === '' ? null : h('del', {}, there),
          there === '' ? null : ' → ',
          h('ins', {}, answered),
        ),
      ),
    ),
  );
