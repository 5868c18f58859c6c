import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/package-root';
import type { SearchEntry } from './search-entry';

interface Section {
  readonly address: string;
  readonly title: string;
  readonly chapter: string | null;
  readonly text: string;
  /** Codes in its title. */
  readonly also: string;
}

/** The documentation part by part, as the web build wrote it down; nothing without a build. */
export function documentationEntries(): readonly SearchEntry[] {
  const file = join(PACKAGE_ROOT, 'dist', 'documentation.json');
  if (!existsSync(file)) return [];
  const sections = JSON.parse(readFileSync(file, 'utf8')) as readonly Section[];
  return sections.map(({ address, title, chapter, text, also }) => ({
    kind: 'DOCUMENTATION',
    address,
    title: chapter === null ? title : `${title} — ${chapter}`,
    text,
    also,
  }));
}
