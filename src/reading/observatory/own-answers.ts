import { In, type EntityManager } from 'typeorm';
import { accumulate } from '../../datasets/measure';
import type { Dataset } from '../../datasets/dataset';
import { surveyOf } from '../../datasets/roles';
import type { StoredRow } from '../../datasets/row';
import { fromScaled } from '../../kernel/decimal';
import type { DatasetCode } from '../../kernel/codes';
import type { Publication } from '../../published/publication-state';
import type { FigureReader } from '../figure-reader';
import type { ObservedMeasure } from './observed';
import { measuresOf, placeRef } from './surveyed';
import { FEDERATION } from '../../kernel/territory';

/** One measure of an adherent's own published answer, beside what its kind and its region answer. */
export interface OwnMeasure {
  readonly indicator: string;
  /** Null where its answer leaves it out. */
  readonly value: number | null;
  /** Of all adherents of its type; null where nobody of that type answered. */
  readonly ofType: ObservedMeasure | null;
  /** Null outside every delegation. */
  readonly ofRegion: ObservedMeasure | null;
}

/** A published answer of one adherent. */
export interface OwnAnswer {
  readonly survey: DatasetCode;
  readonly year: number;
  /** Slug of the delegation in which it counts; null for none. */
  readonly region: string | null;
  /** As the schema writes it; null where its register does not say. */
  readonly structureType: string | null;
  readonly demonstration: boolean;
  readonly row: StoredRow;
}

/**
 * The published answers of one adherent to a survey, of all years, newest first. For that adherent alone: the caller has
 * asked who it is. One statement.
 */
export async function ownAnswers(
  { snapshot }: FigureReader,
  manager: EntityManager,
  { rowEntity, fromEntity, code }: Dataset,
  adherent: string,
): Promise<readonly OwnAnswer[]> {
  const published = snapshot.publications.all().filter(({ dataset }) => dataset === code);
  if (published.length === 0) return [];
  const ids = [...new Set(published.map(({ id }) => id))];
  const rows = await manager.find(rowEntity, { where: { adherentUid: adherent, submissionId: In(ids) } });
  return rows
    .map(fromEntity)
    .flatMap((row): OwnAnswer[] => {
      const publication = published.find((each) => isOf(each, row));
      if (publication === undefined) return [];
      const { year, region, structureType } = row;
      return [
        { survey: code, year, region, structureType, demonstration: publication.origin === 'DEMONSTRATION', row },
      ];
    })
    .sort((a, b) => b.year - a.year || (a.region ?? '').localeCompare(b.region ?? ''));
}

const isOf = ({ id, region }: Publication, row: StoredRow): boolean => id === row.submissionId && region === row.region;

/**
 * The measures of one of its answers. What is beside its own values is what the public reads, whoever asks: an adherent
 * knows its own values already, and nothing that is shown may be taken apart with them.
 */
export async function besideOthers(asPublic: FigureReader, answer: OwnAnswer): Promise<readonly OwnMeasure[]> {
  const survey = surveyOf(answer.survey);
  if (survey === null) return [];
  const { year, region, structureType, row } = answer;
  const [all, own] = await Promise.all([
    asPublic.observatory({ territory: FEDERATION, year, survey: survey.code }),
    region === null ? null : asPublic.observatory({ territory: placeRef(region), year, survey: survey.code }),
  ]);
  const ofType = all.byType.find(({ key }) => key === structureType)?.measures ?? [];
  const of = (measures: readonly ObservedMeasure[], indicator: string) =>
    measures.find((each) => each.indicator === indicator) ?? null;
  return measuresOf(survey).sums.map(({ code, measure }) => {
    const parts = measure === null ? [] : accumulate(measure, row, row).filter(({ filled }) => filled > 0);
    return {
      indicator: code,
      value: parts.length === 0 ? null : fromScaled(parts.reduce((sum, { numerator }) => sum + numerator, 0)),
      ofType: of(ofType, code),
      ofRegion: of(own?.whole.measures ?? [], code),
    };
  });
}
