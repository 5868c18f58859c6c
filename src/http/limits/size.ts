/** Longer texts are measured in bytes; of others a character is taken as one. */
const SHORT = 256;
/** Quotes, a colon or a comma. */
const MARKS = 3;

/** Whether a value takes more than `most` bytes as JSON, about: looked at no further than it must be. */
export function isLarger(value: unknown, most: number): boolean {
  let left = most;
  const rest: unknown[] = [value];
  while (rest.length > 0 && left >= 0) {
    const next = rest.pop();
    if (typeof next === 'string') left -= MARKS + (next.length > SHORT ? Buffer.byteLength(next) : next.length);
    else if (typeof next !== 'object' || next === null) left -= SMALL;
    else if (Array.isArray(next)) {
      left -= next.length;
      // No more items than there is room for.
      for (let at = 0; at < next.length && at <= left; at++) rest.push(next[at]);
    } else
      for (const [key, inside] of Object.entries(next)) {
        left -= key.length + MARKS;
        rest.push(inside);
      }
  }
  return left < 0;
}

/** Of a number, a truth or an absence, with what stands around it. */
const SMALL = 5;
