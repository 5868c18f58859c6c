import type { TerritoryRef } from '../../kernel/territory';
import {
  ChiffresFigesDocument,
  ContradictionsDuRapportDocument,
  RapportFigeDocument,
  EvenementsDuRapportDeRegionDocument,
  EvenementsDuRapportDocument,
  MouvementsDuRapportDeRegionDocument,
  MouvementsDuRapportDocument,
  PartenairesDuRapportDeRegionDocument,
  PartenairesDuRapportDocument,
  PublicationsDuRapportDeRegionDocument,
  PublicationsDuRapportDocument,
  ParticipationsDuRapportDeRegionDocument,
  ParticipationsDuRapportDocument,
  RapportDeRegionDocument,
  RapportDocument,
  VersionsFigeesDocument,
  type ChiffresFigesQuery,
  type ContradictionsDuRapportQuery,
  type EvenementsDuRapportQuery,
  type IndicatorCode,
  type MouvementsDuRapportQuery,
  type PartenairesDuRapportQuery,
  type ParticipationsDuRapportQuery,
  type PublicationsDuRapportQuery,
  type RapportFigeQuery,
  type RapportQuery,
  type VersionsFigeesQuery,
} from '../generated/graphql';
import { query, queryOfPlace, type Query } from '../query';

/** The schema's codes are those of the catalogue. */
const codes = (indicators: readonly string[]): IndicatorCode[] => indicators as IndicatorCode[];

export type LiveFigure = RapportQuery['lieu']['keyFigures']['figures'][number];
export type LiveContradiction = ContradictionsDuRapportQuery['reconciliation'][number];
export type ReleaseAnswer = VersionsFigeesQuery['releases'][number];
export type FrozenFigure = NonNullable<ChiffresFigesQuery['release']>['figures'][number];
export type FrozenPart = FrozenFigure['parts'][number];
export type FrozenLists = NonNullable<NonNullable<RapportFigeQuery['release']>['lists']>;
export type FrozenPoint = NonNullable<NonNullable<RapportFigeQuery['release']>['series']>[number]['points'][number];

/** Every figure of a report. */
export const reportQuery = (
  territory: TerritoryRef,
  year: number,
  indicators: readonly string[],
): Query<RapportQuery> =>
  queryOfPlace(territory, RapportDocument, RapportDeRegionDocument, { annee: year, indicateurs: codes(indicators) });

export const contradictionsQuery = (year: number): Query<ContradictionsDuRapportQuery> =>
  query(ContradictionsDuRapportDocument, { annee: year });

/** Of each list a page of a hundred, behind a cursor. Events of a year, or its key dates. */
export const eventsQuery = (
  territory: TerritoryRef,
  year: number,
  keyDates: boolean,
  apres: string | null,
): Query<EvenementsDuRapportQuery> =>
  queryOfPlace(territory, EvenementsDuRapportDocument, EvenementsDuRapportDeRegionDocument, {
    annee: year,
    dates: keyDates,
    apres,
  });

/** Participations in programmes; null beside an error for whoever has no right to the rows. */
export const participationsQuery = (
  territory: TerritoryRef,
  year: number,
  apres: string | null,
): Query<ParticipationsDuRapportQuery> =>
  queryOfPlace(territory, ParticipationsDuRapportDocument, ParticipationsDuRapportDeRegionDocument, {
    annee: year,
    apres,
  });

export const publicationsQuery = (
  territory: TerritoryRef,
  year: number,
  apres: string | null,
): Query<PublicationsDuRapportQuery> =>
  queryOfPlace(territory, PublicationsDuRapportDocument, PublicationsDuRapportDeRegionDocument, { annee: year, apres });

export const partnersQuery = (
  territory: TerritoryRef,
  year: number,
  apres: string | null,
): Query<PartenairesDuRapportQuery> =>
  queryOfPlace(territory, PartenairesDuRapportDocument, PartenairesDuRapportDeRegionDocument, { annee: year, apres });

/** Who joined in a year, or who left. */
export const movementsQuery = (
  territory: TerritoryRef,
  year: number,
  entrees: boolean,
  apres: string | null,
): Query<MouvementsDuRapportQuery> =>
  queryOfPlace(territory, MouvementsDuRapportDocument, MouvementsDuRapportDeRegionDocument, {
    annee: year,
    entrees,
    apres,
  });

/** The releases of a year, the latest first. */
export const releasesQuery = (year: number): Query<VersionsFigeesQuery> =>
  query(VersionsFigeesDocument, { annee: year });

/** What a release froze of one territory. */
export const frozenQuery = (
  release: string,
  territoryId: string,
  indicators: readonly string[] | null,
): Query<ChiffresFigesQuery> =>
  query(ChiffresFigesDocument, {
    version: release,
    lieux: [territoryId],
    indicateurs: indicators === null ? null : codes(indicators),
  });

/** All that a report of a release is made of. */
export const frozenReportQuery = (
  release: string,
  territoryId: string,
  indicators: readonly string[],
): Query<RapportFigeQuery> =>
  query(RapportFigeDocument, { version: release, lieu: territoryId, indicateurs: codes(indicators) });
