import { isUtf8 } from 'node:buffer';
import { FileFault } from '../file-fault';
import { decodeWindows1252 } from './windows-1252';

type Utf16 = 'utf-16le' | 'utf-16be';

/** Decodes a file as it comes: by its byte-order mark, else UTF-8, else Windows-1252. Throws {@link FileFault}. */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const lines = new LineCount();
  let decode: ((bytes: Buffer, last: boolean) => string) | null = null;
  for await (const chunk of source) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (decode === null) {
      const { encoding, skip } = encodingOf(bytes);
      bytes = bytes.subarray(skip);
      decode = encoding === 'utf-8' ? byteDecoder(skip > 0, lines) : utf16Decoder(encoding, lines);
    }
    yield lines.checked(decode(bytes, false));
  }
  if (decode !== null) yield lines.checked(decode(Buffer.alloc(0), true));
}

/** Without a mark, UTF-16 shows by the zeros that every other byte of Latin text has there. */
function encodingOf(head: Buffer): { encoding: 'utf-8' | Utf16; skip: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  const sample = head.subarray(0, 512);
  const zeros = (parity: number): number => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const many = sample.length / 4;
  if (zeros(1) > many && zeros(0) === 0) return { encoding: 'utf-16le', skip: 0 };
  if (zeros(0) > many && zeros(1) === 0) return { encoding: 'utf-16be', skip: 0 };
  return { encoding: 'utf-8', skip: 0 };
}

function utf16Decoder(encoding: Utf16, lines: LineCount): (bytes: Buffer, last: boolean) => string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, last) => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch {
      const readable = new TextDecoder(encoding).decode(bytes);
      throw invalid(lines, readable.slice(0, Math.max(0, readable.indexOf('\ufffd'))), 'UTF-16');
    }
  };
}

/**
 * UTF-8 until a byte says otherwise. A file that has been plain ASCII until then is Windows-1252 from there on; one
 * that had accents in UTF-8 is damaged, and is refused rather than guessed at.
 */
function byteDecoder(marked: boolean, lines: LineCount): (bytes: Buffer, last: boolean) => string {
  let carried: Buffer = Buffer.alloc(0);
  let accented = marked;
  let windows1252 = false;
  return (chunk, last) => {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    if (windows1252) return fromWindows1252(bytes, lines);
    const whole = last ? bytes.length : bytes.length - incompleteTail(bytes);
    const block = bytes.subarray(0, whole);
    carried = bytes.subarray(whole);
    if (isUtf8(block)) {
      const text = block.toString('utf8');
      accented ||= text.length !== block.length;
      return text;
    }
    const readable = new TextDecoder('utf-8').decode(block);
    const before = readable.slice(0, readable.indexOf('\ufffd'));
    // oxlint-disable-next-line no-control-regex
    if (accented || /[^\u0000-\u007f]/.test(before)) throw invalid(lines, before, 'UTF-8');
    windows1252 = true;
    carried = Buffer.alloc(0);
    return fromWindows1252(bytes, lines);
  };
}

function fromWindows1252(bytes: Buffer, lines: LineCount): string {
  const decoded = decodeWindows1252(bytes);
  if (typeof decoded === 'string') return decoded;
  throw invalid(lines, bytes.subarray(0, decoded).toString('latin1'), 'Windows-1252');
}

/** Bytes at the end that begin a character whose rest is still to come. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

const invalid = (lines: LineCount, before: string, encoding: string): FileFault =>
  new FileFault('TEXT_INVALID', { line: lines.after(before), encoding }, before);

/** Knows the line that text has come to, for messages; refuses the one character that no text file holds. */
class LineCount {
  private passed = 0;

  checked(text: string): string {
    const nul = text.indexOf('\0');
    if (nul >= 0) {
      const before = text.slice(0, nul);
      throw new FileFault('NUL_CHARACTER', { line: this.after(before) }, before);
    }
    this.passed += newlines(text);
    return text;
  }

  /** The line, from 1, on which text that follows `before` stands. */
  after(before: string): number {
    return this.passed + newlines(before) + 1;
  }
}

function newlines(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found++;
  return found;
}
