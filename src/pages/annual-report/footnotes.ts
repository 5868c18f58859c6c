import type { Inlines } from '../../documents/document';
import { enumerated, NO_BREAK } from '../../kernel/french';
import type { PartAnswer } from '../figure-answers';
import { BASIS_WORDS, spaced } from '../french';
import { restWords } from '../territory-words';
import type { ReportFigure } from './report-figure';

/** Where a report's figures are read again. */
export interface ReportAddress {
  readonly words: string;
  readonly href: string;
}

/** Sources that are named one by one: the others stand at the address. */
const MOST_SOURCES = 3;

/** What a figure rests on, who reported, its sources, and where it is read again. */
export function footnoteOf(figure: ReportFigure, { words, href }: ReportAddress): Inlines {
  const { label, basis, coverage, notes } = figure;
  const rests = basis === null ? '' : `, ${BASIS_WORDS[basis]}`;
  const said = [`${label}${rests}.`, coverage, ...notes, sourcesSentence(figure)].filter((each) => each !== '');
  return [`${spaced(said.join(' '))} `, { text: words, href }, '.'];
}

function sourcesSentence({ sources }: ReportFigure): string {
  if (sources.length === 0) return '';
  const others = sources.length - MOST_SOURCES;
  // A fourth would take no more room than to say that there is one.
  const named = others <= 1 ? sources : sources.slice(0, MOST_SOURCES);
  const rest = others <= 1 ? '' : ` ; et ${others} autres`;
  return `${sources.length === 1 ? 'Source' : 'Sources'}${NO_BREAK}: ${named.join(' ; ')}${rest}.`;
}

/** Of parts that rest on different things, which rests on what; empty where all rest on the same. */
export function partsFootnote(parts: readonly PartAnswer[]): string {
  const byRest = new Map<string, string[]>();
  for (const part of parts) {
    const words = restWords(part);
    if (words !== '') byRest.set(words, [...(byRest.get(words) ?? []), part.label]);
  }
  if (byRest.size < 2) return '';
  return ` ${[...byRest].map(([words, labels]) => `${enumerated(labels)}${NO_BREAK}: ${words}`).join(' ; ')}.`;
}
