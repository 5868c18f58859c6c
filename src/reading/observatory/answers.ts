import type { EntityManager } from 'typeorm';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { accumulate, measuredColumns } from '../../datasets/measure';
import { datasetOf } from '../../datasets/registry';
import type { StoredRow } from '../../datasets/row';
import type { DatasetCode } from '../../kernel/codes';
import { fromScaled } from '../../kernel/decimal';
import { groupBy } from '../../kernel/group-by';
import type { Publication } from '../../published/publication-state';
import { rowsOfSubmissions } from '../../submissions/stored-rows';

/** What the adherents of one region answered, one by one: for numbers that tell none of them. */
export interface Answers {
  /** Of each answer, as the schema writes it. */
  readonly types: readonly string[];
  /** By indicator, of each answer in the same order; NaN where it leaves the measure out. */
  readonly values: ReadonlyMap<string, Float64Array>;
}

/** A published submission never changes, and its publication is the same object as long as it counts alike. */
const kept = new WeakMap<Publication, Answers>();

const HEAD = ['submissionId', 'region', 'year', 'structureType'];

/**
 * Of each publication of a survey; one statement for all that are not kept. Null of one whose rows have not all arrived,
 * as on a copy of the database that is a moment behind.
 */
export async function answersOf(
  manager: EntityManager,
  survey: DatasetCode,
  measures: readonly IndicatorDefinition[],
  publications: readonly Publication[],
): Promise<ReadonlyMap<Publication, Answers | null>> {
  const missing = publications.filter((each) => !kept.has(each));
  const columns = measures.flatMap(({ measure }) => (measure === null ? [] : measuredColumns(measure)));
  const ids = [...new Set(missing.map(({ id }) => id))];
  const rows = await rowsOfSubmissions(manager, datasetOf(survey), ids, new Set([...HEAD, ...columns]));
  const byPlace = groupBy(rows, ({ submissionId, region }) => `${submissionId}|${region ?? ''}`);
  for (const publication of missing) {
    const own = byPlace.get(`${publication.id}|${publication.region ?? ''}`) ?? [];
    if (own.length === publication.rowCount) kept.set(publication, answersIn(own, measures));
  }
  return new Map(publications.map((each) => [each, kept.get(each) ?? null]));
}

function answersIn(rows: readonly StoredRow[], measures: readonly IndicatorDefinition[]): Answers {
  const values = measures.map(({ code, measure }) => {
    const column = new Float64Array(rows.length).fill(NaN);
    rows.forEach((row, at) => {
      const parts = measure === null ? [] : accumulate(measure, row).filter(({ filled }) => filled > 0);
      if (parts.length > 0) column[at] = fromScaled(parts.reduce((sum, { numerator }) => sum + numerator, 0));
    });
    return [code, column] as const;
  });
  return { types: rows.map(({ structureType }) => structureType ?? ''), values: new Map(values) };
}
