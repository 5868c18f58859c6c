import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';
import { pieces } from './markup';
import { archiveEntries, inflated, unfolded, type Entry } from './zip-directory';

/** What is learnt of a workbook by looking at each of its parts once, before the library sees any of them. */
export interface Measured {
  /** Days are counted from 1900, or, in workbooks born on old Macintoshes, from 1904. */
  readonly serials: 1900 | 1904;
  /** By path of the sheet's part: addresses of the cells that are shown as percentages. */
  readonly percentCells: ReadonlyMap<string, ReadonlySet<string>>;
  /** In the order of the workbook. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string | null }[];
  /** By path, in small letters. */
  readonly parts: ReadonlyMap<string, Entry>;
  /** Path of the texts that sheets share; null without any. */
  readonly sharedTexts: string | null;
}

const XML_PART = /\.(?:xml|rels|vml)$/i;
const PROLOGUE = 4096;
const STYLES = 'xl/styles.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Unfolds every part of markup once, to see that it is as large as declared and declares no document type. */
export async function measureWorkbook(bytes: Buffer, limits: IntakeLimits): Promise<Measured> {
  const entries = archiveEntries(bytes, limits);
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const text = (path: string): string => {
    const entry = parts.get(path);
    if ((entry?.size ?? 0) > limits.surroundingBytes)
      throw tooLarge(`${path} : plus de ${Math.round(limits.surroundingBytes / 1024 / 1024)} Mo`);
    return entry === undefined ? '' : inflated(bytes, entry).toString('utf8');
  };
  const percentStyles = stylesOfPercentages(text(STYLES));
  const percentCells = new Map<string, ReadonlySet<string>>();
  for (const [path, entry] of parts) {
    if (!XML_PART.test(path)) continue;
    const markup = withoutDocumentType(unfolded(bytes, entry));
    if (percentStyles.size > 0 && /^xl\/worksheets\/[^/]+\.xml$/.test(path))
      percentCells.set(path, await cellsOfStyles(markup, percentStyles));
    else for await (const _ of markup);
  }
  const workbook = text(WORKBOOK);
  if (workbook === '') throw new FileFault('WORKBOOK_BROKEN', { reason: 'ce n’est pas un classeur XLSX' });
  const relations = text(RELATIONS);
  const sheets = sheetsOf(workbook, relations);
  if (sheets.length > limits.sheets) throw tooLarge(`plus de ${limits.sheets} feuilles`);
  return {
    serials: /<(?:\w+:)?workbookPr\b[^<>]*\bdate1904="(?:1|true)"/.test(workbook) ? 1904 : 1900,
    percentCells,
    sheets,
    parts,
    sharedTexts: sharedTextsOf(relations),
  };
}

const tooLarge = (reason: string): FileFault => new FileFault('WORKBOOK_TOO_LARGE', { reason });

async function* withoutDocumentType(markup: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let prologue: Buffer = Buffer.alloc(0);
  for await (const chunk of markup) {
    if (prologue.length < PROLOGUE) {
      prologue = Buffer.concat([prologue, chunk]).subarray(0, PROLOGUE);
      if (prologue.includes('<!DOCTYPE')) throw new FileFault('WORKBOOK_FORBIDDEN');
    }
    yield chunk;
  }
}

const relationTags = (relations: string): string[] =>
  [...relations.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].map(([tag]) => tag);

/** Paths of a workbook's own parts are written from its folder, or from the top of the archive. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();

function sharedTextsOf(relations: string): string | null {
  const tag = relationTags(relations).find((one) => attribute(one, 'Type').endsWith('/sharedStrings'));
  return tag === undefined ? null : pathOf(attribute(tag, 'Target'));
}

function sheetsOf(workbook: string, relations: string): Measured['sheets'] {
  const targets = new Map(relationTags(relations).map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id'));
    return {
      name: unescaped(attribute(tag, 'name')),
      hidden: attribute(tag, 'state') !== '' && attribute(tag, 'state') !== 'visible',
      part: target === undefined ? null : pathOf(target),
    };
  });
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+));/gi, (_, name?: string, dec?: string, hex?: string) =>
    name === undefined
      ? String.fromCodePoint(Math.min(0x10ffff, dec === undefined ? parseInt(hex ?? '0', 16) : Number(dec)))
      : (ENTITIES[name.toLowerCase()] ?? ''),
  );

/** Places in the list of cell formats whose number format shows a percentage: two built in, and those with a % of their own. */
function stylesOfPercentages(styles: string): ReadonlySet<number> {
  const formats = new Set(['9', '10']);
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\b[^<>]*>/g))
    if (withoutLiterals(attribute(tag, 'formatCode')).includes('%')) formats.add(attribute(tag, 'numFmtId'));
  const start = styles.search(/<(?:\w+:)?cellXfs\b/);
  const cellFormats = start < 0 ? '' : styles.slice(start, styles.indexOf('cellXfs>', start + 1));
  const found = new Set<number>();
  [...cellFormats.matchAll(/<(?:\w+:)?xf\b[^<>]*>/g)].forEach(([tag], index) => {
    if (formats.has(attribute(tag, 'numFmtId'))) found.add(index);
  });
  return found;
}

/** A % in quotes, or behind a backslash, is shown beside a number that is not multiplied. */
const withoutLiterals = (format: string): string => unescaped(format).replace(/"[^"]*"|\\./g, '');

async function cellsOfStyles(sheet: AsyncIterable<Buffer>, styles: ReadonlySet<number>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const piece of pieces(sheet, 'c'))
    for (const [tag] of piece.matchAll(/<(?:\w+:)?c\s[^<>]*>/g))
      if (styles.has(Number(attribute(tag, 's') || '-1'))) found.add(attribute(tag, 'r'));
  return found;
}
