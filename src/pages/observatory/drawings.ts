import { counted, NO_BREAK, writeShort, withSign } from '../../kernel/french';
import type { Unit } from '../../kernel/codes';
import { ranges } from '../charts/ranges';
import type { Drawing } from '../charts/svg';
import { isInvented, type ObservatoryData } from './observatory.data';

/** The drawings of the page; one that nothing is to be drawn of is not among them. */
export const drawingsOf = (data: ObservatoryData): readonly Drawing[] =>
  [estimatesDrawing(data), quartilesDrawing(data, mediansIndicator(data))].filter((drawing) => drawing !== null);

const shortly = (value: number, unit: Unit): string => withSign(writeShort(value, unit), unit, NO_BREAK);

/** Of each measure what the respondents come to, and where the whole network is likely to be. */
export function estimatesDrawing(data: ObservatoryData): Drawing | null {
  const sums = new Map(data.whole.measures.map(({ figure }) => [figure.indicator.code, figure.value ?? 0]));
  const rows = data.estimates.flatMap(({ indicator: { code, label, unit }, value, lower, upper }) =>
    value == null || lower == null || upper == null
      ? []
      : {
          label,
          words: `${shortly(lower, unit)} à ${shortly(upper, unit)}`,
          lower,
          mark: value,
          upper,
          known: sums.get(code) ?? null,
        },
  );
  if (rows.length === 0) return null;
  return ranges({
    id: 'estimations',
    title: `Estimation pour tous les adhérents, ${data.year}`,
    conclusion: `Où se situe tout le réseau, d’après ses répondants, pour ${counted(rows.length, 'mesure')}`,
    summary:
      'La barre est la somme des répondants, connue ; le trait est l’intervalle de l’estimation, le rond son milieu. Chaque ligne a sa propre échelle.',
    demonstration: isInvented(data),
    ranges: rows,
    apart: true,
  });
}

/** Of each type that has quartiles of a measure. */
const quartilesOf = ({ byStructureType }: ObservatoryData, indicator: string) =>
  byStructureType.flatMap(({ label, measures }) => {
    const measure = measures.find(({ figure }) => figure.indicator.code === indicator);
    return measure?.quartiles == null ? [] : { label, ...measure.quartiles };
  });

/** The first measure that has quartiles in at least two types; null where none has. */
export const mediansIndicator = (data: ObservatoryData): string | null =>
  data.whole.measures.find(({ figure }) => quartilesOf(data, figure.indicator.code).length > 1)?.figure.indicator
    .code ?? null;

/** What the respondents of each type answer to a measure; null where fewer than two types have quartiles. */
export function quartilesDrawing(data: ObservatoryData, code: string | null): Drawing | null {
  const indicator = data.whole.measures.find(({ figure }) => figure.indicator.code === code)?.figure.indicator;
  if (indicator === undefined) return null;
  const rows = quartilesOf(data, indicator.code).map(({ label, lower, median, upper }) => ({
    label,
    words: shortly(median, indicator.unit),
    lower,
    mark: median,
    upper,
    known: null,
  }));
  if (rows.length < 2) return null;
  return ranges({
    id: 'medianes',
    title: `${indicator.label} par structure, ${data.year}`,
    conclusion: mediansConclusion(rows),
    summary:
      'Le rond est la médiane des répondants de chaque type, le trait va du premier au troisième quartile : la moitié des répondants y est. Ce sont des réponses, non tout le réseau.',
    demonstration: isInvented(data),
    ranges: rows,
    apart: false,
  });
}

/** « Médiane la plus haute : Entreprise d’insertion, 12 j » */
function mediansConclusion(
  rows: readonly { readonly label: string; readonly words: string; readonly mark: number }[],
): string {
  const [first] = [...rows].sort((a, b) => b.mark - a.mark);
  return first === undefined ? '' : `Médiane la plus haute${NO_BREAK}: ${first.label}, ${first.words}`;
}
