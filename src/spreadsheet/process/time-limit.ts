import { readFileSync } from 'node:fs';

/** How often one looks. */
const LOOK = 250;
/** A machine that is busy otherwise may take so many times as long. */
const BUSY = 3;
/** The system counts time in hundredths of a second. */
const TICK = 10;

/**
 * Calls `giveUp` once a process has worked for longer than it may, or has been waited for several times as long: what
 * others do on the machine is not its fault. Where the system does not say how long one worked, waiting counts.
 */
export class TimeLimit {
  private readonly begun = performance.now();
  private readonly workedBefore: number | null;
  private readonly looks: NodeJS.Timeout;

  constructor(
    private readonly pid: number,
    /** Milliseconds. */
    public most: number,
    giveUp: () => void,
  ) {
    this.workedBefore = processorTime(pid);
    this.looks = setInterval(() => {
      if (!this.isOver()) return;
      this.end();
      giveUp();
    }, LOOK);
  }

  end(): void {
    clearInterval(this.looks);
  }

  private isOver(): boolean {
    const waited = performance.now() - this.begun;
    const worked = processorTime(this.pid);
    const counted = worked === null || this.workedBefore === null ? waited : worked - this.workedBefore;
    return counted > this.most || waited > BUSY * this.most;
  }
}

/** Milliseconds of processor time so far; null where it is not known. */
function processorTime(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ');
    const time = TICK * (Number(fields[11]) + Number(fields[12]));
    return Number.isFinite(time) ? time : null;
  } catch {
    return null;
  }
}
