import { EXPIRED, failureBox } from './alert';
import { h, lead, place as onPage, present, say } from './dom';
import { dueSection } from './due';
import { handIn, type HandIn } from './hand-in';
import { ENTER, type Entered } from './queries';
import { select } from './select';
import { ask, get } from './server';
import { type DatasetInfo, type Place, type Session, sessionOf } from './session';
import { signIn } from './sign-in';
import { submissionList } from './submissions';
import { takeFromAddress, token } from './token';
import { NO_REGION, ROLES } from './words';

/** Years that can be chosen, from the current one back. */
const YEARS_BACK = 12;

const now = new Date().getFullYear();
const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => now - back);
/** What is collected in spring is the year before. */
const collected = now - 1;

/** The space of whoever is here; a new token of the same person leaves it as it stands, with all that is in it. */
let standing: string | null = null;

async function enter(): Promise<void> {
  const [entered, datasets] = [await ask<Entered>(ENTER), await get<readonly DatasetInfo[]>('/datasets')];
  const session = sessionOf(entered, datasets);
  form.hide();
  const who = JSON.stringify(entered.viewer);
  say('Connecté.');
  if (who === standing) return;
  standing = who;
  const space = onPage('espace');
  space.replaceChildren(...spaceOf(session));
  space.hidden = false;
}

function spaceOf(session: Session): HTMLElement[] {
  const { viewer, own, office, submits } = session;
  const regions: (readonly [string, string])[] = own.map(({ code, name }) => [code, name]);
  if (office) regions.push(['', NO_REGION]);
  const region = select('region', 'Région', regions, regions[0]?.[0] ?? '');
  const year = select(
    'annee',
    'Année des données',
    years.map((each) => [String(each), String(each)]),
    String(collected),
  );
  const chosen = (): Place => ({
    region: own.find(({ code }) => code === region.choice.value) ?? null,
    year: Number(year.choice.value),
  });

  const due = h('div', { id: 'place-attendu' });
  const showDue = (): void => {
    dueSection(session, chosen(), changed).then(
      (section) => due.replaceChildren(...present([section])),
      (error: unknown) => due.replaceChildren(h('div', { class: 'largeur' }, failureBox(error, showDue))),
    );
  };
  const list = submissionList(session, years, collected, () => changed());
  const way: HandIn | null = submits ? handIn(session, chosen(), () => changed()) : null;
  const changed = (): void => {
    if (submits) showDue();
    list.refresh();
  };
  const move = (): void => {
    showDue();
    way?.moveTo(chosen());
    if (!office) list.refresh(chosen().year);
  };
  if (submits) showDue();

  const who = h(
    'div',
    { class: 'largeur qui' },
    h('p', {}, h('strong', {}, viewer.name ?? 'Personne connectée'), `, ${ROLES[viewer.role]}`),
    h('button', { type: 'button', class: 'lien', onclick: form.leave }, 'Oublier le jeton'),
  );
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
    office && list.element,
    !submits && nothing,
    submits &&
      h('div', { class: 'bande' }, office && h('h2', { class: 'largeur' }, 'Déposer au nom d’une région'), bar),
    submits && due,
    way?.element ?? null,
    h('section', { id: 'recu', class: 'largeur recu', 'aria-labelledby': 'titre-recu', hidden: true }),
    !office && list.element,
  ]) as HTMLElement[];
}

const form = signIn(enter);

document.addEventListener(EXPIRED, (event) => form.show((event as CustomEvent<string>).detail));
addEventListener('hashchange', () => takeFromAddress() && form.attempt());

takeFromAddress();
if (token() === null) form.show(null);
else form.attempt();
