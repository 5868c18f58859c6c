import { faultCode } from '../kernel/start-fault';

/** Whether a row could not be kept because another has what must be its own. */
export function isTaken(error: unknown): boolean {
  const code = faultCode(error);
  return code === 'ER_DUP_ENTRY' || code.startsWith('SQLITE_CONSTRAINT');
}
