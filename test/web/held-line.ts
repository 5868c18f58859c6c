import type { Page, Route } from 'playwright-core';

/** A line that lets through what is named, and holds all else however early it is asked for. */
export interface HeldLine {
  /** From now on these paths come. */
  letCome(paths: ReadonlySet<string>): Promise<void>;
  /** Waits until something of each of these names is asked for. */
  asked(...names: readonly string[]): Promise<void>;
  /** Lets through all that is asked for by now, but letters. */
  letRound(): Promise<void>;
}

const LETTERS = /\.woff2$/;

export async function heldLine(page: Page): Promise<HeldLine> {
  const come = new Set<string>();
  const held = new Map<Route, string>();
  let onHeld: () => void = () => undefined;

  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (come.has(pathname)) await route.continue();
    else {
      held.set(route, pathname);
      onHeld();
    }
  });

  async function letCome(paths: ReadonlySet<string>): Promise<void> {
    for (const path of paths) come.add(path);
    for (const [route, path] of [...held]) {
      if (!come.has(path)) continue;
      held.delete(route);
      await route.continue();
    }
  }

  async function asked(...names: readonly string[]): Promise<void> {
    while (!names.every((name) => [...held.values()].some((path) => path.includes(name))))
      await new Promise<void>((resolve) => (onHeld = resolve));
    // What is asked for at once arrives here one after the other.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
  }

  const letRound = () => letCome(new Set([...held.values()].filter((path) => !LETTERS.test(path))));

  return { letCome, asked, letRound };
}
