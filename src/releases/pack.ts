import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';

/** A text as it is stored: compressed, in base64, which every database engine keeps as it is. */
export const pack = async (text: string): Promise<string> =>
  (await promisify(deflate)(Buffer.from(text, 'utf8'))).toString('base64');

/** The very text that {@link pack} was given. */
export const unpack = async (packed: string): Promise<string> =>
  (await promisify(inflate)(Buffer.from(packed, 'base64'))).toString('utf8');
