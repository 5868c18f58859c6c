import type { EntityManager } from 'typeorm';
import { whoDid } from '../access/office-act';
import type { Actor } from '../kernel/actor';
import { raiseDataVersion } from '../storage/data-version';
import { MaillageError } from '../kernel/errors';
import { AuditEntryEntity } from '../submissions/audit-entry.entity';
import { isOlderThan, slotOf } from '../submissions/slot';
import { SubmissionEntity } from '../submissions/submission.entity';
import { countedTwice, type Twice } from './counted-twice';
import { requireCells, sweepCells } from './cells';

/** Why a submission cannot be published or withdrawn, for the caller to mend. */
export interface Refusal {
  readonly code:
    | 'INVALID'
    | 'ALREADY_PUBLISHED'
    | 'REPLACED'
    | 'OLDER_THAN_PUBLISHED'
    | 'NOT_PUBLISHED'
    | Twice['code'];
  readonly message: string;
}

export interface Published {
  readonly submission: SubmissionEntity;
  readonly superseded: SubmissionEntity | null;
  readonly refusal: Refusal | null;
}

const REFUSALS: Readonly<Record<Exclude<SubmissionEntity['status'], 'VALID'>, Refusal>> = {
  INVALID: {
    code: 'INVALID',
    message: 'Ce dépôt contient des erreurs et ne peut pas être publié. Les corriger, puis déposer à nouveau.',
  },
  PUBLISHED: { code: 'ALREADY_PUBLISHED', message: 'Ce dépôt est déjà publié.' },
  SUPERSEDED: {
    code: 'REPLACED',
    message: 'Ce dépôt a été remplacé par une version plus récente. Publier celle-ci, ou déposer à nouveau.',
  },
  WITHDRAWN: { code: 'REPLACED', message: 'Ce dépôt a été retiré. Le déposer à nouveau pour le publier.' },
};

const older = ({ version }: SubmissionEntity, published: SubmissionEntity): Refusal => ({
  code: 'OLDER_THAN_PUBLISHED',
  message: `La version ${version} est plus ancienne que la version ${published.version}, qui est publiée. La déposer à nouveau pour qu’elle la remplace.`,
});

/**
 * Publishes a submission in the caller's transaction: supersedes the one before, computes its cells where
 * they are not there yet, writes the audit, raises the data version. One that is older than the published version is refused.
 * Throws NOT_FOUND for no such submission, and CONFLICT
 * when another publisher was faster.
 */
export async function publish(manager: EntityManager, uid: string, actor: Actor, now: Date): Promise<Published> {
  const submission = await manager.findOneBy(SubmissionEntity, { uid });
  if (submission === null) throw new MaillageError('NO_SUCH_SUBMISSION');
  if (submission.status !== 'VALID') return { submission, superseded: null, refusal: REFUSALS[submission.status] };

  const twice = await countedTwice(manager, submission);
  if (twice !== null) return { submission, superseded: null, refusal: twice };

  const slot = slotOf(submission);
  const superseded = await manager.findOneBy(SubmissionEntity, { publishedSlot: slot });
  if (superseded !== null && isOlderThan(submission, superseded))
    return { submission, superseded: null, refusal: older(submission, superseded) };
  const at = now.toISOString();
  if (superseded !== null) {
    await move(manager, superseded, 'PUBLISHED', { status: 'SUPERSEDED', publishedSlot: null, replacedAt: at });
    await audit(manager, superseded, 'SUPERSEDE', actor, at, null);
  }
  await move(manager, submission, 'VALID', { status: 'PUBLISHED', publishedSlot: slot, publishedAt: at });
  await requireCells(manager, submission);
  await audit(manager, submission, 'PUBLISH', actor, at, null);
  await sweepCells(manager, now);
  await raiseDataVersion(manager, [submission]);
  return { submission, superseded, refusal: null };
}

/** Takes a published submission back; the one before does not come back by itself. */
export async function withdraw(
  manager: EntityManager,
  uid: string,
  reason: string,
  actor: Actor,
  now: Date,
): Promise<Published> {
  const submission = await manager.findOneBy(SubmissionEntity, { uid });
  if (submission === null) throw new MaillageError('NO_SUCH_SUBMISSION');
  if (submission.status !== 'PUBLISHED') {
    const message = `La version ${submission.version} n’est pas publiée : seul un dépôt publié peut être retiré.`;
    return { submission, superseded: null, refusal: { code: 'NOT_PUBLISHED', message } };
  }
  const at = now.toISOString();
  await move(manager, submission, 'PUBLISHED', { status: 'WITHDRAWN', publishedSlot: null, replacedAt: at });
  await audit(manager, submission, 'WITHDRAW', actor, at, reason);
  await raiseDataVersion(manager, [submission]);
  return { submission, superseded: null, refusal: null };
}

/** Changes a submission's state, unless somebody else did so since it was read. */
async function move(
  manager: EntityManager,
  submission: SubmissionEntity,
  from: SubmissionEntity['status'],
  to: Partial<SubmissionEntity>,
): Promise<void> {
  const { affected } = await manager.update(SubmissionEntity, { id: submission.id, status: from }, to);
  if (affected !== 1) throw new MaillageError('LOST_RACE');
  Object.assign(submission, to);
}

async function audit(
  manager: EntityManager,
  submission: SubmissionEntity,
  action: AuditEntryEntity['action'],
  actor: Actor,
  at: string,
  reason: string | null,
): Promise<void> {
  const entry = { at, ...whoDid(actor), action, submissionId: submission.id, reason };
  await manager.insert(AuditEntryEntity, entry);
}
