import type { Issue } from './queries';

/** The faults of one column, which are mended in one go. */
export interface IssueGroup {
  readonly severity: Issue['severity'];
  /** Null for the file or its rows as a whole. */
  readonly column: string | null;
  readonly issues: readonly Issue[];
  /** Cells or rows in question. */
  readonly count: number;
}

/** Errors first, those of each column together, in the order of the file. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.severity, issue.column]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [issue]);
    else known.push(issue);
  }
  return [...groups.values()]
    .map((own) => ({
      severity: own[0]?.severity ?? 'ERROR',
      column: own[0]?.column ?? null,
      issues: own,
      count: own.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => Number(a.severity === 'WARNING') - Number(b.severity === 'WARNING'));
}

/** What many faults of one kind make one suspect of the file as a whole: it is another year's, or another region's. */
export function suspicions(
  issues: readonly Issue[],
  rowCount: number,
  { region, year }: { readonly region: string; readonly year: number },
): readonly string[] {
  const count = (code: string) =>
    issues.filter((issue) => issue.code === code).reduce((sum, issue) => sum + issue.count, 0);
  const most = (code: string) => rowCount > 1 && count(code) > rowCount / 2;
  const found: string[] = [];
  if (most('DATE_OUT_OF_YEAR'))
    found.push(
      `La plupart des dates de ce fichier sont hors de ${year} : est-ce le fichier d’une autre année ? L’année se change en haut de la page.`,
    );
  if (most('DEPARTMENT_OF_ANOTHER_REGION'))
    found.push(
      `La plupart des adhérents de ce fichier sont dans des départements d’une autre région que ${region} : est-ce le fichier d’une autre région ?`,
    );
  if (most('ADHERENT_UNKNOWN') || most('ADHERENT_SIRET_UNKNOWN'))
    found.push(
      `La plupart des adhérents nommés dans ce fichier ne sont pas au registre ${year} de ${region} : est-ce le fichier d’une autre région ou d’une autre année ?`,
    );
  return found;
}
