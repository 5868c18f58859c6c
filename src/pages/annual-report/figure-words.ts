import { fillSentence } from '../../annual-report/sentence-words';
import type { OutlineSentence } from '../../annual-report/outline';
import type { Inlines } from '../../documents/document';
import { NO_BREAK, plural, writeNumber } from '../../kernel/french';
import { partialSentence } from '../../reading/explanation/partial-sentence';
import { STATE_WORDS, writeFigure } from '../french';
import { spaced } from '../../kernel/french';
import type { ReportFigure } from './report-figure';

/** Whose report it is, in the words of its sentences. */
export interface ReportPlace {
  /** « la fédération Coorace », « la délégation Bretagne ». */
  readonly words: string;
  readonly isFederation: boolean;
  readonly year: number;
  /** Names of the regions that there are. */
  readonly regions: readonly string[];
}

/** A figure in a sentence that carries its own caveats; `footnote` says the rest. Only for what a number can say. */
export function figureSentence(
  { sentence }: OutlineSentence,
  figure: ReportFigure,
  place: ReportPlace,
  footnote: Inlines,
): Inlines {
  const { label, change, demonstration } = figure;
  const invented = demonstration ? ' (démonstration)' : '';
  const note = { footnote };
  if (figure.state === 'PARTIAL') {
    const words = partialSentence({
      what: `« ${label} »`,
      where: place.words,
      known: valueOf(figure.partialValue ?? 0, figure),
      named: figure.partialOf,
      regions: place.regions,
    });
    return [spaced(words), note, invented, ' '];
  }
  const end = `${invented}${change === null ? '' : `${NO_BREAK}; ${change}`}. `;
  if (sentence === null) return [`${label}${NO_BREAK}: `, { strong: valueOf(figure.value ?? 0, figure) }, note, end];
  const { before, noun, after } = fillSentence(sentence, place.words, place.year);
  const strong = noun === null ? valueOf(figure.value ?? 0, figure) : counted(figure.value ?? 0, figure);
  const rest = noun === null ? '' : restOfNoun(figure.value ?? 0, noun);
  return [before, { strong: before === '' ? upper(strong) : strong }, `${rest}${after}`, note, end];
}

const valueOf = (value: number, { approximate, unit }: Pick<ReportFigure, 'approximate' | 'unit'>): string =>
  writeFigure({ value, state: 'KNOWN', approximate }, unit);

/** The number without the sign of its unit where its noun says it. */
function counted(value: number, figure: ReportFigure): string {
  const { approximate, unit } = figure;
  if (unit === 'RATE' || unit === 'EUR') return valueOf(value, figure);
  return `${approximate ? 'environ ' : ''}${writeNumber(value, unit === 'DAYS' || unit === 'FTE' ? 1 : 0)}`;
}

const restOfNoun = (value: number, [one, many]: readonly [string, string]): string =>
  `${NO_BREAK}${plural(value, one, many)}`;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Labels that a number does not say, by why: « non communiqué : adhérents partis et … ». */
export function unsaidWords(figures: readonly ReportFigure[]): readonly string[] {
  const byState = new Map<string, string[]>();
  for (const { state, label } of figures) {
    if (state === 'KNOWN' || state === 'PARTIAL') continue;
    const words = STATE_WORDS[state];
    byState.set(words, [...(byState.get(words) ?? []), withinSentence(label)]);
  }
  return [...byState].map(([words, labels]) => `${words}${NO_BREAK}: ${[...new Set(labels)].join(', ')}`);
}

/** A label inside a sentence: its first letter is small, its acronyms are not. */
export const withinSentence = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
