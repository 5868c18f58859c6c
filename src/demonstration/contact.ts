import type { Random } from './random';

const STREETS: readonly string[] = [
  'rue de la Maquette',
  'rue du Prototype',
  'allée des Échantillons',
  'chemin du Spécimen',
  'place du Modèle',
  'avenue de l’Ébauche',
  'impasse du Brouillon',
  'rue des Figurants',
  'boulevard du Décor',
  'quai de la Fiction',
];

const TOWNS: readonly string[] = [
  'Villefictive',
  'Bourg-Exemple',
  'Saint-Modèle',
  'Port-Échantillon',
  'Mont-Témoin',
  'Val-Imaginaire',
  'Essai-sur-Rivière',
  'La Maquette',
  'Rive-Factice',
  'Croix-du-Prototype',
  'Fontaine-Spécimen',
  'Les Ébauches',
];

/** Numbers that the regulator (Arcep) keeps for works of fiction: by zone, and for mobiles. */
const FICTION = { 1: '01 99 00', 2: '02 61 91', 3: '03 53 01', 4: '04 65 71', 5: '05 36 49', mobile: '06 39 98' };

const ZONES: Readonly<Record<string, keyof typeof FICTION>> = {
  'ile-de-france': 1,
  bretagne: 2,
  'centre-val-de-loire': 2,
  normandie: 2,
  'pays-de-la-loire': 2,
  'bourgogne-franche-comte': 3,
  'hauts-de-france': 3,
  'auvergne-rhone-alpes': 4,
  'provence-alpes-cote-d-azur': 4,
  'nouvelle-aquitaine': 5,
  occitanie: 5,
};

/** `serial` is below 10 000 and makes the number the adherent's own. */
export function phoneOf(region: string | null, serial: number): string {
  const digits = String(serial).padStart(4, '0');
  return `${FICTION[ZONES[region ?? ''] ?? 'mobile']} ${digits.slice(0, 2)} ${digits.slice(2)}`;
}

export const streetOf = (random: Random): string => `${random.whole(1, 48)} ${random.pick(STREETS)}`;

export const townOf = (random: Random): string => random.pick(TOWNS);

/** In the department; both of Corsica begin with 20. */
export function postalCodeOf(department: string, random: Random): string {
  const prefix = department.startsWith('2A') || department.startsWith('2B') ? '20' : department;
  return `${prefix}${prefix.length === 2 ? '9' : ''}${random.whole(10, 99)}`;
}
