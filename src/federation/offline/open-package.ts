import { createHash } from 'node:crypto';
import { counted, megabytes } from '../../kernel/french';
import { GuardedZip, ZipFault } from '../../spreadsheet/guarded-zip';
import { placeWords } from '../harvest/harvest-instance';
import { readManifest, type Manifest, type ManifestEntry } from '../protocol/manifest';
import { keysIn, type Keys } from '../protocol/shown-keys';
import { contentIn } from '../protocol/signed';
import { figuresFile, fileOf, KEYS, READ_ME, SIGNED, UNSIGNED } from './package-files';

/** Why nothing is taken of a package: French sentences, every fault at once. */
export class PackageFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'PackageFault';
  }
}

export interface OpenPackage {
  readonly zip: GuardedZip;
  /** What somebody signed, as it came; null for a package that nobody did. */
  readonly signed: string | null;
  /** What it says: of a signed one nothing is to be believed before its signature is verified. */
  readonly manifest: Manifest;
  /** Null where it shows none. */
  readonly keys: Keys | null;
}

export interface PackageLimits {
  readonly manifestBytes: number;
  /** Of one version. */
  readonly csvBytes: number;
}

const MOST_FILES = 100_010;
/** Of all versions together, as many times what one may have. */
const VERSIONS = 50;
/** A protected header and a content, and nothing where the signature would be. */
const NOT_SIGNED = /^[\w-]+\.[\w-]+\.$/;

/** Opens what somebody brings; to be closed. Throws {@link PackageFault} for what is no package at all. */
export async function openPackage(from: string | Buffer, limits: PackageLimits): Promise<OpenPackage> {
  const bounds = { mostFiles: MOST_FILES, mostBytes: limits.csvBytes * VERSIONS + limits.manifestBytes };
  const zip = await GuardedZip.open(from, bounds).catch(asFault);
  try {
    return await read(zip, limits);
  } catch (error) {
    zip.close();
    return asFault(error);
  }
}

function asFault(error: unknown): never {
  throw error instanceof ZipFault ? new PackageFault([error.message]) : error;
}

async function read(zip: GuardedZip, limits: PackageLimits): Promise<OpenPackage> {
  const [isSigned, isPlain] = [zip.has(SIGNED), zip.has(UNSIGNED)];
  if (isSigned && isPlain)
    throw new PackageFault([`Ce paquet a ${SIGNED} et ${UNSIGNED} : rien ne dit lequel compte. En garder un.`]);
  if (!isSigned && !isPlain) throw new PackageFault([noManifest(zip.names)]);
  const text = (await small(zip, isSigned ? SIGNED : UNSIGNED, limits)).trim();
  const bare = isPlain || NOT_SIGNED.test(text);
  const manifest = readManifest(contentOf(text, isPlain));
  if (typeof manifest === 'string')
    throw new PackageFault([`${isSigned ? SIGNED : UNSIGNED} ne se lit pas : ${manifest}. Rien n’est pris.`]);
  const keys = zip.has(KEYS) ? await keysIn(await small(zip, KEYS, limits)) : null;
  return { zip, signed: bare ? null : text, manifest, keys };
}

const noManifest = (names: readonly string[]): string =>
  names.some((name) => name.endsWith(`/${SIGNED}`))
    ? `${SIGNED} est dans un dossier de l’archive, et non à sa racine : envoyer le paquet tel que la commande l’a écrit.`
    : `Ni ${SIGNED} ni ${UNSIGNED} : cette archive n’est pas un paquet de Maillage. Elle contient : ${
        names.slice(0, 5).join(', ').slice(0, 300) || 'rien'
      }. Des fichiers à remettre se déposent un par un, page Déposer.`;

async function small(zip: GuardedZip, name: string, { manifestBytes }: PackageLimits): Promise<string> {
  if ((zip.size(name) ?? 0) > manifestBytes)
    throw new PackageFault([`${name} dépasse ${megabytes(manifestBytes)} Mo : il n’est pas lu.`]);
  return (await zip.bytes(name)).toString('utf8');
}

function contentOf(text: string, isPlain: boolean): unknown {
  try {
    return isPlain ? (JSON.parse(text.replace(/^\ufeff/, '')) as unknown) : contentIn(text);
  } catch {
    return null;
  }
}

const MOST_FAULTS = 50;

/** Whether every version that the manifest names is there, byte for byte, and nothing else is: all that is not so. */
export async function faultsOfFiles(
  { zip, manifest, signed }: OpenPackage,
  { csvBytes }: PackageLimits,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const named = new Set([
    ...[READ_ME, KEYS, SIGNED, UNSIGNED],
    ...manifest.datasets.flatMap((entry) => [fileOf(entry), figuresFile(entry.region, entry.year)]),
  ]);
  for (const entry of manifest.datasets) {
    const fault = await faultOfFile(zip, entry, csvBytes, signed !== null);
    if (fault !== null) faults.push(`${placeWords(entry)}, version ${entry.version} : ${fault}`);
  }
  for (const name of zip.names)
    if (!named.has(name))
      faults.push(`« ${name.slice(0, 120)} » est de trop : le manifeste ne le nomme pas. Le retirer du paquet.`);
  const others = faults.length - MOST_FAULTS;
  return others > 0
    ? [...faults.slice(0, MOST_FAULTS), `Et ${counted(others, 'autre faute', 'autres fautes')}.`]
    : faults;
}

async function faultOfFile(
  zip: GuardedZip,
  entry: ManifestEntry,
  most: number,
  isSigned: boolean,
): Promise<string | null> {
  const name = fileOf(entry);
  const size = zip.size(name);
  if (size === null) return `« ${name} » manque dans le paquet. Refaire le paquet.`;
  if (entry.bytes > most) return `plus de ${megabytes(most)} Mo, plus qu’il n’en est admis.`;
  if (size !== entry.bytes)
    return `${size} octets au lieu des ${entry.bytes} du manifeste : fichier tronqué ou changé.`;
  const hash = createHash('sha256');
  try {
    for await (const piece of zip.pieces(name)) hash.update(piece);
  } catch (error) {
    if (error instanceof ZipFault) return error.message;
    throw error;
  }
  return hash.digest('hex') === entry.sha256
    ? null
    : `son contenu n’est pas celui ${isSigned ? 'qui est signé' : 'que le manifeste nomme'} (empreinte SHA-256) : il a été changé.`;
}
