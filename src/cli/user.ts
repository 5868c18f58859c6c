import { userInfo } from 'node:os';

const LONGEST = 120;

/** Who sits at this machine, as submissions and the audit show it. */
export function nameOfUser(): string {
  try {
    return `cli:${userInfo().username}`.slice(0, LONGEST);
  } catch {
    // A user without an entry among the machine's: containers have them.
    return 'cli:inconnu';
  }
}
