import { recordOfficeAct } from '../../access/office-act';
import type { Actor } from '../../kernel/actor';
import { raiseDataVersion } from '../../storage/data-version';
import { readFigures } from '../check/check-figures';
import type { Federation } from '../federation';
import { hold, intakeOf, judgedBy } from '../harvest/exchange';
import { isRefused, refusedWords, takeManifest } from '../harvest/harvest-instance';
import { Lease } from '../harvest/lease';
import { MANIFEST_FAULTS } from '../protocol/judge';
import { followRotations } from '../protocol/rotation';
import { namedKey, type PublicKey } from '../protocol/signed';
import { HarvestedFiguresEntity } from '../sources/received.entity';
import { HarvestSourceEntity } from '../sources/source.entity';
import { noteExchange, showState, type Happened } from '../sources/source-rows';
import { admitInstance, type Admission } from './admit-instance';
import { faultsOfFiles, openPackage, PackageFault, type OpenPackage } from './open-package';
import { figuresFile, fileOf } from './package-files';
import { takeUnsigned, type HandedIn } from './take-unsigned';

/** What became of a package; {@link PackageFault} is thrown for one of which nothing was taken. */
export type TookPackage =
  | { readonly outcome: 'TAKEN'; readonly source: string; readonly happened: readonly Happened[] }
  /** Nobody signed it: handed in by whoever brought it, for a person to publish or not. */
  | { readonly outcome: 'UNSIGNED'; readonly handedIn: readonly HandedIn[]; readonly leftOut: number }
  /** Signed by a key that no person has compared yet: nothing is taken before. */
  | { readonly outcome: 'TO_COMPARE'; readonly source: string; readonly words: string };

/**
 * Takes in what somebody brings of an instance, by the very rules of a harvest: everything is verified before a version
 * of it is read. `admission` says whether a key that nobody knows here may be noted, and by which words it was compared.
 * Throws {@link PackageFault} where nothing is taken, in French, and FORBIDDEN for whoever may not hand in.
 */
export async function takePackage(
  federation: Federation,
  from: string | Buffer,
  actor: Actor,
  admission: Admission,
  now: () => Date = () => new Date(),
): Promise<TookPackage> {
  const opened = await openPackage(from, federation.options);
  try {
    return opened.signed === null
      ? await takeUnsigned(federation, opened, actor, now())
      : await takeSigned(federation, opened, opened.signed, actor, admission, now);
  } finally {
    opened.zip.close();
  }
}

async function takeSigned(
  federation: Federation,
  opened: OpenPackage,
  text: string,
  actor: Actor,
  admission: Admission,
  now: () => Date,
): Promise<TookPackage> {
  const known = await sourceOf(federation, text, opened);
  const source = await admitInstance(federation, known, opened, text, actor, admission, now());
  if ('words' in source) return { outcome: 'TO_COMPARE', source: source.name, words: source.words };
  const lease = await Lease.take(federation.database, source.id);
  if (lease === null)
    throw new PackageFault([
      `« ${source.name} » est en train d’être moissonnée : redéposer le paquet dans un instant.`,
    ]);
  try {
    const fresh = await federation.database.read.findOneByOrFail(HarvestSourceEntity, { id: source.id });
    const happened = await verifiedAndTaken(federation, fresh, opened, text, () => lease.renew(), now);
    await note(federation, fresh, happened, actor, now());
    return { outcome: 'TAKEN', source: source.name, happened };
  } finally {
    await lease.release().catch(() => undefined);
  }
}

async function verifiedAndTaken(
  federation: Federation,
  source: HarvestSourceEntity,
  opened: OpenPackage,
  text: string,
  step: () => Promise<void>,
  now: () => Date,
): Promise<readonly Happened[]> {
  const { judged, key } = await judgedBy(federation, source, text, () => Promise.resolve(opened.keys?.rotations ?? []));
  if (isRefused(judged)) {
    const refused = { code: judged.fault, message: `Paquet. ${refusedWords(judged)}`, evidence: text };
    return refuse(federation, source, refused, [refused.message], now());
  }
  const faults = await faultsOfFiles(opened, federation.options);
  if (faults.length > 0) {
    const message = `Paquet du manifeste ${judged.manifest.seq} refusé. ${faults.join(' ')}`;
    return refuse(federation, source, { code: 'ALTERED_PACKAGE', message, evidence: faults.join('\n') }, faults, now());
  }
  const figures = await figuresIn(opened, key);
  await hold(federation, source, judged, text, key, now());
  await federation.database.write(async (manager) => {
    for (const each of figures) {
      const place = { sourceId: source.id, regionKey: each.region, year: each.year };
      await manager.delete(HarvestedFiguresEntity, place);
      await manager.insert(HarvestedFiguresEntity, { ...place, jws: each.jws });
    }
  });
  const bytesOf = (entry: Parameters<typeof fileOf>[0]) => opened.zip.bytes(fileOf(entry));
  const { happened } = await takeManifest(intakeOf(federation), source, judged, bytesOf, step, now);
  return happened.length > 0
    ? happened
    : [{ outcome: 'UNCHANGED', message: `Manifeste ${judged.manifest.seq} : rien de nouveau.` }];
}

/** What the package says that regions come to, where the same key signed it. Throws {@link PackageFault} for what it did not. */
async function figuresIn({ zip, manifest }: OpenPackage, key: PublicKey) {
  const places = new Map(manifest.datasets.map(({ region, year }) => [figuresFile(region, year), { region, year }]));
  const found: { readonly region: string; readonly year: number; readonly jws: string }[] = [];
  for (const [name, { region, year }] of places) {
    if (!zip.has(name)) continue;
    const jws = (await zip.bytes(name)).toString('utf8').trim();
    if ((await readFigures(jws, key, region, year)) === null)
      throw new PackageFault([`« ${name} » n’est pas ce que l’instance a signé : il a été changé. Refaire le paquet.`]);
    found.push({ region, year, jws });
  }
  return found;
}

/** Kept as evidence, as what a harvest refuses is; what is published stays, and so does how the source is doing. */
async function refuse(
  { database }: Federation,
  { id }: HarvestSourceEntity,
  refused: Omit<Happened, 'outcome'>,
  faults: readonly string[],
  now: Date,
): Promise<never> {
  await database.write((manager) => noteExchange(manager, id, { ...refused, outcome: 'REFUSED' }, now));
  throw new PackageFault(faults);
}

/** Whoever the package says that signed it, or whose key handed over to that one; null for nobody that is known. */
async function sourceOf(
  { database }: Federation,
  text: string,
  { keys }: OpenPackage,
): Promise<HarvestSourceEntity | null> {
  const kid = namedKey('MANIFEST', text);
  if (kid === null) throw new PackageFault([`Paquet refusé : ${MANIFEST_FAULTS.WRONG_TYPE}.`]);
  const known = await database.read.findOneBy(HarvestSourceEntity, { kid });
  if (known !== null || keys === null || keys.rotations.length === 0) return known;
  for (const source of await database.read.find(HarvestSourceEntity)) {
    const pinned = { kid: source.kid ?? '', x: source.x ?? '' };
    if ((await followRotations(pinned, kid, keys.rotations)) !== null) return source;
  }
  return null;
}

/** An instance that is asked by the network too stays as unreachable as it is: that a package came says nothing of it. */
async function note(
  { database }: Federation,
  source: HarvestSourceEntity,
  happened: readonly Happened[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await database.write(async (manager) => {
    const well = source.kind === 'PACKAGE' ? { failingSince: null, failingAs: null, failure: null } : {};
    await manager.update(HarvestSourceEntity, { id: source.id }, { lastSeenAt: at, lastTriedAt: at, ...well });
    for (const each of happened)
      await noteExchange(manager, source.id, { ...each, message: `Paquet. ${each.message}` }, now);
    await showState(manager, source.id, now);
    if (happened.some(({ outcome }) => outcome === 'RECEIVED')) await raiseDataVersion(manager);
    const act = {
      action: 'TAKE_PACKAGE',
      subject: `harvest:${source.uid}`,
      reason: `manifeste ${source.seq}`,
    } as const;
    await recordOfficeAct(manager, act, actor, now);
  });
}
