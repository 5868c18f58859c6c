import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { pictureOf } from '../../src/pictures/draw-elsewhere';

/**
 * How far a drawing is from the picture of that name that a person looked at: the part of its pixels that differ, edges
 * that are only smoothed otherwise left out; 1 where it has another size. `WRITE_PICTURES=1` stores it anew.
 */
export async function farFromStored(name: string, svg: string, width: number): Promise<number> {
  const drawn = await pictureOf(svg, width);
  const file = join(__dirname, 'pictures', `${name}.png`);
  if (process.env['WRITE_PICTURES'] === '1') writeFileSync(file, drawn);
  if (!existsSync(file)) throw new Error(`no picture of ${name}: look at one, and store it by WRITE_PICTURES=1`);
  const [is, was] = [PNG.sync.read(drawn), PNG.sync.read(readFileSync(file))];
  if (is.width !== was.width || is.height !== was.height) return 1;
  return pixelmatch(is.data, was.data, undefined, is.width, is.height, { threshold: 0.2 }) / (is.width * is.height);
}
