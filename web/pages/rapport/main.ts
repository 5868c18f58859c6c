import { failureBox } from '../depot/alert';
import { h } from '../depot/dom';
import { select, type Option } from '../depot/select';
import { ask } from '../depot/server';
import { openSpace } from '../depot/space';
import { isOffice } from '../depot/words';
import { editor } from './editor';
import { ENTER, WRITINGS, type Entered, type Subject, type Writings } from './queries';

const WHAT: readonly Option[] = [
  ['TEXT', 'Le texte d’une section'],
  ['FEDERATION_OUTLINE', 'Le plan de la fédération'],
  ['DELEGATION_OUTLINE', 'Le plan des délégations'],
];

interface Outline {
  readonly parties: readonly { readonly sections: readonly { readonly id: string; readonly titre: string }[] }[];
}

/** Sections of the outline in force, by their ids. */
async function sectionsOf(region: string): Promise<readonly Option[]> {
  const kind = region === '' ? 'FEDERATION_OUTLINE' : 'DELEGATION_OUTLINE';
  const { reportWritings } = await ask<Writings>(WRITINGS, { de: { kind } });
  const outline = JSON.parse(reportWritings[0]?.content ?? '{"parties":[]}') as Outline;
  return outline.parties.flatMap(({ sections }) => sections.map(({ id, titre }): Option => [id, titre]));
}

function spaceOf({ viewer, federation }: Entered, leave: () => void): HTMLElement[] {
  const button = h('button', { type: 'button', class: 'lien', onclick: leave }, 'Oublier le jeton');
  const who = h('p', {}, h('strong', {}, viewer.name ?? 'Personne connectée'), ' ', button);
  if (!isOffice(viewer.role))
    return [who, h('p', { class: 'avis' }, 'Ce jeton ne permet pas d’écrire le rapport : c’est le siège qui l’écrit.')];
  const asked = new URLSearchParams(location.search);
  const what = select('quoi', 'Quoi', WHAT, 'TEXT');
  const years = federation.years.map((year): Option => [String(year), String(year)]);
  const year = select('annee', 'Année', years, asked.get('annee') ?? years[0]?.[0] ?? '');
  const regions: readonly Option[] = [
    ['', 'La fédération'],
    ...federation.regions.map(({ code, name }): Option => [code, name]),
  ];
  const region = select('region', 'Rapport', regions, asked.get('region') ?? '');
  const section = select('section', 'Section', [], '');
  const written = h('div', {});
  /** Answers may come in another order than they were asked for. */
  let turn = 0;

  const titleOf = (options: readonly Option[], value: string): string =>
    options.find(([each]) => each === value)?.[1] ?? '';
  async function move(): Promise<void> {
    const now = (turn += 1);
    const isText = what.choice.value === 'TEXT';
    for (const each of [year, region, section]) each.field.hidden = !isText;
    const at = { year: Number(year.choice.value), region: region.choice.value === '' ? null : region.choice.value };
    let subject: Subject = { kind: what.choice.value as Subject['kind'] };
    let title = titleOf(WHAT, what.choice.value);
    if (isText) {
      const sections = await sectionsOf(region.choice.value);
      if (now !== turn) return;
      const chosen = sections.some(([id]) => id === section.choice.value)
        ? section.choice.value
        : (sections[0]?.[0] ?? '');
      section.choice.replaceChildren(...sections.map(([id, words]) => h('option', { value: id }, words)));
      section.choice.value = chosen;
      subject = { kind: 'TEXT', ...at, section: chosen };
      title = `${titleOf(sections, chosen)}, ${titleOf(regions, region.choice.value)}, ${at.year}`;
    }
    const address = `/rapport/${at.year}${at.region === null || !isText ? '' : `/${at.region}`}`;
    const made = await editor(subject, title, address);
    if (now === turn) written.replaceChildren(made);
  }
  const show = (): void => {
    move().catch((error: unknown) => written.replaceChildren(failureBox(error, show)));
  };
  show();
  return [
    who,
    h(
      'form',
      { class: 'filtres', onchange: show, onsubmit: (event) => event.preventDefault() },
      what.field,
      region.field,
      year.field,
      section.field,
    ),
    written,
  ];
}

openSpace(() => ask<Entered>(ENTER), spaceOf);
