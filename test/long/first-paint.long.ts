import './every';
import type { Browser } from 'playwright-core';
import { OF_DATA, OTHERS } from '../pages/kinds-of-pages';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium } from '../web/browser';

jest.setTimeout(300_000);

/** Of a bad telephone line: bytes a second each way, and milliseconds there and back. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** Milliseconds. A load that takes longer is made again: what else the machine does is not what is measured. */
const MOST = 1_000;
const LOADS = 4;
/** Chapters are made by one template. */
const PAGES = [...OF_DATA, ...OTHERS.filter((path) => !/documentation\/(?!api)\w/.test(path))];

const PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
const BLOCKING =
  "performance.getEntriesByType('resource').filter((each) => each.renderBlockingStatus === 'blocking').length";

interface Load {
  readonly ms: number;
  readonly bytes: number;
  readonly requests: number;
  readonly blocking: number;
}

describeInChromium('on a bad telephone line', () => {
  let [browser, server]: [Browser?, TestServer?] = [];
  const rows: string[] = [];
  beforeAll(async () => {
    server = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    process.stderr.write(`| Page | ms | Octets avant | Demandes avant | Bloquantes |\n${rows.join('\n')}\n`);
  });

  /** Nothing kept from before: as whoever comes for the first time. */
  async function load(path: string): Promise<Load> {
    const context = await browser!.newContext({ viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    const came: { readonly at: number; readonly bytes: number }[] = [];
    let began = 0;
    session.on('Network.requestWillBeSent', ({ timestamp }) => void (began ||= timestamp));
    session.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) =>
      came.push({ at: (timestamp - began) * 1000, bytes: encodedDataLength }),
    );
    await page.goto(server!.url + path, { waitUntil: 'load' });
    await page.waitForFunction(PAINTED);
    const ms = await page.evaluate<number>(PAINTED);
    const before = came.filter(({ at }) => at <= ms);
    const bytes = before.reduce((sum, each) => sum + each.bytes, 0);
    const blocking = await page.evaluate<number>(BLOCKING);
    await context.close();
    return { ms, bytes, requests: before.length, blocking };
  }

  test.each(PAGES)('%s is painted in less than a second', async (path) => {
    // Made once before: a page that somebody has asked for is kept.
    await (await fetch(server!.url + path)).text();
    let best = await load(path);
    for (let turn = 1; turn < LOADS && best.ms >= MOST; turn++) {
      const next = await load(path);
      if (next.ms < best.ms) best = next;
    }
    const { ms, bytes, requests, blocking } = best;
    rows.push(`| ${path} | ${Math.round(ms)} | ${bytes} | ${requests} | ${blocking} |`);
    expect(ms).toBeGreaterThan(0);
    expect(ms).toBeLessThan(MOST);
  });
});
