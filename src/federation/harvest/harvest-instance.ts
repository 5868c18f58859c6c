import { DATASETS, datasetOf } from '../../datasets/registry';
import { REGISTER } from '../../datasets/roles';
import { counted } from '../../kernel/french';
import { MaillageError } from '../../kernel/errors';
import { sha256 } from '../protocol/six-words';
import { judgeManifest, MANIFEST_FAULTS, type Judged, type Refused } from '../protocol/judge';
import type { ManifestEntry } from '../protocol/manifest';
import { planOf, VERSION_FAULTS, type Plan } from '../protocol/plan';
import type { Happened } from '../sources/source-rows';
import { regionsOf } from '../sources/source-rows';
import type { HarvestSourceEntity } from '../sources/source.entity';
import { arrivalsOf, knownVersions } from './known-versions';
import { Unreachable } from './outside';
import { takeArrival, type Intake } from './take-arrival';
import { withdrawGone } from './withdraw-gone';

/** Where the bytes of a version are had from: the instance itself, or a package. */
export type BytesOf = (entry: ManifestEntry) => Promise<Buffer>;

/** What came of a manifest that was taken. */
export interface Taken {
  readonly happened: readonly Happened[];
  /** Something came, was withdrawn or was refused. */
  readonly changed: boolean;
}

export const isRefused = (judged: Judged | Refused): judged is Refused => 'fault' in judged;

export const refusedWords = ({ fault, detail }: Refused): string =>
  `Manifeste refusé : ${MANIFEST_FAULTS[fault]}${detail === null ? '' : ` (${detail})`}. Rien n’en est pris.`;

export { judgeManifest };

/**
 * Does what a verified manifest asks for: takes what is new, verified before a byte of it is read, withdraws what was
 * withdrawn there, and says what it refuses. What is cut off half way goes on at the next time. `step` is called before
 * each version.
 */
export async function takeManifest(
  intake: Intake,
  source: HarvestSourceEntity,
  { manifest, hash }: Pick<Judged, 'manifest' | 'hash'>,
  bytesOf: BytesOf,
  step: () => Promise<void>,
  now: () => Date,
): Promise<Taken> {
  const { database, network } = intake;
  const known = await knownVersions(database.read, await arrivalsOf(database.read, source.id));
  const plan = planOf(manifest, known, {
    regions: regionsOf(source),
    knownRegions: network.regions.map(({ code }) => code),
    knownDatasets: DATASETS.map(({ code }) => code),
    registers: [REGISTER.code],
  });
  const happened: Happened[] = refusals(plan);
  let taken = 0;
  for (const entry of plan.fetch) {
    await step();
    const refused = await takeOne(intake, source, entry, hash, bytesOf, now());
    if (refused === null) taken++;
    else happened.push(refused);
  }
  const withdrawn = await withdrawGone(intake, source, plan.withdraw, now());
  if (taken > 0 || withdrawn > 0)
    happened.push({ outcome: 'RECEIVED', message: receivedWords(manifest.seq, taken, withdrawn) });
  return { happened, changed: happened.length > 0 };
}

const receivedWords = (seq: number, taken: number, withdrawn: number): string =>
  [
    `Manifeste ${seq} : `,
    [
      ...(taken > 0 ? [counted(taken, 'version reçue', 'versions reçues')] : []),
      ...(withdrawn > 0 ? [counted(withdrawn, 'retrait')] : []),
    ].join(', '),
    '.',
  ].join('');

const refusals = ({ refused, absent }: Plan): Happened[] => [
  ...refused.map(({ entry, fault }) => ({
    outcome: 'REFUSED' as const,
    code: fault,
    message: `${placeWords(entry)}, version ${entry.version} : ${VERSION_FAULTS[fault]}. Elle n’est pas prise.`,
    evidence: JSON.stringify(entry),
  })),
  ...absent.map((each) => ({
    outcome: 'REFUSED' as const,
    code: 'ABSENT',
    message: `${placeWords(each)} : la version ${each.version}, publiée ici, n’est plus au manifeste et n’y est pas dite retirée. Elle reste.`,
  })),
];

export const placeWords = ({ dataset, region, year }: { dataset: string; region: string; year: number }): string =>
  `${DATASETS.find(({ code }) => code === dataset)?.label ?? dataset}, ${region}, ${year}`;

/** Null once it is taken, whatever became of it; otherwise why it was not. */
async function takeOne(
  intake: Intake,
  source: HarvestSourceEntity,
  entry: ManifestEntry,
  manifestHash: string,
  bytesOf: BytesOf,
  now: Date,
): Promise<Happened | null> {
  const bytes = await bytesOf(entry);
  const wrong = wrongBytes(entry, bytes);
  if (wrong !== null)
    return {
      outcome: 'REFUSED',
      code: 'ALTERED_FILE',
      message: `${placeWords(entry)}, version ${entry.version} : ${wrong}. Rien n’en est lu ; elle sera redemandée.`,
      evidence: JSON.stringify({ entry, sha256: sha256(bytes), start: bytes.toString('latin1', 0, 2_000) }),
    };
  const { dataset, region, year, version } = entry;
  const fileName = `${datasetOf(dataset).fileName}-${region}-${year}-v${version}.csv`;
  try {
    await takeArrival(intake, source, { ...entry, fileName, manifestHash }, bytes, now);
    return null;
  } catch (error) {
    if (!(error instanceof MaillageError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
    const code = error.code === 'CONFLICT' ? 'LOST_RACE' : 'NOT_TAKEN';
    return { outcome: 'REFUSED', code, message: `${placeWords(entry)}, version ${version} : ${error.message}` };
  }
}

function wrongBytes(entry: ManifestEntry, bytes: Buffer): string | null {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    return 'une archive ZIP a été reçue au lieu du fichier';
  if (/^\s*<(!doctype|html)/i.test(bytes.toString('latin1', 0, 200)))
    return 'une page a été reçue au lieu du fichier (page de connexion, ou pare-feu)';
  if (bytes.length !== entry.bytes)
    return `${bytes.length} octets reçus au lieu de ${entry.bytes} : fichier tronqué ou changé`;
  return sha256(bytes) === entry.sha256 ? null : 'son contenu n’est pas celui qui est signé (empreinte SHA-256)';
}

/** The bytes from the instance itself, asked for by a signed request. */
export const unreachable = (error: unknown): string | null => (error instanceof Unreachable ? error.message : null);
