import type { EntityManager } from 'typeorm';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { accumulate, measuredColumns } from '../../datasets/measure';
import { datasetOf } from '../../datasets/registry';
import type { StoredRow } from '../../datasets/row';
import type { DatasetCode } from '../../kernel/codes';
import { fromScaled } from '../../kernel/decimal';
import { groupBy } from '../../kernel/group-by';
import { rowsOfSubmissions } from '../../submissions/stored-rows';

/** What the adherents of one region answered, one by one: for numbers that tell none of them. */
export interface Answers {
  /** Of each answer, as the schema writes it. */
  readonly types: readonly string[];
  /** By indicator, of each answer in the same order; NaN where it leaves the measure out. */
  readonly values: ReadonlyMap<string, Float64Array>;
}

const HEAD = ['submissionId', 'region', 'year', 'structureType'];

/** Whose answers: a submission, and a region of it. */
export const placeKey = (submissionId: number, region: string): string => `${submissionId}|${region}`;

/** The answers of submissions from their rows, by {@link placeKey}. One statement, and none for no submission. */
export async function answersByPlace(
  manager: EntityManager,
  survey: DatasetCode,
  measures: readonly IndicatorDefinition[],
  submissions: readonly number[],
): Promise<ReadonlyMap<string, Answers>> {
  const columns = measures.flatMap(({ measure }) => (measure === null ? [] : measuredColumns(measure)));
  const rows = await rowsOfSubmissions(manager, datasetOf(survey), submissions, new Set([...HEAD, ...columns]));
  const byPlace = groupBy(rows, ({ submissionId, region }) => placeKey(submissionId, region ?? ''));
  return new Map([...byPlace].map(([place, own]) => [place, answersIn(own, measures)]));
}

function answersIn(rows: readonly StoredRow[], measures: readonly IndicatorDefinition[]): Answers {
  const values = measures.map(({ code, measure }) => {
    const column = new Float64Array(rows.length).fill(NaN);
    rows.forEach((row, at) => {
      const parts = measure === null ? [] : accumulate(measure, row, row).filter(({ filled }) => filled > 0);
      if (parts.length > 0) column[at] = fromScaled(parts.reduce((sum, { numerator }) => sum + numerator, 0));
    });
    return [code, column] as const;
  });
  return { types: rows.map(({ structureType }) => structureType ?? ''), values: new Map(values) };
}
