import { readdirSync, readFileSync } from 'node:fs';

/** Processes of this one's own that read workbooks; of Linux alone. */
export const workbookReaders = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        return (
          Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('workbook.child')
        );
      } catch {
        return false;
      }
    });

/** Sends each of them a signal. */
export function signalReaders(name: NodeJS.Signals): void {
  for (const pid of workbookReaders()) process.kill(pid, name);
}
