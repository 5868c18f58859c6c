import { fileNameOf, refuseTooManyRows, type Download } from '../../exports/formats/download';
import { FORMATS } from '../../exports/formats/formats';
import type { ExportColumn, ExportRow, ExportTable } from '../../exports/formats/table';
import { writeTableCsv } from '../../exports/formats/write-values';
import { writePlainWorkbook } from '../../exports/formats/write-workbook';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { DialectName } from '../../spreadsheet/dialect';
import { JournalDocument, type JournalQuery } from '../generated/graphql';
import { ask, query } from '../query';
import { trailVariables, type TrailAsked } from './trail-address';

/** What the trail is had as. */
export const TRAIL_FORMATS = ['csv', 'xlsx'] as const;
export type TrailFormat = (typeof TRAIL_FORMATS)[number];

type Page = JournalQuery['trail'];
type Entry = Page['nodes'][number];

const COLUMNS: readonly (ExportColumn & { readonly of: (entry: Entry) => ExportRow[number] })[] = [
  { path: 'at', label: 'Quand (UTC)', kind: 'DATE', of: ({ at }) => new Date(at).toISOString() },
  { path: 'actor', label: 'Qui', kind: 'TEXT', of: ({ actor }) => actor },
  { path: 'role', label: 'À quel titre', kind: 'TEXT', of: ({ role }) => role },
  { path: 'token', label: 'Jeton', kind: 'TEXT', of: ({ token }) => token },
  { path: 'account', label: 'Compte', kind: 'TEXT', of: ({ account }) => account },
  { path: 'act', label: 'Acte', kind: 'TEXT', of: ({ actLabel }) => actLabel },
  { path: 'about', label: 'Sur quoi', kind: 'TEXT', of: ({ about }) => about },
  { path: 'region', label: 'Région', kind: 'TEXT', of: ({ region }) => region?.name ?? null },
  { path: 'year', label: 'Année des données', kind: 'NUMBER', of: ({ year }) => year },
  { path: 'dataset', label: 'Jeu de données', kind: 'TEXT', of: ({ dataset }) => dataset },
  { path: 'reason', label: 'Motif', kind: 'TEXT', of: ({ reason }) => reason },
  { path: 'demonstration', label: 'Démonstration', kind: 'BOOLEAN', of: ({ demonstration }) => demonstration },
];

/**
 * The trail as a file, with the rights of the context’s reader and all that its filters let through: it streams, page by
 * page, and what is done meanwhile is not in it. Throws as the query does, and BAD_USER_INPUT for more rows than a sheet
 * holds.
 */
export async function trailFile(
  executor: QueryExecutor,
  context: RequestContext,
  asked: TrailAsked,
  format: TrailFormat,
  dialect: DialectName,
): Promise<Download> {
  const pageAfter = async (after: string | null): Promise<Page> =>
    (await ask(executor, context, query(JournalDocument, { ...trailVariables(asked), after }))).trail;
  const first = await pageAfter(null);
  refuseTooManyRows(format, first.totalCount);
  const table: ExportTable = { columns: COLUMNS, rowCount: first.totalCount, rows: rowsFrom(first, pageAfter) };
  return {
    mediaType: FORMATS[format].mediaType,
    fileName: fileNameOf('journal', first.totalCount, format),
    rowCount: first.totalCount,
    body: format === 'csv' ? writeTableCsv(table, dialect) : await writePlainWorkbook(table, 'Journal'),
  };
}

async function* rowsFrom(first: Page, pageAfter: (after: string) => Promise<Page>): AsyncGenerator<ExportRow> {
  for (let page = first; ;) {
    for (const entry of page.nodes) yield COLUMNS.map(({ of }) => of(entry));
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || endCursor == null) return;
    page = await pageAfter(endCursor);
  }
}
