import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { issueToken } from '../../src/access/issue-token';
import type { Role } from '../../src/kernel/codes';
import { startServer } from '../support/server';

/** Year that the page offers at first: what is collected now. */
export const YEAR = new Date().getFullYear() - 1;

/** A running product and its tokens; without demonstration unless said. */
export async function startDepot(env: NodeJS.ProcessEnv = {}) {
  const dataDir = env['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'maillage-depot-'));
  const server = await startServer({ env: { DATA_DIR: dataDir, ...env } });
  const token = (role: Role, regions: readonly string[] = []): Promise<string> =>
    issueToken(
      { role, regions, name: role === 'CONTRIBUTOR' ? 'Délégation' : 'Siège', ttl: 600 },
      { dataDir, issuer: 'maillage', audience: 'maillage' },
    );
  return {
    url: server.url,
    token,
    /** That of one adherent, by its global id. */
    adherentToken: (adherent: string, name: string): Promise<string> =>
      issueToken(
        { role: 'ADHERENT', regions: [], adherent, name, ttl: 600 },
        { dataDir, issuer: 'maillage', audience: 'maillage' },
      ),
    /** A token whose time was over an hour ago. */
    async expired(role: Role, regions: readonly string[] = []): Promise<string> {
      const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 2 * 3_600_000);
      try {
        return await token(role, regions);
      } finally {
        clock.mockRestore();
      }
    },
    /** Asks the API, as the public unless a token is given. */
    async query(query: string, as?: string, variables: object = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(as === undefined ? {} : { authorization: `Bearer ${as}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return ((await response.json()) as { data: any }).data; // oxlint-disable-line typescript/no-explicit-any -- an answer to look into
    },
    async close() {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Depot = Awaited<ReturnType<typeof startDepot>>;

/** A file as somebody picks it. */
export const fileOf = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

export const choose = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page.setInputFiles('#fichier', fileOf(name, content));

/** Lets a file fall onto the page, as the mouse would. */
export async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const script = `([text, name]) => {
    const bytes = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], name));
    return dataTransfer;
  }`;
  const dataTransfer = await page.evaluateHandle(`(${script})(${JSON.stringify([content.toString('base64'), name])})`);
  await page.dispatchEvent('.zone', 'dragover', { dataTransfer });
  await page.dispatchEvent('.zone', 'drop', { dataTransfer });
}

/** What a click downloads. */
export async function downloaded(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** What the page says of the file: its one sentence, once there is one that holds these words. */
export async function verdict(page: Page, words: RegExp | string): Promise<void> {
  await page.locator('#resultat').getByText(words).first().waitFor();
}

export const EVENTS = `type;intitule;date;participants\nWEBINAIRE;Rentrée;01/09/${YEAR};40\nATELIER;Hiver;01/12/${YEAR};5\n`;
