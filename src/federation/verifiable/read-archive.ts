import { createHash } from 'node:crypto';
import { GuardedZip, ZipFault } from '../../spreadsheet/guarded-zip';
import { keyFrom } from '../protocol/rotation';
import { isHash, isObject } from '../protocol/shapes';
import { contentIn, verify } from '../protocol/signed';
import { sha256, sixWords } from '../protocol/six-words';
import { CONTENT, CONTEXT, GROUNDS, manifestFile, READ_ME, READ_ME_TEXT, SIGNED, SUMS } from './archive-files';
import { RELEASE_FORMAT, type Grounds, type GroundVersion, type SignedRelease } from './grounds';

/** Why an archive cannot be verified at all: French sentences. */
export class ArchiveFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ArchiveFaults';
  }
}

export interface ReadArchive {
  readonly zip: GuardedZip;
  readonly said: SignedRelease;
  /** Of the key that signed it. */
  readonly words: string;
  /** Null for an archive that is for everybody, and for one whose grounds do not read. */
  readonly grounds: Grounds | null;
  /** French: what is not as it was signed, or as it was written. */
  readonly differences: readonly string[];
}

const BOUNDS = { mostFiles: 500_000, mostBytes: 16 * 2 ** 30 };

/** Opens an archive and holds what it can to what was signed; to be closed. Throws {@link ArchiveFaults} for what is none. */
export async function readArchive(path: string): Promise<ReadArchive> {
  const zip = await GuardedZip.open(path, BOUNDS).catch((error: unknown) => {
    throw error instanceof ZipFault ? new ArchiveFaults([error.message]) : error;
  });
  try {
    return await read(zip);
  } catch (error) {
    zip.close();
    throw error instanceof ZipFault ? new ArchiveFaults([error.message]) : error;
  }
}

async function read(zip: GuardedZip): Promise<ReadArchive> {
  if (!zip.has(SIGNED) || !zip.has(CONTENT))
    throw new ArchiveFaults([
      `${SIGNED} ou ${CONTENT} manque : ce n’est pas l’archive d’une année figée. Elle se télécharge à l’adresse de la version.`,
    ]);
  const jws = (await zip.bytes(SIGNED)).toString('utf8').trim();
  const { said, words, fault } = await signedIn(jws);
  const differences = fault === null ? [] : [fault];
  differences.push(...(await sumsOf(zip)));
  if ((await hashOf(zip, CONTENT)) !== said.release.contentHash)
    differences.push(`${CONTENT} n’est pas le contenu qui a été signé : son empreinte SHA-256 est une autre.`);
  const grounds = zip.has(GROUNDS) ? await groundsOf(zip, said, differences) : null;
  return { zip, said, words, grounds, differences };
}

/** What it says is read even where its signature is not good: what else differs can still be named. */
async function signedIn(jws: string) {
  const said = parsed(jws);
  const key = said === null ? null : await keyFrom(said.instance);
  if (said === null || key === null) throw new ArchiveFaults([`${SIGNED} ne se lit pas : il a été changé, ou coupé.`]);
  const good = await verify('RELEASE', jws, key);
  const fault = good.fault === null ? null : `La signature de ${SIGNED} ne vaut pas : il a été changé.`;
  return { said, words: sixWords(key.x), fault };
}

function parsed(jws: string): SignedRelease | null {
  try {
    const said = contentIn(jws);
    const isOne =
      isObject(said) && said['format'] === RELEASE_FORMAT && isObject(said['release']) && isObject(said['secrecy']);
    return isOne && isHash(said['grounds']) ? (said as unknown as SignedRelease) : null;
  } catch {
    return null;
  }
}

/** Files against the list that stands beside them: what is signed is compared besides. */
async function sumsOf(zip: GuardedZip): Promise<string[]> {
  if (!zip.has(SUMS)) return [`${SUMS} manque.`];
  const lines = (await zip.bytes(SUMS))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)] as const));
  const isRead = lines.every((line) => /^[0-9a-f]{64} {2}\S/.test(line));
  const differences = isRead ? [] : [`${SUMS} ne se lit plus comme « sha256sum » l’écrit : il a été changé.`];
  for (const [name, sum] of sums)
    if (!zip.has(name)) differences.push(`${name.slice(0, 120)} manque, ou ${SUMS} a été changé.`);
    else if (sum !== (await hashOf(zip, name)))
      differences.push(`${name} n’a pas l’empreinte que ${SUMS} en donne : l’un des deux a été changé.`);
  for (const name of zip.names)
    if (name !== SUMS && !sums.has(name))
      differences.push(`${name.slice(0, 120)} est de trop, ou ${SUMS} a été changé.`);
  if (zip.has(READ_ME) && sha256(READ_ME_TEXT) !== (await hashOf(zip, READ_ME)))
    differences.push(`${READ_ME} n’est pas celui que cette version écrit.`);
  return differences;
}

async function groundsOf(zip: GuardedZip, said: SignedRelease, differences: string[]): Promise<Grounds | null> {
  const text = (await zip.bytes(GROUNDS)).toString('utf8');
  if (sha256(text) !== said.grounds) differences.push(`${GROUNDS} n’est pas celui qui a été signé.`);
  let grounds: Grounds;
  try {
    grounds = JSON.parse(text) as Grounds;
    if (!Array.isArray(grounds.versions)) throw new Error('no list');
  } catch {
    differences.push(`${GROUNDS} ne se lit plus : rien ne peut être recalculé.`);
    return null;
  }
  if ((await hashOf(zip, CONTEXT)) !== grounds.context) differences.push(`${CONTEXT} n’est pas celui qui a été signé.`);
  const versions: readonly GroundVersion[] = grounds.versions;
  for (const hash of new Set(versions.flatMap(({ manifest }) => manifest ?? []))) {
    const name = manifestFile(hash);
    const found = zip.has(name) ? sha256((await zip.bytes(name)).toString('utf8').trim()) : null;
    if (found !== hash) differences.push(`${name} ${found === null ? 'manque' : 'n’est pas le manifeste reçu'}.`);
  }
  return grounds;
}

/** Null for none of that name. */
export async function hashOf(zip: GuardedZip, name: string): Promise<string | null> {
  if (!zip.has(name)) return null;
  const hash = createHash('sha256');
  try {
    for await (const piece of zip.pieces(name)) hash.update(piece);
  } catch (error) {
    if (error instanceof ZipFault) return 'abîmé';
    throw error;
  }
  return hash.digest('hex');
}
