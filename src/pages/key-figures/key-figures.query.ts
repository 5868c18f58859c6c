import type { TerritoryRef } from '../../kernel/territory';
import {
  ChiffresClesDeRegionDocument,
  ChiffresClesDocument,
  ChiffresDesRegionsDocument,
  ImprimeDeRegionDocument,
  ImprimeDocument,
  RapprochementDocument,
  SerieDeRegionDocument,
  SerieDocument,
  VentilationDeRegionDocument,
  VentilationDocument,
  type ChiffreFragment,
  type ChiffresClesQuery,
  type ChiffresDesRegionsQuery,
  type Dimension,
  type ImprimeQuery,
  type IndicatorCode,
  type PartieFragment,
  type RapprochementQuery,
  type SerieQuery,
  type VentilationQuery,
} from '../generated/graphql';
import { query, queryOfPlace, type Query } from '../query';

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
/** A figure as each region shows it. */
export type RegionsFigure = ChiffresDesRegionsQuery['federation']['keyFigures']['figures'][number];
/** A printed figure of the place, whatever it counts. */
export type PrintedOfTerritory = ImprimeQuery['lieu']['printedFigures'][number];
/** A French sentence on two figures that disagree, and what was decided of them. */
export type Contradiction = Pick<RapprochementQuery['reconciliation'][number], 'message' | 'settlement'>;

/** The schema's codes are those of the catalogue. */
const code = (indicator: string): IndicatorCode => indicator as IndicatorCode;
const codes = (indicators: readonly string[]): IndicatorCode[] => indicators.map(code);

/** Figures of one year, whole, with evolution, coverage and printed values. */
export const figuresQuery = (
  territory: TerritoryRef,
  year: number,
  indicators: readonly string[],
): Query<ChiffresClesQuery> =>
  queryOfPlace(territory, ChiffresClesDocument, ChiffresClesDeRegionDocument, {
    annee: year,
    indicateurs: codes(indicators),
  });

/** One figure of one year split along a dimension. */
export const splitQuery = (
  territory: TerritoryRef,
  year: number,
  indicator: string,
  dimension: string,
): Query<VentilationQuery> =>
  queryOfPlace(territory, VentilationDocument, VentilationDeRegionDocument, {
    annee: year,
    indicateur: code(indicator),
    dimension: dimension as Dimension,
  });

/** Figures of the federation in one year, region by region. */
export const regionsQuery = (year: number, indicators: readonly string[]): Query<ChiffresDesRegionsQuery> =>
  query(ChiffresDesRegionsDocument, { annee: year, indicateurs: codes(indicators) });

/** One figure over all years in which it is known. */
export const seriesQuery = (territory: TerritoryRef, indicator: string): Query<SerieQuery> =>
  queryOfPlace(territory, SerieDocument, SerieDeRegionDocument, { indicateur: code(indicator) });

/** Everything that reports print of a place, for one year. */
export const printedQuery = (territory: TerritoryRef, year: number): Query<ImprimeQuery> =>
  queryOfPlace(territory, ImprimeDocument, ImprimeDeRegionDocument, { annee: year });

/** Where figures of a year disagree. */
export const reconciliationQuery = (year: number): Query<RapprochementQuery> =>
  query(RapprochementDocument, { annee: year });
