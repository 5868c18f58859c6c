import { may } from '../../access/rights';
import type { Column } from '../../datasets/column';
import type { Dataset } from '../../datasets/dataset';
import { DATASETS } from '../../datasets/registry';
import { tableSchema } from '../../datasets/table-schema';
import type { Snapshot } from '../../published/snapshot';
import { knownYears } from '../../figures/years';
import type { Actor } from '../../kernel/actor';
import { DEMONSTRATION_WORDS } from '../../kernel/demonstration';
import { FEDERATION } from '../../kernel/territory';
import { INVENTED_COLUMN, REGION_COLUMN } from '../datasets/dataset-export';
import type { AddressQuery } from '../queries/read-parameters';
import type { SavedQuery } from '../queries/saved-query';
import type { ExportColumn } from '../formats/table';

const CSV = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\n', header: true },
};

const IN_TITLE = ' (démonstration)';

/** A CSV file of the package, with the address at which it is had by itself. */
export interface PackagedTable {
  readonly name: string;
  readonly kind: 'donnees' | 'requetes';
  readonly file: string;
  readonly query: AddressQuery;
  /** As Frictionless v1 describes it, but for its `path`. */
  readonly resource: object;
}

/** Every table that the reader may have: datasets by year, then saved queries. */
export function packagedTables(
  snapshot: Snapshot,
  queries: ReadonlyMap<string, SavedQuery>,
  actor: Actor,
): readonly PackagedTable[] {
  const years = knownYears(snapshot, FEDERATION);
  const datasets = DATASETS.flatMap((dataset) =>
    snapshot.publications.years.flatMap((year) => {
      const published = snapshot.publications.of(dataset.code, year);
      if (!published.some((each) => mayHave(actor, dataset, each.region))) return [];
      const reserved = published.some((each) => may(actor, 'readContacts', each.region));
      const invented = published.some(({ origin }) => origin === 'DEMONSTRATION');
      return [datasetTable(dataset, year, reserved, invented)];
    }),
  );
  const invented = new Set(
    snapshot.publications.all().flatMap(({ origin, year }) => (origin === 'DEMONSTRATION' ? [year] : [])),
  );
  return [...datasets, ...[...queries.values()].flatMap((query) => queryTables(query, years, invented))];
}

const mayHave = (actor: Actor, { isPublic }: Dataset, region: string | null): boolean =>
  isPublic || may(actor, 'readRows', region);

/** The file holds several regions: no key of one region's file is a key of it. */
function datasetTable(dataset: Dataset, year: number, reserved: boolean, invented: boolean): PackagedTable {
  const own = dataset.columns.filter((column) => reserved || !column.reserved);
  const columns: readonly Column[] = [REGION_COLUMN, ...own, ...(invented ? [INVENTED_COLUMN] : [])];
  const name = `${dataset.fileName}-${year}`.toLowerCase();
  return {
    name,
    kind: 'donnees',
    file: `${dataset.fileName}.csv`,
    query: { annee: String(year), dialecte: 'standard' },
    resource: {
      ...CSV,
      name,
      title: `${dataset.label}, ${year}${invented ? IN_TITLE : ''}`,
      ...(invented ? { description: DEMONSTRATION_WORDS } : {}),
      schema: tableSchema({ ...dataset, columns, keys: [] }),
    },
  };
}

/** A table at its default, or, where it asks for a year, of every known year. */
function queryTables(
  query: SavedQuery,
  years: readonly number[],
  invented: ReadonlySet<number>,
): readonly PackagedTable[] {
  const byYear = query.parameters.find(({ kind, required }) => kind === 'YEAR' && required);
  const table = (year: number | null): PackagedTable => {
    const isInvented = year !== null && invented.has(year);
    const name = `${query.name}${year === null ? '' : `-${year}`}`;
    return {
      name,
      kind: 'requetes',
      file: `${query.name}.csv`,
      query: { ...(year === null ? {} : { [byYear?.name ?? '']: String(year) }), dialecte: 'standard' },
      resource: {
        ...CSV,
        name,
        title: year === null ? query.title : `${query.title}, ${year}${isInvented ? IN_TITLE : ''}`,
        description: isInvented ? `${DEMONSTRATION_WORDS} ${query.description}` : query.description,
        schema: { fields: query.plan.columns.map(fieldOf), missingValues: [''] },
      },
    };
  };
  return byYear === undefined ? [table(null)] : years.map(table);
}

const TYPES = {
  TEXT: 'string',
  NUMBER: 'number',
  INTEGER: 'integer',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIME: 'datetime',
} as const;

function fieldOf({ path, label, kind, isList = false }: ExportColumn) {
  if (isList) return { name: path, title: label, type: 'string' };
  return {
    name: path,
    title: label,
    type: TYPES[kind],
    ...(kind === 'BOOLEAN' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(kind === 'TIME' ? { format: 'any' } : {}),
  };
}
