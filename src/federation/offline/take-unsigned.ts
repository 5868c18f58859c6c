import { recordOfficeAct } from '../../access/office-act';
import { requireRight } from '../../access/rights';
import { DATASETS, datasetOf } from '../../datasets/registry';
import { REGISTER } from '../../datasets/roles';
import { bytesOf } from '../../intake/read-file';
import type { Actor } from '../../kernel/actor';
import type { SubmissionStatus } from '../../kernel/codes';
import { FIRST_YEAR, lastYear } from '../../kernel/year';
import { contentOf, submitFile } from '../../publication/submit-file';
import type { Federation } from '../federation';
import { placeWords } from '../harvest/harvest-instance';
import type { ManifestEntry } from '../protocol/manifest';
import { inReadingOrder, VERSION_FAULTS } from '../protocol/plan';
import { HarvestSourceEntity } from '../sources/source.entity';
import { noteExchange, regionsOf } from '../sources/source-rows';
import { faultsOfFiles, PackageFault, type OpenPackage } from './open-package';
import { fileOf } from './package-files';

/** A file of a package that nobody signed, and what it became. */
export interface HandedIn {
  /** French: dataset, region, year. */
  readonly title: string;
  readonly submission: string;
  readonly status: SubmissionStatus;
  readonly errors: number;
}

export const UNSIGNED_WORDS =
  'Ce paquet n’est pas signé : rien ne prouve d’où il vient, ni qu’il est entier. Ses fichiers sont déposés au nom de qui l’apporte, et une personne les publie, ou non ; aucun retrait n’en est pris.';

/**
 * Hands in the files of a package that nobody signed, in the name of whoever brings it: it is neither refused nor
 * believed, nothing of it is published by itself, and what it says was withdrawn stays. What was cut off half way is as it
 * was when the same is brought again.
 */
export async function takeUnsigned(
  federation: Federation,
  opened: OpenPackage,
  actor: Actor,
  now: Date,
): Promise<{ readonly outcome: 'UNSIGNED'; readonly handedIn: readonly HandedIn[]; readonly leftOut: number }> {
  const { datasets, withdrawn } = opened.manifest;
  for (const { region } of datasets) requireRight(actor, 'submit', region);
  const faults = [
    ...datasets.flatMap((entry) => faultOf(federation, entry)),
    ...(await faultsOfFiles(opened, federation.options)),
  ];
  if (faults.length > 0) throw new PackageFault(faults);
  const handedIn: HandedIn[] = [];
  for (const entry of inReadingOrder(datasets, [REGISTER.code]))
    handedIn.push(await handIn(federation, entry, await opened.zip.bytes(fileOf(entry)), actor, now));
  await note(federation, opened, actor, now);
  return { outcome: 'UNSIGNED', handedIn, leftOut: withdrawn.length };
}

function faultOf({ network }: Federation, entry: ManifestEntry): string[] {
  const said = (words: string): string => `${placeWords(entry)} : ${words}.`;
  return [
    ...(network.region(entry.region) === undefined ? [said(VERSION_FAULTS.UNKNOWN_REGION)] : []),
    ...(DATASETS.some(({ code }) => code === entry.dataset) ? [] : [said(VERSION_FAULTS.UNKNOWN_DATASET)]),
    ...(entry.year < FIRST_YEAR || entry.year > lastYear() ? [said(`année de ${FIRST_YEAR} à ${lastYear()}`)] : []),
  ];
}

async function handIn(
  { database, network, options: { secrecy } }: Federation,
  entry: ManifestEntry,
  bytes: Buffer,
  actor: Actor,
  now: Date,
): Promise<HandedIn> {
  const { dataset: code, region, year, version, nothingToReport, demonstration } = entry;
  const dataset = datasetOf(code);
  const request = {
    ...{ dataset, region, year, nothingToReport, dryRun: false },
    fileName: `${dataset.fileName}-${region}-${year}-v${version}-non-signe.csv`,
    origin: demonstration ? ('DEMONSTRATION' as const) : ('REGION' as const),
    ...(secrecy === undefined ? {} : { secrecy }),
  };
  const content = contentOf(() => bytesOf(bytes));
  const { submission, report } = await submitFile(database, network, actor, request, content, now);
  return { title: placeWords(entry), submission: submission.uid, status: submission.status, errors: report.errors };
}

/** Beside the sources of the regions that it is of, and in the trail. */
async function note({ database }: Federation, { manifest }: OpenPackage, actor: Actor, now: Date): Promise<void> {
  const regions = new Set(manifest.datasets.map(({ region }) => region));
  await database.write(async (manager) => {
    for (const source of await manager.find(HarvestSourceEntity))
      if (regionsOf(source).some((region) => regions.has(region))) {
        const said = { outcome: 'UNSIGNED', message: UNSIGNED_WORDS, evidence: JSON.stringify(manifest) } as const;
        await noteExchange(manager, source.id, said, now);
      }
    const act = { action: 'TAKE_PACKAGE', subject: 'harvest:sans-signature', reason: 'paquet non signé' } as const;
    await recordOfficeAct(manager, act, actor, now);
  });
}
