import type { EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { dimensionCodes } from '../datasets/dimension';
import { datasetOf } from '../datasets/registry';
import { STRUCTURE_TYPES } from '../datasets/structure-types';
import type { Dimension } from '../kernel/codes';
import { compareFrench } from '../kernel/text';
import type { PrintedFigure } from '../reports/printed-figure';
import { partsOfAdherent } from './adherent-parts';
import type { Ledger } from '../published/ledger';
import { labelOf } from './labels';
import { ofWhich } from './of-which';
import { OUTSIDE, UNSPECIFIED } from './part-keys';
import { partsOf } from './parts';
import type { DeclaredFigure } from '../published/publication-state';
import { resolve } from './resolve';
import type { ResolvedFigure } from './resolved';

/** One part of a figure along a dimension. */
export interface FigurePart {
  /** The schema's enum value, the file's code where there is no enum, or two joined by `+`. */
  readonly key: string;
  readonly label: string;
  readonly figure: ResolvedFigure;
  /** This part as printed in reports. */
  readonly printed: readonly PrintedFigure[];
  /** This part as the territory declares it. */
  readonly declared: readonly DeclaredFigure[];
  /** Parts of this part, as declared or printed ("39 others, of which 11 EBE"). */
  readonly ofWhich: readonly FigurePart[];
}

/** The parts of a figure in the order of the dimension's words; what is left open comes last. */
export async function askedBreakdown(
  ledger: Ledger,
  manager: EntityManager,
  figure: ResolvedFigure,
  dimension: Dimension,
): Promise<readonly FigurePart[]> {
  const fromRows = figure.key.territory.kind === 'ADHERENT' && figure.way === 'ROWS' && dimension !== 'REGION';
  const parts = fromRows
    ? await partsOfAdherent(ledger, manager, figure, dimension)
    : partsOf(ledger, figure, dimension);
  const order = orderOf(ledger, figure.key.indicator, dimension);
  return [...parts]
    .map(([key, part]) => figurePart(ledger, figure, dimension, key, part))
    .sort((a, b) => order(a.key) - order(b.key) || compareFrench(a.label, b.label));
}

function figurePart(
  ledger: Ledger,
  whole: ResolvedFigure,
  dimension: Dimension,
  key: string,
  figure: ResolvedFigure,
): FigurePart {
  const { printed, declared } = ledger.snapshot;
  const own = dimension === 'REGION' ? figure.key : { ...whole.key, slice: { dimension, key } };
  const inside = ofWhich(ledger.snapshot, whole.key, dimension).filter(({ partOf }) => partOf === key);
  return {
    key,
    label: labelOf(ledger.snapshot.network, whole.key.indicator, dimension, key),
    figure,
    printed: printed.of(own),
    declared: declared.everyOne(own),
    ofWhich: inside.map(({ key: inner }) =>
      figurePart(
        ledger,
        whole,
        dimension,
        inner,
        resolve(ledger, { ...whole.key, slice: { dimension, key: inner } }, 'SAID'),
      ),
    ),
  };
}

/** Ranks the keys of a dimension: in the order of its words, then what has no word, outside, and left open. */
export function orderOf(ledger: Ledger, indicator: string, dimension: Dimension): (key: string) => number {
  const words = wordsOf(ledger, indicator, dimension);
  return (key) => {
    if (key === UNSPECIFIED) return words.length + 2;
    if (key === OUTSIDE) return words.length + 1;
    const position = words.indexOf(key.split('+')[0] ?? key);
    return position === -1 ? words.length : position;
  };
}

function wordsOf(ledger: Ledger, indicator: string, dimension: Dimension): readonly string[] {
  const { network } = ledger.snapshot;
  if (dimension === 'REGION') return network.regions.map((region) => region.code);
  if (dimension === 'DEPARTMENT') return network.departments.map((department) => department.code);
  if (dimension === 'STRUCTURE_TYPE') return STRUCTURE_TYPES;
  const { dataset } = definitionOf(indicator);
  return dataset === null ? [] : dimensionCodes(datasetOf(dataset), dimension).map((code) => code.key);
}
