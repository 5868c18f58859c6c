import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/** Folder of package.json, beside which data/, schema/ and docs/ stand: the same from src/ and from dist/. */
export const PACKAGE_ROOT = ((): string => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

/** How files of code end: as they are written, or as the compiler has left them. */
export const CODE_EXTENSION = extname(__filename);

/** Folder of the code, a file a module: a program that was bundled finds there what it needs as a file. */
export const CODE_ROOT = CODE_EXTENSION === '.ts' ? join(PACKAGE_ROOT, 'src') : join(PACKAGE_ROOT, 'dist', 'src');
