import { faultBox, failureBox } from '../depot/alert';
import { contradictionList } from '../depot/contradictions';
import { h, present } from '../depot/dom';
import { type Option, select } from '../depot/select';
import { ask, get } from '../depot/server';
import { type DatasetInfo, sessionOf } from '../depot/session';
import { openSpace, whoIsHere } from '../depot/space';
import { submissionList } from '../depot/submissions';
import { campaignSection } from './campaign';
import { letterList } from './letters';
import { publishMany } from './publish-many';
import { CAMPAIGN_OF, type CampaignOf, ENTER, type Entered, WAITING, type Waiting } from './queries';
import { releaseList } from './releases';
import { waitingSection } from './waiting';

/** Years that can be chosen, from the current one back. */
const YEARS_BACK = 12;
const now = new Date().getFullYear();

async function enter() {
  const entered = await ask<Entered>(ENTER);
  const datasets = await get<readonly DatasetInfo[]>('/datasets');
  const session = sessionOf(entered, datasets);
  return { viewer: entered.viewer, entered, session, waiting: session.office ? await ask<Waiting>(WAITING) : null };
}

function spaceOf({ viewer, entered, session, waiting }: Awaited<ReturnType<typeof enter>>, leave: () => void) {
  const who = whoIsHere(viewer, leave);
  if (waiting === null)
    return [
      who,
      h(
        'div',
        { class: 'largeur' },
        faultBox('Cette page est celle du siège : ce jeton ne le permet pas. En demander un au siège.'),
      ),
    ];
  const years = yearsOf(waiting);
  const start = waiting.campaigns.find(({ demonstration }) => !demonstration)?.year ?? now - 1;
  const year = select(
    'annee',
    'Année des données',
    years.map((each): Option => [String(each), String(each)]),
    String(start),
  );
  const awaited = h('div', {}, waitingSection(waiting));
  const many = publishMany(session, () => changed());
  const list = submissionList(session, years, start, () => changed());
  const places = { campaign: h('div', {}), letters: h('div', {}), releases: h('div', {}) };
  const fill = (place: HTMLElement, read: () => Promise<HTMLElement>): void => {
    read().then(
      (element) => place.replaceChildren(element),
      (error: unknown) => place.replaceChildren(failureBox(error, () => fill(place, read))),
    );
  };
  const showYear = (): void => {
    const chosen = Number(year.choice.value);
    fill(places.campaign, async () => {
      const { campaign } = await ask<CampaignOf>(CAMPAIGN_OF, { annee: chosen });
      return campaignSection(session, campaign, () => changed());
    });
    fill(places.letters, () => letterList(chosen, entered.viewer.sendsLetters));
    fill(places.releases, () => releaseList(entered, session, chosen));
  };
  const changed = (): void => {
    list.refresh();
    fill(awaited, async () => {
      const found = await ask<Waiting>(WAITING);
      many.show(found);
      return waitingSection(found);
    });
    fill(places.letters, () => letterList(Number(year.choice.value), entered.viewer.sendsLetters));
  };
  many.show(waiting);
  showYear();
  return present([
    who,
    sectionList(),
    awaited,
    many.element,
    h(
      'div',
      { class: 'bande' },
      h(
        'form',
        { class: 'largeur filtres', onchange: showYear, onsubmit: (event) => event.preventDefault() },
        year.field,
      ),
    ),
    section('campagne', 'La campagne', places.campaign),
    section('lettres', 'Les lettres aux délégations', places.letters),
    section('versions', 'Les versions figées', places.releases),
    list.element,
    contradictionList(),
  ]);
}

const section = (id: string, title: string, content: HTMLElement): HTMLElement =>
  h(
    'section',
    { id, class: 'largeur', 'aria-labelledby': `titre-${id}` },
    h('h2', { id: `titre-${id}` }, title),
    content,
  );

const SECTIONS: readonly (readonly [string, string])[] = [
  ['attente', 'Ce qui attend'],
  ['publier', 'Publier'],
  ['campagne', 'Campagne'],
  ['lettres', 'Lettres'],
  ['versions', 'Versions figées'],
  ['depots', 'Dépôts'],
  ['contradictions', 'Contradictions'],
];

const sectionList = (): HTMLElement =>
  h(
    'nav',
    { class: 'largeur choix', 'aria-label': 'Sur cette page' },
    h('ul', {}, ...SECTIONS.map(([id, words]) => h('li', {}, h('a', { href: `#${id}` }, words)))),
  );

function yearsOf({ campaigns, submissions }: Waiting): readonly number[] {
  const recent = Array.from({ length: YEARS_BACK + 1 }, (_, back) => now - back);
  const known = [...campaigns, ...submissions.nodes].map(({ year }) => year);
  return [...new Set([...recent, ...known])].sort((a, b) => b - a);
}

openSpace(enter, spaceOf);
