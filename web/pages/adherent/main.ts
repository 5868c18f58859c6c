import { failureBox } from '../depot/alert';
import { h } from '../depot/dom';
import { Failure } from '../depot/failure';
import { select } from '../depot/select';
import { ask } from '../depot/server';
import { openSpace, whoIsHere } from '../depot/space';
import { ROLES } from '../depot/words';
import { answerForm } from './answer-form';
import { ownLine } from './own-line';
import { ownValues } from './own-values';
import { ENTER, OWN, type Entered, type Own } from './queries';

async function enter() {
  const { viewer } = await ask<Entered>(ENTER);
  // Whoever has not come in yet is shown how to.
  if (viewer.role === 'PUBLIC') return { viewer, own: null };
  if (viewer.role !== 'ADHERENT')
    throw new Failure(
      'NOT_AN_ADHERENT',
      `Cette page est celle d’un adhérent ; cet accès est d’un autre rôle (${ROLES[viewer.role]}). Les dépôts d’une région sont à la page Déposer.`,
    );
  return { viewer, own: (await ask<Own>(OWN)).ownAdherent };
}

function spaceOf({ viewer, own }: Awaited<ReturnType<typeof enter>>, leave: () => void): HTMLElement[] {
  if (own === null) return [];
  const years = own.openYears.map((year) => [String(year), String(year)] as const);
  const year = select('annee', 'Année', years, years[0]?.[0] ?? '');
  const survey = select(
    'enquete',
    'Enquête',
    own.surveys.map(({ survey: code, label }) => [code, label] as const),
    own.surveys[0]?.survey ?? '',
  );
  const line = h('div', {});
  const form = h('div', {});
  const values = h('div', {});
  line.replaceChildren(ownLine(own));
  const chosen = () => (survey.choice.value === '' ? null : survey.choice.value);
  /** Answers may come in another order than they were asked for. */
  let turn = 0;
  const showForm = (): void => {
    const now = ++turn;
    const show = (element: HTMLElement) => now === turn && form.replaceChildren(element);
    answerForm({ annee: Number(year.choice.value), enquete: chosen() }, showLine).then(show, (error: unknown) =>
      show(failureBox(error, showForm)),
    );
  };
  const showLine = (): void => {
    ask<Own>(OWN).then(
      ({ ownAdherent }) => line.replaceChildren(ownLine(ownAdherent)),
      // The form has said already what is wrong.
      () => undefined,
    );
  };
  const showValues = (): void => {
    ownValues(chosen()).then(
      (element) => values.replaceChildren(element),
      (error: unknown) => values.replaceChildren(h('div', { class: 'largeur' }, failureBox(error, showValues))),
    );
  };
  year.choice.addEventListener('change', showForm);
  survey.choice.addEventListener('change', () => {
    showForm();
    showValues();
  });
  if (years.length > 0) showForm();
  showValues();
  const title =
    own.surveys.length === 1 ? `Répondre à l’enquête : ${own.surveys[0]?.label ?? ''}` : 'Répondre à l’enquête';
  return [
    whoIsHere(viewer, leave),
    line,
    h(
      'section',
      { class: 'largeur', 'aria-labelledby': 'titre-reponse' },
      h('h2', { id: 'titre-reponse' }, title),
      years.length === 0
        ? h(
            'p',
            { class: 'avis' },
            own.adherent?.demonstration === true
              ? 'Un adhérent inventé ne répond pas : l’enquête est ouverte aux vrais.'
              : 'L’enquête s’ouvre quand votre délégation a remis le registre de l’année : rien à répondre pour l’instant.',
          )
        : h('div', { class: 'filtres' }, year.field, own.surveys.length > 1 ? survey.field : null),
      form,
    ),
    values,
  ];
}

openSpace(enter, spaceOf);
