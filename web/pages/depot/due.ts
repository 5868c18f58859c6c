import { writeDay } from '../../../src/pages/french';
import { failureBox } from './alert';
import { askFor } from './dialog';
import { download, h } from './dom';
import { Failure } from './failure';
import { isMissing } from './open-campaigns';
import { CAMPAIGN, type Campaign, type DueDataset } from './queries';
import { showReceipt } from './receipt';
import { ask, getFile } from './server';
import { labelOf, type Place, type Session } from './session';
import { upload } from './upload';
import { STATES } from './words';

/** What a region owes for a year: deadline, state of each dataset, the template, and « néant ». */
export async function dueSection(session: Session, place: Place, done: () => void): Promise<HTMLElement | null> {
  const { region, year } = place;
  if (region === null) return null;
  const { campaign } = await ask<Campaign>(CAMPAIGN, { annee: year });
  const own = campaign.regions.find((each) => each.region.code === region.code);
  const { deadline = null, extension = null, datasets = [] } = own ?? {};
  const due = datasets.filter(({ expected }) => expected);
  const missing = due.filter(isMissing).length;
  const fault = h('div', {});
  return h(
    'section',
    { id: 'attendu', class: 'largeur', 'aria-labelledby': 'titre-attendu' },
    h('h2', { id: 'titre-attendu' }, `${region.name} : ce qui est attendu pour ${year}`),
    h(
      'p',
      {},
      deadlineWords(deadline, extension !== null, year),
      ' ',
      missing === 0 ? 'Tout est remis.' : `Reste à remettre : ${missing} sur ${due.length}.`,
    ),
    h('ul', { class: 'dus' }, ...due.map((each) => dueItem(session, place, each, done))),
    h(
      'p',
      {},
      'Le modèle est un classeur Excel : une feuille par jeu, et le registre des adhérents, déjà rempli de celui d’avant quand il est connu.',
    ),
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        {
          type: 'button',
          class: 'bouton',
          onclick: () => {
            getFile(`/templates/${region.code}/${year}.xlsx`).then(
              (file) => download(file, `maillage-${region.code}-${year}.xlsx`),
              (error: unknown) => fault.replaceChildren(failureBox(error)),
            );
          },
        },
        `Télécharger le modèle ${year}`,
      ),
    ),
    fault,
  );
}

const deadlineWords = (deadline: string | null, extended: boolean, year: number): string =>
  deadline === null
    ? `Aucune date limite n’est fixée pour ${year}.`
    : `Dernier jour : ${writeDay(deadline)}${extended ? ', délai accordé compris' : ''}.`;

function dueItem(session: Session, place: Place, due: DueDataset, done: () => void): HTMLElement {
  const { dataset, state, missing, late, demonstration } = due;
  const { sign, words } = STATES[state];
  const info = session.datasets.find(({ code }) => code === dataset);
  const label = labelOf(session, dataset);
  const empty = session.submits && info?.nothingToReportAllowed === true && (state === 'NOTHING' || demonstration);
  return h(
    'li',
    {},
    h('strong', {}, label),
    h(
      'span',
      { class: `etat etat-${state.toLowerCase()}` },
      h('span', { 'aria-hidden': 'true' }, `${sign} `),
      [words, demonstration && 'démonstration', late && 'en retard'].filter(Boolean).join(', '),
    ),
    // That nothing is in says it all.
    missing !== null && state !== 'NOTHING' && h('span', { class: 'doux manque' }, missing),
    empty &&
      h(
        'button',
        { type: 'button', class: 'lien', onclick: () => void declareNothing(session, place, due, done) },
        'Déclarer néant',
        h('span', { class: 'cache' }, ` pour ${label}`),
      ),
  );
}

/** A known zero: said before it is sent, since it counts in figures. */
function declareNothing(session: Session, place: Place, { dataset }: DueDataset, done: () => void): void {
  const info = session.datasets.find(({ code }) => code === dataset) ?? null;
  const label = labelOf(session, dataset);
  askFor({
    title: `Déclarer néant : ${label}, ${place.year} ?`,
    content: h(
      'p',
      {},
      `${place.region?.name ?? ''} déclare qu’il n’y a eu, en ${place.year}, rien à rapporter pour « ${label} ». Cela comptera comme un zéro connu, et non comme une absence.`,
    ),
    confirm: 'Déclarer néant',
    async act() {
      const { sheets, refusal } = await upload(null, { place, dataset: info, nothing: true }, () => undefined).answer;
      if (refusal !== null) throw new Failure('BAD_USER_INPUT', refusal);
      return () => {
        showReceipt(session, sheets);
        done();
      };
    },
  });
}
