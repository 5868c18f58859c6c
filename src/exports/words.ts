import { camelWords } from './camel-words';

/** French words for what an answer's fields are called, by response key; operations may use French aliases instead. */
const WORDS: Readonly<Record<string, string>> = {
  acronym: 'Sigle',
  address: 'Adresse',
  adherent: 'Adhérent',
  adherents: 'Adhérents',
  aggregation: 'Consolidation',
  answered: 'Répondues',
  approximate: 'Approché',
  averageResponseDays: 'Délai moyen de réponse',
  basis: 'Base',
  change: 'Évolution',
  city: 'Ville',
  code: 'Code',
  contributions: 'Contribution',
  coverage: 'Couverture',
  dataset: 'Jeu de données',
  demonstration: 'Démonstration',
  department: 'Département',
  departments: 'Département',
  description: 'Description',
  difference: 'Écart',
  dimensions: 'Dimensions',
  email: 'Courriel',
  evolution: 'Évolution',
  expansion: 'Développement',
  expected: 'Attendues',
  federation: 'Fédération',
  figure: 'Chiffre',
  figurePart: 'Part',
  formations: 'Formations',
  figures: 'Chiffre',
  found: 'Trouvé',
  hours: 'Heures',
  hoursWorked: 'Heures travaillées',
  id: 'Identifiant',
  indicator: 'Indicateur',
  inseeCodes: 'Codes INSEE',
  key: 'Clé',
  kind: 'Nature',
  label: 'Libellé',
  memberSince: 'Adhérent depuis',
  message: 'Explication',
  missing: 'Manquants',
  name: 'Nom',
  nothingToReport: 'Néant déclaré',
  origin: 'Origine',
  overseas: 'Outre-mer',
  phone: 'Téléphone',
  postalCode: 'Code postal',
  precision: 'Décimales',
  previousValue: 'Valeur de l’année précédente',
  printed: 'Imprimé',
  programme: 'Programme',
  publishedAt: 'Publié le',
  rate: 'Taux',
  region: 'Région',
  regions: 'Région',
  reporting: 'Ont rendu compte',
  respondents: 'Répondants',
  respondentsExpected: 'Répondants attendus',
  rowCount: 'Lignes',
  sameUnits: 'Adhérents comparés',
  sameUnitsChange: 'Évolution à périmètre constant',
  section: 'Page ou rubrique',
  siret: 'SIRET',
  source: 'Source',
  sources: 'Sources',
  state: 'État',
  stated: 'Annoncé',
  status: 'Statut',
  structureType: 'Type de structure',
  structureTypes: 'Types de structure',
  submittedAt: 'Déposé le',
  territory: 'Territoire',
  title: 'Titre',
  total: 'Total',
  totalCount: 'Nombre total',
  unit: 'Unité',
  value: 'Valeur',
  version: 'Version',
  year: 'Année',
  years: 'Années',
};

const DIMENSIONS: Readonly<Record<string, string>> = {
  REGION: 'Région',
  DEPARTMENT: 'Département',
  STRUCTURE_TYPE: 'Type de structure',
  KIND: 'Nature',
  THEME: 'Thématique',
  CHANNEL: 'Canal',
  AUDIENCE: 'Public',
  REQUESTER: 'Demandeur',
  PROGRAMME: 'Programme',
};

/** French name of a dimension, as a header. */
export const dimensionWord = (dimension: string): string => DIMENSIONS[dimension] ?? dimension;

/** What stands around rows in every answer and says nothing of them. */
const SILENT = new Set(['keyFigures', 'nodes', 'edges', 'node']);

export const wordOf = (key: string): string => WORDS[key] ?? camelWords(key);

/** French label of a column: its own word, after that of what it belongs to. */
export function labelOfPath(path: readonly string[]): string {
  const own = path.at(-1) ?? '';
  const owner = path.slice(0, -1).findLast((key) => !SILENT.has(key));
  return owner === undefined ? wordOf(own) : `${wordOf(owner)} : ${wordOf(own).toLowerCase()}`;
}
