// What another program reads in a PDF, as JSON: node pdf-reader.mjs < file.pdf
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [WIDTH, HEIGHT] = [595.28, 841.89];
const [SIDE, EDGE] = [55, 20];
/** What no printer draws, about. */
const LEAST = 30;

const pdf = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise;
const proxies = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
const trees = await Promise.all(proxies.map((page) => page.getStructTree()));
const nodes = trees.filter((tree) => tree !== null).flatMap(within);
const annotations = (await Promise.all(proxies.map((page) => page.getAnnotations()))).flat();
const { info } = await pdf.getMetadata();
const read = {
  pages: await Promise.all(proxies.map(readPage)),
  title: info.Title ?? null,
  language: info.Language ?? null,
  outline: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
  roles: [...new Set(nodes.map(({ role }) => role ?? ''))],
  alternatives: nodes.flatMap(({ alt }) => alt ?? []),
  addresses: annotations.flatMap(({ url }) => url ?? []),
};
process.stdout.write(JSON.stringify(read));

function within(node) {
  return [node, ...(node.children ?? []).flatMap(within)];
}

async function readPage(page) {
  const { items } = await page.getTextContent();
  const words = items
    .filter(({ str }) => str !== undefined && str.trim() !== '')
    .map(({ str, width, transform: [size, , , , left, line] }) => ({ str, left, right: left + width, line, size }));
  return {
    text: words
      .map(({ str }) => str)
      .join(' ')
      .replace(/\s+/g, ' '),
    overlaps: words.flatMap((one, at) =>
      words.slice(at + 1).flatMap((other) => (meet(one, other) ? [`${one.str} / ${other.str}`] : [])),
    ),
    beyondMargins: words
      .filter(({ left, right, line }) => left < SIDE || right > WIDTH - SIDE || line < EDGE || line > HEIGHT - EDGE)
      .map(({ str }) => str),
    beyondPaper: words.filter(({ left, right }) => left < LEAST || right > WIDTH - LEAST).map(({ str }) => str),
  };
}

/** Letters reach about as far above their line as they are high, and little below it. */
function meet(one, other) {
  return (
    one.left < other.right - 0.5 &&
    other.left < one.right - 0.5 &&
    one.line - 0.15 * one.size < other.line + 0.6 * other.size &&
    other.line - 0.15 * other.size < one.line + 0.6 * one.size
  );
}
