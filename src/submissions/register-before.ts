import type { EntityManager } from 'typeorm';
import { REGISTER } from '../datasets/roles';
import type { Row } from '../datasets/row';
import { storedRows } from './stored-rows';
import { listSubmissions } from './submission.repository';

/** What the register of a year starts from: the one before it. */
export interface RegisterBefore {
  readonly year: number;
  /** Without those who left, in the order of the file. */
  readonly rows: readonly Row[];
}

/**
 * The latest published register of the region before `year`; null without any. Never an invented one: a template, and
 * what is left of it untouched, is about adherents that exist.
 * Contacts are left out unless `contacts`. Two statements, and one more every few thousand adherents.
 */
export async function registerBefore(
  manager: EntityManager,
  region: string,
  year: number,
  contacts: boolean,
): Promise<RegisterBefore | null> {
  const published = await listSubmissions(
    manager,
    { all: false, regions: [] },
    { year: null, dataset: REGISTER.code, regions: [region], status: 'PUBLISHED' },
  );
  const [latest] = published
    .filter((submission) => submission.year < year && submission.origin !== 'DEMONSTRATION')
    .sort((a, b) => b.year - a.year);
  if (latest === undefined) return null;
  const rows: Row[] = [];
  for await (const stored of storedRows(manager, latest)) {
    if (stored['date_sortie'] !== null) continue;
    rows.push(
      Object.fromEntries(
        REGISTER.columns.map(({ name, reserved }) => [name, reserved && !contacts ? null : (stored[name] ?? null)]),
      ),
    );
  }
  return { year: latest.year, rows };
}

/** Whether these rows say nothing that the register before did not: a template that nobody touched. */
export function isUntouched(rows: readonly Row[], before: RegisterBefore | null): boolean {
  if (before === null || rows.length !== before.rows.length) return false;
  const compared = REGISTER.columns.filter(({ reserved }) => !reserved);
  const lines = (of: readonly Row[]): string[] =>
    of.map((row) => JSON.stringify(compared.map(({ name }) => row[name] ?? null))).sort();
  const known = lines(before.rows);
  return lines(rows).every((line, index) => line === known[index]);
}
