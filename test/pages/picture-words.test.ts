import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_NAME, SCRIPTS, trueTypeOfScript } from '../../src/documents/fonts/true-type-files';
import { svgFile } from '../../src/pages/charts/svg';
import { previewDrawing } from '../../src/pages/graphs/preview';
import { runs } from '../support/every';
import { DRAWINGS } from './random-drawings';

jest.setTimeout(240_000);

const FONTS = (['REGULAR', 'BOLD'] as const).flatMap((face) => SCRIPTS.map((script) => trueTypeOfScript(face, script)));

beforeAll(() => initWasm(readFileSync(join(__dirname, '../../node_modules/@resvg/resvg-wasm/index_bg.wasm'))));

interface Words {
  readonly said: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the letters of each text of a drawing lie as the renderer of pictures sets them: all else is taken out of it. */
function wordsOf(svg: string): readonly Words[] {
  const shapeless = svg.replace(/<(rect|path|circle|line)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, '');
  const texts = [...shapeless.matchAll(/<text\b[^>]*>[\s\S]*?<\/text\s*>/g)];
  return texts.flatMap((text) => {
    const alone = texts.reduceRight(
      (rest, other) => (other === text ? rest : rest.slice(0, other.index) + rest.slice(other.index + other[0].length)),
      shapeless,
    );
    const drawing = new Resvg(alone, { font: { fontBuffers: FONTS, defaultFontFamily: FONT_NAME, sansSerifFamily: FONT_NAME }, languages: ['fr'] }); // prettier-ignore
    const box = drawing.getBBox();
    drawing.free();
    const said = text[0]
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (box === undefined || said === '') return [];
    return { said, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
  });
}

/** Words that the sides of a picture cut, and words over words. */
function faultsOf(svg: string): readonly string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const words = wordsOf(svg);
  const cut = words.filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > Number(width) || bottom > Number(height)); // prettier-ignore
  const over = words.flatMap((a, at) =>
    words
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.said} | ${b.said}`),
  );
  return [...cut.map(({ said }) => `cut: ${said}`), ...over.map((said) => `over: ${said}`)];
}

test.each(Object.entries(DRAWINGS))('%s: the picture cuts none of its words, and writes none over another', (_, some) => {
  fc.assert(
    fc.property(some, (drawing) => {
      expect(faultsOf(svgFile(drawing))).toEqual([]);
    }),
    { numRuns: runs(4, 60) },
  );
}); // prettier-ignore

test('nor does what a message shows of a link', () => {
  const long = fc.constantFrom(
    'Adhérents par type de structure',
    'Accompagnement renforcé des publics éloignés de l’emploi, volet numérique et mobilité, Provence-Alpes-Côte d’Azur',
  );
  fc.assert(
    fc.property(long, long, fc.boolean(), fc.boolean(), DRAWINGS['bars']!, (title, words, isWhole, demonstration, drawing) => {
      const value = isWhole ? '12 345 678 €' : 'pas de total, 2 régions sur 14 : 12 345 678 €';
      expect(faultsOf(previewDrawing({ title, value, isWhole, words: [words, `Source : ${words}`], demonstration, drawing }))).toEqual([]); // prettier-ignore
    }),
    { numRuns: runs(4, 60) },
  );
}); // prettier-ignore

test('the measure finds words over words, and words that are cut', () => {
  const words = (x: number, said: string) => `<text x="${x}" y="40">${said}</text>`;
  const svg = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" width="200" height="60" font-size="15">${body}</svg>`; // prettier-ignore
  expect(faultsOf(svg(`${words(4, 'une longue suite')}${words(60, 'de mots')}`))).toEqual([
    'over: une longue suite | de mots',
  ]);
  expect(faultsOf(svg(words(150, 'trop loin à droite')))).toEqual(['cut: trop loin à droite']);
  expect(faultsOf(svg(words(4, 'à sa place')))).toEqual([]);
});
