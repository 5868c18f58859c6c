import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { noteAxe } from './axe-notes';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface State {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** What axe finds now on a page, or on the parts of it that the selectors name: a sentence each. */
export async function violationsOn(page: Page, parts: readonly string[] = ['html']): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run({ include: ${JSON.stringify(parts)} }, { resultTypes: ['violations'] })`,
  );
  await noteAxe(page, violations.length);
  return violations.map(({ id, nodes }) => `${id} : ${nodes.length} fois, ${nodes[0]?.html ?? ''}`);
}

/** Every place at which axe finds something now, with its rule and markup: for a page that is not all our own. */
export async function placesOn(page: Page): Promise<{ readonly rule: string; readonly html: string }[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html })));
}

/** What axe finds on a page as it stands, and how wide it gets: a sentence each. Its own policy must let axe in. */
export async function faultsHere(page: Page, width: number): Promise<string[]> {
  const scrolled = Number(await page.evaluate('document.documentElement.scrollWidth'));
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  await noteAxe(page, violations.length);
  return [
    ...violations.map(({ id, nodes }) => `${id} : ${nodes.length} fois, ${nodes[0]?.html ?? ''}`),
    ...(scrolled > width ? [`déborde : ${scrolled} px sur ${width}`] : []),
  ];
}

/** The same of the page at an address, with everything unfolded. */
export async function faultsOf(browser: Browser, address: string, { colorScheme, width }: State): Promise<string[]> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
  const faults = await faultsHere(page, width);
  await context.close();
  return faults;
}
