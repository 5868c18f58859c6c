// What is found in reports that were made from texts, beside what was transcribed from them by hand:
//   node scripts/run-ts.mjs bench/transcription/run.ts <dossier des textes> [--detail]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { openDatabase } from '../../src/data-source';
import { load } from '../../src/loading/load';
import { Network, type Source } from '../../src/network/network';
import { candidatesIn, type FoundCandidate } from '../../src/transcription/candidates/candidates';
import { REPORT_LIMITS } from '../../src/transcription/limits';
import { readDocx } from '../../src/transcription/text/docx-text';
import { readPdf } from '../../src/transcription/text/pdf-text';
import type { ReportText } from '../../src/transcription/text/report-text';
import { docxOf, pdfOf, printedPages, throughLibreOffice, type PrintedPage } from './made-documents';
import { printedReports } from './printed-reports';

const DATA = join(__dirname, '../../data');
const [folder, ...options] = process.argv.slice(2);

interface Transcribed {
  readonly indicator: string;
  readonly value: number;
  readonly pages: readonly [from: number, to: number];
  /** A number stands there: it was not counted by hand, nor is it a thing that is named once. */
  readonly isPrinted: boolean;
  readonly section: string;
}

const COUNTED = /compté|citée?s? avec|cité |une (?:assemblée|réunion|journée)|aucune depuis|mis à jour dans l’année/;

function transcribed(source: string): Transcribed[] {
  const rows = parse<Record<string, string>>(readFileSync(join(DATA, 'rapports', `${source}.csv`)), { columns: true });
  return rows.map((row) => {
    const [, from = '', to] = /^p\. (\d+)(?:-(\d+))?/.exec(row['rubrique'] ?? '') ?? [];
    return {
      indicator: row['indicateur'] ?? '',
      value: Number(row['valeur']),
      pages: [Number(from), Number(to ?? from)],
      isPrinted: !COUNTED.test(row['note'] ?? ''),
      section: row['rubrique'] ?? '',
    };
  });
}

const MAKERS: Readonly<Record<string, (pages: readonly PrintedPage[]) => Promise<ReportText | null>>> = {
  'PDF, une colonne': async (pages) => readPdf(new Uint8Array(await pdfOf(pages, 1)), REPORT_LIMITS),
  'PDF, deux colonnes': async (pages) => readPdf(new Uint8Array(await pdfOf(pages, 2)), REPORT_LIMITS),
  DOCX: async (pages) => readDocx(await docxOf(pages), REPORT_LIMITS),
  'PDF de LibreOffice': async (pages) => {
    const pdf = throughLibreOffice(await docxOf(pages));
    return pdf === null ? null : readPdf(new Uint8Array(pdf), REPORT_LIMITS);
  },
};

interface Result {
  readonly printed: number;
  readonly all: number;
  readonly found: number;
  /** Of those that a number stands for: what was counted by hand may have its value on the page by chance. */
  readonly foundPrinted: number;
  readonly first: number;
  readonly three: number;
  readonly candidates: number;
  readonly wrong: number;
}

async function compare(source: Source, text: ReportText, network: Network): Promise<Result> {
  const pages = printedPages(text.pages.map((page) => page.text));
  const found = (await candidatesIn(text, source, network)).map((each) => ({
    ...each,
    page: pages[each.page - 1] ?? 0,
  }));
  const truth = transcribed(source.code);
  const right = ({ value, pages: [from, to] }: Transcribed, { value: other, page }: FoundCandidate): boolean =>
    Math.abs(value - other) < 1e-6 && page >= from && page <= to;
  const isOne = (each: FoundCandidate): boolean => truth.some((one) => right(one, each));
  const rank = (one: Transcribed): number => {
    const ranks = found
      .filter((each) => right(one, each))
      .map(({ likely }) => likely.findIndex(({ indicator }) => indicator === one.indicator));
    return Math.min(...ranks.map((at) => (at < 0 ? Infinity : at)));
  };
  const hits = truth.filter((one) => found.some((each) => right(one, each)));
  if (options.includes('--detail')) {
    for (const one of truth.filter((each) => !hits.includes(each) && each.isPrinted))
      console.log('  manque', one.section, one.indicator, one.value);
    for (const one of hits.filter((each) => rank(each) > 2)) {
      const at = found.find((each) => right(one, each));
      console.log(
        '  autre',
        one.section,
        one.indicator,
        one.value,
        '→',
        at?.likely
          .slice(0, 3)
          .map(({ indicator, score }) => `${indicator} ${score}`)
          .join(', '),
        '|',
        at?.written,
      );
    }
  }
  if (options.includes('--faux'))
    for (const { page, written, likely } of found.filter((one) => !isOne(one)))
      console.log('  faux', page, written, likely[0]);
  return {
    all: truth.length,
    printed: truth.filter(({ isPrinted }) => isPrinted).length,
    found: hits.length,
    foundPrinted: hits.filter(({ isPrinted }) => isPrinted).length,
    first: hits.filter((one) => rank(one) === 0).length,
    three: hits.filter((one) => rank(one) < 3).length,
    candidates: found.length,
    wrong: found.filter((each) => !isOne(each)).length,
  };
}

const share = (part: number, of: number): string => `${Math.round((1000 * part) / of) / 10} %`;

async function main(): Promise<void> {
  if (folder === undefined) throw new Error('Donner le dossier des textes.');
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-mesure-'));
  const database = await openDatabase({ dataDir });
  try {
    await load(database, DATA);
    const network = await Network.read(database.read);
    const wanted = options.includes('--une') ? Object.entries(MAKERS).slice(2, 3) : Object.entries(MAKERS);
    for (const [name, read] of wanted) {
      console.log(name);
      const sum = { all: 0, printed: 0, found: 0, foundPrinted: 0, first: 0, three: 0, candidates: 0, wrong: 0 };
      for (const { code, pages } of printedReports(folder)) {
        const source = network.source(code);
        if (source === undefined) throw new Error(code);
        const text = await read(pages);
        if (text === null) {
          console.log('  LibreOffice Writer manque : non mesuré');
          break;
        }
        const result = await compare(source, text, network);
        console.log(' ', code, JSON.stringify(result));
        for (const key of Object.keys(sum) as (keyof Result)[]) sum[key] += result[key];
      }
      console.log(
        `  relevés ${sum.all}, dont imprimés en nombres ${sum.printed} ; trouvés ${sum.foundPrinted} de ceux-ci (${share(sum.foundPrinted, sum.printed)}), et ${sum.found} de tous (${share(sum.found, sum.all)}) ; ` +
          `indicateur premier ${share(sum.first, sum.found)}, parmi trois ${share(sum.three, sum.found)} ; candidats ${sum.candidates}, faux ${share(sum.wrong, sum.candidates)}`,
      );
    }
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

void main();
