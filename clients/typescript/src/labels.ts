import type { DiscrepancyKind, FigureBasis, FigureState, StructureType, Unit } from './generated/graphql';

export const FIGURE_STATES: Readonly<Record<FigureState, string>> = {
  KNOWN: 'connu',
  NOT_REPORTED: 'non communiqué',
  NOT_APPLICABLE: 'sans objet',
  SUPPRESSED: 'non diffusé',
};

export const FIGURE_BASES: Readonly<Record<FigureBasis, string>> = {
  COMPUTED: 'calculé',
  DECLARED: 'déclaré',
  PRINTED: 'imprimé',
};

export const UNITS: Readonly<Record<Unit, string>> = {
  COUNT: '',
  PEOPLE: 'personnes',
  HOURS: 'heures',
  DAYS: 'jours',
  FTE: 'ETP',
  EUR: '€',
  RATE: '%',
};

export const STRUCTURE_TYPES: Readonly<Record<StructureType, string>> = {
  AI: 'Association intermédiaire',
  ACI: 'Atelier et chantier d’insertion',
  EI: 'Entreprise d’insertion',
  ETTI: 'Entreprise de travail temporaire d’insertion',
  EITI: 'Entreprise d’insertion par le travail indépendant',
  ETT_ESS: 'Entreprise de travail temporaire de l’économie sociale et solidaire',
  GES: 'Groupe économique solidaire',
  EBE: 'Entreprise à but d’emploi',
  PROXIM: 'Structure de services à la personne Proxim’',
  OF: 'Organisme de formation',
  OTHER: 'Autre',
};

export const DISCREPANCIES: Readonly<Record<DiscrepancyKind, string>> = {
  TOTAL_AND_PARTS: 'un total et ses parts',
  PRINTED_TWICE: 'imprimé deux fois',
  RATE_AND_BASE: 'un taux et sa base',
  COMPUTED_AND_PRINTED: 'calculé et imprimé',
};

/** The French label of an enum value; a value newer than this client is its own label. */
export function labelOf(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value] ?? value;
}
