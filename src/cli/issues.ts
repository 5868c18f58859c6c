import type { Issue } from '../spreadsheet/issue';
import { counted } from '../kernel/french';

/** More than that is no longer read on a terminal. */
const MOST = 40;

const SIGNS = { ERROR: 'FAUTE', WARNING: 'à voir' } as const;

/** Faults, as they stand in the file, each with its place, what was found and what to write instead. */
export function issueLines(issues: readonly Issue[]): string[] {
  const shown = issues.slice(0, MOST);
  const lines = shown.map(({ severity, sheet, message }) => {
    const sheetName = sheet === null ? '' : `[${sheet}] `;
    return `  ${SIGNS[severity].padEnd(6)}  ${sheetName}${message}`;
  });
  const rest = issues.length - shown.length;
  return rest === 0
    ? lines
    : [
        ...lines,
        `  … et ${counted(rest, 'autre remarque', 'autres remarques')} : tout est dans la réponse avec --json.`,
      ];
}

/** "2 fautes, 1 avertissement"; counts cells, not groups. */
export const issueCounts = (errors: number, warnings: number): string =>
  [errors > 0 ? counted(errors, 'faute') : '', warnings > 0 ? counted(warnings, 'avertissement') : '']
    .filter((part) => part !== '')
    .join(', ') || 'aucune faute';
