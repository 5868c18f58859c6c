import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Database } from '../../src/kernel/database';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { territoryOf } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { canonicalJson } from '../../src/releases/canonical-json';
import { changesBetween } from '../../src/releases/changes';
import { createRelease } from '../../src/releases/create-release';
import { pack, unpack } from '../../src/releases/pack';
import { ReleaseEntity } from '../../src/releases/release.entity';
import { findRelease, listReleases, readContent, readContentJson } from '../../src/releases/release.repository';
import { describeOnProduction } from '../support/database';
import { longTest, runs } from '../support/every';
import { readerOf } from '../support/figure-reader';
import type { Home, PlannedFile } from '../support/random-network';
import { networkPlans } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';
import { actorWith } from '../../src/kernel/actor';

const YEAR = 2022;
const ANNE = actorWith({ role: 'PUBLISHER', name: 'Anne' });
const NOON = new Date('2023-05-02T12:00:00Z');

const formations = (home: Home, ...types: string[]): PlannedFile => ({
  dataset: 'FORMATIONS',
  home,
  year: YEAR,
  demonstration: false,
  members: [],
  rows: types.map((type) => ({
    adherent: null,
    cells: { intitule: 'Écouter', type, thematique: 'Santé', date_debut: `${YEAR}-03-01`, stagiaires: 5, heures: 35 },
  })),
});

describe('a content', () => {
  test('has one text, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é' })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const turned = Object.fromEntries(Object.entries(content).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(content));
      }),
    );
  });

  test('comes back from its packing character for character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) =>
        expect(await unpack(await pack(text))).toBe(text),
      ),
    );
  });
});

describeOnProduction('releases', (fresh) => {
  let database: Database;
  let network: Network;
  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
  });
  beforeEach(() => database.write((manager) => manager.createQueryBuilder().delete().from(ReleaseEntity).execute()));

  const freeze = async (label = 'Chiffres clés 2022') =>
    createRelease(database, await readerOf(database, network), { year: YEAR, label }, ANNE, NOON);
  const seed = (...files: PlannedFile[]) => seedPlan(database, { adherents: new Map(), files });
  const regionOf = (code: string) => network.department(code)?.region ?? null;

  test('a frozen year has a hash that anyone can check, a citation, and a trail', async () => {
    await seed(formations('bretagne', 'INTRA'));
    const { release, created } = await freeze();
    expect(created).toBe(true);
    const json = (await readContentJson(database.read, release?.uid ?? '')) ?? '';
    expect(release?.contentHash).toBe(createHash('sha256').update(json, 'utf8').digest('hex'));
    expect(release?.citation).toBe(
      `Coorace, « Chiffres clés 2022 », chiffres de l’année 2022, version 1 figée le 2 mai 2023, empreinte SHA-256 ${release?.contentHash}.`,
    );
    expect(await database.read.find(OfficeActEntity)).toContainEqual(
      expect.objectContaining({ actor: 'Anne', action: 'CREATE_RELEASE', subject: `release:${release?.uid}` }),
    );
  });

  test('the same content is never frozen twice, under whatever title', async () => {
    await seed(formations('bretagne', 'INTRA'));
    const first = await freeze();
    const again = await freeze('Un autre titre');
    expect(again).toEqual({ release: first.release, created: false });
    expect(await listReleases(database.read, YEAR)).toHaveLength(1);
  });

  test('two that are created at once end as one', async () => {
    await seed(formations('bretagne', 'INTRA'));
    const outcomes = await Promise.allSettled([freeze(), freeze()]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CONFLICT' });
    expect(await listReleases(database.read, YEAR)).toHaveLength(1);
  });

  test('a later submission leaves the release as it was, and gives another that says what moved it', async () => {
    await seed(formations('bretagne', 'INTRA'), formations('occitanie', 'INTER'));
    const first = (await freeze()).release?.uid ?? '';
    const before = await readContentJson(database.read, first);
    await seed(
      formations('bretagne', 'INTRA'),
      formations('occitanie', 'INTER'),
      formations('guadeloupe', 'INTRA', 'INTRA'),
    );
    const second = (await freeze()).release;
    expect(second?.number).toBe(2);
    expect(await readContentJson(database.read, first)).toBe(before);
    expect(await findRelease(database.read, first)).toMatchObject({ number: 1 });

    const changes = changesBetween(
      await readContent(database.read, first),
      await readContent(database.read, second?.uid ?? ''),
      regionOf,
    );
    const sessions = changes.filter(
      ({ territory, indicator, part }) =>
        indicator === 'FORMATIONS_SESSIONS' && part === null && !territory.startsWith('D:'),
    );
    const guadeloupe = expect.objectContaining({ dataset: 'FORMATIONS', region: 'guadeloupe', version: 1 }) as unknown;
    expect(sessions).toEqual([
      expect.objectContaining({
        territory: 'F',
        before: null,
        partialBefore: 2,
        after: 4,
        difference: null,
        added: [guadeloupe],
        removed: [],
      }),
      expect.objectContaining({
        territory: 'R:guadeloupe',
        before: null,
        after: 2,
        difference: null,
        stateBefore: 'NOT_REPORTED',
        stateAfter: 'KNOWN',
        added: [guadeloupe],
      }),
    ]);
    expect(changes).toContainEqual(
      expect.objectContaining({
        territory: 'F',
        indicator: 'FORMATIONS_HOURS',
        part: { dimension: 'KIND', key: 'INTRA', label: 'Intra' },
        partialBefore: 35,
        after: 105,
        difference: null,
      }),
    );
    expect(changes.some(({ territory }) => territory === 'R:bretagne')).toBe(false);
  });

  test('one late region holds no other back: it is named as missing', async () => {
    await seed(formations('bretagne', 'INTRA'), formations('occitanie', 'INTER'));
    const { figures } = await readContent(database.read, (await freeze()).release?.uid ?? '');
    const whole = figures.find(({ territory, indicator }) => territory === 'F' && indicator === 'FORMATIONS_SESSIONS');
    const partial = { state: 'PARTIAL', value: null, partialValue: 2, partialOf: ['bretagne', 'occitanie'] };
    expect(whole).toMatchObject({ ...partial, coverage: { reporting: 2, expected: 3, missing: ['guadeloupe'] } });
  });

  test('nothing is frozen of a year that nothing is known of', async () => {
    await seed();
    expect(await freeze()).toEqual({ release: null, created: false });
  });

  longTest(
    'every frozen figure and part is what a reader shows, and no known one is left out',
    async () => {
      await fc.assert(
        fc.asyncProperty(networkPlans, async (plan) => {
          await seedPlan(database, plan);
          const { release } = await freeze();
          if (release === null) return;
          const reader = await readerOf(database, network);
          const { figures } = await readContent(database.read, release.uid);
          for (const frozen of figures) {
            const territory = territoryOf(frozen.territory);
            const figure = await reader.figure({ territory, indicator: frozen.indicator, year: YEAR, slice: null });
            const { value, partialValue, state, basis } = figure;
            expect(frozen).toMatchObject({ value, partialValue, state, basis });
            for (const dimension of new Set(frozen.parts.map((part) => part.dimension))) {
              const parts = (await reader.breakdown(figure, dimension)).map((part) => [
                part.key,
                part.figure.value,
                part.figure.partialValue,
              ]);
              const kept = frozen.parts.filter((part) => part.dimension === dimension);
              expect(kept.map((part) => [part.key, part.value, part.partialValue])).toEqual(parts);
            }
          }
          const available = await reader.availability({ years: [YEAR] });
          for (const { indicator, regions } of available)
            for (const region of regions)
              expect(figures.some((each) => each.territory === `R:${region}` && each.indicator === indicator)).toBe(
                true,
              );
        }),
        { numRuns: runs(1, 5) },
      );
    },
    120_000,
  );
});
