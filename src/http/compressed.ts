import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Coding = 'br' | 'gzip';

/** The smallest of the forms that the client reads; null when it reads the plain one only. */
export function codingFor(accepted: string): Coding | null {
  const reads = (coding: string) => new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted);
  return reads('br') ? 'br' : reads('gzip') ? 'gzip' : null;
}

/** Beyond this each percent saved costs as much time as all before it. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const kept = new WeakMap<object, Partial<Record<Coding, Buffer>>>();

/**
 * A page that is sent many times is compressed once. By hand, because @fastify/compress begins anew with each answer,
 * and at a lower quality so that it can.
 */
export function compressed(page: { readonly body: string }, coding: Coding): Buffer {
  const forms = kept.get(page) ?? {};
  kept.set(page, forms);
  return (forms[coding] ??= coding === 'br' ? brotliCompressSync(page.body, BROTLI) : gzipSync(page.body));
}
