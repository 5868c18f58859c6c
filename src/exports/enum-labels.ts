import type { GraphQLEnumType } from 'graphql';
import { indicatorOf } from '../datasets/catalogue';
import { DATASETS } from '../datasets/registry';
import { structureTypeLabel } from './structure-type-label';
import { dimensionWord } from './words';

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Unit: {
    COUNT: 'nombre',
    PEOPLE: 'personnes',
    HOURS: 'heures',
    DAYS: 'jours',
    FTE: 'équivalents temps plein',
    EUR: 'euros',
    RATE: 'taux, de 0 à 1',
  },
  FigureState: {
    KNOWN: 'connu',
    PARTIAL: 'partiel : des parties attendues manquent, il n’y a pas de total',
    NOT_REPORTED: 'non communiqué',
    NOT_APPLICABLE: 'sans objet',
    SUPPRESSED: 'couvert par le secret statistique',
  },
  FigureBasis: {
    COMPUTED: 'calculé sur les lignes déposées',
    DECLARED: 'total déclaré, sans les lignes',
    PRINTED: 'relevé dans un rapport imprimé',
    MIXED: 'de sources mêlées',
  },
  SubmissionOrigin: {
    REGION: 'déposé par la région',
    REPORT: 'transcrit d’un rapport',
    DEMONSTRATION: 'démonstration',
  },
};

/** French label of a unit, a state, a basis or an origin; null for another word. */
export const wordFor = (type: string, value: string): string | null => WORDS[type]?.[value] ?? null;

/**
 * French label of a word of the schema: the catalogue's, the datasets' or the table's above; else the first sentence
 * of what the schema says of it. Never the code itself without need.
 */
export function enumLabel(type: GraphQLEnumType, value: string): string {
  if (type.name === 'IndicatorCode') return indicatorOf(value)?.label ?? value;
  if (type.name === 'DatasetCode') return DATASETS.find(({ code }) => code === value)?.label ?? value;
  if (type.name === 'StructureType') return structureTypeLabel(value);
  if (type.name === 'Dimension') return dimensionWord(value).toLowerCase();
  const known = wordFor(type.name, value);
  if (known !== null) return known;
  const [described] = (type.getValue(value)?.description ?? value).split('\n');
  return (described ?? value).replace(/\.$/, '');
}
