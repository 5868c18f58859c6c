import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of package.json, beside which data/, schema/ and docs/ stand: the same from src/ and from dist/src/. */
export const PACKAGE_ROOT = ((): string => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();
