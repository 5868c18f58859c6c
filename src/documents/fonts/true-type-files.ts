import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_EXTENSION, PACKAGE_ROOT } from '../../kernel/package-root';
import { trueTypeOf } from './true-type';

/** Built, the server has the files beside itself; its sources take them out of their package. */
const FOLDER =
  CODE_EXTENSION === '.ts'
    ? join(PACKAGE_ROOT, 'node_modules', '@fontsource', 'source-sans-3', 'files')
    : join(PACKAGE_ROOT, 'dist', 'server', 'fonts');

/** The scripts that the font has a file of, those of French first: a letter is taken from the first that has it. */
export const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;
export type Script = (typeof SCRIPTS)[number];

export type Face = 'REGULAR' | 'BOLD';
const WEIGHTS: Readonly<Record<Face, number>> = { REGULAR: 400, BOLD: 700 };

/** The font as documents and pictures name it, and carry it along. */
export const FONT_NAME = 'Source Sans 3';

/** Of its own. */
export const fileNameOf = (face: Face, script: Script): string => `source-sans-3-${script}-${WEIGHTS[face]}-normal`;

const read = new Map<string, Buffer>();

/** The letters of one script in one face, as TrueType; read once. */
export function trueTypeOfScript(face: Face, script: Script): Buffer {
  const name = fileNameOf(face, script);
  const known = read.get(name) ?? trueTypeOf(readFileSync(join(FOLDER, `${name}.woff`)));
  read.set(name, known);
  return known;
}
