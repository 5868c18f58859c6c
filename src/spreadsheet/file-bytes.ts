import { FileFault } from './file-fault';

/** The start of a stream, and the whole of it again. */
export interface Peeked {
  readonly head: Buffer;
  readonly whole: AsyncIterable<Uint8Array>;
}

const HEAD = 8;

/** Looks at the first bytes without losing them. */
export async function peek(source: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const chunks = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let done = false;
  while (head.length < HEAD && !done) {
    const next = await chunks.next();
    if (next.done === true) done = true;
    else head = Buffer.concat([head, next.value]);
  }
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => chunks };
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    if (!done) yield* rest;
  };
  return { head, whole: whole() };
}

/** The first bytes of a source that is then left. */
export async function headOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    head = Buffer.concat([head, chunk]);
    if (head.length >= HEAD) break;
  }
  return head;
}

/** Throws FileFault as soon as more than `most` bytes have come. */
export async function* limited(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let passed = 0;
  for await (const chunk of source) {
    passed += chunk.byteLength;
    if (passed > most) throw new FileFault('FILE_TOO_LARGE', { most: Math.round(most / 1024 / 1024) });
    yield chunk;
  }
}

export async function collected(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
