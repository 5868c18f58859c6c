import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';
import { archiveEntries, inflated } from './zip';

/** What is learnt of a workbook by looking at each of its parts once, before the library sees any of them. */
export interface Measured {
  /** Days are counted from 1900, or, in workbooks born on old Macintoshes, from 1904. */
  readonly serials: 1900 | 1904;
  /** By path of the sheet's part: addresses of the cells that are shown as percentages. */
  readonly percentCells: ReadonlyMap<string, ReadonlySet<string>>;
  /** In the order of the workbook. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string | null }[];
}

const XML_PART = /\.(?:xml|rels|vml)$/i;
const PROLOGUE = 4096;

/** Unfolds every part of markup once, to see that it is as large as declared and declares no document type. */
export function measureWorkbook(bytes: Buffer, limits: IntakeLimits): Measured {
  const entries = archiveEntries(bytes, limits);
  const small = new Map<string, string>();
  let percentStyles: ReadonlySet<number> = new Set();
  const styles = entries.find(({ name }) => /^xl\/styles\.xml$/i.test(name));
  if (styles !== undefined) percentStyles = stylesOfPercentages(inflated(bytes, styles).toString('utf8'));
  const percentCells = new Map<string, ReadonlySet<string>>();
  for (const entry of entries) {
    if (!XML_PART.test(entry.name)) continue;
    const part = inflated(bytes, entry);
    if (part.subarray(0, PROLOGUE).includes('<!DOCTYPE')) throw new FileFault('WORKBOOK_FORBIDDEN');
    if (/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/i.test(entry.name))
      small.set(entry.name.toLowerCase(), part.toString('utf8'));
    if (percentStyles.size > 0 && /^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name))
      percentCells.set(entry.name.toLowerCase(), cellsOfStyles(part, percentStyles));
  }
  const workbook = small.get('xl/workbook.xml');
  if (workbook === undefined) throw new FileFault('WORKBOOK_BROKEN', { reason: 'ce n’est pas un classeur XLSX' });
  return {
    serials: /<(?:\w+:)?workbookPr\b[^<>]*\bdate1904="(?:1|true)"/.test(workbook) ? 1904 : 1900,
    percentCells,
    sheets: sheetsOf(workbook, small.get('xl/_rels/workbook.xml.rels') ?? ''),
  };
}

function sheetsOf(workbook: string, relations: string): Measured['sheets'] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id'));
    const part = target === undefined ? null : target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return {
      name: unescaped(attribute(tag, 'name')),
      hidden: attribute(tag, 'state') !== '' && attribute(tag, 'state') !== 'visible',
      part: part?.toLowerCase() ?? null,
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
    if (attribute(tag, 'formatCode').includes('%')) formats.add(attribute(tag, 'numFmtId'));
  const start = styles.search(/<(?:\w+:)?cellXfs\b/);
  const cellFormats = start < 0 ? '' : styles.slice(start, styles.indexOf('cellXfs>', start + 1));
  const found = new Set<number>();
  [...cellFormats.matchAll(/<(?:\w+:)?xf\b[^<>]*>/g)].forEach(([tag], index) => {
    if (formats.has(attribute(tag, 'numFmtId'))) found.add(index);
  });
  return found;
}

function cellsOfStyles(sheet: Buffer, styles: ReadonlySet<number>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [tag] of sheet.toString('latin1').matchAll(/<(?:\w+:)?c\s[^<>]*>/g))
    if (styles.has(Number(attribute(tag, 's') || '-1'))) found.add(attribute(tag, 'r'));
  return found;
}
