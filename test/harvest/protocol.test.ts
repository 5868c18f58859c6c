import type { lookup, LookupAddress } from 'node:dns';
import { onlyOutside, outsideBy } from '../../src/federation/harvest/outside';
import fc from 'fast-check';
import { compareFigures } from '../../src/federation/check/check-figures';
import { keyOfSeed } from '../../src/federation/own/instance-key';
import { judgeManifest } from '../../src/federation/protocol/judge';
import { manifestOf, slotName, type ManifestEntry, type Tombstone } from '../../src/federation/protocol/manifest';
import { planOf, type KnownVersion } from '../../src/federation/protocol/plan';
import { followRotations, rotationTo } from '../../src/federation/protocol/rotation';
import { readReceipts } from '../../src/federation/protocol/receipt';
import { publicJwk, sign, verify, type SigningKey } from '../../src/federation/protocol/signed';
import { sha256, sixWords } from '../../src/federation/protocol/six-words';
import vectors from '../../docs/exemples/federation-vecteurs.json';

const SEED = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const ALLOWED = {
  regions: ['bretagne'],
  knownRegions: ['bretagne', 'guyane'],
  knownDatasets: ['ADHERENTS', 'EVENTS'],
  registers: ['ADHERENTS'],
};
const AT_OFFICE = '2026-01-16T08:00:00.000Z';
const AT = '2026-11-30T00:00:00.000Z';
let key: SigningKey;
beforeAll(async () => (key = await keyOfSeed(SEED)));

const entryOf = (dataset: string, version: number, bytes: string, region = 'bretagne'): ManifestEntry => ({
  ...{ dataset, region, year: 2024, version, rows: 1, bytes: bytes.length, sha256: sha256(bytes) },
  ...{ href: `/federation/versions/${dataset}-${version}.csv`, layout: 'l', status: 'PUBLISHED', licence: 'l' },
  ...{ demonstration: false, nothingToReport: false, publishedAt: AT },
});

/** A region that publishes and withdraws, and signs what it has. */
class Region {
  readonly files = new Map<string, string>();
  private readonly versions = new Map<string, number>();
  readonly published = new Map<string, ManifestEntry>();
  private readonly withdrawn: Tombstone[] = [];
  private seq = 0;
  private previous: string | null = null;

  publish(dataset: string, bytes: string): void {
    const version = (this.versions.get(dataset) ?? 0) + 1;
    this.versions.set(dataset, version);
    const entry = entryOf(dataset, version, bytes);
    this.files.set(entry.href, bytes);
    this.published.set(slotName(entry), entry);
  }

  withdraw(dataset: string): void {
    const name = slotName({ dataset, region: 'bretagne', year: 2024 });
    const entry = this.published.get(name);
    if (entry === undefined) return;
    this.published.delete(name);
    const { region, year, version, sha256: hash } = entry;
    this.withdrawn.push({ dataset, region, year, version, sha256: hash, withdrawnAt: AT, reason: 'faux' });
  }

  async manifest(): Promise<string> {
    const instance = { name: 'Bretagne', address: null, kid: key.kid };
    const content = {
      instance,
      regions: ['bretagne'],
      datasets: [...this.published.values()],
      withdrawn: this.withdrawn,
    };
    const jws = await sign(
      'MANIFEST',
      manifestOf(content, { seq: ++this.seq, previous: this.previous, time: AT }),
      key,
    );
    this.previous = sha256(jws);
    return jws;
  }

  content = (): object =>
    Object.fromEntries([...this.published].sort().map(([name, { href }]) => [name, this.files.get(href)]));
}

/** The other side: what it took, and what counts there. */
class Office {
  private held: { seq: number; hash: string | null } = { seq: 0, hash: null };
  private readonly known: KnownVersion[] = [];
  readonly counted = new Map<string, string>();

  /** `lost` says of each file whether it comes; what does not is asked for at the next time. */
  async take(jws: string, files: ReadonlyMap<string, string>, lost: () => boolean): Promise<void> {
    const judged = await judgeManifest(jws, key, this.held);
    if ('fault' in judged) throw new Error(judged.fault);
    this.held = { seq: judged.manifest.seq, hash: judged.hash };
    const plan = planOf(judged.manifest, this.known, ALLOWED);
    for (const entry of plan.fetch) {
      if (lost()) continue;
      this.forget(entry);
      this.known.push({ ...entry, again: false, published: true });
      this.counted.set(slotName(entry), files.get(entry.href) ?? '');
    }
    for (const tombstone of plan.withdraw) {
      this.forget(tombstone);
      this.counted.delete(slotName(tombstone));
    }
  }

  private forget(slot: Parameters<typeof slotName>[0]): void {
    for (const [at, each] of this.known.entries())
      if (slotName(each) === slotName(slot)) this.known[at] = { ...each, published: false };
  }

  content = (): object => Object.fromEntries([...this.counted].sort());
}

const step = fc.oneof(
  fc.record({
    act: fc.constant('publish' as const),
    dataset: fc.constantFrom('ADHERENTS', 'EVENTS'),
    bytes: fc.string({ maxLength: 5 }),
  }),
  fc.record({
    act: fc.constant('withdraw' as const),
    dataset: fc.constantFrom('ADHERENTS', 'EVENTS'),
    bytes: fc.constant(''),
  }),
);
/** What happens between two exchanges, whether the manifest comes, and which files of it are lost. */
const round = fc.record({
  steps: fc.array(step, { maxLength: 4 }),
  comes: fc.boolean(),
  lost: fc.array(fc.boolean(), { maxLength: 4 }),
});

test('whatever is published, withdrawn and lost, after the next whole exchange both sides have the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { maxLength: 8 }), async (rounds) => {
      const [region, office] = [new Region(), new Office()];
      const signed = new Map<string, Set<string>>();
      for (const { steps, comes, lost } of rounds) {
        for (const { act, dataset, bytes } of steps)
          if (act === 'publish') region.publish(dataset, bytes);
          else region.withdraw(dataset);
        const jws = await region.manifest();
        for (const [name, { href }] of region.published)
          signed.set(name, (signed.get(name) ?? new Set()).add(region.files.get(href) ?? ''));
        const losses = [...lost];
        if (comes) await office.take(jws, region.files, () => losses.pop() ?? false);
        // What counts in between is always something that was signed.
        for (const [name, bytes] of office.counted) expect(signed.get(name)?.has(bytes)).toBe(true);
      }
      await office.take(await region.manifest(), region.files, () => false);
      expect(office.content()).toEqual(region.content());
    }),
    { numRuns: 150 },
  );
});

test('nothing is withdrawn by absence, and no region is spoken for by another', () => {
  const instance = { name: 'B', address: null, kid: 'k' };
  const content = {
    instance,
    regions: ['bretagne', 'guyane'],
    datasets: [entryOf('EVENTS', 1, 'x', 'guyane')],
    withdrawn: [],
  };
  const manifest = manifestOf(content, { seq: 1, previous: null, time: AT });
  const known = { ...entryOf('EVENTS', 1, 'x'), again: false, published: true };
  const plan = planOf(manifest, [known], ALLOWED);
  expect(plan).toMatchObject({
    fetch: [],
    withdraw: [],
    absent: [{ region: 'bretagne' }],
    refused: [{ fault: 'FOREIGN_REGION' }],
  });
});

test('what is altered, replayed, forked, or signed by another key is refused by its name', async () => {
  const region = new Region();
  region.publish('EVENTS', 'a');
  const first = await region.manifest();
  const second = await region.manifest();
  const other = await keyOfSeed(SEED.replace('00', 'ff'));
  const held = { seq: 2, hash: sha256(second) };
  const faultOf = async (text: string, by: SigningKey = key, after = held) => {
    const judged = await judgeManifest(text, by, after);
    return 'fault' in judged ? judged.fault : 'TAKEN';
  };
  const [head = '', body = '', signature = ''] = second.split('.');
  expect(await faultOf(second)).toBe('TAKEN');
  expect(await faultOf(first)).toBe('ROLLED_BACK');
  expect(await faultOf(`${head}.${body}.${signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`)).toBe(
    'BAD_SIGNATURE',
  );
  expect(await faultOf(second.slice(0, -40))).toBe('BAD_SIGNATURE');
  expect(await faultOf(second, other)).toBe('OTHER_KEY');
  expect(await faultOf(second, key, { seq: 2, hash: sha256('x') })).toBe('FORKED');
  expect(await faultOf(second, key, { seq: 1, hash: sha256('x') })).toBe('FORKED');
  expect(await faultOf('<!doctype html><title>Connexion</title>')).toBe('SIGN_IN_PAGE');
  expect(await faultOf('PK\u0003\u0004')).toBe('NOT_SIGNED');
});

test('a key hands over to the next, and to nobody else', async () => {
  const [second, third] = [await keyOfSeed(SEED.replace('00', 'aa')), await keyOfSeed(SEED.replace('00', 'bb'))];
  const statements = [await rotationTo(second, key, new Date(AT)), await rotationTo(third, second, new Date(AT))];
  expect((await followRotations(key, third.kid, statements))?.x).toBe(third.x);
  expect(await followRotations(key, third.kid, statements.slice(1))).toBeNull();
  expect(
    await followRotations(key, third.kid, [await rotationTo(third, { ...third, kid: key.kid }, new Date(AT))]),
  ).toBeNull();
});

test('the vectors of the specification are what the product signs', async () => {
  expect(vectors.key).toEqual({ seed: SEED, kid: key.kid, x: key.x, words: sixWords(key.x) });
  expect(await sign('MANIFEST', vectors.manifest, key)).toBe(vectors.jws);
  expect(sha256(vectors.jws)).toBe(vectors.hash);
  expect(await judgeManifest(vectors.jws, key, { seq: 0, hash: null })).toMatchObject({ manifest: { seq: 1 } });
  const office = await keyOfSeed(vectors.officeSeed);
  const { receipts: jws, keys, words } = vectors.receiptsFile;
  expect([keys, words]).toEqual([[publicJwk(office)], sixWords(office.x)]);
  expect(await sign('RECEIPTS', vectors.receipts, office)).toBe(jws);
  const said = await verify('RECEIPTS', jws, office);
  expect(readReceipts(said.fault === null ? said.content : null)).toMatchObject({ to: key.kid, time: AT_OFFICE });
});

test.each([
  ['https://instance.example', ['10.0.0.7'], [], /l’intérieur d’un réseau/],
  ['https://instance.example', ['93.184.216.34', '127.0.0.1'], [], /l’intérieur d’un réseau/],
  ['https://169.254.169.254', [], [], /l’intérieur d’un réseau/],
  ['http://instance.example', ['93.184.216.34'], [], /n’est pas en https/],
  ['https://instance.example', ['10.0.0.7'], ['10.0.0.0/8'], null],
  ['https://instance.example', ['93.184.216.34'], [], null],
] as const)('%s at %j, with %j of one’s own, is asked or not', async (address, found, inside, refusal) => {
  // As a name is looked up for the connection itself: whatever it led to before says nothing.
  const resolver = ((_name: string, _options: object, done: (error: null, all: readonly LookupAddress[]) => void) =>
    done(
      null,
      found.map((each) => ({ address: each, family: 4 })),
    )) as unknown as typeof lookup;
  const { message } = await outsideBy(300, onlyOutside(false, inside), resolver)
    .ask(address, { most: 10 })
    .then(
      () => new Error(''),
      (error: Error) => error,
    );
  if (refusal === null) expect(message).not.toMatch(/réseau|https/);
  else expect(message).toMatch(refusal);
});

test('figures of the same bytes that differ are said with the rules of both sides, and those of other bytes are not compared', () => {
  const figure = (indicator: string, value: number, rule: string) => ({ indicator, value, rule, state: 'KNOWN' });
  const said = {
    productVersion: '0.1.0',
    figures: [figure('FORMATIONS_TRAINEES', 8, 'ancienne'), figure('EVENTS_HELD', 3, 'a'), figure('INCONNU', 1, 'a')],
  };
  const here = [
    figure('FORMATIONS_TRAINEES', 7, 'nouvelle'),
    figure('EVENTS_HELD', 4, 'a'),
    figure('ADHERENTS_TOTAL', 9, 'a'),
  ];
  const { compared, differences, notes } = compareFigures(
    said,
    here,
    new Map([['EVENTS', 'pas les mêmes octets']]),
    '0.2.0',
  );
  expect(compared).toBe(2);
  expect(differences.map(({ indicator, theirs, ours }) => [indicator, theirs, ours])).toEqual([
    ['FORMATIONS_TRAINEES', 8, 7],
    ['ADHERENTS_TOTAL', null, 9],
  ]);
  expect(differences[0]?.reason).toBe(
    'mêmes octets, règles différentes : ancienne là-bas (Maillage 0.1.0), nouvelle ici (Maillage 0.2.0)',
  );
  expect(notes).toEqual(['pas les mêmes octets', 'INCONNU n’est pas un indicateur d’ici : il n’est pas comparé.']);
});
