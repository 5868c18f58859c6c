import { TRAIL_PARAMETERS, type TrailAsked, type TrailParameter } from '../../../src/pages/trail/trail-address';
import { h } from '../depot/dom';
import { select, type Option } from '../depot/select';
import type { Entered } from './queries';

/** What the address asks for. */
export function askedInAddress(): TrailAsked {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(
    TRAIL_PARAMETERS.flatMap((name) => {
      const value = given.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** The same as a part of an address, after its question mark. */
export const writtenAsked = (asked: TrailAsked): string =>
  new URLSearchParams(
    TRAIL_PARAMETERS.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]])),
  ).toString();

const ANY: Option = ['', 'Tous'];

/** The form of filters, as the address has them; whatever is chosen is told, whole. */
export function filterForm(
  { viewer, federation, acts }: Entered,
  asked: TrailAsked,
  chosen: (asked: TrailAsked) => void,
): HTMLElement {
  const input = (name: TrailParameter, type: string): HTMLInputElement => {
    const made = h('input', { id: `filtre-${name}`, name, type, autocomplete: 'off' });
    made.value = asked[name] ?? '';
    return made;
  };
  const field = (label: string, control: HTMLInputElement): HTMLElement =>
    h('p', { class: 'champ' }, h('label', { for: control.id }, label), control);
  const actOptions = acts.enumValues.map(({ name, description }): Option => [name, description.split('.')[0] ?? name]);
  const act = select('filtre-acte', 'Acte', [ANY, ...actOptions], asked.acte ?? '');
  const regions = viewer.role === 'CONTRIBUTOR' ? viewer.regions : federation.regions;
  const region = select(
    'filtre-region',
    'Région',
    [['', 'Toutes'], ...regions.map(({ code, name }): Option => [code, name])],
    asked.region ?? '',
  );
  const [who, year, since, until] = [
    input('qui', 'search'),
    input('annee', 'number'),
    input('du', 'date'),
    input('au', 'date'),
  ];
  year.min = '1985';
  const controls: Readonly<Record<TrailParameter, HTMLInputElement | HTMLSelectElement>> = {
    qui: who,
    acte: act.choice,
    region: region.choice,
    annee: year,
    du: since,
    au: until,
  };
  return h(
    'form',
    {
      role: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        const filled = TRAIL_PARAMETERS.flatMap((name) => {
          const value = controls[name].value.trim();
          return value === '' ? [] : [[name, value]];
        });
        chosen(Object.fromEntries(filled) as TrailAsked);
      },
    },
    h(
      'div',
      { class: 'filtres' },
      field('Qui', who),
      act.field,
      region.field,
      field('Année des données', year),
      field('Du', since),
      field('Au', until),
    ),
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'bouton' }, 'Filtrer'),
      h('a', { class: 'bouton clair', href: location.pathname }, 'Tout montrer'),
    ),
  );
}
