import { In, type EntityManager } from 'typeorm';
import { datasetOf } from '../../datasets/registry';
import type { DatasetCode } from '../../kernel/codes';
import { cellDefinitions } from '../../published/cell-definitions';
import { placeKey, type Answers } from './answers-by-place';
import { SurveyColumnsEntity, type StoredColumns } from './survey-columns.entity';

/** What stored answers were made by: others are as good as none. */
export const measuresFingerprint = (survey: DatasetCode): string => cellDefinitions(datasetOf(survey)).fingerprint;

/** The stored answers of submissions, by {@link placeKey}; without those that other measures were made by. One statement. */
export async function readSurveyColumns(
  manager: EntityManager,
  survey: DatasetCode,
  submissions: readonly number[],
): Promise<ReadonlyMap<string, Answers>> {
  if (submissions.length === 0) return new Map();
  const found = await manager.findBy(SurveyColumnsEntity, {
    submissionId: In([...submissions]),
    fingerprint: measuresFingerprint(survey),
  });
  return new Map(found.map(({ submissionId, region, content }) => [placeKey(submissionId, region), unpacked(content)]));
}

export const packed = ({ types, values }: Answers): string =>
  JSON.stringify({
    types,
    values: Object.fromEntries(
      [...values].map(([code, column]) => [code, Array.from(column, (value) => (Number.isNaN(value) ? null : value))]),
    ),
  } satisfies StoredColumns);

function unpacked(content: string): Answers {
  const { types, values } = JSON.parse(content) as StoredColumns;
  return {
    types,
    values: new Map(
      Object.entries(values).map(([code, column]) => [code, Float64Array.from(column, (value) => value ?? NaN)]),
    ),
  };
}
