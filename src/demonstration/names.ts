import { INVENTED_NAME } from '../kernel/demonstration';
import { fold } from '../kernel/text';
import type { CensusType } from './census';
import { Random } from './random';

const HEADS: Readonly<Record<CensusType, readonly string[]>> = {
  AI: [
    'Le Coup de Main',
    'Les Services',
    'Le Relais Emploi',
    'L’Entraide Travail',
    'L’Emploi Partagé',
    'Le Tremplin',
    'La Main Tendue',
    'La Passerelle Emploi',
  ],
  ACI: ['Les Jardins', 'Les Ateliers', 'La Recyclerie', 'Le Chantier', 'La Ressourcerie'],
  EI: ['La Fabrique', 'L’Atelier Bois', 'La Blanchisserie'],
  ETTI: ['L’Intérim', 'Les Missions'],
  ETT_ESS: ['L’Agence de Travail'],
  GES: ['Le Groupe Solidaire', 'L’Alliance'],
  EBE: ['L’Entreprise à But d’Emploi'],
  PROXIM: ['Les Services à Domicile'],
  OF: ['Le Centre de Formation'],
  AUTRE: ['La Coopérative', 'Le Tiers-Lieu', 'L’Épicerie Solidaire'],
};

const TAILS: readonly string[] = [
  'du Ruisseau',
  'de la Clairière',
  'des Trois Chênes',
  'du Moulin Bleu',
  'de la Lisière',
  'des Hirondelles',
  'du Vieux Pont',
  'de l’Étincelle',
  'des Quatre Vents',
  'du Grand Pré',
  'de la Source',
  'des Genêts',
  'du Tilleul',
  'de la Boussole',
  'des Coquelicots',
  'du Phare',
  'de la Lanterne',
  'des Bruyères',
  'du Cerf-Volant',
  'de la Marelle',
  'des Noisetiers',
  'du Belvédère',
  'de la Prairie',
  'des Galets',
  'du Colibri',
  'de l’Arc-en-Ciel',
  'des Lucioles',
  'du Sentier',
  'de la Ruche',
  'des Roseaux',
  'du Gué',
  'de la Grange',
  'des Alouettes',
  'du Mûrier',
  'de l’Écluse',
  'des Saisons',
  'du Levant',
  'de la Colline',
  'des Oliviers',
  'du Verger',
  'de la Mésange',
  'des Embruns',
  'du Chat Perché',
  'de la Girouette',
  'des Pommiers',
];

/** Gives each name once in the whole network, so that a name alone points at one adherent. */
export class NameBook {
  private readonly left = new Map<CensusType, string[]>();

  next(type: CensusType): string {
    let names = this.left.get(type);
    if (names === undefined) {
      const all = HEADS[type].flatMap((head) => TAILS.map((tail) => `${head} ${tail}`));
      names = new Random(`names|${type}`).shuffled(all);
      this.left.set(type, names);
    }
    const name = names.pop();
    if (name === undefined) throw new Error(`no invented name is left for ${type}`);
    return INVENTED_NAME + name;
  }
}

/** An address under a domain that the Internet keeps for examples (RFC 2606). */
export function emailOf(name: string): string {
  const label = fold(name.slice(INVENTED_NAME.length))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `contact@${label}.example`;
}
