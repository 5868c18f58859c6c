import type { EntityManager } from 'typeorm';
import type { IndicatorDefinition } from '../../datasets/indicator';
import type { DatasetCode } from '../../kernel/codes';
import type { Publication } from '../../published/publication-state';
import { answersByPlace, placeKey, type Answers } from './answers-by-place';
import { readSurveyColumns } from './survey-columns';

/** A published submission never changes, and its publication is the same object as long as it counts alike. */
const kept = new WeakMap<Publication, Answers>();

/**
 * Of each publication of a survey; one statement for all that are not kept, and a second for the rows of those whose
 * columns were never written. Null of one whose rows have not all arrived, as on a copy of the database that is a
 * moment behind.
 */
export async function answersOf(
  manager: EntityManager,
  survey: DatasetCode,
  measures: readonly IndicatorDefinition[],
  publications: readonly Publication[],
): Promise<ReadonlyMap<Publication, Answers | null>> {
  const missing = publications.filter((each) => !kept.has(each));
  const stored = await readSurveyColumns(manager, survey, idsOf(missing));
  const byRows: Publication[] = [];
  for (const publication of missing) {
    const own = stored.get(placeOf(publication));
    if (own?.types.length === publication.rowCount) kept.set(publication, own);
    else byRows.push(publication);
  }
  const fromRows = await answersByPlace(manager, survey, measures, idsOf(byRows));
  for (const publication of byRows) {
    const own = fromRows.get(placeOf(publication));
    if ((own?.types.length ?? 0) === publication.rowCount) kept.set(publication, own ?? NO_ANSWERS);
  }
  return new Map(publications.map((each) => [each, kept.get(each) ?? null]));
}

const NO_ANSWERS: Answers = { types: [], values: new Map() };

const idsOf = (publications: readonly Publication[]): readonly number[] => [
  ...new Set(publications.map(({ id }) => id)),
];

const placeOf = ({ id, region }: Publication): string => placeKey(id, region ?? '');
