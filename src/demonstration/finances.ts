import type { finances } from '../datasets/finances/finances.dataset';
import type { RowOf } from '../datasets/row';
import { Random } from './random';
import type { DemonstrationYear } from './scope';

type Row = RowOf<(typeof finances)['columns']>;

/** A heading, and which part of the year's expenses it is, about. */
type Line = readonly [sens: 'PRODUIT' | 'CHARGE', poste: string, share: number, intitule: string, financeur?: string];

const LINES: readonly Line[] = [
  ['PRODUIT', 'FINANCEMENTS_PUBLICS', 0.38, 'Convention d’animation', 'Démo – Conseil régional'],
  ['PRODUIT', 'FINANCEMENTS_PUBLICS', 0.17, 'Aide au conseil', 'Démo – Services de l’État'],
  ['PRODUIT', 'COTISATIONS', 0.24, 'Cotisations des adhérents'],
  ['PRODUIT', 'PRODUCTION_VENDUE', 0.13, 'Formations et prestations'],
  ['PRODUIT', 'FINANCEMENTS_PRIVES', 0.06, 'Mécénat', 'Démo – Fondation du Rivage'],
  ['PRODUIT', 'AUTRES_PRODUITS', 0.02, 'Produits divers'],
  ['CHARGE', 'PERSONNEL', 0.66, 'Salaires et charges'],
  ['CHARGE', 'SERVICES_EXTERIEURS', 0.2, 'Locaux, déplacements, intervenants'],
  ['CHARGE', 'ACHATS', 0.06, 'Fournitures'],
  ['CHARGE', 'DOTATIONS', 0.04, 'Amortissements'],
  ['CHARGE', 'IMPOTS_ET_TAXES', 0.03, 'Taxe sur les salaires'],
  ['CHARGE', 'AUTRES_CHARGES', 0.01, 'Charges diverses'],
];

const EUROS_A_MEMBER = 2600;
const NATIONAL_EUROS = 2_150_000;

/** The accounts of a region of so many members; of the national office, without a region. Some end with a deficit. */
export function financeRows(members: number, region: string | null, year: DemonstrationYear): Row[] {
  const random = new Random(`finances|${region ?? ''}|${year}`);
  const size = region === null ? NATIONAL_EUROS : 40_000 + members * EUROS_A_MEMBER;
  const income = random.between(0.95, 1.08);
  const done = LINES.map(([sens, poste, share, intitule, financeur]): Row => {
    const about = size * share * (sens === 'PRODUIT' ? income : 1) * random.between(0.9, 1.1);
    return { sens, poste, intitule, financeur: financeur ?? null, montant: euros(about), statut: 'REALISE' };
  });
  const planned = done
    .filter(({ poste }) => poste === 'FINANCEMENTS_PUBLICS' || poste === 'PERSONNEL')
    .map((row): Row => ({ ...row, montant: euros(row.montant * random.between(0.92, 1.05)), statut: 'PREVU' }));
  return [...done, ...planned];
}

const euros = (about: number): number => Math.max(100, Math.round(about / 10) * 10);
