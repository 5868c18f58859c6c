/**
 * Why the server cannot start or a command cannot run: one French sentence for the person at the terminal, and what
 * to type next. Never holds a password.
 */
export class StartFault extends Error {
  constructor(
    readonly sentence: string,
    readonly next: string,
    cause?: unknown,
  ) {
    super(`${sentence}\n${next}`, { cause });
    this.name = 'StartFault';
  }
}

/** The system's or the driver's word for what failed (`EACCES`, `ER_ACCESS_DENIED_ERROR` …); empty when it has none. */
export const faultCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
