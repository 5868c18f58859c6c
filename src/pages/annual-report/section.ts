import {
  indicatorsOfBlock,
  type OutlineBlock,
  type OutlineSection,
  type OutlineSentence,
} from '../../annual-report/outline';
import type { Block, Inlines } from '../../documents/document';
import { enumerated, NO_BREAK } from '../../kernel/french';
import { spaced } from '../../kernel/french';
import { chartBlock, type GraphAt } from './chart-block';
import { figureSentence, unsaidWords, type ReportPlace } from './figure-words';
import { footnoteOf, type ReportAddress } from './footnotes';
import { LIST_WORDS, listBlocks } from './list-block';
import { isSaid, type ReportFigure } from './report-figure';
import type { ReportSource } from './report-source';
import { tableBlock } from './table-block';

/** What every section of a report is composed with. */
export interface Composing {
  readonly source: ReportSource;
  readonly place: ReportPlace;
  readonly address: ReportAddress;
  readonly graphAt: GraphAt;
}

/** A section under its heading: its free text, what is known, then what is missing. With nothing known, one line. */
export function sectionBlocks(
  { id, title, blocks }: OutlineSection,
  text: string | null,
  composing: Composing,
): readonly Block[] {
  const composed = merged(blocks).map((block) => composedBlock(block, composing));
  const content = composed.flatMap((each) => each.blocks);
  const shown = new Set(composed.flatMap((each) => each.shown));
  const figures = [...new Set(blocks.flatMap(indicatorsOfBlock))].map((code) => composing.source.figure(code));
  const left = figures.filter((figure) => isSaid(figure) && !shown.has(figure.code));
  const nothing = composed.flatMap((each) => each.nothing);
  const said = [...content, ...sentencesOf(left.map(withoutSentence), composing)];
  return [
    { kind: 'HEADING', level: 2, text: title, id },
    ...paragraphsOf(text),
    ...(said.length === 0
      ? nothingKnown(figures, nothing, composing)
      : [...said, ...missing(figures, nothing, composing)]),
  ];
}

/** A free text as it was typed: an empty line begins a new paragraph, and no character of it is markup. */
export const paragraphsOf = (text: string | null): readonly Block[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'PARAGRAPH', manner: 'TEXT', content: [spaced(paragraph)] }));

const withoutSentence = ({ code }: ReportFigure): OutlineSentence => ({ indicator: code, sentence: null });

/** Sentences that follow each other read as one paragraph. */
function merged(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const all: OutlineBlock[] = [];
  for (const block of blocks) {
    const before = all.at(-1);
    if (block.kind === 'SENTENCES' && before?.kind === 'SENTENCES')
      all[all.length - 1] = { kind: 'SENTENCES', sentences: [...before.sentences, ...block.sentences] };
    else all.push(block);
  }
  return all;
}

interface Composed {
  readonly blocks: readonly Block[];
  /** Codes of the figures that it says. */
  readonly shown: readonly string[];
  /** Of a list: that it is empty. */
  readonly nothing: readonly string[];
}

function composedBlock(block: OutlineBlock, composing: Composing): Composed {
  const { source, place, address, graphAt } = composing;
  switch (block.kind) {
    case 'SENTENCES':
      return {
        blocks: sentencesOf(block.sentences, composing),
        shown: block.sentences.map(({ indicator }) => indicator),
        nothing: [],
      };
    case 'TABLE': {
      const splits = block.indicators.map((code) => source.split(code, block.by));
      const made = tableBlock({ splits, by: block.by, only: block.regions, place, address });
      return made === null ? NOTHING : { blocks: [made.table], shown: made.shown, nothing: [] };
    }
    case 'LIST': {
      const blocks = listBlocks(block.list, source.list(block.list), place);
      return { blocks, shown: [], nothing: blocks.length === 0 ? [LIST_WORDS[block.list].none] : [] };
    }
    default: {
      const chart = chartBlock(block, source, place, graphAt);
      return chart === null ? NOTHING : { blocks: [chart], shown: [], nothing: [] };
    }
  }
}

const NOTHING: Composed = { blocks: [], shown: [], nothing: [] };

function sentencesOf(sentences: readonly OutlineSentence[], { source, place, address }: Composing): readonly Block[] {
  const content: Inlines = sentences.flatMap((sentence) => {
    const figure = source.figure(sentence.indicator);
    return isSaid(figure) ? figureSentence(sentence, figure, place, footnoteOf([figure], address)) : [];
  });
  return content.length === 0 ? [] : [{ kind: 'PARAGRAPH', manner: 'TEXT', content }];
}

const notice = (text: string): Block => ({ kind: 'PARAGRAPH', manner: 'NOTICE', content: [spaced(text)] });

/** One line, so that a section without data leaves no hole. */
function nothingKnown(
  figures: readonly ReportFigure[],
  nothing: readonly string[],
  { place: { year } }: Composing,
): readonly Block[] {
  const words = [...unsaidWords(figures), ...nothing];
  if (words.length === 0) return [];
  return figures.length === 0
    ? [notice(`Pour ${year}, ${words.join(' ; ')}.`)]
    : [notice(`Rien n’est encore connu de cette section pour ${year}. ${sentenceOf(words)}`)];
}

/** Figures without a value, lists without a row, and whose files are missing. */
function missing(figures: readonly ReportFigure[], nothing: readonly string[], { place }: Composing): readonly Block[] {
  const words = [...unsaidWords(figures), ...nothing];
  const byDataset = new Map(
    figures.flatMap((figure) => (figure.reporting < figure.expected ? [[figure.dataset, figure] as const] : [])),
  );
  const late = [...byDataset.values()].map(({ handedIn, reporting, missing: names }) =>
    // Of none, all names would say no more.
    place.isFederation && reporting > 0 && names.length > 0 ? `${handedIn} Manquent ${enumerated(names)}.` : handedIn,
  );
  const unsaid = words.length === 0 ? [] : [late.length === 0 ? `${words.join(' ; ')}.` : sentenceOf(words)];
  const said = [...late, ...unsaid].join(' ');
  return said === '' ? [] : [notice(`Ce qui manque${NO_BREAK}: ${said}`)];
}

const sentenceOf = (words: readonly string[]): string => {
  const text = words.join(' ; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
