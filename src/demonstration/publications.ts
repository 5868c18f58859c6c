import type { publications } from '../datasets/publications/publications.dataset';
import type { RowOf } from '../datasets/row';
import { workdayIn } from './days';
import { Random } from './random';
import type { DemonstrationYear } from './scope';

type Row = RowOf<(typeof publications)['columns']>;

const THEMES = ['Achats responsables', 'Mobilité', 'Droit et gestion', 'Compétences', 'Transition écologique'];
const TITLES: readonly (readonly [type: string, title: string])[] = [
  ['NOTE', 'Ce qui change pour les structures'],
  ['GUIDE', 'Mode d’emploi'],
  ['ARTICLE', 'Retour d’expérience'],
  ['BILAN', 'Bilan de l’année'],
  ['ETUDE', 'État des lieux'],
  ['OUTIL', 'Grille à remplir'],
  ['COMMUNIQUE', 'Prise de position'],
];

/** What a region wrote in a year; the national office, without a region, writes more. None can be read anywhere. */
export function publicationRows(region: string | null, year: DemonstrationYear): Row[] {
  const random = new Random(`publications|${region ?? ''}|${year}`);
  const all = THEMES.flatMap((theme) => TITLES.map(([type, title]) => ({ type, theme, title })));
  return random
    .shuffled(all)
    .slice(0, region === null ? random.whole(16, 22) : random.whole(1, 5))
    .map(({ type, theme, title }): Row => ({
      type,
      titre: `${title} : ${theme.toLowerCase()}`,
      date: random.chance(0.9) ? workdayIn(year, random) : null,
      thematique: theme,
      programme: null,
      adresse: null,
    }));
}
