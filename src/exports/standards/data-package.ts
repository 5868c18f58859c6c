import type { Snapshot } from '../../published/snapshot';
import type { Services } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { zipOf, type EntryToWrite } from '../../spreadsheet/workbook/write-zip';
import type { Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';
import { offerDataset } from '../datasets/dataset-export';
import { exportTag } from '../etag';
import { LICENCE } from '../../kernel/licence';
import { factsOf, mentionOf } from '../facts';
import { OneSnapshot } from '../../published/one-snapshot';
import { packagedTables, type PackagedTable } from './packaged-tables';
import { addressOf, offerSavedQuery, type Offer } from '../queries/query-export';
import type { SavedQuery } from '../queries/saved-query';

/** What a package is made from, for one reader. */
export interface PackageSources {
  readonly executor: QueryExecutor;
  readonly services: Services;
  readonly queries: ReadonlyMap<string, SavedQuery>;
  readonly actor: Actor;
  /** The server's address. */
  readonly origin: string;
}

/**
 * Everything published as a Data Package (Frictionless v1, `tabular-data-package`): its resources are the addresses of
 * the `standard` CSV files that the reader may have, each with its Table Schema.
 */
export async function offerDataPackage({ services, queries, actor, origin }: PackageSources): Promise<Offer> {
  const snapshot = await services.snapshots.current();
  return {
    tag: exportTag(actor, snapshot.version, ['datapackage', origin, [...queries.keys()]]),
    version: snapshot.version,
    make: async () => {
      const tables = packagedTables(snapshot, queries, actor);
      const resources = tables.map((table) => ({ ...table.resource, path: origin + addressIn(table) }));
      return {
        mediaType: 'application/json; charset=utf-8',
        fileName: 'datapackage.json',
        rowCount: resources.length,
        body: await descriptorOf(services, snapshot, actor, origin, resources),
      };
    },
  };
}

/** Archives under way at a time: each keeps asking for tables until its reader has it whole. */
const MOST_AT_ONCE = 4;
let underWay = 0;

/**
 * The same with its files, as one archive that streams: `datapackage.json`, and every table beside it, all of one data
 * version. Throws SERVICE_UNAVAILABLE while too many are under way.
 */
export async function offerDataPackageArchive(sources: PackageSources): Promise<Offer> {
  const { services, queries, actor, origin } = sources;
  const snapshot = await services.snapshots.current();
  return {
    tag: exportTag(actor, snapshot.version, ['datapackage.zip', origin, [...queries.keys()]]),
    version: snapshot.version,
    make: async () => {
      if (underWay >= MOST_AT_ONCE)
        throw new MaillageError('SERVICE_UNAVAILABLE', {
          reason: 'trop d’archives demandées à la fois ; réessayer dans quelques minutes',
        });
      const tables = packagedTables(snapshot, queries, actor);
      const resources = tables.map((table) => ({ ...table.resource, path: pathIn(table) }));
      const descriptor = await descriptorOf(services, snapshot, actor, origin, resources);
      const pinned = { ...services, snapshots: new OneSnapshot(services, snapshot) };
      const body = zipOf([
        { name: 'datapackage.json', body: descriptor },
        ...tables.map((table) => entryOf({ ...sources, services: pinned }, table)),
      ]);
      underWay++;
      body.once('close', () => underWay--);
      return { mediaType: 'application/zip', fileName: 'maillage-datapackage.zip', rowCount: resources.length, body };
    },
  };
}

const pathIn = ({ kind, name }: PackagedTable): string => `${kind}/${name}.csv`;
const addressIn = ({ kind, file, query }: PackagedTable): string =>
  addressOf(kind === 'donnees' ? `/exports/donnees/${file}` : `/exports/${file}`, query);

const entryOf = ({ executor, services, queries, actor }: PackageSources, table: PackagedTable): EntryToWrite => ({
  name: pathIn(table),
  body: async () => {
    const { file, query, kind } = table;
    const offer =
      kind === 'donnees'
        ? await offerDataset(services, actor, file, query)
        : await offerSavedQuery(executor, services, queries, actor, file, query);
    const { body } = await offer.make();
    if (Buffer.isBuffer(body)) throw new Error('a table of the package is no CSV');
    return body as AsyncIterable<string>;
  },
});

async function descriptorOf(
  services: Services,
  snapshot: Snapshot,
  actor: Actor,
  origin: string,
  resources: readonly object[],
): Promise<Buffer> {
  const facts = await factsOf(services.database, snapshot, actor, {
    states: services.federated?.states,
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
    description: [
      facts.description,
      ...facts.notes,
      `Licence : ${LICENCE.words}`,
      `À mentionner : ${mentionOf(facts)}.`,
    ].join(' '),
    homepage: `${origin}/exports`,
    version: `${snapshot.version}.0.0`,
    ...(facts.publishedAt === null ? {} : { created: facts.publishedAt }),
    sources: facts.sources.map((title) => ({ title })),
    ...(LICENCE.known === null
      ? {}
      : { licenses: [{ name: LICENCE.known.name, title: LICENCE.known.title, path: LICENCE.known.address }] }),
    resources,
  };
  return Buffer.from(JSON.stringify(descriptor, null, 1));
}
