import { filesOf, type Face, type FontFile } from './font-files';

/** Letters beside each other that one file of the font draws. */
export interface Span {
  readonly file: FontFile;
  readonly text: string;
}

/** Signs that the font lacks, as a typewriter writes them; spaces and hyphens by the one that looks like them. */
const INSTEAD: Readonly<Record<string, string>> = {
  '\u202f': '\u2009',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': '\u00a0',
  '\u2008': '\u2009',
  '\u200a': '\u2009',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '≈': '~',
  '≃': '~',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '‰': ' pour mille',
  '■': '•',
  '▪': '•',
  '●': '•',
  '◦': '•',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
  '\ufe0f': '',
};
const UNKNOWN = '?';

const spansOf: Readonly<Record<Face, Map<string, readonly Span[]>>> = { REGULAR: new Map(), BOLD: new Map() };
/** Words come again and again; a table of names does not fill the memory. */
const MOST_KEPT = 20_000;

/** A text by the files that draw it. A letter that none of them has is written by others, or as a question mark. */
export function spans(text: string, face: Face): readonly Span[] {
  const kept = spansOf[face];
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = split(text.normalize('NFC'), filesOf(face));
  kept.set(text, found);
  return found;
}

function split(text: string, files: readonly FontFile[]): readonly Span[] {
  const found: { file: FontFile; text: string }[] = [];
  const add = (character: string): boolean => {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = found.at(-1);
    if (last?.file.font.hasGlyphForCodePoint(codePoint)) last.text += character;
    else {
      const file = files.find(({ font }) => font.hasGlyphForCodePoint(codePoint));
      if (file === undefined) return false;
      found.push({ file, text: character });
    }
    return true;
  };
  for (const character of text)
    if (!add(character)) for (const other of INSTEAD[character] ?? base(character)) add(other);
  return found;
}

/** A letter whose mark the font lacks, without its mark. */
function base(character: string): string {
  const [letter] = character.normalize('NFKD');
  return letter === undefined || letter === character || !/^[\p{L}\p{N}]/u.test(letter) ? UNKNOWN : letter;
}
