import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintedPage } from './made-documents';

/** The line of a report's text at which each of its printed pages begins, for the pages whose beginning can be told. */
const PAGES: Readonly<Record<string, readonly (readonly [page: number, line: number])[]>> = {
  'bretagne-2023': [
    [1, 1], [2, 14], [3, 32], [4, 64], [5, 108], [6, 162], [7, 197], [8, 221], [9, 248], [10, 272], [11, 293], [12, 313],
  ],
  'federation-2023': [
    [1, 1], [2, 12], [3, 95], [4, 131], [5, 183], [6, 189], [7, 359], [8, 523], [9, 561], [10, 593], [12, 655], [13, 684],
    [14, 715], [15, 759], [17, 859], [18, 875], [19, 906], [20, 934], [21, 953], [22, 971], [23, 1008], [24, 1038],
    [25, 1062], [26, 1086], [28, 1143], [29, 1172], [30, 1225], [31, 1264], [32, 1292], [34, 1336], [35, 1403],
    [36, 1479], [40, 1642],
  ],
  'normandie-2019': [
    [1, 1], [2, 12], [3, 32], [4, 44], [5, 62], [6, 112], [7, 118], [8, 144], [12, 261],
  ],
  'pays-de-la-loire-2014': [
    [1, 1], [2, 24], [3, 53], [4, 87], [5, 153], [7, 218], [9, 240], [10, 285], [14, 386], [15, 437], [16, 464], [17, 506],
  ],
  'occitanie-2024': [[1, 1], [2, 17], [3, 33], [5, 76], [6, 120], [8, 292], [9, 307], [17, 565]],
}; // prettier-ignore

/** In the order of the files of the folder. */
const ORDER = [
  'bretagne-2023',
  'federation-2023',
  'normandie-2019',
  'pays-de-la-loire-2014',
  'occitanie-2024',
] as const;

export interface PrintedReport {
  readonly code: string;
  readonly pages: readonly PrintedPage[];
}

/** The texts of a folder, one file a report, as pages; marks of emphasis and links, which print does not have, are left out. */
export function printedReports(folder: string): readonly PrintedReport[] {
  const files = readdirSync(folder)
    .filter((name) => /^\d{3}_.*\.txt$/.test(name))
    .sort();
  return ORDER.map((code, at) => {
    const lines = readFileSync(join(folder, files[at] ?? ''), 'utf8').split('\n');
    const starts = PAGES[code] ?? [];
    const pages = starts.map(([number, line], index) => ({
      number,
      text: lines
        .slice(line - 1, (starts[index + 1]?.[1] ?? lines.length + 1) - 1)
        .map(printed)
        .join('\n'),
    }));
    return { code, pages };
  });
}

const printed = (line: string): string =>
  line
    .replaceAll(/\*+/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[<>]/g, '')
    .replaceAll('✓', '–');
