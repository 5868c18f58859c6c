// Everything that the server serves as files: the pages, the documentation, the playground.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressAll } from './build/compress.mjs';
import { buildPages } from './build/pages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'dist', 'web');

try {
  await buildPages({ pages: join(here, 'pages'), docs: join(here, '..', 'docs'), out });
  await build({ configFile: join(here, 'vite.config.mjs') });
  await compressAll(out);
} catch (error) {
  console.error(`Les pages n’ont pas pu être construites : ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
