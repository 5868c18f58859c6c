import { NO_BREAK, writeNumber, writeValue, withSign } from '../../kernel/french';
import type { Unit } from '../../kernel/codes';
import { BASIS_WORDS, writeFigure } from '../french';
import { partialWords } from '../part-words';
import type { GroupAnswer, MeasureAnswer } from './observatory.query';

/** How much a sum is; of a partial one never without how much of the whole it counts, of a printed one that it is. */
export function sumWords({ figure }: Pick<MeasureAnswer, 'figure'>, regions: number): string {
  const { unit } = figure.indicator;
  if (figure.state === 'PARTIAL') return partialWords(figure, regions, unit);
  const written = writeFigure(figure, unit);
  return figure.basis === null || figure.basis === 'COMPUTED' ? written : `${written} (${BASIS_WORDS[figure.basis]})`;
}

/** A ratio to one decimal where it is small, and none where that would say nothing. */
export const ratioWords = (value: number | null, unit: Unit): string =>
  value === null
    ? '—'
    : withSign(writeNumber(value, Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0), unit, NO_BREAK);

const ABSENCE_WORDS: Readonly<Record<NonNullable<MeasureAnswer['quartilesAbsence']>, string>> = {
  TOO_FEW: 'trop peu de réponses',
  ALIKE: 'réponses trop semblables',
  WITHHELD: 'non diffusé',
  INCOMPLETE: 'réponses attendues',
  NOTHING: 'aucune réponse',
};

/** The three quartiles, each as `≈ 24 000 h` where it is rounded to a step. The first says why where there are none. */
export function quartileWords({
  quartiles,
  quartilesAbsence,
  figure,
}: MeasureAnswer): readonly [string, string, string] {
  const { unit } = figure.indicator;
  if (quartiles === null || quartiles === undefined)
    return [quartilesAbsence == null ? '—' : ABSENCE_WORDS[quartilesAbsence], '—', '—'];
  const write = (value: number): string => `${quartiles.steps == null ? '' : '≈ '}${writeValue(value, unit)}`;
  return [write(quartiles.lower), write(quartiles.median), write(quartiles.upper)];
}

/** `339`, or of some regions only how many these are. */
export const respondentsWords = ({ respondents }: Pick<GroupAnswer, 'respondents'>, regions: number): string =>
  sumWords({ figure: respondents }, regions);
