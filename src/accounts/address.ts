/** An e-mail address as it is kept and compared: case does not matter, accents do. */
export const foldAddress = (text: string): string => text.normalize('NFC').trim().toLowerCase();

const LONGEST = 254;

/** Whether a folded text can be one: whether it is anybody's, only a letter can tell. */
export const isAddress = (text: string): boolean =>
  text.length <= LONGEST && /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\.]+(\.[^\s@<>",;:()[\]\\.]+)+$/u.test(text);
