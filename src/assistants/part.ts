import type { IndicatorDefinition } from '../datasets/indicator';
import { DIMENSION_WORDS, type Dimension } from '../kernel/dimensions';
import { Nearest } from '../kernel/nearest';
import { valueWords } from '../reading/explanation/number-words';
import { territoryWords } from '../reading/explanation/territory-words';
import type { FigureAnswer } from './answer';
import type { Ground } from './ask';
import { printedAt, valueOf } from './value-said';
import { plain, type Place } from './names';
import { partsQuestion, variablesOf, type AskedPart, type PartsQuestionAnswer } from './questions';

export interface PartAsked {
  /** A code or label of a part: a type of structure, a theme, a programme. */
  readonly part?: string;
}

/** Words that files bring along, not the product: they never stand in a sentence. */
const OF_FILES: readonly Dimension[] = ['THEME', 'FUNDER', 'AXIS'];

const BASIS = {
  COMPUTED: 'calculé sur les lignes remises et publiées',
  DECLARED: 'total déclaré, sans le détail des lignes',
  PRINTED: 'relevé dans un rapport imprimé',
  MIXED: 'consolidation de bases différentes',
} as const;

/** The part of a figure that goes by a key or a label; without one of that name, the nearest. */
export async function partOf(
  ground: Ground,
  definition: IndicatorDefinition,
  place: Place,
  whole: FigureAnswer,
  { part: asked = '' }: PartAsked,
): Promise<FigureAnswer> {
  const dimensions = definition.dimensions.filter(
    (each) => each !== 'REGION' && (each !== 'DEPARTMENT' || place.territory.kind === 'REGION'),
  );
  const none = { ...whole, value: null, partialValue: null, state: 'UNKNOWN_NAME' as const, basis: null, printed: [] };
  const unknown = (nearest: FigureAnswer['nearest']): FigureAnswer => ({
    ...none,
    sentence:
      'Aucune part de ce nom dans ce chiffre : choisir parmi les plus proches, ou dire qu’elle n’est pas connue.',
    contradictions: [],
    nearest,
  });
  if (dimensions.length === 0) return unknown([]);
  const answer = await ground.ask<PartsQuestionAnswer>(partsQuestion(place.territory, dimensions), {
    ...variablesOf(place.territory),
    indicator: definition.code,
    year: whole.year,
  });
  const figure = answer.place?.keyFigures.figures[0] ?? {};
  const all = dimensions.flatMap((dimension) =>
    (figure[dimension] ?? []).flatMap((part) => [part, ...(part.ofWhich ?? [])]).map((part) => ({ dimension, part })),
  );
  const wanted = plain(asked);
  const found =
    all.find(({ part }) => plain(part.key) === wanted) ?? all.find(({ part }) => plain(part.label) === wanted);
  if (found === undefined) {
    const near = new Nearest(all, ({ part }) => `${part.label} ${part.key}`).to(asked, 5);
    return unknown(
      (near.length > 0 ? near : all.slice(0, 5)).map(({ part }) => ({ code: part.key, name: part.label })),
    );
  }
  const { dimension, part } = found;
  return {
    ...whole,
    ...valueOf(part),
    sentence: sentenceOf(definition, place, whole, dimension, part),
    part: { dimension, key: part.key, label: part.label },
    printed: part.printed.map(printedAt),
    contradictions: [],
  };
}

function sentenceOf(
  definition: IndicatorDefinition,
  place: Place,
  { year, demonstration }: FigureAnswer,
  dimension: Dimension,
  part: AskedPart,
): string {
  const which = OF_FILES.includes(dimension)
    ? `une part par ${DIMENSION_WORDS[dimension].label.toLowerCase()}, nommée dans « part »`
    : part.label;
  const what = `En ${year ?? ''}, l’indicateur « ${definition.label} » (${which})`;
  const where = territoryWords(place.territory, place.name);
  const invented = demonstration ? ' Donnée de démonstration, inventée.' : '';
  if (part.state === 'KNOWN' && part.value !== null)
    return `${what} s’établit à ${part.approximate ? 'environ ' : ''}${valueWords(part.value, definition)} pour ${where}, ${BASIS[part.basis ?? 'MIXED']}.${invented}`;
  const why = {
    PARTIAL: `n’est connu qu’en partie pour ${where} : il n’y a pas de total à citer`,
    SUPPRESSED: `est retenu pour ${where} : il laisserait deviner ce que trop peu d’adhérents ont déclaré (secret statistique)`,
    NOT_APPLICABLE: `n’a pas de sens pour ${where}`,
    NOT_REPORTED: `n’est pas connu pour ${where} : personne ne l’a communiqué. Ce n’est pas un zéro`,
    KNOWN: `n’est pas connu pour ${where}`,
  }[part.state];
  return `${what} ${why}.${invented}`;
}
