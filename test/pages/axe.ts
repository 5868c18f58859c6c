import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

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
  return violations.map(({ id, nodes }) => `${id} : ${nodes.length} fois, ${nodes[0]?.html ?? ''}`);
}

/** What axe finds on a page with everything unfolded, and how wide the page gets: a sentence each. */
export async function faultsOf(browser: Browser, address: string, { colorScheme, width }: State): Promise<string[]> {
  // The page's own policy keeps a foreign script such as this one out.
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
  const scrolled = Number(await page.evaluate('document.documentElement.scrollWidth'));
  const found = await violationsOn(page);
  await context.close();
  return [...found, ...(scrolled > width ? [`déborde : ${scrolled} px sur ${width}`] : [])];
}
