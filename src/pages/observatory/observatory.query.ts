import type { TerritoryRef } from '../../kernel/territory';
import {
  ObservatoireDeRegionDocument,
  ObservatoireDocument,
  type DatasetCode,
  type EnsembleFragment,
  type ObservatoireQuery,
} from '../generated/graphql';
import { queryOfPlace, type Query } from '../query';

export type ObservatoryAnswer = ObservatoireQuery['lieu']['observatory'];
export type GroupAnswer = EnsembleFragment;
export type MeasureAnswer = GroupAnswer['measures'][number];
export type EstimateAnswer = ObservatoryAnswer['estimates'][number];

/** A survey of one year, of the federation or of a region. */
export const observatoryQuery = (territory: TerritoryRef, year: number, survey: string): Query<ObservatoireQuery> =>
  queryOfPlace(territory, ObservatoireDocument, ObservatoireDeRegionDocument, {
    annee: year,
    // The schema's codes are those of the datasets.
    enquete: survey as DatasetCode,
  });
