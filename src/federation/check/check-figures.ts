import { productVersion } from '../../backup/make-backup';
import { definitionOf, indicatorOf } from '../../datasets/catalogue';
import { datasetOf } from '../../datasets/registry';
import { MaillageError } from '../../kernel/errors';
import { writeValue } from '../../kernel/french';
import { SubmissionEntity } from '../../submissions/submission.entity';
import type { Federation } from '../federation';
import { askSigned } from '../harvest/ask-instance';
import { Unreachable, type Outside } from '../harvest/outside';
import { ownVersions } from '../own/own-files';
import { isCount, isHash, isObject, isText } from '../protocol/shapes';
import { contentIn, verify } from '../protocol/signed';
import { regionsOf } from '../sources/source-rows';
import { HarvestedFiguresEntity } from '../sources/received.entity';
import { HarvestSourceEntity } from '../sources/source.entity';
import { figuresOf, figuresPath, FIGURES_FORMAT, type OwnFigure, type OwnFigures } from './own-figures';

/** A figure that a region and this instance do not agree on. */
export interface CheckedDifference {
  readonly indicator: string;
  /** Null where that side knows none. */
  readonly theirs: number | null;
  readonly ours: number | null;
  /** French: whether the bytes, the rules or neither differ. */
  readonly reason: string;
}

export interface CheckedFigures {
  readonly region: string;
  readonly year: number;
  /** When the region said so. */
  readonly at: string;
  /** Whether the instance itself was asked just now, or a package that was brought says so. */
  readonly from: 'INSTANCE' | 'PACKAGE';
  /** Figures that rest on the same bytes on both sides. */
  readonly compared: number;
  readonly differences: readonly CheckedDifference[];
  /** French: what could not be compared, and why. */
  readonly notes: readonly string[];
}

const MOST = 4 * 2 ** 20;

/**
 * What a region says that it comes to against what this instance computes from the same bytes. Asked of the instance or,
 * where it does not answer, of the last package. Throws NOT_FOUND for no such source, BAD_USER_INPUT where nobody says.
 */
export async function checkFigures(
  federation: Federation,
  outside: Outside,
  uid: string,
  region: string,
  year: number,
): Promise<CheckedFigures> {
  const source = await federation.database.read.findOneBy(HarvestSourceEntity, { uid });
  if (source === null || source.pinnedAt === null || !regionsOf(source).includes(region))
    throw new MaillageError('NO_SUCH_HARVEST_SOURCE');
  const { said, from, why } = await saidOf(federation, outside, source, region, year);
  if (said === null) throw new MaillageError('NO_OWN_FIGURES', { reason: why ?? '' });
  const ours = await figuresOf(federation.database, federation.network, region, year);
  const others = await otherBytes(federation, said);
  const { compared, differences, notes } = compareFigures(said, ours, others, await productVersion());
  return {
    region,
    year,
    at: said.time,
    from,
    compared,
    differences,
    notes: [...(why === null ? [] : [why]), ...notes],
  };
}

/**
 * Figure by figure what two sides say, those of datasets in `others` (of which each has its own bytes, and what is said
 * of it) left out. Pure.
 */
export function compareFigures(
  said: Pick<OwnFigures, 'figures' | 'productVersion'>,
  here: readonly OwnFigure[],
  others: ReadonlyMap<string, string>,
  version: string,
): Pick<CheckedFigures, 'compared' | 'differences' | 'notes'> {
  const [theirs, ours] = [said.figures, here].map((all) => new Map(all.map((each) => [each.indicator, each])));
  const notes = [...others.values()];
  const differences: CheckedDifference[] = [];
  let compared = 0;
  for (const indicator of new Set([...said.figures, ...here].map((each) => each.indicator))) {
    const definition = indicatorOf(indicator);
    if (definition === undefined) {
      notes.push(`${indicator.slice(0, 40)} n’est pas un indicateur d’ici : il n’est pas comparé.`);
      continue;
    }
    if (definition.dataset !== null && others.has(definition.dataset)) continue;
    compared++;
    const [one, other] = [theirs?.get(indicator), ours?.get(indicator)];
    if (one?.value === other?.value && one?.state === other?.state) continue;
    const reason = reasonOf(one, other, said.productVersion, version);
    differences.push({ indicator, theirs: one?.value ?? null, ours: other?.value ?? null, reason });
  }
  return { compared, differences, notes };
}

function reasonOf(there: OwnFigure | undefined, here: OwnFigure | undefined, theirs: string, ours: string): string {
  if (there === undefined) return 'ce chiffre n’est pas connu là-bas';
  if (here === undefined) return 'ce chiffre n’est pas connu ici';
  if (there.rule !== here.rule)
    return `mêmes octets, règles différentes : ${there.rule ?? 'aucune'} là-bas (Maillage ${theirs}), ${here.rule ?? 'aucune'} ici (Maillage ${ours})`;
  return 'mêmes octets et mêmes règles : quelque chose d’autre diffère (registre d’une autre année, plan de collecte, total déclaré)';
}

async function saidOf(
  federation: Federation,
  outside: Outside,
  source: HarvestSourceEntity,
  region: string,
  year: number,
): Promise<{ said: OwnFigures | null; from: CheckedFigures['from']; why: string | null }> {
  let why: string | null = null;
  if (source.kind === 'INSTANCE')
    try {
      const answer = await askSigned(federation, outside, source, figuresPath(region, year), MOST);
      const said = answer.status === 200 ? await readFigures(answer.body.toString('utf8'), source, region, year) : null;
      if (said !== null) return { said, from: 'INSTANCE', why: null };
      why = `L’instance ne donne pas ses chiffres (réponse ${answer.status}).`;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      why = `Injoignable : ${error.message}.`;
    }
  const kept = await federation.database.read.findOneBy(HarvestedFiguresEntity, {
    sourceId: source.id,
    regionKey: region,
    year,
  });
  const said = kept === null ? null : await readFigures(kept.jws, null, region, year);
  return {
    said,
    from: 'PACKAGE',
    why: said === null ? (why ?? 'Aucun paquet de cette source ne dit ses chiffres de cette année.') : why,
  };
}

/** What a text says, where the source's key signed it; null for anything else. Without a source, of what was verified when it came. */
export async function readFigures(
  jws: string,
  source: Pick<HarvestSourceEntity, 'kid' | 'x'> | null,
  region: string,
  year: number,
): Promise<OwnFigures | null> {
  const text = jws.trim();
  const content =
    source === null
      ? contentIn(text)
      : await verify('OWN_FIGURES', text, { kid: source.kid ?? '', x: source.x ?? '' }).then((said) =>
          said.fault === null ? said.content : null,
        );
  if (!isObject(content) || content['format'] !== FIGURES_FORMAT) return null;
  const { figures, versions } = content;
  const isOne =
    content['region'] === region &&
    content['year'] === year &&
    Array.isArray(figures) &&
    figures.every(
      (each) =>
        isObject(each) &&
        isText(each['indicator'], 40) &&
        (each['value'] === null || typeof each['value'] === 'number'),
    ) &&
    Array.isArray(versions) &&
    versions.every(
      (each) => isObject(each) && isText(each['dataset'], 20) && isCount(each['version'], 1) && isHash(each['sha256']),
    );
  return isOne ? (content as unknown as OwnFigures) : null;
}

/** The datasets of which other bytes are published on the two sides, and what is said of each. */
async function otherBytes(
  { database: { read } }: Federation,
  { region: regionKey, year, versions }: OwnFigures,
): Promise<ReadonlyMap<string, string>> {
  const published = await read.findBy(SubmissionEntity, { regionKey, year, status: 'PUBLISHED', origin: 'REGION' });
  const own = new Map((await ownVersions(read, published)).map((each) => [each.submissionUid, each.sha256]));
  const here = new Map(published.map((each) => [each.dataset, each]));
  const there = new Map(versions.map((each) => [each.dataset, each]));
  const others = new Map<string, string>();
  for (const dataset of new Set([...here.keys(), ...there.keys()])) {
    const [ours, theirs] = [here.get(dataset), there.get(dataset)];
    if (ours !== undefined && theirs?.sha256 === own.get(ours.uid)) continue;
    const words = (version: number | undefined): string =>
      version === undefined ? 'rien de publié' : `version ${version}`;
    others.set(
      dataset,
      `${datasetOf(dataset).label} : ${words(theirs?.version)} là-bas, ${words(ours?.version)} ici, pas les mêmes octets. Ses chiffres ne sont pas comparés.`,
    );
  }
  return others;
}

/** « Stagiaires formés : 7 là-bas, 9 ici (mêmes octets, règles différentes…) ». */
export function differenceWords({ indicator, theirs, ours, reason }: CheckedDifference): string {
  const { label, unit } = definitionOf(indicator);
  const words = (value: number | null): string => (value === null ? 'rien' : writeValue(value, unit));
  return `${label} : ${words(theirs)} là-bas, ${words(ours)} ici (${reason}).`;
}
