import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PATH = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `describe` where a Chromium is found; elsewhere it skips and says so, and fails on a build server. */
export function describeInChromium(name: string, body: () => void): void {
  if (existsSync(PATH)) {
    describe(name, body);
    return;
  }
  const words = `Aucun Chromium à ${PATH}. En installer un (apt-get install chromium) ou donner CHROMIUM_PATH.`;
  if (process.env['CI'] === 'true') {
    test(name, () => {
      throw new Error(words);
    });
    return;
  }
  process.stderr.write(`\n!!! SAUTÉ : ${name}\n!!! ${words}\n\n`);
  describe.skip(name, body);
}

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: PATH, args: FLAGS });

/** A page with a record of what should not happen on it: console errors, failed answers, requests to other hosts. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: string[];
  /** How many requests were watched; none at all would mean that nobody watched. */
  readonly requests: () => number;
  close(): Promise<void>;
}

export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const problems: string[] = [];
  let requests = 0;
  context.on('request', (request) => {
    requests += 1;
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:')
      problems.push(`demande ailleurs : ${request.url()}`);
  });
  context.on('requestfailed', (request) => problems.push(`échec : ${request.url()} ${request.failure()?.errorText}`));
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} : ${response.url()}`);
  });
  context.on('weberror', (error) => problems.push(`erreur : ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console : ${message.text()}`);
  });
  return { page, problems, requests: () => requests, close: () => context.close() };
}
