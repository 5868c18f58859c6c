import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A command of the README as it is printed there, and what it is said to answer. */
export interface Shown {
  readonly command: string;
  /** Line by line; `…` stands for anything, alone on a line for any lines. */
  readonly answer: readonly string[];
}

/** What stands under a heading of the second level, up to the next one. */
export function chapter(title: string): string {
  const text = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
  const found = text.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  if (found === undefined) throw new Error(`README.md has no chapter « ${title} »`);
  return found;
}

/** The commands of its console blocks, in order. */
export const shownIn = (text: string): readonly Shown[] =>
  [...text.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...answer] = part.trimEnd().split('\n');
        return { command, answer };
      }),
  );

/** The lines of `shown` that `output` does not have, in their order. */
export function missingFrom(output: string, shown: readonly string[]): readonly string[] {
  const lines = output.split('\n').map(plain);
  let next = 0;
  return shown.filter((line) => {
    if (line === '…') return false;
    const pattern = new RegExp(`^${plain(line).split('…').map(escaped).join('.*')}$`, 'u');
    const at = lines.findIndex((each, index) => index >= next && pattern.test(each));
    if (at < 0) return true;
    next = at + 1;
    return false;
  });
}

/** Kinds of space do not show on paper. */
const plain = (line: string): string => line.replace(/\s/gu, ' ').trimEnd();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
