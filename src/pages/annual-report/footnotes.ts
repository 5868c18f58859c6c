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

/** What figures rest on, who reported, their sources, and where they are read again. */
export function footnoteOf(figures: readonly ReportFigure[], { words, href }: ReportAddress, more = ''): Inlines {
  const said = [...figures.map(figureWords), more].filter((each) => each !== '');
  return [`${spaced(said.join(' '))} `, { text: words, href }, '.'];
}

function figureWords(figure: ReportFigure): string {
  const { label, basis, coverage, notes } = figure;
  const rests = basis === null ? '' : `, ${BASIS_WORDS[basis]}`;
  const said = [`${label}${rests}`, coverage, ...notes, sourcesSentence(figure)];
  return said
    .filter((each) => each !== '')
    .map(ended)
    .join(' ');
}

/** Notes of reports end as their authors left them. */
const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

function sourcesSentence({ sources }: ReportFigure): string {
  if (sources.length === 0) return '';
  const others = sources.length - MOST_SOURCES;
  // A fourth would take no more room than to say that there is one.
  const named = others <= 1 ? sources : sources.slice(0, MOST_SOURCES);
  const rest = others <= 1 ? '' : ` ; et ${others} autres`;
  return `${sources.length === 1 ? 'Source' : 'Sources'}${NO_BREAK}: ${named.join(' ; ')}${rest}.`;
}

/** Of parts that rest on different things, which rests on what; empty where all rest on the same. */
export function partsFootnote(label: string, parts: readonly PartAnswer[]): string {
  const byRest = new Map<string, string[]>();
  for (const part of parts) {
    const words = restWords(part);
    if (words !== '') byRest.set(words, [...(byRest.get(words) ?? []), part.label]);
  }
  if (byRest.size < 2) return '';
  return `${label}, part par part${NO_BREAK}: ${[...byRest].map(([words, labels]) => `${enumerated(labels)}, ${words.replace(`${NO_BREAK}:`, ' dans')}`).join(' ; ')}.`;
}
