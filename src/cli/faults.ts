import { BackupFaults } from '../backup/backup-faults';
import { ConfigFaults } from '../config';
import { bodyOf } from '../kernel/error-body';
import { MaillageError, type ErrorReason } from '../kernel/errors';
import { ProfileFaults } from '../kernel/federation/profile';
import { StartFault } from '../kernel/start-fault';
import { LoadFault } from '../kernel/data-file';
import { UsageFault, type ExitCode } from './command';
import { sayJson } from './output';

/** Refusals of what was typed, not of what was found. */
const MISTYPED: readonly ErrorReason[] = ['NO_SUCH_REGION', 'NO_SUCH_DATASET'];

/**
 * Says on standard error what went wrong and what to do next, and answers with what to leave with; only what nobody
 * foresaw comes with its stack. With `json`, standard output has the same as the one document that is expected there.
 */
export function sayFault(error: unknown, { usage, json }: { usage: string | null; json: boolean }): ExitCode {
  const isUsage =
    error instanceof UsageFault ||
    (error instanceof MaillageError && (error.code === 'BAD_USER_INPUT' || MISTYPED.includes(error.reason)));
  const sentence = sentenceOf(error);
  if (json) sayJson(documentOf(error, sentence));
  if (sentence === null) {
    console.error('Maillage s’arrête sur une erreur imprévue. La signaler avec ce qui suit :');
    console.error(error);
  } else console.error(isUsage && usage !== null ? `${sentence}\n\n${usage}` : sentence);
  return isUsage ? 2 : 1;
}

const sentenceOf = (error: unknown): string | null =>
  [UsageFault, MaillageError, StartFault, LoadFault, ConfigFaults, ProfileFaults, BackupFaults].some(
    (known) => error instanceof known,
  )
    ? (error as Error).message
    : null;

function documentOf(error: unknown, sentence: string | null): object {
  if (error instanceof MaillageError) return bodyOf(error);
  const messages =
    error instanceof UsageFault || error instanceof BackupFaults
      ? error.faults
      : [sentence ?? 'Erreur imprévue : voir la sortie d’erreur.'];
  const code =
    error instanceof UsageFault
      ? 'BAD_USER_INPUT'
      : sentence === null
        ? 'INTERNAL_SERVER_ERROR'
        : 'SERVICE_UNAVAILABLE';
  return { errors: messages.map((message) => ({ message, extensions: { code } })) };
}
