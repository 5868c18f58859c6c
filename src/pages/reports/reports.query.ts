import { RapportsDocument, type RapportsQuery, type ReleveFragment } from '../generated/graphql';
import { query } from '../query';

export type TranscribedAnswer = ReleveFragment;
export type ReportsAnswer = RapportsQuery;

export const reportsQuery = query(RapportsDocument, {});
