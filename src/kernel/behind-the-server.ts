import { constants, setPriority } from 'node:os';

/** Of a process that works for the one that serves: where processors are short, whoever serves readers goes first. */
export function behindTheServer(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not let a process step back has it go on as it was begun.
  }
}
