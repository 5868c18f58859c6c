import { may, requireAnyRight, requireRight } from '../../access/rights';
import { boolean, text } from '../../datasets/columns';
import type { Dataset } from '../../datasets/dataset';
import type { CellValue, Row } from '../../datasets/row';
import { datasetNamed, regionNamed } from '../../datasets/names';
import type { Publication } from '../../published/publication-state';
import type { Snapshot } from '../../published/snapshot';
import type { Services } from '../../graphql/context';
import type { Actor } from '../../kernel/actor';
import { DEMONSTRATION_COLUMN } from '../../kernel/demonstration';
import { MaillageError } from '../../kernel/errors';
import { dialectFrom, fileNameOf, refuseTooManyRows, splitFileName, type Download } from '../formats/download';
import type { DatasetTable } from '../formats/dataset-table';
import { markedName } from '../formats/demonstration-mark';
import { exportTag } from '../etag';
import { factsOf, type Facts } from '../facts';
import { nearTo, shown, unknownYear } from '../faults';
import { FORMATS } from '../formats/formats';
import { addressOf, type Offer } from '../queries/query-export';
import { submissionRows } from './raw-rows';
import type { AddressQuery } from '../queries/read-parameters';
import { asText } from '../as-text';

const PARAMETERS = ['annee', 'region', 'dialecte'];

/** Before the dataset's own columns where a file holds several regions; an import says that it does not keep it. */
export const REGION_COLUMN = text('region', {
  label: 'Région',
  description: { fr: 'Délégation qui a déposé la ligne ; vide hors délégation.', en: 'The delegation of the row.' },
});

/** Behind them in a file of the demonstration; an import refuses a row that says so. */
export const INVENTED_COLUMN = boolean(DEMONSTRATION_COLUMN, {
  label: 'Démonstration',
  description: { fr: 'Ligne inventée, pour la démonstration.', en: 'An invented row, for demonstration.' },
});

/**
 * The published rows of a dataset and year, of one region or of all that the reader may see, in the layout in which
 * they are submitted. The register, but for its contacts, events, publications and
 * partners, but for their amounts, are public; other rows are for those who may read them. Throws
 * UNAUTHENTICATED or FORBIDDEN, and NOT_FOUND for an unknown dataset, region or year; when it is made, BAD_USER_INPUT
 * for the workbook of a region that intake would not take back. One statement.
 */
export async function offerDataset(
  services: Services,
  actor: Actor,
  file: string,
  asked: AddressQuery,
): Promise<Offer> {
  const { name, format } = splitFileName(file);
  const dataset = datasetNamed(name);
  const dialect = dialectFrom(asked['dialecte']);
  const snapshot = await services.snapshots.current();
  const region = asked['region'] ? regionNamed(snapshot.network, asText(asked['region'])).code : null;
  const year = yearFrom(asked, dataset, snapshot);
  if (!dataset.isPublic && region === null) requireAnyRight(actor, 'readRows');
  else if (!dataset.isPublic) requireRight(actor, 'readRows', region);
  const published = publicationsOf(snapshot, dataset, year, region);
  if (published.length === 0) throw unknownYear(year, yearsOf(snapshot, dataset, region));
  const readable = published.filter((each) => dataset.isPublic || may(actor, 'readRows', each.region));
  // What is real and what is invented never stand in one dataset and year.
  const isInvented = readable.some(({ origin }) => origin === 'DEMONSTRATION');
  const reserved = readable.some((each) => may(actor, 'readContacts', each.region));
  const columns = dataset.columns.filter((column) => reserved || !column.reserved);
  const table: DatasetTable = {
    dataset,
    columns: [...(region === null ? [REGION_COLUMN] : []), ...columns, ...(isInvented ? [INVENTED_COLUMN] : [])],
    rowCount: readable.reduce((sum, { rowCount }) => sum + rowCount, 0),
    rows: rowsOf(services, actor, dataset, readable),
  };
  const address = addressOf(`/exports/donnees/${file}`, asked);
  const label = markedName(`${dataset.fileName}-${region === null ? '' : `${region}-`}${year}`, isInvented);
  return {
    tag: exportTag(actor, snapshot.version, ['donnees', dataset.fileName, year, region, format, dialect, address]),
    version: snapshot.version,
    make: async (): Promise<Download> => {
      const facts: Facts = await factsOf(services.database, snapshot, actor, {
        states: services.federated?.states,
        title: `${dataset.label}, ${year}`,
        description: dataset.description.fr,
        address,
        perimeter: [
          ['annee', String(year)],
          ['region', region ?? 'toutes celles que le lecteur peut lire'],
        ],
        years: [year],
        datasets: [dataset.code],
        rowCount: table.rowCount,
        demonstration: isInvented,
      });
      const { rowCount } = table;
      refuseTooManyRows(format, rowCount);
      const { mediaType, writeDataset, writeDatasetOfRegion } = FORMATS[format];
      const body = await (region === null ? writeDataset : writeDatasetOfRegion)(table, facts, dialect);
      return { mediaType, fileName: fileNameOf(label, rowCount, format), rowCount, body };
    },
  };
}

function yearFrom(asked: AddressQuery, dataset: Dataset, snapshot: Snapshot): number {
  const faults = Object.keys(asked)
    .filter((name) => !PARAMETERS.includes(name))
    .map((name) => `« ${shown(name)} » n’est pas un paramètre${nearTo(PARAMETERS, name)}`);
  const year = asText(asked['annee'] ?? '');
  const known = yearsOf(snapshot, dataset, null);
  if (!/^\d{4}$/.test(year))
    faults.push(`annee vaut « ${shown(year)} » : écrire une de ces années : ${known.join(', ')}`);
  if (faults.length > 0) throw new MaillageError('PARAMETERS_REFUSED', { reasons: faults.join(' ; ') });
  return Number(year);
}

const publicationsOf = (
  { publications }: Snapshot,
  dataset: Dataset,
  year: number,
  region: string | null,
): readonly Publication[] =>
  publications.of(dataset.code, year).filter((each) => region === null || each.region === region);

const yearsOf = (snapshot: Snapshot, dataset: Dataset, region: string | null): readonly number[] =>
  snapshot.publications.years.filter((year) => publicationsOf(snapshot, dataset, year, region).length > 0);

async function* rowsOf(
  { database }: Services,
  actor: Actor,
  dataset: Dataset,
  published: readonly Publication[],
): AsyncGenerator<Row> {
  for (const publication of published) {
    const { region, rowCount, origin } = publication;
    const hidden = may(actor, 'readContacts', region) ? [] : dataset.columns.filter(({ reserved }) => reserved);
    let sent = 0;
    for await (const row of submissionRows(database.read, dataset, publication)) {
      sent++;
      // Each row is read for this file alone: a copy of every one would cost more than reading it.
      const own = row as Record<string, CellValue>;
      own['region'] = region;
      own[DEMONSTRATION_COLUMN] = origin === 'DEMONSTRATION';
      for (const { name } of hidden) own[name] = null;
      yield own;
    }
    if (sent !== rowCount) throw new Error(`an export gave ${sent} rows of ${rowCount}`);
  }
}
