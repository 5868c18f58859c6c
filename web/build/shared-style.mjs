import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAsset } from './asset.mjs';

/** What every page looks like, a file an idea, in the order in which the later may say otherwise. */
const OF_PAGES = ['tokens', 'base', 'frame', 'page', 'components', 'text', 'print'];

/** What the playground has of it: the colours, the fonts, the head. All else of its page is another program's. */
const OF_PLAYGROUND = ['tokens', 'frame'];

/** The Latin letters of two weights: all that pages in French are written with, in less than 40 KB. */
const FONT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules', '@fontsource', 'source-sans-3');

/** Writes the styles that pages share, with the fonts and their licence; gives their addresses. */
export async function writeSharedStyles(folder, out) {
  const weight = async (name) => {
    const file = `source-sans-3-latin-${name}-normal.woff2`;
    return writeAsset(out, file, await readFile(join(FONT, 'files', file)));
  };
  const names = {
    __POLICE_400__: await weight(400),
    __POLICE_600__: await weight(600),
    __LICENCE_POLICE__: await writeAsset(out, 'source-sans-3-licence.txt', await readFile(join(FONT, 'LICENSE'))),
  };
  const styleOf = async (file, parts) => {
    const texts = await Promise.all(parts.map((name) => readFile(join(folder, `${name}.css`), 'utf8')));
    const style = Object.entries(names).reduce((text, [name, to]) => text.replaceAll(name, to), texts.join(''));
    return writeAsset(out, file, style);
  };
  return { style: await styleOf('maillage.css', OF_PAGES), headerStyle: await styleOf('bandeau.css', OF_PLAYGROUND) };
}
