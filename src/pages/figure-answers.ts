import type {
  ChiffreFragment,
  ChiffresDesRegionsQuery,
  ImprimeQuery,
  PartieFragment,
  RapprochementQuery,
  SerieQuery,
  SeriesDesRegionsQuery,
  VentilationQuery,
} from './generated/graphql';

type Value = 'value' | 'state' | 'basis' | 'approximate';

/** What is known of a whole of which something is missing: null and empty for any other figure. */
export interface PartialAnswer extends Pick<PartieFragment, 'partialValue'> {
  /** A region has a code; what belongs to none has not. */
  readonly partialOf: readonly { readonly name: string; readonly code?: string }[];
}

export type FigureAnswer = ChiffreFragment;
export type ValueAnswer = Pick<FigureAnswer, Value>;
export type PrintedAnswer = FigureAnswer['printed'][number];
export type DeclaredAnswer = FigureAnswer['declared'][number];

export type SplitAnswer = VentilationQuery['lieu']['keyFigures']['figures'][number];
export type PartAnswer = SplitAnswer['breakdown'][number];
/** Where a value is printed. */
export type TerritoryAnswer = Pick<PartAnswer['printed'][number], 'section' | 'source'>;
/** What the territory says of a value that it declares. */
export type RemarkAnswer = PartAnswer['declared'][number];
export type IndicatorAnswer = SplitAnswer['indicator'];

export type PointAnswer = SerieQuery['lieu']['series'][number];
/** A region with every year of one figure. */
export type RegionSeries = SeriesDesRegionsQuery['federation']['regions'][number];
/** A figure as each region shows it. */
export type RegionsFigure = ChiffresDesRegionsQuery['federation']['keyFigures']['figures'][number];
/** A printed figure of the place, whatever it counts. */
export type PrintedOfTerritory = ImprimeQuery['lieu']['printedFigures'][number];
/** A French sentence on two figures that disagree, and what was decided of them. */
export type Contradiction = Pick<RapprochementQuery['reconciliation'][number], 'indicator' | 'message' | 'settlement'>;
