import { Brackets, In, type EntityManager } from 'typeorm';
import { indicatorOf } from '../datasets/catalogue';
import type { Dataset } from '../datasets/dataset';
import { DATASETS, datasetOf } from '../datasets/registry';
import { MaillageError } from '../kernel/errors';
import { SubmissionEntity } from '../submissions/submission.entity';
import { cellDefinitions } from './cell-definitions';
import { CellDefinitionsEntity } from './cell-definitions.entity';
import type { Publication } from './publication-state';

/** A published submission whose cells were made by another catalogue than that of this server. */
export interface OutdatedSubmission extends Pick<
  SubmissionEntity,
  'id' | 'dataset' | 'regionKey' | 'year' | 'rowCount' | 'crossed'
> {
  /** Codes that this catalogue defines otherwise, or did not have then. */
  readonly changed: ReadonlySet<string>;
  /** Codes that it defines alike: of all others, cells are wrong, or of no use any more. */
  readonly alike: ReadonlySet<string>;
}

/** All of them, latest years first; with `ids`, among these. One statement, and a second where there are any. */
export async function outdatedSubmissions(
  manager: EntityManager,
  ids: readonly number[] | null = null,
): Promise<readonly OutdatedSubmission[]> {
  const query = manager
    .createQueryBuilder(SubmissionEntity, 'submission')
    .select(['id', 'dataset', 'regionKey', 'year', 'rowCount', 'crossed'].map((each) => `submission.${each}`))
    .leftJoin(CellDefinitionsEntity, 'made', 'made.submission_id = submission.id')
    .where('submission.status = :published', { published: 'PUBLISHED' })
    .andWhere(
      new Brackets((any) => {
        for (const dataset of DATASETS) {
          const { byIndicator, fingerprint } = cellDefinitions(dataset);
          const orNone = byIndicator.size === 0 ? '' : 'made.fingerprint IS NULL OR ';
          any.orWhere(
            `(submission.dataset = :of${dataset.code} AND (${orNone}made.fingerprint <> :by${dataset.code}))`,
            { [`of${dataset.code}`]: dataset.code, [`by${dataset.code}`]: fingerprint },
          );
        }
      }),
    )
    .orderBy('submission.year', 'DESC')
    .addOrderBy('submission.id');
  if (ids !== null) query.andWhere({ id: In([...ids]) });
  const found = await query.getMany();
  if (found.length === 0) return [];
  const made = await manager.findBy(CellDefinitionsEntity, { submissionId: In(found.map(({ id }) => id)) });
  const madeBy = new Map(made.map((each) => [each.submissionId, each.definitions]));
  return found.map((submission) => ({
    ...submission,
    ...difference(datasetOf(submission.dataset), madeBy.get(submission.id) ?? '{}'),
  }));
}

function difference(dataset: Dataset, made: string): Pick<OutdatedSubmission, 'changed' | 'alike'> {
  const before = JSON.parse(made) as Readonly<Record<string, string>>;
  const now = [...cellDefinitions(dataset).byIndicator];
  const alike = new Set(now.flatMap(([code, fingerprint]) => (before[code] === fingerprint ? [code] : [])));
  return { alike, changed: new Set(now.flatMap(([code]) => (alike.has(code) ? [] : [code]))) };
}

/** Whether the publication's cells of the indicator are those that this catalogue defines. */
export const isCurrent = ({ outdated }: Publication, indicator: string): boolean => !outdated?.has(indicator);

/**
 * Asked before cells are read: throws SERVICE_UNAVAILABLE, saying how far it is, where some of them are still to be
 * made anew. What is not computed yet is never taken for what nobody reported.
 */
export function requireCurrent(publications: readonly Publication[], indicator: string): void {
  const waiting = publications.filter((publication) => !isCurrent(publication, indicator));
  const [first] = waiting;
  if (first === undefined) return;
  throw new MaillageError('FIGURES_BEING_RECOMPUTED', {
    indicator: indicatorOf(indicator)?.label ?? indicator,
    year: first.year,
    done: publications.length - waiting.length,
    of: publications.length,
  });
}
