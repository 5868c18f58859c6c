import type { DatasetCode } from '../kernel/codes';
import { FEDERATION_PROFILE, PROFILE_FAULTS } from '../kernel/federation/federation';
import { ProfileFaults } from '../kernel/federation/profile';
import { PROFILE_FILE } from '../kernel/federation/read-profile';
import { activity } from './activity/activity.dataset';
import { adherents } from './adherents/adherents.dataset';
import { catalogueFaults, type Collected } from './check-catalogue';
import { ownDatasetFaults } from './check-own-datasets';
import type { Dataset } from './dataset';
import { events } from './events/events.dataset';
import { fg2iGuarantees } from './fg2i-guarantees/fg2i-guarantees.dataset';
import { figures } from './figures/figures.dataset';
import { finances } from './finances/finances.dataset';
import { formations } from './formations/formations.dataset';
import { governance } from './governance/governance.dataset';
import { legalRequests } from './legal-requests/legal-requests.dataset';
import { readOwnDatasets } from './own-datasets';
import { partners } from './partners/partners.dataset';
import type { PrintedIndicator } from './printed/printed-indicator';
import { printedIndicators } from './printed/printed.indicators';
import { programmes } from './programmes/programmes.dataset';
import { publications } from './publications/publications.dataset';
import { staff } from './staff/staff.dataset';

/** The product's. Which of them are collected, the federation says. */
const LIBRARY = [
  adherents,
  formations,
  legalRequests,
  fg2iGuarantees,
  activity,
  programmes,
  events,
  finances,
  staff,
  governance,
  publications,
  partners,
  figures,
] as const;

function collected(): Collected {
  const own = readOwnDatasets(FEDERATION_PROFILE.folder);
  const known = new Map<string, Dataset>([...LIBRARY, ...own.datasets].map((dataset) => [dataset.fileName, dataset]));
  const printed = new Map(printedIndicators.map((indicator) => [indicator.code, indicator]));
  const { datasets: names, printedIndicators: codes } = FEDERATION_PROFILE;
  // Its own stand where the list has them, and otherwise behind it.
  const datasets = [
    ...names.flatMap((name) => known.get(name) ?? []),
    ...own.datasets.filter(({ fileName }) => !names.includes(fileName)),
  ];
  const ofRows = new Set(datasets.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  const found = {
    datasets,
    // What rows give is not what reports alone print.
    printedIndicators: [
      ...codes.filter((code) => !ofRows.has(code)).flatMap((code) => printed.get(code) ?? []),
      ...own.printedIndicators,
    ],
  };
  const faults = [
    ...PROFILE_FAULTS,
    ...own.faults,
    ...unknownNames('jeux_de_donnees', names, [...known.keys()]),
    ...unknownNames('indicateurs_imprimes', codes, [...printed.keys()]),
    ...ownDatasetFaults(own.datasets, found.datasets),
    // What is named by a profile that cannot be read is nothing to speak of.
    ...(PROFILE_FAULTS.length > 0 && names.length === 0 ? [] : catalogueFaults(FEDERATION_PROFILE, found)),
  ];
  if (faults.length > 0) throw new ProfileFaults(FEDERATION_PROFILE.folder, faults);
  return found;
}

const unknownNames = (place: string, names: readonly string[], known: readonly string[]): readonly string[] =>
  names
    .filter((name) => !known.includes(name))
    .map((name) => `${PROFILE_FILE}, « ${place} » : « ${name} » est inconnu. Écrire l’un de : ${known.join(', ')}.`);

const COLLECTED = collected();

/** What regions report, in the order of workbooks and documentation. */
export const DATASETS: readonly Dataset[] = COLLECTED.datasets;

/** File name of a dataset, for examples of what to write. */
export const EXAMPLE_DATASET = (DATASETS[1] ?? DATASETS[0])?.fileName ?? '';

/** What only reports print, in the order of the catalogue. */
export const PRINTED_INDICATORS: readonly PrintedIndicator[] = COLLECTED.printedIndicators;

/** Codes of the indicators that rows of the product's datasets give. */
export type ComputedIndicatorCode = (typeof LIBRARY)[number]['indicators'][number]['code'];

const byCode = new Map(DATASETS.map((dataset) => [dataset.code, dataset]));
const byFileName = new Map(DATASETS.map((dataset) => [dataset.fileName, dataset]));

export function datasetOf(code: DatasetCode): Dataset {
  const dataset = byCode.get(code);
  if (dataset === undefined) throw new Error(`dataset ${code} is not registered`);
  return dataset;
}

/** By the name that files, sheets and addresses use: `formations`. */
export const datasetByFileName = (fileName: string): Dataset | undefined => byFileName.get(fileName);
