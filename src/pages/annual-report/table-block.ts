import type { Inlines, Table } from '../../documents/document';
import { DIMENSION_WORDS, type Dimension } from '../../kernel/dimensions';
import { counted, NO_BREAK } from '../../kernel/french';
import { writePart } from '../charts/bars';
import { writeFigure } from '../french';
import { footnoteOf, partsFootnote, type ReportAddress } from './footnotes';
import { withinSentence, type ReportPlace } from './figure-words';
import { UNSPECIFIED } from '../../figures/part-keys';
import { isSaid, type ReportFigure, type ReportSplit } from './report-figure';

type Part = ReportSplit['parts'][number];

interface ShownTable {
  readonly table: Table;
  /** Codes of the figures that are said whole under their column. */
  readonly shown: readonly string[];
}

interface TableSpec {
  readonly splits: readonly ReportSplit[];
  readonly by: Dimension;
  /** Keys of the rows that are asked for; all when empty. */
  readonly only: readonly string[];
  readonly place: ReportPlace;
  readonly address: ReportAddress;
}

/** Indicators side by side along a dimension, with what is known of the whole under them; null where nothing is. */
export function tableBlock({ splits: all, by, only, place, address }: TableSpec): ShownTable | null {
  const splits = all.filter(({ parts }) => parts.some(({ key, ...part }) => key !== UNSPECIFIED && isSaid(part)));
  const rows = rowsOf(splits, by).filter(({ key }) => only.length === 0 || only.includes(key));
  if (!rows.some(({ cells }) => cells.some((part) => part !== undefined && isSaid(part)))) return null;
  const cell = (part: Part | undefined, { unit }: ReportFigure): string =>
    part === undefined ? '–' : writePart(part, unit, place.regions.length);
  const whole = only.length > 0 ? [] : [['Ensemble', ...splits.map(({ figure }) => [wholeOf(figure, place)])]];
  const table: Table = {
    kind: 'TABLE',
    caption: captionOf(splits, by, place, address),
    columns: [
      { header: DIMENSION_WORDS[by].label, align: 'START' },
      ...splits.map(({ figure }) => ({ header: figure.label, align: 'END' as const })),
    ],
    rows: [
      ...rows.map(({ label, cells }) => [
        [label],
        ...cells.map((part, index): Inlines => [cell(part, figureAt(splits, index))]),
      ]),
      ...whole.map(([title, ...cells]) => [[{ strong: String(title) }], ...(cells as Inlines[])]),
    ],
  };
  return { table, shown: only.length > 0 ? [] : splits.map(({ figure }) => figure.code) };
}

function figureAt(splits: readonly ReportSplit[], index: number): ReportFigure {
  const split = splits[index];
  if (split === undefined) throw new Error('a cell without a column');
  return split.figure;
}

function captionOf(
  splits: readonly ReportSplit[],
  by: Dimension,
  { year }: ReportPlace,
  address: ReportAddress,
): Inlines {
  const labels = splits.map(({ figure }, index) => (index === 0 ? figure.label : withinSentence(figure.label)));
  const rests = splits.map(({ figure, parts }) => partsFootnote(figure.label, parts)).filter((words) => words !== '');
  return [
    `${labels.join(', ')} par ${withinSentence(DIMENSION_WORDS[by].label)}, ${year}`,
    {
      footnote: footnoteOf(
        splits.map(({ figure }) => figure),
        address,
        rests.join(' '),
      ),
    },
  ];
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly (Part | undefined)[];
}

/** One row a key. Of regions all stand, so that one sees who is missing; of anything else, what is known or withheld. */
function rowsOf(splits: readonly ReportSplit[], by: Dimension): readonly Row[] {
  const labels = new Map(splits.flatMap(({ parts }) => parts.map(({ key, label }) => [key, label] as const)));
  const rows = [...labels].map(([key, label]) => ({
    key,
    label,
    cells: splits.map(({ parts }) => parts.find((part) => part.key === key)),
  }));
  const isShown = ({ cells }: Row): boolean =>
    cells.some((part) => part !== undefined && (isSaid(part) || part.state === 'SUPPRESSED'));
  return by === 'REGION' ? rows : rows.filter(isShown);
}

/** What is known of the whole: never the sum of the rows that happen to be known. */
function wholeOf({ unit, partialValue, partialOf, ...figure }: ReportFigure, { regions }: ReportPlace): string {
  if (figure.state !== 'PARTIAL' || partialValue === null) return writeFigure(figure, unit);
  const known = writeFigure({ ...figure, value: partialValue, state: 'KNOWN' }, unit);
  return `${counted(partialOf.length, 'région')} sur ${regions.length}${NO_BREAK}: ${known}`;
}
