import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createInflate, deflate, inflate } from 'node:zlib';

/** A content that is read as figures: far beyond what a year comes to. */
const MOST_IN_MEMORY = 256 * 2 ** 20;

/** A text as it is stored: compressed, in base64, which every database engine keeps as it is. */
export const pack = async (text: string): Promise<string> =>
  (await promisify(deflate)(Buffer.from(text, 'utf8'))).toString('base64');

/** The very text that {@link pack} was given; null when it has more than `most` bytes, of which no more were made. */
export async function unpack(packed: string, most: number = MOST_IN_MEMORY): Promise<string | null> {
  try {
    const bytes = await promisify(inflate)(Buffer.from(packed, 'base64'), { maxOutputLength: most });
    return bytes.toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}

/** The same as its bytes in UTF-8, some at a time. */
export const unpacking = (packed: string): Readable => createInflate().end(Buffer.from(packed, 'base64'));
