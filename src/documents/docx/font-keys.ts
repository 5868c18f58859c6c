/** Of a part of the package: its name, and its bytes or text. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

const FONT_TABLE = 'word/fontTable.xml';

/** How many bytes of a font a key covers. */
const COVERED = 32;

/** Carried fonts are covered by keys that were made by chance; covers them anew by keys that are always the same. */
export function withSettledKeys(parts: Parts): Parts {
  const settled = new Map(parts);
  let count = 0;
  const table = String(parts.get(FONT_TABLE) ?? '').replace(/w:fontKey="\{([0-9A-F-]+)\}"/g, (_, key: string) => {
    const name = `word/fonts/font${++count}.odttf`;
    const font = parts.get(name);
    const own = `4D61696C-6C61-6765-0000-${String(count).padStart(12, '0')}`;
    if (font !== undefined) settled.set(name, covered(covered(Buffer.from(font), key), own));
    return `w:fontKey="{${own}}"`;
  });
  return settled.set(FONT_TABLE, table);
}

/** Covering twice by the same key uncovers. */
function covered(font: Buffer, key: string): Buffer {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  const copy = Buffer.from(font);
  for (let at = 0; at < COVERED; at++) copy[at] = (copy[at] ?? 0) ^ (bytes[at % bytes.length] ?? 0);
  return copy;
}
