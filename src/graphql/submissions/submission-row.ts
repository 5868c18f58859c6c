import { may } from '../../access/rights';
import type { Actor } from '../../kernel/actor';
import { globalId } from '../../kernel/global-id';
import type { SubmissionEntity } from '../../submissions/submission.entity';
import type { RequestContext } from '../context';
import type { RowIssueType, SubmissionType } from './submission.types';

/** A submission as this reader may see it: file name, checksum and issues go with the right to the region's rows. */
export function submissionRow(actor: Actor, submission: SubmissionEntity): SubmissionType {
  const regionCode = submission.regionKey === '' ? null : submission.regionKey;
  const open = may(actor, 'readRows', regionCode);
  return {
    __typename: 'Submission',
    id: globalId('Submission', submission.uid),
    dataset: submission.dataset,
    year: submission.year,
    version: submission.version,
    status: submission.status,
    origin: submission.origin,
    fileName: open ? submission.fileName : null,
    checksum: open ? submission.checksum : null,
    rowCount: submission.rowCount,
    nothingToReport: submission.nothingToReport,
    issues: open ? (JSON.parse(submission.issues) as RowIssueType[]) : null,
    submittedAt: new Date(submission.submittedAt),
    publishedAt: submission.publishedAt === null ? null : new Date(submission.publishedAt),
    regionCode,
    entity: submission,
  };
}

/** The submission of that uid, or null when there is none or the reader may not see it. */
export async function submissionOrNull(context: RequestContext, uid: string | null): Promise<SubmissionType | null> {
  const submission = uid === null ? null : await context.loaders.submissions.load(uid);
  return submission === null ? null : submissionRow(context.actor, submission);
}
