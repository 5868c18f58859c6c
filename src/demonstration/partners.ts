import type { partners } from '../datasets/partners/partners.dataset';
import type { RowOf } from '../datasets/row';
import { Random } from './random';
import type { DemonstrationYear } from './scope';

type Row = RowOf<(typeof partners)['columns']>;

/** Some of them support several regions: they are counted once. */
const PARTNERS: readonly (readonly [nom: string, nature: string, objet: string, euros: number])[] = [
  ['Démo – Conseil régional', 'COLLECTIVITE', 'Animation du réseau', 45_000],
  ['Démo – Services de l’État', 'ETAT', 'Aide au conseil', 22_000],
  ['Démo – Fondation du Rivage', 'FONDATION', 'Mobilité des salariés en parcours', 8000],
  ['Démo – Opérateur de compétences', 'OPCO', 'Formation', 15_000],
  ['Démo – Banque des Coteaux', 'BANQUE', 'Prix de l’innovation', 5000],
  ['Démo – Ateliers du Causse', 'ENTREPRISE', 'Achats inclusifs', 3000],
  ['Démo – Fonds européen', 'UNION_EUROPEENNE', 'Parcours et compétences', 60_000],
  ['Démo – Réseau des ressourceries', 'RESEAU', 'Actions communes', 0],
];

/** Who supports a region in a year; the national office, without a region. */
export function partnerRows(region: string | null, year: DemonstrationYear): Row[] {
  const random = new Random(`partners|${region ?? ''}|${year}`);
  return random
    .shuffled(PARTNERS)
    .slice(0, region === null ? 7 : random.whole(2, 4))
    .map(([nom, nature, objet, euros]): Row => {
      const depuis = random.whole(2009, 2019);
      return {
        nom,
        nature,
        objet,
        montant: euros === 0 || random.chance(0.15) ? null : Math.round((euros * random.between(0.7, 1.3)) / 100) * 100,
        depuis,
        jusqu_a: random.chance(0.4) ? year + random.whole(0, 3) : null,
      };
    });
}
