import { MaillageError } from './errors';

export interface TurnLimits {
  /** Works at once. */
  readonly atOnce: number;
  /** Works that wait; whoever comes after them is asked to come back. */
  readonly waiting: number;
  /** Milliseconds that one waits at most. */
  readonly patience: number;
  /** What is said to whoever is asked to come back. */
  readonly refusal?: 'WORKBOOKS_WAIT' | 'REPORTS_WAIT' | 'DOCUMENTS_WAIT' | 'PICTURES_WAIT' | 'SIGN_INS_WAIT';
}

/**
 * Lets so many works run at once, in the order in which they came. Throws the refusal when too many wait already, or
 * for too long.
 */
export class Turns {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly limits: TurnLimits) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.limits.atOnce) this.running++;
    else await this.turn();
    try {
      return await work();
    } finally {
      // A turn is handed on, so that nobody overtakes.
      const next = this.queue.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }

  private turn(): Promise<void> {
    const { waiting, patience, refusal = 'WORKBOOKS_WAIT' } = this.limits;
    const comeBack = (): MaillageError => new MaillageError(refusal, { seconds: Math.ceil(patience / 1000) });
    if (this.queue.length >= waiting) throw comeBack();
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        clearTimeout(given);
        resolve();
      };
      const given = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(begin), 1);
        reject(comeBack());
      }, patience);
      this.queue.push(begin);
    });
  }
}
