/** Longer texts are measured in bytes; of others a character is taken as one. */
const SHORT = 256;
/** Quotes, a colon or a comma. */
const MARKS = 3;

/** Whether a value takes more than `most` bytes as JSON, about: looked at no further than it must be. */
export const isLarger = (value: unknown, most: number): boolean => leftOf(value, most) < 0;

/** Of so many bytes; less than none once they are not enough. Answers of thousands of objects come by: it makes none itself. */
function leftOf(value: unknown, most: number): number {
  if (typeof value === 'string') return most - MARKS - (value.length > SHORT ? Buffer.byteLength(value) : value.length);
  if (typeof value !== 'object' || value === null) return most - SMALL;
  let left = most;
  if (Array.isArray(value)) {
    left -= value.length;
    for (let at = 0; at < value.length && left >= 0; at++) left = leftOf(value[at], left);
    return left;
  }
  for (const key in value) {
    if (left < 0) return left;
    left = leftOf((value as Readonly<Record<string, unknown>>)[key], left - key.length - MARKS);
  }
  return left;
}

/** Of a number, a truth or an absence, with what stands around it. */
const SMALL = 5;
