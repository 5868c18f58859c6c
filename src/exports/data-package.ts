import { may } from '../access/rights';
import type { Column } from '../datasets/column';
import { DATASETS } from '../datasets/registry';
import { tableSchema } from '../datasets/table-schema';
import type { Dataset } from '../datasets/dataset';
import { knownYears } from '../figures/years';
import type { Services } from '../graphql/context';
import type { Actor } from '../kernel/actor';
import { FEDERATION } from '../kernel/territory';
import { REGION_COLUMN } from './dataset-export';
import { exportTag } from './etag';
import { factsOf } from './facts';
import type { Offer } from './query-export';
import type { SavedQuery } from './saved-query';
import type { ExportColumn } from './table';

const CSV = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\n', header: true },
};

/**
 * Everything published as a Data Package (Frictionless v1, `tabular-data-package`): its resources are the addresses of
 * the `standard` CSV files that the reader may have, each with its Table Schema. `origin` is the server's address.
 */
export async function offerDataPackage(
  services: Services,
  queries: ReadonlyMap<string, SavedQuery>,
  actor: Actor,
  origin: string,
): Promise<Offer> {
  const snapshot = await services.snapshots.current();
  return {
    tag: exportTag(actor, snapshot.version, ['datapackage', origin]),
    make: async () => {
      const years = knownYears(snapshot, FEDERATION);
      const datasets = DATASETS.flatMap((dataset) =>
        snapshot.publications.years
          .filter((year) =>
            snapshot.publications.of(dataset.code, year).some((each) => mayHave(actor, dataset, each.region)),
          )
          .map((year) => {
            const published = snapshot.publications.of(dataset.code, year);
            const contacts = published.some((each) => may(actor, 'readContacts', each.region));
            return datasetResource(dataset, year, contacts, origin);
          }),
      );
      const tables = [...queries.values()].flatMap((query) => queryResources(query, years, origin));
      const facts = await factsOf(services.database, snapshot, actor, {
        title: 'Maillage : statistiques de la fédération',
        description: 'Registres, lignes et tableaux publiés.',
        address: '/exports/datapackage.json',
        perimeter: [],
        years: [],
        rowCount: 0,
      });
      const descriptor = {
        profile: 'tabular-data-package',
        name: 'maillage',
        title: facts.title,
        description: [facts.description, ...facts.notes].join(' '),
        homepage: `${origin}/exports`,
        version: `${snapshot.version}.0.0`,
        ...(facts.publishedAt === null ? {} : { created: facts.publishedAt }),
        sources: facts.sources.map((title) => ({ title })),
        resources: [...datasets, ...tables],
      };
      return {
        mediaType: 'application/json; charset=utf-8',
        fileName: 'datapackage.json',
        rowCount: descriptor.resources.length,
        body: Buffer.from(JSON.stringify(descriptor, null, 1)),
      };
    },
  };
}

const mayHave = (actor: Actor, { code }: Dataset, region: string | null): boolean =>
  code === 'ADHERENTS' || may(actor, 'readRows', region);

/** The file holds several regions: no key of one region's file is a key of it. */
function datasetResource(dataset: Dataset, year: number, contacts: boolean, origin: string) {
  const columns: readonly Column[] = [REGION_COLUMN, ...dataset.columns.filter(({ contact }) => contacts || !contact)];
  return {
    ...CSV,
    name: `${dataset.fileName}-${year}`.toLowerCase(),
    title: `${dataset.label}, ${year}`,
    path: `${origin}/exports/donnees/${dataset.fileName}.csv?annee=${year}&dialecte=standard`,
    schema: tableSchema({ ...dataset, columns, keys: [] }),
  };
}

/** A table at its default, or, where it asks for a year, of every known year. */
function queryResources(query: SavedQuery, years: readonly number[], origin: string) {
  const byYear = query.parameters.find(({ kind, required }) => kind === 'YEAR' && required);
  const resource = (year: number | null) => ({
    ...CSV,
    name: `${query.name}${year === null ? '' : `-${year}`}`,
    title: year === null ? query.title : `${query.title}, ${year}`,
    description: query.description,
    path: `${origin}/exports/${query.name}.csv?${year === null ? '' : `${byYear?.name ?? ''}=${year}&`}dialecte=standard`,
    schema: { fields: query.plan.columns.map(fieldOf), missingValues: [''] },
  });
  return byYear === undefined ? [resource(null)] : years.map(resource);
}

function fieldOf({ path, label, kind }: ExportColumn) {
  const isTime = kind === 'DATE' && path.endsWith('At');
  const type = { TEXT: 'string', NUMBER: 'number', BOOLEAN: 'boolean', DATE: isTime ? 'datetime' : 'date' }[kind];
  return {
    name: path,
    title: label,
    type,
    ...(kind === 'BOOLEAN' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(isTime ? { format: 'any' } : {}),
  };
}
