import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATASETS } from '../src/datasets/registry';
import { takeManifest } from '../src/federation/harvest/harvest-instance';
import { onlyOutside, outsideBy } from '../src/federation/harvest/outside';
import { keyOfSeed } from '../src/federation/own/instance-key';
import { judgeManifest } from '../src/federation/protocol/judge';
import { manifestOf, type ManifestEntry } from '../src/federation/protocol/manifest';
import { sign, type SigningKey } from '../src/federation/protocol/signed';
import { sha256 } from '../src/federation/protocol/six-words';
import { USUAL_RULES } from '../src/federation/source-acts';
import { ArrivalEntity, HarvestSourceEntity } from '../src/federation/sources/source.entity';
import { newUid } from '../src/kernel/uid';
import { SubmissionEntity } from '../src/submissions/submission.entity';
import type { Engine } from '../test/support/engine';
import { PLACE, writeFormations } from './formations-file';
import { median } from './median';
import { Platform } from './platform';
import type { Section } from './section';
import type { Line } from './table';

const ROWS = 200_000;
const YEARS = 20;
const MOST_DATASETS = 13;
const AT = '2026-01-01T00:00:00.000Z';

/** Processor time of this process in milliseconds: others may be at work on the machine. */
async function worked(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What a harvest costs: of a manifest that says nothing new, and of rows against handing in the same file. */
export const federationSection: Section = async (list, scale, rounds) => {
  const rows = Math.max(1, Math.round(ROWS * scale));
  const folder = mkdtempSync(join(tmpdir(), 'maillage-mesure-'));
  try {
    const path = join(folder, 'formations.csv');
    await writeFormations(path, rows);
    console.log(`${rows} lignes moissonnées ; temps de processeur, médianes de ${rounds} tours`);
    const lines: Line[] = [];
    for (const engine of list) lines.push(...(await measured(engine, path, rounds)));
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function measured(engine: Engine, path: string, rounds: number): Promise<Line[]> {
  const key = await keyOfSeed('0f'.repeat(32));
  const [unchanged, harvested, handedIn]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < rounds; at++) {
    const both = [() => store(engine, path, handedIn), () => harvest(engine, path, key, harvested)];
    for (const run of at % 2 === 0 ? both : both.reverse()) await run();
  }
  await nothingNew(engine, key, rounds, unchanged);
  await engine.cleanUp();
  const on = engine.name;
  return [
    {
      what: `${on} : moissonner / déposer le même fichier`,
      took: median(harvested),
      against: median(handedIn),
      most: 1.2,
    },
    {
      what: `${on} : manifeste de 14 régions, ${MOST_DATASETS} jeux et ${YEARS} ans, vérifié et inchangé (ms)`,
      took: median(unchanged),
      against: null,
      most: 200,
    },
  ];
}

async function store(engine: Engine, path: string, took: number[]): Promise<void> {
  const platform = await Platform.open(await engine.place());
  took.push(await worked(() => platform.store(path)));
  await platform.close();
}

const entryOf = (dataset: string, region: string, year: number, bytes: Buffer): ManifestEntry => ({
  ...{ dataset, region, year, version: 1, rows: 1, bytes: bytes.length, sha256: sha256(bytes) },
  ...{ href: `/federation/versions/${dataset}-${region}-${year}.csv`, layout: 'l', status: 'PUBLISHED', licence: 'l' },
  ...{ demonstration: false, nothingToReport: false, publishedAt: AT },
});

async function manifestJws(key: SigningKey, regions: readonly string[], datasets: readonly ManifestEntry[]) {
  const content = { instance: { name: 'i', address: null, kid: key.kid }, regions, datasets, withdrawn: [] };
  return sign('MANIFEST', manifestOf(content, { seq: 1, previous: null, time: AT }), key);
}

async function sourceOf({ database }: Platform, key: SigningKey, regions: readonly string[]) {
  return database.write(async (manager) => {
    const uid = newUid();
    await manager.insert(HarvestSourceEntity, {
      ...{ ...USUAL_RULES, uid, kind: 'INSTANCE', name: 'i', address: 'http://i', regions: JSON.stringify(regions) },
      ...{ kid: key.kid, x: key.x, pinnedAt: AT, seq: 0, shownState: 'LIVE', shownSince: AT, madeAt: AT, madeBy: 'i' },
    });
    return manager.findOneByOrFail(HarvestSourceEntity, { uid });
  });
}

/** From the answer of a server to the submission: asked, verified, read, kept. */
async function harvest(engine: Engine, path: string, key: SigningKey, took: number[]): Promise<void> {
  const platform = await Platform.open(await engine.place());
  const bytes = readFileSync(path);
  const server = createServer((_request, response) => response.end(bytes)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outside = outsideBy(60_000, onlyOutside(true, []));
  const source = await sourceOf(platform, key, [PLACE.region]);
  const jws = await manifestJws(key, [PLACE.region], [entryOf('FORMATIONS', PLACE.region, PLACE.year, bytes)]);
  took.push(
    await worked(async () => {
      const judged = await judgeManifest(jws, key, { seq: 0, hash: null });
      if ('fault' in judged) throw new Error(judged.fault);
      const bytesOf = async ({ href, bytes: most }: ManifestEntry) =>
        (await outside.ask(address + href, { most })).body;
      const { happened } = await takeManifest(
        platform,
        source,
        judged,
        bytesOf,
        () => Promise.resolve(),
        () => new Date(),
      );
      if (happened[0]?.outcome !== 'RECEIVED') throw new Error(happened[0]?.message);
    }),
  );
  await new Promise((resolve) => server.close(resolve));
  await platform.close();
}

/** Everything that the manifest lists is here already. */
async function nothingNew(engine: Engine, key: SigningKey, rounds: number, took: number[]): Promise<void> {
  const platform = await Platform.open(await engine.place());
  const regions = platform.network.regions.map(({ code }) => code);
  const datasets = Array.from({ length: MOST_DATASETS }, (_, at) => DATASETS[at % DATASETS.length]?.code ?? '');
  const entries = regions.flatMap((region) =>
    [...new Set(datasets)].flatMap((dataset) =>
      Array.from({ length: Math.ceil((YEARS * MOST_DATASETS) / new Set(datasets).size) }, (_, at) =>
        entryOf(dataset, region, 1990 + at, Buffer.from(`${dataset}${region}${at}`)),
      ),
    ),
  );
  const source = await sourceOf(platform, key, regions);
  await platform.database.write(async (manager) => {
    for (let at = 0; at < entries.length; at += 200) {
      const some = entries.slice(at, at + 200).map((entry) => ({ entry, uid: newUid() }));
      await manager.insert(
        SubmissionEntity,
        some.map(({ entry: { dataset, region, year }, uid }) => ({
          ...{ uid, dataset: dataset as never, regionKey: region, year, version: 100, status: 'SUPERSEDED' as const },
          ...{ origin: 'REGION' as const, fileName: '', checksum: '', rowCount: 1, nothingToReport: false },
          ...{ issues: '[]', submittedAt: AT },
        })),
      );
      await manager.insert(
        ArrivalEntity,
        some.map(({ entry: { dataset, region, year, sha256: hash }, uid }) => ({
          ...{ sourceId: source.id, dataset: dataset as never, regionKey: region, year, version: 1, sha256: hash },
          ...{ state: 'PUBLISHED' as const, submissionUid: uid, arrivedAt: AT, changedAt: AT },
        })),
      );
    }
  });
  const jws = await manifestJws(key, regions, entries);
  console.log(`un manifeste de ${entries.length} versions, ${Math.round(jws.length / 1024)} Ko`);
  const nothing = () => Promise.reject(new Error('nothing is new'));
  for (let at = 0; at < rounds + 2; at++)
    took.push(
      await worked(async () => {
        const judged = await judgeManifest(jws, key, { seq: 0, hash: null });
        if ('fault' in judged) throw new Error(judged.fault);
        await takeManifest(
          platform,
          source,
          judged,
          nothing,
          () => Promise.resolve(),
          () => new Date(),
        );
      }),
    );
  await platform.close();
}
