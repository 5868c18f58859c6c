import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = new Set(['.css', '.html', '.js', '.json', '.svg', '.ttf']);

/** What fits in one packet gains nothing. */
const LEAST = 1200;

/** From here on the last percents would take longer than the rest of the build. */
const LARGE = 400_000;

const brotliOf = (content) =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: content.length < LARGE ? 11 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** Writes `x.br` and `x.gz` beside every text that is served; the server sends what the browser reads. */
export async function compressAll(out) {
  const files = await readdir(out, { recursive: true });
  for (const file of files.filter((name) => TEXTS.has(extname(name)))) {
    const content = await readFile(join(out, file));
    if (content.length < LEAST) continue;
    const [br, gz] = await Promise.all([brotliOf(content), promisify(gzip)(content, { level: 9 })]);
    await Promise.all([writeFile(join(out, `${file}.br`), br), writeFile(join(out, `${file}.gz`), gz)]);
  }
}
