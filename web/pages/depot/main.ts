import { adherentAnswers } from './adherent-answers';
import { failureBox } from './alert';
import { campaignList } from './campaign-list';
import { contradictionList } from './contradictions';
import { h, present } from './dom';
import { dueSection } from './due';
import { handIn, type HandIn } from './hand-in';
import { dueYear, openFor } from './open-campaigns';
import { ENTER, type Entered, OPENED, type Opened } from './queries';
import { select } from './select';
import { ask, get } from './server';
import { type DatasetInfo, type Place, sessionOf } from './session';
import { openSpace, whoIsHere } from './space';
import { submissionList } from './submissions';
import { NO_REGION } from './words';

/** Years that can be chosen, from the current one back. */
const YEARS_BACK = 12;

const now = new Date().getFullYear();
const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => now - back);
/** What is collected in spring is the year before. */
const collected = now - 1;

async function enter() {
  const entered = await ask<Entered>(ENTER);
  const [datasets, { campaigns }] = await Promise.all([get<readonly DatasetInfo[]>('/datasets'), ask<Opened>(OPENED)]);
  return { viewer: entered.viewer, session: sessionOf(entered, datasets), campaigns };
}

function spaceOf({ session, campaigns }: Awaited<ReturnType<typeof enter>>, leave: () => void): HTMLElement[] {
  const { viewer, own, office, submits } = session;
  const regions: (readonly [string, string])[] = own.map(({ code, name }) => [code, name]);
  if (office) regions.push(['', NO_REGION]);
  const region = select('region', 'Région', regions, regions[0]?.[0] ?? '');
  const first = own[0] === undefined ? null : dueYear(openFor(campaigns, own[0].code));
  const start = first ?? collected;
  const offered = [...new Set([...years, start])].sort((a, b) => b - a);
  const year = select(
    'annee',
    'Année des données',
    offered.map((each) => [String(each), String(each)]),
    String(start),
  );
  const chosen = (): Place => ({
    region: own.find(({ code }) => code === region.choice.value) ?? null,
    year: Number(year.choice.value),
  });

  const due = h('div', { id: 'place-attendu' });
  const open = h('div', { id: 'place-campagnes', class: 'largeur' });
  const showDue = (): void => {
    dueSection(session, chosen(), changed).then(
      (section) => due.replaceChildren(...present([section])),
      (error: unknown) => due.replaceChildren(h('div', { class: 'largeur' }, failureBox(error, showDue))),
    );
  };
  const answers = h('div', { id: 'place-reponses' });
  const showAnswers = (): void => {
    adherentAnswers(session, chosen(), changed).then(
      (section) => answers.replaceChildren(...present([section])),
      (error: unknown) => answers.replaceChildren(h('div', { class: 'largeur' }, failureBox(error, showAnswers))),
    );
  };
  let opened = campaigns;
  const showOpen = (): void => {
    const at = chosen();
    const due = at.region === null ? [] : openFor(opened, at.region.code);
    const choose = (to: number): void => {
      year.choice.value = String(to);
      move();
      year.choice.focus();
    };
    open.hidden = due.length === 0;
    open.replaceChildren(h('h2', {}, 'Campagnes ouvertes'), campaignList(due, at.year, choose));
  };
  const list = submissionList(session, offered, start, () => changed());
  const way: HandIn | null = submits ? handIn(session, chosen(), () => changed()) : null;
  const changed = (): void => {
    list.refresh();
    if (!submits) return;
    showDue();
    showAnswers();
    ask<Opened>(OPENED).then(
      (answer) => {
        opened = answer.campaigns;
        showOpen();
      },
      // What is due says the same, and why it cannot be read.
      () => undefined,
    );
  };
  const move = (): void => {
    showDue();
    showAnswers();
    showOpen();
    way?.moveTo(chosen());
    if (!office) list.refresh(chosen().year);
  };
  if (submits) {
    showDue();
    showAnswers();
    showOpen();
  }

  const who = whoIsHere(viewer, leave);
  const bar = h(
    'form',
    { class: 'largeur filtres', onchange: move, onsubmit: (event) => event.preventDefault() },
    region.field,
    year.field,
  );
  const nothing = h(
    'p',
    { class: 'largeur avis' },
    'Ce jeton lit les dépôts, et ne permet pas d’en remettre. Demander au siège un jeton de contributeur.',
  );
  return present([
    who,
    !submits && nothing,
    submits &&
      h('div', { class: 'bande' }, office && h('h2', { class: 'largeur' }, 'Déposer au nom d’une région'), bar),
    way?.element ?? null,
    h('section', { id: 'recu', class: 'largeur recu', 'aria-labelledby': 'titre-recu', hidden: true }),
    submits && open,
    submits && due,
    submits && answers,
    list.element,
    office && contradictionList(),
  ]) as HTMLElement[];
}

openSpace(enter, spaceOf);
