import { IsNull, Not, type EntityManager } from 'typeorm';
import { requireRight } from '../access/rights';
import type { Column } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import type { StoredRow } from '../datasets/row';
import type { Actor } from '../kernel/actor';
import type { DatasetCode } from '../kernel/codes';
import { compareFrench } from '../kernel/text';
import { checkedYear } from '../kernel/year';
import { readCollectionPlans } from '../submissions/collection-plan.repository';
import { storedRows } from '../submissions/stored-rows';
import type { SubmissionEntity } from '../submissions/submission.entity';
import { surveyNamed } from './answer-form';
import { newestSubmission } from './known-rows';
import { placesOf, type Place } from './places';
import { questionsOf, typed } from './questions';
import { handedIn, SurveyAnswerEntity, type HandedIn } from './survey-answer.entity';

export interface AnswersAsked {
  /** The first survey when null. */
  readonly survey: DatasetCode | null;
  readonly year: number;
  /** Slug; null for what belongs to no delegation, and for a survey that the national office hands in for all. */
  readonly region: string | null;
}

/** What an answer says, and what the rows that were handed in last have there. */
export interface AnswerDifference {
  readonly column: Column;
  /** As a person reads it; empty for nothing. */
  readonly there: string;
  readonly answered: string;
}

/** An answer beside the rows that its delegation handed in last. */
export interface AnswerHandedIn {
  readonly uid: string;
  readonly adherent: string;
  readonly content: HandedIn;
  readonly at: string;
  readonly by: string;
  /** Null where it is in no register any more that it could be taken over under. */
  readonly place: Place | null;
  /** The adherent's row there; null without one. */
  readonly row: StoredRow | null;
  /** Questions whose answer is not what the row has; none where it is taken over already. */
  readonly differences: readonly AnswerDifference[];
}

/** The answers that one sender may take over, and what of the survey it has handed in. */
export interface AnswersOfSender {
  readonly survey: Dataset;
  /** The newest submission without a fault; null without one. */
  readonly base: SubmissionEntity | null;
  /** Its rows, in their order. */
  readonly rows: readonly StoredRow[];
  /** By name. */
  readonly answers: readonly AnswerHandedIn[];
}

/**
 * What was handed in to a delegation, or to the national office. Throws UNAUTHENTICATED or FORBIDDEN for whoever may not
 * read its rows, BAD_USER_INPUT for what is no survey. A number of statements that does not depend on that of answers.
 */
export async function readAnswers(
  manager: EntityManager,
  actor: Actor,
  { survey: code, year, region }: AnswersAsked,
): Promise<AnswersOfSender> {
  requireRight(actor, 'readRows', region);
  checkedYear(year);
  const survey = surveyNamed(code);
  const base = await newestSubmission(manager, survey, year, region ?? '');
  const rows: StoredRow[] = [];
  if (base !== null) for await (const row of storedRows(manager, base)) rows.push(row);
  const isOffice = (await readCollectionPlans(manager)).handedInBy(survey.code, year) === 'OFFICE';
  const all = await manager.findBy(SurveyAnswerEntity, { dataset: survey.code, year, handedIn: Not(IsNull()) });
  const answers: AnswerHandedIn[] = [];
  const standing = await placesOf(
    manager,
    all.map(({ adherentUid }) => adherentUid),
    year,
  );
  for (const stored of all) {
    const content = handedIn(stored);
    if (content === null || (isOffice ? null : content.region) !== region) continue;
    const places = standing.get(stored.adherentUid) ?? [];
    const place = places.find((each) => each.region === content.region) ?? null;
    const row = rows.find((each) => each.adherentUid === stored.adherentUid && each.region === content.region) ?? null;
    answers.push({
      uid: stored.uid,
      adherent: stored.adherentUid,
      content,
      at: stored.handedInAt ?? '',
      by: stored.handedInBy ?? '',
      place,
      row,
      differences: differencesOf(survey, content, row),
    });
  }
  const name = ({ place }: AnswerHandedIn): string => place?.entry.name ?? '';
  return { survey, base, rows, answers: answers.sort((a, b) => compareFrench(name(a), name(b))) };
}

/** What an answer leaves empty takes nothing away: the row keeps what it has. */
function differencesOf(survey: Dataset, { cells }: HandedIn, row: StoredRow | null): readonly AnswerDifference[] {
  return questionsOf(survey).flatMap((column) => {
    const answered = cells[column.name] ?? '';
    const there = row === null ? '' : typed(row[column.name], column);
    return answered === '' || answered === there ? [] : [{ column, there, answered }];
  });
}
