import type { TerritoryRef } from '../../kernel/territory';
import {
  AuFilDesAnneesDansUneRegionDocument,
  AuFilDesAnneesDocument,
  ChiffresClesDeRegionDocument,
  ChiffresClesDocument,
  ChiffresDesRegionsDocument,
  DeQuoiEstFaitDansUneRegionDocument,
  DeQuoiEstFaitDocument,
  ImprimeDeRegionDocument,
  ImprimeDocument,
  RapprochementDocument,
  SerieDeRegionDocument,
  SerieDocument,
  SeriesDesRegionsDocument,
  UnChiffreDeRegionDocument,
  UnChiffreDocument,
  VentilationDeRegionDocument,
  VentilationDocument,
  type ChiffresClesQuery,
  type ChiffresDesRegionsQuery,
  type Dimension,
  type ImprimeQuery,
  type IndicatorCode,
  type RapprochementQuery,
  type SerieQuery,
  type SeriesDesRegionsQuery,
  type VentilationQuery,
} from '../generated/graphql';
import { linkOf, query, queryOfPlace, type Query } from '../query';

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

/** One figure of one year with what it rests on: for the link beside it. */
export const figureQuery = (territory: TerritoryRef, year: number, indicator: string): Query =>
  linkOf(territory, UnChiffreDocument, UnChiffreDeRegionDocument, { annee: year, indicateur: code(indicator) });

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

/** What a chart draws of a figure split along a dimension: for the link under it. */
export const splitLink = (territory: TerritoryRef, year: number, indicator: string, dimension: string): Query =>
  linkOf(territory, DeQuoiEstFaitDocument, DeQuoiEstFaitDansUneRegionDocument, {
    annee: year,
    indicateur: code(indicator),
    dimension: dimension as Dimension,
  });

/** What a chart draws of a figure over the years: for the link under it. */
export const seriesLink = (territory: TerritoryRef, indicator: string): Query =>
  linkOf(territory, AuFilDesAnneesDocument, AuFilDesAnneesDansUneRegionDocument, { indicateur: code(indicator) });

/** Figures of the federation in one year, region by region. */
export const regionsQuery = (year: number, indicators: readonly string[]): Query<ChiffresDesRegionsQuery> =>
  query(ChiffresDesRegionsDocument, { annee: year, indicateurs: codes(indicators) });

/** One figure over all years in which it is known. */
export const seriesQuery = (territory: TerritoryRef, indicator: string): Query<SerieQuery> =>
  queryOfPlace(territory, SerieDocument, SerieDeRegionDocument, { indicateur: code(indicator) });

/** The same of each region. */
export const seriesOfRegionsQuery = (indicator: string): Query<SeriesDesRegionsQuery> =>
  query(SeriesDesRegionsDocument, { indicateur: code(indicator) });

/** Everything that reports print of a place, for one year. */
export const printedQuery = (territory: TerritoryRef, year: number): Query<ImprimeQuery> =>
  queryOfPlace(territory, ImprimeDocument, ImprimeDeRegionDocument, { annee: year });

/** Where figures of a year disagree; of any, without one. */
export const reconciliationQuery = (year: number | null): Query<RapprochementQuery> =>
  query(RapprochementDocument, { annee: year });
