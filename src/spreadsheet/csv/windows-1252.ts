/** What bytes 0x80 to 0x9F mean in Windows-1252; five of them mean nothing. */
const UPPER = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ';

/** Decodes Windows-1252; gives the place of the first byte that means nothing in it instead, counted in characters. */
export function decodeWindows1252(bytes: Uint8Array): string | number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const undefinedByte = text.search(/[\u0081\u008d\u008f\u0090\u009d]/);
  if (undefinedByte >= 0) return undefinedByte;
  return text.replace(/[\u0080-\u009f]/g, (character) => UPPER.charAt(character.charCodeAt(0) - 0x80));
}
