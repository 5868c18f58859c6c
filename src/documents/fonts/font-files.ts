import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { CODE_EXTENSION, PACKAGE_ROOT } from '../../kernel/package-root';
import { trueTypeOf } from './true-type';

/** Built, the server has the files beside itself; its sources take them out of their package. */
const FOLDER =
  CODE_EXTENSION === '.ts'
    ? join(PACKAGE_ROOT, 'node_modules', '@fontsource', 'source-sans-3', 'files')
    : join(PACKAGE_ROOT, 'dist', 'server', 'fonts');

/** The scripts that the font has a file of, those of French first: a letter is taken from the first that has it. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;

export type Face = 'REGULAR' | 'BOLD';
const WEIGHTS: Readonly<Record<Face, number>> = { REGULAR: 400, BOLD: 700 };

/** A file of the font, read once. */
export interface FontFile {
  /** Of its own. */
  readonly name: string;
  readonly font: Font;
}

const opened = new Map<Face, readonly FontFile[]>();

/** The files of a face, in the order in which a letter is looked for. */
export function filesOf(face: Face): readonly FontFile[] {
  const known = opened.get(face) ?? SCRIPTS.map((script) => open(script, WEIGHTS[face]));
  opened.set(face, known);
  return known;
}

const nameOf = (script: string, weight: number): string => `source-sans-3-${script}-${weight}-normal`;
const read = (name: string): Buffer => readFileSync(join(FOLDER, `${name}.woff`));

function open(script: string, weight: number): FontFile {
  const name = nameOf(script, weight);
  // As it came folded, the last of its letters could not be read: fontkit looks past the end of the table.
  return { name, font: create(trueTypeOf(read(name))) };
}

/** The font as documents name it, and carry it along. */
export const FONT_NAME = 'Source Sans 3';

const carried = new Map<Face, Buffer>();

/** A face for documents to carry along: the letters of French; for others a reader has fonts. */
export function trueTypeFile(face: Face): Buffer {
  const known = carried.get(face) ?? trueTypeOf(read(nameOf(SCRIPTS[0], WEIGHTS[face])));
  carried.set(face, known);
  return known;
}
