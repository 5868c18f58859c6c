import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface ReadPage {
  /** Its words, in the order in which they are written. */
  readonly text: string;
  /** Words that stand upon others. */
  readonly overlaps: readonly string[];
  readonly beyondMargins: readonly string[];
  /** So near its sides that it is cut. */
  readonly beyondPaper: readonly string[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: string | null;
  readonly language: string | null;
  /** Bookmarks of the first level. */
  readonly outline: readonly string[];
  readonly roles: readonly string[];
  readonly alternatives: readonly string[];
  readonly addresses: readonly string[];
}

/** What another program reads in a PDF: in a process of its own, as jest does not load its modules. */
export function readPdf(file: Buffer): ReadPdf {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'pdf-reader.mjs')], {
    input: file,
    maxBuffer: 2 ** 28,
  });
  if (stdout.length === 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout)) as ReadPdf;
}
