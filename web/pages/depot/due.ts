import { enumerated, writeDay } from '../../../src/kernel/french';
import { failureBox } from './alert';
import { askFor } from './dialog';
import { download, h } from './dom';
import { Failure } from './failure';
import { isMissing } from './open-campaigns';
import { CAMPAIGN, type Campaign, type DueDataset } from './queries';
import { planForm } from './plan';
import { showReceipt } from './receipt';
import { ask, getFile } from './server';
import { labelOf, type Place, type Session } from './session';
import { upload } from './upload';
import { STATES } from './words';

/** What a region, or the national office, owes for a year: deadline, state of each dataset, the template, and « néant ». */
export async function dueSection(session: Session, place: Place, done: () => void): Promise<HTMLElement | null> {
  const { region, year } = place;
  const { campaign } = await ask<Campaign>(CAMPAIGN, { annee: year });
  const own =
    region === null
      ? { ...campaign.office, extension: null }
      : campaign.regions.find((each) => each.region.code === region.code);
  const { deadline = null, extension = null, datasets = [] } = own ?? {};
  const due = datasets.filter(({ expected }) => expected);
  const code = region?.code ?? 'siege';
  const missing = due.filter(isMissing).length;
  const fault = h('div', {});
  return h(
    'section',
    { id: 'attendu', class: 'largeur', 'aria-labelledby': 'titre-attendu' },
    h('h2', { id: 'titre-attendu' }, `${region?.name ?? 'Le siège'} : ce qui est attendu pour ${year}`),
    h(
      'p',
      {},
      deadlineWords(deadline, extension !== null, year),
      ' ',
      due.length === 0
        ? 'Le plan de collecte n’en attend rien.'
        : missing === 0
          ? 'Tout est remis.'
          : `Reste à remettre : ${missing} sur ${due.length}.`,
      ...elsewhereWords(session, datasets, region !== null),
    ),
    h('ul', { class: 'dus' }, ...due.map((each) => dueItem(session, place, each, done))),
    h(
      'p',
      {},
      region === null
        ? 'Le modèle est un classeur Excel : une feuille par jeu, avec la délégation de chaque ligne.'
        : 'Le modèle est un classeur Excel : une feuille par jeu, et le registre des adhérents, déjà rempli de celui d’avant quand il est connu.',
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
            getFile(`/templates/${code}/${year}.xlsx`).then(
              (file) => download(file, `maillage-${code}-${year}.xlsx`),
              (error: unknown) => fault.replaceChildren(failureBox(error)),
            );
          },
        },
        `Télécharger le modèle ${year}`,
      ),
    ),
    fault,
    region === null && session.office && planForm(session, year, campaign.plan, done),
  );
}

/** What the office hands in for a region, so that nobody looks for it here. */
function elsewhereWords(session: Session, datasets: readonly DueDataset[], ofRegion: boolean): string[] {
  const others = datasets
    .filter(({ handedInBy }) => handedInBy === 'OFFICE')
    .map(({ dataset }) => labelOf(session, dataset));
  return ofRegion && others.length > 0 ? [` Remis par le siège : ${enumerated(others)}.`] : [];
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
      `${place.region?.name ?? 'Le siège'} déclare qu’il n’y a eu, en ${place.year}, rien à rapporter pour « ${label} ». Cela comptera comme un zéro connu, et non comme une absence.`,
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
