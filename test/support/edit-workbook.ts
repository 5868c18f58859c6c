import { crc32, deflateRawSync } from 'node:zlib';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { archiveEntries, inflated } from '../../src/spreadsheet/workbook/zip-directory';

/** What a person types into a sheet: lines by number, from 1, each from column A. */
export type Typed = Readonly<Record<string, Readonly<Record<number, readonly (string | number | null)[]>>>>;

/** The parts of a workbook, by path. */
export const partsOf = (workbook: Buffer): Map<string, string> =>
  new Map(archiveEntries(workbook, DEFAULT_LIMITS).map((entry) => [entry.name, inflated(workbook, entry).toString()]));

/** The part of the sheet of that name. */
export function sheetPart(parts: ReadonlyMap<string, string>, sheet: string): string {
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="(\\w+)"`).exec(parts.get('xl/workbook.xml') ?? '')?.[1];
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0];
  const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1];
  if (target === undefined) throw new Error(`no sheet ${sheet}`);
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/**
 * Writes into a workbook by its markup, as an old hand at it would: neither the library that wrote it nor the one that
 * will read it has a part in this.
 */
export function typedInto(workbook: Buffer, typed: Typed): Buffer {
  const parts = partsOf(workbook);
  for (const [sheet, lines] of Object.entries(typed)) {
    const name = sheetPart(parts, sheet);
    let xml = parts.get(name) ?? '';
    for (const [line, cells] of Object.entries(lines)) {
      const row = `<row r="${line}">${cells.map((cell, index) => cellOf(cell, `${String.fromCharCode(65 + index)}${line}`)).join('')}</row>`;
      const there = new RegExp(`<row r="${line}"(?:[^>]*/>|[\\s\\S]*?</row>)`);
      xml = there.test(xml) ? xml.replace(there, () => row) : xml.replace('</sheetData>', () => `${row}</sheetData>`);
    }
    parts.set(name, xml);
  }
  return zipped(parts);
}

/** The workbook with the markup of one part changed. */
export function editWorkbook(workbook: Buffer, part: string, change: (markup: string) => string): Buffer {
  const parts = partsOf(workbook);
  return zipped(parts.set(part, change(parts.get(part) ?? '')));
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function cellOf(value: string | number | null, address: string): string {
  if (value === null) return '';
  return typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

/** The parts as an archive again. */
export function zipped(parts: ReadonlyMap<string, string>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, rest, path]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\u0005\u0006'), end]);
}

/** Writes single cells of a workbook anew, as a person does who mends them; their colours stay. */
export function corrected(
  workbook: Buffer,
  cells: readonly { readonly sheet: string; readonly address: string; readonly value: string | number | null }[],
): Buffer {
  const parts = partsOf(workbook);
  for (const { sheet, address, value } of cells) {
    const name = sheetPart(parts, sheet);
    const markup = parts.get(name) ?? '';
    const there = new RegExp(`<c r="${address}"(?:[^>]*/>|[\\s\\S]*?</c>)`);
    if (!there.test(markup)) throw new Error(`no cell ${address} on ${sheet}`);
    parts.set(
      name,
      markup.replace(there, () => cellOf(value, address)),
    );
  }
  return zipped(parts);
}
