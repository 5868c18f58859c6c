import { fold } from '../../../src/kernel/text';
import type { Region } from './queries';

interface Named {
  readonly name: string;
}

/** Words of a file's name, set off by `-` so that no name is found inside another. */
const words = (fileName: string): string =>
  `-${fold(fileName)
    .replace(/\.\w+$/, '')
    .replace(/[^a-z0-9]+/g, '-')}-`;

/** The dataset that a file is called after. */
export const datasetInName = <Dataset extends Named>(fileName: string, datasets: readonly Dataset[]): Dataset | null =>
  datasets.find(({ name }) => words(fileName).includes(words(name))) ?? null;

/** A region or year that a file is called after, other than the one that it is handed in for. */
export function elsewhereInName(
  fileName: string,
  { region, year }: { readonly region: Region | null; readonly year: number },
  regions: readonly Region[],
): string | null {
  const name = words(fileName);
  const named = regions.filter(({ code }) => name.includes(`-${code}-`));
  const [other] = named;
  const parts: string[] = [];
  if (other !== undefined && !named.some(({ code }) => code === region?.code)) parts.push(other.name);
  const years = [...name.matchAll(/(?<=-)(?:19|20)\d\d(?=-)/g)].map(([found]) => Number(found));
  if (years.length > 0 && !years.includes(year)) parts.push(String(years[0]));
  return parts.length === 0 ? null : parts.join(', ');
}

/** What the documentation of a dataset says of its columns. */
export interface DocumentedDataset extends Named {
  readonly columns: readonly {
    readonly name: string;
    readonly label: string;
    readonly required: boolean;
    readonly aliases: readonly string[];
  }[];
}

const key = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');

/**
 * The dataset whose columns a header names: all those that must be filled, and more than any other's, of as many more by
 * their own names; null in doubt.
 */
export function datasetOfHeader<Dataset extends DocumentedDataset>(
  header: readonly string[],
  datasets: readonly Dataset[],
): Dataset | null {
  const titles = new Set(header.map(key));
  const found = datasets
    .map((dataset) => {
      const named = (names: readonly string[]) => names.some((name) => titles.has(key(name)));
      const present = dataset.columns.map(({ name, label, aliases, required }) => ({
        required,
        there: named([name, label, ...aliases]),
        byItsName: named([name, label]),
      }));
      const whole = present.every(({ required, there }) => there || !required);
      const count = whole ? present.filter(({ there }) => there).length : 0;
      return { dataset, count, byName: present.filter(({ byItsName }) => byItsName).length };
    })
    .sort((a, b) => b.count - a.count || b.byName - a.byName);
  const [best, second] = found;
  const isInDoubt = best?.count === second?.count && best?.byName === second?.byName;
  return best !== undefined && best.count > 1 && !isInDoubt ? best.dataset : null;
}

/** The cells of a CSV's first line, whatever its separator and encoding. */
export function headerOf(head: Uint8Array): readonly string[] {
  const [line = ''] = decoded(head)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/, 1);
  const separator = [';', '\t', ','].find((each) => line.includes(each)) ?? ';';
  return line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

function decoded(head: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(head);
  }
}
