import type { Inlines } from '../../documents/document';
import { enumerated, NO_BREAK } from '../../kernel/french';
import { DEMONSTRATION } from '../../reading/explanation/notes';
import type { PartAnswer } from '../figure-answers';
import { BASIS_WORDS } from '../french';
import { spaced } from '../../kernel/french';
import { restWords } from '../territory-words';
import type { ReportFigure } from './report-figure';

/** Where a report's figures are read again. */
export interface ReportAddress {
  readonly words: string;
  readonly href: string;
}

/** Sources that are named one by one: more stand at the address alone. */
const MOST_SOURCES = 3;

/** What figures rest on, who reported, their sources, and where they are read again. */
export function footnoteOf(figures: readonly ReportFigure[], { words, href }: ReportAddress, more = ''): Inlines {
  const said = [...figures.map(figureWords), more].filter((each) => each !== '');
  return [`${spaced(said.join(' '))} `, { text: words, href }, '.'];
}

function figureWords(figure: ReportFigure): string {
  const { label, basis, coverage, notes } = figure;
  const rests = basis === null ? '' : `, ${BASIS_WORDS[basis]}`;
  // What is invented is said beside it, and on each page.
  const told = notes.filter((note) => note !== DEMONSTRATION);
  const said = [`${label}${rests}`, coverage, ...told, sourcesSentence(figure)];
  return said
    .filter((each) => each !== '')
    .map(ended)
    .join(' ');
}

/** Notes of reports end as their authors left them. */
const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

function sourcesSentence({ sources }: ReportFigure): string {
  if (sources.length === 0) return '';
  if (sources.length > MOST_SOURCES) return `${sources.length} sources, nommées à l’adresse.`;
  return `${sources.length === 1 ? 'Source' : 'Sources'}${NO_BREAK}: ${sources.join(' ; ')}.`;
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
