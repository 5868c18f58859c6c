import './every';
import { setTimeout as wait } from 'node:timers/promises';
import { sha256 } from '../../src/federation/protocol/six-words';
import { NationalServer } from '../harvest/national-server';
import { events, MANNERS, PlayedRegion, type Manner } from '../harvest/played-region';
import { mariadbEngine, mariadbUrl, sqliteEngine, type Engine } from '../support/engine';

jest.setTimeout(3_600_000);

const REGIONS = 14;
const YEARS = [2023, 2024];
const PATIENCE = 3_000;
const KILLS = Number(process.env['KILLS'] ?? 100);
const ROUNDS = Number(process.env['RUNS'] ?? 25);
const DAYS = 86_400_000;
const RULES = { publication: 'AUTOMATIC', withdrawal: 'AUTOMATIC', mostChange: null, schedule: '* * * * *' };
/** Those that a reader gets over by itself: of two manifests for one number a person decides. */
const PASSING = MANNERS.filter((manner) => manner !== 'FORKED');

interface Seen {
  readonly name: string;
  readonly state: string;
  readonly why: string | null;
  readonly exchanges: readonly { readonly outcome: string; readonly code: string | null; readonly message: string }[];
  readonly arrivals: readonly { readonly year: number; readonly version: number; readonly state: string }[];
}

/** Numbers that are the same for the same seed. */
function drawn(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const engines: readonly Engine[] = [
  sqliteEngine(),
  ...(mariadbUrl() === null ? [] : [mariadbEngine(mariadbUrl() ?? '')]),
];

describe.each(engines.map((engine) => [engine.name, engine] as const))(
  'a national instance on %s and 14 regions by 14 keys',
  (_, engine) => {
    const regions: PlayedRegion[] = [];
    const sources = new Map<PlayedRegion, string>();
    const env = {
      ...{ FEDERATION_PATIENCE_MS: String(PATIENCE), FEDERATION_HARVEST: 'off' },
      // Of several servers of one instance each has the same.
      FEDERATION_KEY: sha256('siège'),
    };
    let national: NationalServer;
    let place: NodeJS.ProcessEnv;
    /** By region and year, every content that was ever signed: figures in between are those of one of them. */
    const signed = new Map<string, Set<string | null>>();

    beforeAll(async () => {
      const { url, dataDir } = await engine.place();
      place = url === undefined ? env : { ...env, DATABASE_URL: url };
      national = new NationalServer(place, dataDir);
      await national.start();
      const { federation } = await national.ask<{ federation: { regions: { code: string }[] } }>(
        '{ federation { regions { code } } }',
      );
      for (const [at, { code }] of federation.regions.slice(0, REGIONS).entries()) {
        const region = await PlayedRegion.open(code, `${engine.name} ${at}`, PATIENCE * 2);
        region.skew = (at % 3) * 3 * DAYS - 3 * DAYS;
        regions.push(region);
        const { pairInstance } = await national.ask<{
          pairInstance: { source: { id: string } | null; userErrors: object[] };
        }>(
          'mutation ($input: PairInstanceInput!) { pairInstance(input: $input) { source { id } userErrors { message } } }',
          { input: { address: region.url, regions: [code], name: code, rules: RULES } },
        );
        expect(pairInstance.userErrors).toEqual([]);
        const id = pairInstance.source?.id ?? '';
        sources.set(region, id);
        await national.ask('mutation ($id: ID!) { confirmInstance(id: $id) { userErrors { message } } }', { id });
      }
    });
    afterAll(async () => {
      await national.close();
      await Promise.all(regions.map((region) => region.stop()));
      await engine.cleanUp();
    });

    const harvest = (region: PlayedRegion, at = national): Promise<readonly string[]> =>
      at
        .ask<{ harvestSource: { happened: string[]; userErrors: { message: string }[] } }>(
          'mutation ($id: ID!) { harvestSource(id: $id) { happened userErrors { message } } }',
          { id: sources.get(region) },
        )
        .then(({ harvestSource: { happened, userErrors } }) => [
          ...userErrors.map(({ message }) => message),
          ...happened,
        ]);
    const seen = async (region: PlayedRegion): Promise<Seen> => {
      const { harvestSources } = await national.ask<{ harvestSources: Seen[] }>(
        '{ harvestSources { name state why exchanges { outcome code message } arrivals { year version state } } }',
      );
      const found = harvestSources.find(({ name }) => name === region.region);
      if (found === undefined) throw new Error('a source is gone');
      return found;
    };
    const note = (region: PlayedRegion): void => {
      for (const year of YEARS) {
        const key = `${region.region} ${year}`;
        signed.set(key, (signed.get(key) ?? new Set<string | null>([null])).add(region.content(year)));
      }
    };
    const counted = (csv: string | null): number => (csv === null ? 0 : csv.split('\n').length - 2);
    const exportsAreTheirs = async (): Promise<void> => {
      for (const region of regions)
        for (const year of YEARS)
          expect([region.region, year, await national.exported('evenements', region.region, year)]).toEqual([
            region.region,
            year,
            region.content(year),
          ]);
    };
    /** Until nothing is new: what goes on behind an answer, or was held by whoever was killed, is waited for. */
    const healed = async (): Promise<void> => {
      for (const region of regions) {
        region.manner = 'WELL';
        for (let tries = 0; tries < 90; tries++) {
          if ((await harvest(region)).join() === 'Rien de nouveau.') break;
          await wait(1_000);
        }
      }
    };
    const first = (): PlayedRegion => {
      const [region] = regions;
      if (region === undefined) throw new Error('no region');
      return region;
    };

    test('what each publishes comes as it is, and a second look is an empty answer', async () => {
      for (const [at, region] of regions.entries()) {
        region.publish(2024, events(2024, at + 1, region.region));
        note(region);
        expect(await harvest(region)).toEqual(['Manifeste 1 : 1 version reçue.']);
        expect(await harvest(region)).toEqual(['Rien de nouveau.']);
        expect(region.receipts).toBeGreaterThan(0);
      }
      await exportsAreTheirs();
    });

    test.each<readonly [Manner, RegExp, string]>([
      ['KILLED', /coupée/, 'UNREACHABLE'],
      ['SLOW', /pas de réponse entière/, 'UNREACHABLE'],
      ['DRIPPING', /pas de réponse entière/, 'UNREACHABLE'],
      ['ERROR', /réponse 503/, 'UNREACHABLE'],
      ['TRUNCATED', /pas signé, ou pas entier|signature ne vaut pas|ne se lit pas/, 'REFUSED'],
      ['ALTERED', /signature ne vaut pas/, 'REFUSED'],
      ['ZIP', /pas signé/, 'REFUSED'],
      ['SIGN_IN', /page de connexion/, 'REFUSED'],
      ['REPLAYED', /plus ancien/, 'REFUSED'],
      ['FORKED', /dédoublée/, 'REFUSED'],
      ['OTHER_KEY', /pas celle qui a été épinglée/, 'REFUSED'],
    ])('a manifest that is %s is said to be so, and no value changes', async (manner, words, state) => {
      const region = first();
      if (manner === 'REPLAYED') {
        region.publish(2024, events(2024, 2, 'rejeu'));
        note(region);
        await harvest(region);
      }
      const before = await national.exported('evenements', region.region, 2024);
      region.manner = manner;
      expect((await harvest(region)).join()).toMatch(words);
      expect(await seen(region)).toMatchObject({ state });
      expect(await national.exported('evenements', region.region, 2024)).toBe(before);
      region.manner = 'WELL';
      expect(await harvest(region)).toEqual(['Rien de nouveau.']);
      expect(await seen(region)).toMatchObject({ state: 'LIVE', why: null });
    });

    test.each<Manner>(['KILLED', 'SLOW', 'TRUNCATED', 'ALTERED', 'ZIP', 'SIGN_IN', 'ERROR'])(
      'a file that is %s is not read, and comes with the next harvest',
      async (manner) => {
        const region = first();
        region.publish(2023, events(2023, 3, manner));
        note(region);
        await harvest(region);
        region.publish(2023, events(2023, 4, manner));
        note(region);
        // The manifest comes well; then the file does not.
        region.onFile = manner;
        const before = await national.exported('evenements', region.region, 2023);
        await harvest(region);
        expect(await national.exported('evenements', region.region, 2023)).toBe(before);
        region.onFile = 'WELL';
        await harvest(region);
        expect(await national.exported('evenements', region.region, 2023)).toBe(region.content(2023));
      },
    );

    test('what was withdrawn goes with its reason, and comes back when it is published again', async () => {
      const region = first();
      region.withdraw(2024);
      note(region);
      await harvest(region);
      expect(await national.exported('evenements', region.region, 2024)).toBeNull();
      region.publish(2024, events(2024, 6, 'retour'));
      note(region);
      await harvest(region);
      expect(await national.exported('evenements', region.region, 2024)).toBe(region.content(2024));
    });

    test('a key that was replaced twice while nobody looked is followed', async () => {
      const region = first();
      await region.rotate();
      await region.rotate();
      region.publish(2024, events(2024, 7, 'clé'));
      note(region);
      expect((await harvest(region)).join()).toMatch(/1 version reçue/);
      await exportsAreTheirs();
    });

    test('an instance that was put back from a backup is refused until two people have compared its words again', async () => {
      const region = first();
      region.forget();
      expect((await harvest(region)).join()).toMatch(/plus ancien/);
      const confirm = 'mutation ($id: ID!) { confirmInstance(id: $id) { userErrors { message } } }';
      await national.ask(confirm, { id: sources.get(region) });
      expect(await harvest(region)).toEqual(['Rien de nouveau.']);
      region.publish(2024, events(2024, 8, 'remise'));
      note(region);
      expect((await harvest(region)).join()).toMatch(/1 version reçue/);
      await exportsAreTheirs();
    });

    test('after any publications, withdrawals and losses every export is the region’s own, and was a signed state in between', async () => {
      const next = drawn(20_261_130);
      for (let round = 0; round < ROUNDS; round++) {
        for (const region of regions) {
          const year = YEARS[next(YEARS.length)] ?? 2024;
          if (next(3) === 0) region.publish(year, events(year, 1 + next(6), `${round}`));
          else if (next(4) === 0) region.withdraw(year);
          note(region);
          region.manner = next(2) === 0 ? 'WELL' : (PASSING[next(PASSING.length)] ?? 'WELL');
        }
        const some = regions.filter(() => next(2) === 0);
        await Promise.all(some.map((region) => harvest(region)));
        for (const region of some)
          for (const year of YEARS) {
            const now = await national.exported('evenements', region.region, year);
            expect(signed.get(`${region.region} ${year}`)?.has(now)).toBe(true);
          }
      }
      await healed();
      await exportsAreTheirs();
      const { federation } = await national.ask<{
        federation: { keyFigures: { events: { held: { value: number | null; partialValue: number | null } } } };
      }>('{ federation { keyFigures(year: 2024) { events { held { value partialValue } } } } }');
      const { value, partialValue } = federation.keyFigures.events.held;
      expect(value ?? partialValue ?? 0).toBe(regions.reduce((sum, region) => sum + counted(region.content(2024)), 0));
    });

    test(`killed ${KILLS} times at any step, it ends where the regions are`, async () => {
      const next = drawn(7);
      for (let at = 0; at < KILLS; at++) {
        const region = regions[at % regions.length] ?? first();
        for (const year of YEARS)
          if (next(3) === 0) region.withdraw(year);
          else region.publish(year, events(year, 1 + next(4), `k${at}`));
        note(region);
        const harvesting = harvest(region).catch(() => []);
        await wait(next(350));
        await national.kill();
        await harvesting;
        await national.start();
      }
      await healed();
      await exportsAreTheirs();
      for (const region of regions) {
        const { arrivals } = await seen(region);
        const places = arrivals.map(({ year, version }) => `${year} ${version}`);
        expect(new Set(places).size).toBe(places.length);
      }
    });

    (engine.name === 'MariaDB' ? test : test.skip)(
      'of two national servers one harvests at a time, and nothing comes twice',
      async () => {
        const other = new NationalServer(place);
        await other.start();
        try {
          for (let round = 0; round < 10; round++) {
            for (const region of regions) {
              region.publish(2024, events(2024, 1 + round, `deux ${round}`));
              note(region);
            }
            const said = await Promise.all(
              regions.flatMap((region) => [
                harvest(region),
                harvest(region, other).catch((error: Error) => [error.message]),
              ]),
            );
            for (const each of said.flat())
              expect(each).toMatch(/reçue|Rien de nouveau|déjà en train|moisson est longue/);
          }
          await healed();
          await exportsAreTheirs();
        } finally {
          await other.close();
        }
      },
    );
  },
);
