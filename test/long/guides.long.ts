/* oxlint-disable typescript/no-explicit-any -- answers to look into */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { daysAhead } from '../support/days-ahead';
import { mariadbEngine, mariadbUrl } from '../support/engine';
import { describeInChromium, launchChromium } from '../web/browser';

jest.setTimeout(600_000);

const ROOT = join(__dirname, '../..');
const text = (page: string): string => readFileSync(join(ROOT, 'docs', `${page}.md`), 'utf8');
const blocks = (page: string, language: string): readonly string[] =>
  [...text(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, body = '']) => body);
/** The line of a page that begins so, as somebody copies it. */
const line = (page: string, begins: string): string => {
  const found = text(page)
    .split(/\n|`/)
    .find((each) => each.trim().startsWith(begins));
  if (found === undefined) throw new Error(`${page} says nowhere: ${begins}`);
  return found.trim().replace(/ {2,}#.*$/, '');
};
/** A SIRET of the page; a register that has it is handed in first. */
const SIRET = '55208131766522';
const YEAR = new Date().getFullYear() - 1;

describeInChromium('the guides, followed as they are written, with the program that was built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-guides-'));
  const begun: ChildProcess[] = [];
  let url: string;
  let browser: Browser;

  /** Commands are typed as they stand: `npx` and `npm` are those of a folder in which this product is installed. */
  const PATH = `${join(folder, 'bin')}:${process.env['PATH']}`;
  const env = { PATH, HOME: folder, DATA_DIR: join(folder, 'var'), MAILLAGE_DEMO: 'off', LOG_LEVEL: 'silent' };
  const typed = (command: string, more: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)('bash', ['-euc', command], { cwd: folder, env: { ...env, ...more }, encoding: 'utf8' });
  const freePort = () =>
    new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
    });
  /** Types what starts a server, and answers once it is ready. */
  async function started(command: string, port: number, more: NodeJS.ProcessEnv = {}): Promise<() => Promise<void>> {
    const child = spawn('bash', ['-euc', `exec env ${command}`], { cwd: folder, env: { ...env, ...more } });
    begun.push(child);
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    const ready = () =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ status }) => status === 200,
        () => false,
      );
    for (let tries = 0; !(await ready()); tries++) {
      if (tries > 300 || child.exitCode !== null) throw new Error(`it does not start: ${said}`);
      await wait(200);
    }
    return () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      });
  }
  const ask = async (token: string, query: string): Promise<{ status: number; body: any }> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: await response.json() };
  };
  const token = async (words: string) => (await typed(`npx maillage token ${words}`)).stdout.trim();

  beforeAll(async () => {
    mkdirSync(join(folder, 'bin'));
    const maillage = `exec ${process.execPath} ${join(ROOT, 'bin/maillage.js')}`;
    writeFileSync(join(folder, 'bin/npx'), `#!/bin/sh\nshift\n${maillage} "$@"\n`);
    writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\n${maillage} serve\n`);
    for (const name of ['npx', 'npm']) chmodSync(join(folder, 'bin', name), 0o755);
    const port = await freePort();
    url = `http://localhost:${port}`;
    await started('npm start', port, { PORT: String(port) });
    browser = await launchChromium();
    const office = await token('--role publisher');
    const csv = `siret;nom;types;departement;adresse;code_postal;ville\n${SIRET};Le Phare;AI;35;1 rue du Port;35000;Rennes\n;La Digue;ACI;35;2 rue du Port;35000;Rennes\n`;
    const sent = await fetch(`${url}/submissions?dataset=adherents&region=bretagne&year=${YEAR}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${office}`, 'content-type': 'text/csv' },
      body: csv,
    });
    const { id } = (await sent.json()) as { id: string };
    await ask(office, `mutation { publishSubmission(id: "${id}") { userErrors { message } } }`);
  });
  afterAll(async () => {
    await browser?.close();
    for (const child of begun) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('donner-acces: the first link makes an administrator, who invites, gives access back and closes', async () => {
    const { stdout } = await typed(
      line('donner-acces', 'npx maillage administrateur').replace('https://maillage.exemple.fr', url),
    );
    const link = /http:\S+/.exec(stdout)?.[0] ?? '';
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(link);
    await page.getByLabel('Votre adresse électronique').fill('claire@exemple.fr');
    await page.getByRole('button', { name: 'Créer avec une clé d’accès' }).click();
    await page.waitForURL((address) => !address.pathname.startsWith('/invitation'));
    await page.goto(`${url}/administration`);
    // Every role of the page's table is offered to whoever administers, by the same words.
    for (const [, role = ''] of text('donner-acces').matchAll(
      /^\| ([^|]+?) +\| [^|]+\| (?:siège, )?administration +\|$/gm,
    ))
      expect([
        role,
        await page
          .getByLabel('Pour quoi faire')
          .getByText(role.split(',')[0] ?? '')
          .count(),
      ]).toEqual([role, 1]);
    await page.getByLabel('Nom', { exact: true }).fill('Anne');
    await page.getByLabel('Bretagne').check();
    await page.getByRole('button', { name: 'Inviter' }).click();
    const invitation = await page.getByLabel('Lien à remettre').inputValue();
    const other = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await other.goto(invitation);
    await other.getByLabel('Votre adresse électronique').fill('anne@exemple.fr');
    await other.getByLabel('Mot de passe').fill('quatre mots sans rapport');
    await other.keyboard.press('Enter');
    await other.waitForURL(`${url}/depot/`);
    await other.goto(invitation);
    await other.getByRole('heading', { name: 'Ce lien n’ouvre rien' }).waitFor();
    await page.goto(`${url}/administration`);
    await page.getByRole('link', { name: 'Anne' }).click();
    await page.getByRole('button', { name: 'Faire un lien pour rendre l’accès' }).click();
    expect(await page.getByLabel('Lien à remettre').inputValue()).toContain('/invitation/');
    await page.goto(`${url}/administration`);
    await page.getByRole('link', { name: 'Anne' }).click();
    await page.getByRole('button', { name: 'Fermer le compte' }).click();
    await page.getByText(/fermé/).first().waitFor();
    await wait(1_000);
    await other.goto(`${url}/depot/`);
    await other.getByLabel('Jeton, ou lien reçu').waitFor();
    await page.goto(`${url}/journal/`);
    await page.getByText('Claire Martin').first().waitFor();
  });

  test('jetons: one is made, serves, and is revoked, each way that the page names', async () => {
    const analyst = await token('--role analyst --nom "Claire"');
    const inAYear = daysAhead(300);
    const mutation = (blocks('jetons', 'graphql')[0] ?? '').replace(/lastDay: "[^"]+"/, `lastDay: "${inAYear}"`);
    const { body } = await ask(analyst, mutation);
    expect(body.data.createToken.userErrors).toEqual([]);
    const { secret } = body.data.createToken;
    const serves = async (each: string) => (await ask(each, '{ viewer { role } }')).status;
    expect(await serves(secret)).toBe(200);
    await typed(line('jetons', 'npx maillage token revoke maillage_…').replace('maillage_…', secret));
    const jtiOf = (each: string) =>
      JSON.parse(Buffer.from(each.split('.')[1] ?? '', 'base64url').toString()).jti as string;
    const motif = (command: string) => command.replace('--motif "…"', '--motif "Perdu"');
    const [one, two, three] = await Promise.all(
      ['Un', 'Deux', 'Délégation'].map((name) => token(`--role analyst --nom "${name}"`)),
    );
    await typed(
      motif(line('jetons', 'npx maillage token revoke --jti')).replace('--jti …', `--jti ${jtiOf(one ?? '')}`),
    );
    await typed(motif(line('jetons', 'npx maillage token revoke --jti')).replace('--jti …', two ?? ''));
    await typed(motif(line('jetons', 'npx maillage token revoke --porteur')));
    await wait(1_000);
    expect(await Promise.all([secret, one, two, three].map((each) => serves(each ?? '')))).toEqual([
      401, 401, 401, 401,
    ]);
    expect(await serves(analyst)).toBe(200);
  });

  test('adherent: the link of the page opens its answers, and the question of the page is answered', async () => {
    const { stdout } = await typed(line('adherent', 'npx maillage token --role adherent'));
    const [, own = ''] = stdout.trim().split('#jeton=');
    const asked = (blocks('adherent', 'graphql')[0] ?? '').replace('year: 2025', `year: ${YEAR}`);
    const { body } = await ask(own, asked);
    expect(body.errors).toBeUndefined();
    expect(body.data.ownAdherent.adherent.name).toBe('Le Phare');
    expect(body.data.ownAdherent.answer.questions.length).toBeGreaterThan(5);
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await page.goto(`${url}/adherent/#jeton=${own}`);
    await page.getByText('Le Phare').first().waitFor();
    await page.getByRole('button', { name: 'Remettre à la délégation' }).waitFor();
  });

  test('mener-une-campagne: a campaign is opened, a delay granted, a letter composed, a year frozen', async () => {
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await page.goto(`${url}/siege/#jeton=${await token('--role publisher')}`);
    for (const heading of ['La campagne', 'Les lettres aux délégations', 'Les versions figées']) {
      expect(text('mener-une-campagne')).toContain(`« ${heading} »`);
      await page.getByRole('heading', { name: heading }).first().waitFor();
    }
    await page.getByText('Les dépôts de toutes les régions').first().waitFor();
    await page.getByText('Les chiffres qui se contredisent').first().waitFor();
    await page.getByLabel('Ouverture').fill(daysAhead(-10));
    await page.locator('#campagne-au').fill(daysAhead(20));
    await page.getByRole('button', { name: `Ouvrir la campagne de ${YEAR}` }).click();
    await page.getByText(`La campagne de ${YEAR} va du`).first().waitFor();
    const delay = page.getByRole('form', { name: `Accorder un délai pour ${YEAR}` });
    await delay.locator('select').selectOption('bretagne');
    await page.locator('#delai-au').fill(daysAhead(40));
    await page.getByLabel('Motif (lu par la délégation)').fill('Un départ dans l’équipe');
    await page.getByRole('button', { name: 'Accorder ce délai' }).click();
    await page.getByText('Un départ dans l’équipe').first().waitFor();
    await page.getByText('chaque lettre s’ouvre dans votre messagerie, ou se copie').first().waitFor();
    const letter = page.locator('pre[aria-label="Lettre à Normandie"]');
    await letter.waitFor({ state: 'attached' });
    expect(await letter.textContent()).toMatch(/à remettre/i);
    await page.getByRole('button', { name: `Figer ${YEAR}` }).click();
    await page.getByRole('heading', { name: `${YEAR}, version 1` }).waitFor();
    const followed = await (await fetch(`${url}/suivi/${YEAR}`)).text();
    expect(followed).toContain('Bretagne');
  });

  test('sauvegarder: what is saved while the server serves is restored, proven, and opened for the drill', async () => {
    const [first = '', ...rest] = blocks('sauvegarder', 'sh');
    for (const command of first.trim().split('\n')) await typed(command);
    await typed('unzip -q maillage-2026-11-29.zip -d lu && cd lu && sha256sum -c SHA256SUMS');
    const cron = rest.find((each) => each.startsWith('30 2')) ?? '';
    mkdirSync(join(folder, 'sauvegardes'));
    await typed(
      cron
        .replace(/^30 2 \* \* \*/, '')
        .replaceAll('\\%', '%')
        .replace('/srv/maillage', folder)
        .replaceAll('/var/sauvegardes', join(folder, 'sauvegardes')),
    );
    const restored = rest.find((each) => each.includes('/srv/maillage/var-neuf')) ?? '';
    const [embedded = '', , maria = ''] = restored
      .trim()
      .split('\n')
      .filter((each) => each !== '');
    await typed(embedded.replace('/srv/maillage/var-neuf', join(folder, 'neuf-encore')));
    if (mariadbUrl() !== null) {
      const engine = mariadbEngine(mariadbUrl() ?? '');
      const place = await engine.place();
      await typed(maria.replace('mysql://…/maillage_neuf', place.url ?? ''), { DATA_DIR: place.dataDir });
      await engine.cleanUp();
    }
    const drill = rest.find((each) => each.includes('/tmp/exercice')) ?? '';
    const port = await freePort();
    for (const command of drill.trim().split('\n')) {
      const own = command
        .replaceAll('/tmp/exercice', join(folder, 'exercice'))
        .replace(/ {2,}#.*$/, '')
        .replace('4001', String(port));
      if (own.includes('npm start')) await (await started(own, port))();
      else await typed(own.replace('cp accounts-key', `cp ${join(folder, 'var', 'accounts-key')}`));
    }
  });

  test('mettre-a-jour: the backup is tried elsewhere, served, and says that it is ready', async () => {
    await typed('npx maillage sauvegarde maillage-avant.zip');
    const [trial = ''] = blocks('mettre-a-jour', 'sh');
    const port = await freePort();
    for (const command of trial.trim().split('\n')) {
      const own = command
        .replaceAll('/tmp/essai', join(folder, 'essai'))
        .replace(/ {2,}#.*$/, '')
        .replace('4001', String(port));
      if (!own.includes('npm start'))
        await typed(own.replace('cp accounts-key', `cp ${join(folder, 'var', 'accounts-key')}`));
      else {
        const stop = await started(own, port);
        const home = await (await fetch(`http://127.0.0.1:${port}/chiffres-cles/2023`)).text();
        expect(home).toContain('586');
        await stop();
      }
    }
  });
});
