import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Beside the templates of a run. */
export const NOTES = 'axe.jsonl';

export interface AxeNote {
  readonly page: string;
  readonly state: string;
  readonly faults: number;
}

/** Of pages about one of many, the same for each: an identifier or a secret is nobody's to read in a statement. */
const pathOf = (url: string): string =>
  new URL(url).pathname.replace(/(?<=\/)[\w-]{20,}(?=\/|$)/g, '…').replace(/(?<=\/administration\/)[^/]+/, '…');

/** Keeps what axe found, for the statement of accessibility, where the run is asked to (`NOTER_AXE=on`). */
export async function noteAxe(page: Page, faults: number): Promise<void> {
  const folder = process.env['MAILLAGE_TEST_TEMPLATES'];
  if (process.env['NOTER_AXE'] !== 'on' || folder === undefined || !page.url().startsWith('http')) return;
  // What leads nowhere is no page of its own.
  if (/introuvable|impossible/.test(await page.title())) return;
  const dark = await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
  const state = `${page.viewportSize()?.width ?? 0} px, ${dark === true ? 'sombre' : 'clair'}`;
  const note: AxeNote = { page: pathOf(page.url()), state, faults };
  appendFileSync(join(folder, NOTES), `${JSON.stringify(note)}\n`);
}
