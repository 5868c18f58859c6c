import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { formations } from '../../src/datasets/formations/formations.dataset';
import type { RegisterEntry } from '../../src/intake/adherent-register';
import { AdherentRegister } from '../../src/intake/adherent-register';
import type { IntakeContext } from '../../src/intake/context';
import { bytesOf, readFile } from '../../src/intake/read-file';
import type { TypedRow } from '../../src/intake/table/row-reader';
import type { IntakeReport } from '../../src/intake/table/table-reader';

const table = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(__dirname, '../../data', file)), { columns: true });

const DEPARTMENTS = table('departements.csv').map(({ code = '', region = '' }) => ({
  code,
  region: region === '' ? null : region,
}));
const REGIONS = table('regions.csv').map(({ code = '', nom = '' }) => ({ code, name: nom }));
const PROGRAMMES = table('programmes.csv').map(({ code = '', nom = '' }) => ({ code, name: nom }));

const entry = (uid: string, name: string, siret: string | null, department: string): RegisterEntry => ({
  uid,
  name,
  siret,
  department,
  structureType: 'AI',
  region: 'bretagne',
});

/** A small register with what is awkward: two of one name, one without a SIRET. */
export const REGISTER: readonly RegisterEntry[] = [
  entry('a1', 'Élan Emploi', '73282932000074', '35'),
  entry('a2', 'Les Trois Rivières', null, '22'),
  entry('a3', 'Solidarité Travail', '35600000000048', '29'),
  entry('a4', 'Coup de Main', '55208131766522', '35'),
  entry('a5', 'Coup de Main', null, '56'),
];

export const context = (overrides: Partial<IntakeContext> = {}): IntakeContext => ({
  dataset: formations,
  year: 2023,
  region: 'bretagne',
  nothingToReport: false,
  register: new AdherentRegister(REGISTER),
  departments: DEPARTMENTS,
  regions: REGIONS,
  programmes: PROGRAMMES,
  ...overrides,
});

export interface Read extends IntakeReport {
  readonly rows: readonly TypedRow[];
}

/** Reads a whole file; a text stands for its UTF-8 bytes. */
export async function read(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  overrides: Partial<IntakeContext> = {},
): Promise<Read> {
  const isStream = typeof content !== 'string' && !(content instanceof Uint8Array);
  const reader = readFile(isStream ? content : bytesOf(content), context(overrides));
  const rows: TypedRow[] = [];
  for await (const batch of reader.batches()) rows.push(...batch);
  return { rows, ...reader.report() };
}
