/** French, then English: the two lines of every description. */
export type Words = readonly [fr: string, en: string];

/** Options of a decorator with its description: French first, a blank line, English. */
export function doc<Options extends object = object>(fr: string, en: string, options?: Options) {
  return { description: `${fr}\n\n${en}`, ...(options as Options) };
}

/** A description alone, where a decorator takes its options apart. */
export const words = (fr: string, en: string): string => doc(fr, en).description;
