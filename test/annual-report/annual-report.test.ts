import { spaced } from '../../src/kernel/french';
import type { Browser } from 'playwright-core';
import { declaredOutlines } from '../../src/annual-report/declared-outlines';
import { indicatorsOf } from '../../src/annual-report/outline';
import { readOutline } from '../../src/annual-report/read-outline';
import { definitionOf } from '../../src/datasets/catalogue';
import type { Unit } from '../../src/kernel/codes';
import { writeValue } from '../../src/kernel/french';
import { faultsOf } from '../pages/axe';
import { describeOnProduction } from '../support/database';
import { longTest, some } from '../support/every';
import { startHalfFilled, type HalfFilled } from '../support/half-filled';
import { describeInChromium, launchChromium } from '../web/browser';

jest.setTimeout(240_000);

const YEAR = 2025;
const HOW_MUCH = /\d+ (régions?|délégations?) sur \d+/;
const { outline } = readOutline(declaredOutlines().FEDERATION, 'FEDERATION', 'plan');
const CODES = indicatorsOf(outline);

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
/** What a reader sees together: a sentence with its note, an item, a cell, a line of a drawing. */
const piecesOf = (page: string): string[] =>
  page
    .slice(page.indexOf('<main'), page.indexOf('</main>'))
    .split(/<\/?(?:tr|td|th|li|p|text|h\d|caption|sup)\b[^>]*>/)
    .map((piece) => plain(piece.replace(/<[^>]+>/g, ' ')));
const holds = (piece: string, number: string): boolean =>
  new RegExp(`(^|[^\\d,])${number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\d,])`).test(piece);

/** A report from its first part on, whatever its figures are read at. */
const contentOf = (report: string): string =>
  plain(
    report
      .slice(report.search(/<h2[^>]*id="reseau"/), report.indexOf('</main>'))
      .replace(/<p class="source">[^<]*<\/p>/g, '')
      .replace(/<[^>]+>/g, ' '),
  ).replaceAll(/(Chiffres clés|Version 1 de 2025) \./g, '.');

const WRITE = `mutation ($of: ReportWritingInput!, $content: String!, $base: Int!) {
  writeReport(of: $of, content: $content, base: $base) { writing { version author } userErrors { code message } }
}`;
interface Written {
  readonly writeReport: {
    readonly writing: { readonly version: number; readonly author: string } | null;
    readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}

describeOnProduction('the annual report of a year with two regions in', (_fresh, engine) => {
  let server: HalfFilled;

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, { headers, redirect: 'manual' });
  const page = async (path: string): Promise<string> => (await get(path)).text();

  beforeAll(async () => {
    const { url } = await engine.place('LOADED');
    // A year is frozen whole, on a machine on which other suites run.
    const env = { LIMIT_QUERY_MS: '120000', ...(url === undefined ? {} : { DATABASE_URL: url }) };
    server = await startHalfFilled(env, {
      years: [YEAR],
      datasets: ['ADHERENTS', 'ACTIVITY'],
    });
  });
  afterAll(async () => {
    await server?.close();
  });

  test('every figure of the outline is there, said or with why it is not', async () => {
    for (const path of [`/rapport/${YEAR}`, '/rapport/2014', `/rapport/${YEAR}?release=`]) {
      const text = plain(await page(path)).toLowerCase();
      const absent = CODES.filter((code) => !text.includes(definitionOf(code).label.toLowerCase()));
      expect([path, absent]).toEqual([path, []]);
    }
  });

  test('no number of a part stands without how much of the whole it is', async () => {
    const { federation } = await server.ask<{
      federation: {
        keyFigures: {
          figures: readonly {
            readonly indicator: { readonly unit: Unit };
            readonly partialValue: number | null;
            readonly state: string;
          }[];
        };
      };
    }>(
      'query ($codes: [IndicatorCode!]!) { federation { keyFigures(year: 2025) { figures(indicators: $codes) { indicator { unit } partialValue state } } } }',
      { codes: CODES },
      null,
    );
    const partial = federation.keyFigures.figures.flatMap(({ state, partialValue, indicator }) =>
      state === 'PARTIAL' && partialValue !== null && partialValue >= 200
        ? [plain(writeValue(partialValue, indicator.unit)).replace(/ (h|ETP|€)$/, '')]
        : [],
    );
    expect(partial.length).toBeGreaterThan(3);
    const pieces = piecesOf(await page(`/rapport/${YEAR}`));
    const found = pieces.filter((piece) => partial.some((number) => holds(piece, number)));
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((piece) => !HOW_MUCH.test(piece))).toEqual([]);
  });

  test('a section of which nothing is known says so in one line, and a region reads its own as whole', async () => {
    const text = plain(await page(`/rapport/${YEAR}`));
    expect(text).toContain(
      `Rien n’est encore connu de cette section pour ${YEAR}. Non communiqué : sessions de formation`,
    );
    const own = plain((await page(`/rapport/${YEAR}/bretagne`)).replace(/<[^>]+>/g, ''));
    expect(own).toMatch(/La délégation Bretagne compte 8 adhérents au 31 décembre 2025/);
    expect(own).not.toContain('connu qu’en partie');
  });

  test('a list is whole beyond a page of it, and one partner of two delegations is one', async () => {
    const dates = Array.from({ length: 130 }, (_, at) => `RENCONTRE,Rencontre ${at + 1},2025-03-14,true`);
    const partners = (purpose: string) => `nom,nature,objet\nFondation Exemple,FONDATION,${purpose}\n`;
    const files = [
      ['EVENTS', 'bretagne', `type,intitule,date,fait_marquant\n${dates.join('\n')}\n`],
      ['PARTNERS', 'bretagne', partners('Mobilité')],
      ['PARTNERS', 'normandie', partners('Formation').replace('Exemple', 'EXEMPLE')],
    ] as const;
    for (const [dataset, region, csv] of files)
      await server.publish({ dataset, region, year: YEAR, fileName: 'f.csv', csv });
    const own = plain(await page(`/rapport/${YEAR}/bretagne`));
    for (const at of [1, 100, 130]) expect(own).toMatch(new RegExp(`Rencontre ${at}(?!\\d)`));
    const whole = plain((await page(`/rapport/${YEAR}`)).replace(/<[^>]+>/g, ' '));
    expect(whole).toContain('Fondation Exemple Mobilité ; Formation Bretagne, Normandie');
    expect(whole).toContain('(1 partenaire, pour 2 partenariats)');
  });

  test('what there is not is a French page with the nearest', async () => {
    for (const [path, words] of [
      ['/rapport/2018', 'Aucun chiffre n’est connu pour l’année « 2018 ».'],
      [`/rapport/${YEAR}/bretagn.pdf`, 'Aucune délégation régionale ne s’appelle « bretagn ».'],
      [`/rapport/${YEAR}.xlsx`, 'Un rapport ne se télécharge pas en « xlsx ».'],
      [`/rapport/${YEAR}?release=9`, `Aucune version figée de ${YEAR} n’est « 9 ».`],
    ] as const) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        404,
        'text/html; charset=utf-8',
      ]);
      expect(await response.text()).toContain(spaced(words));
    }
    expect((await get('/rapport/')).headers.get('location')).toMatch(/^\/rapport\/\d{4}$/);
  });

  test('a text is kept with its author, shown as text, and never written over unread', async () => {
    const of = { kind: 'TEXT', year: YEAR, section: 'adherents' };
    const content = '<script>alert(1)</script> Une année *pleine*.\n\nSecond paragraphe.';
    const first = await server.ask<Written>(WRITE, { of, content, base: 0 });
    expect(first.writeReport).toEqual({ writing: { version: 1, author: 'Siège' }, userErrors: [] });
    const shown = await page(`/rapport/${YEAR}`);
    expect(shown).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt; Une année *pleine*.</p>');
    expect(shown).toContain('<p>Second paragraphe.</p>');

    await server.ask(WRITE, { of, content: 'Autre.', base: 1 });
    await expect(server.ask(WRITE, { of, content: 'En retard.', base: 1 })).rejects.toThrow(
      /^Siège a enregistré la version 2 le .* pendant que vous écriviez, d’après la version 1\. Rien n’est écrasé/,
    );
    const { reportWritings } = await server.ask<{ reportWritings: unknown[] }>(
      'query ($of: ReportWritingInput!) { reportWritings(of: $of) { version content author } }',
      { of },
      null,
    );
    expect(reportWritings).toEqual([
      { version: 2, content: 'Autre.', author: null },
      { version: 1, content, author: null },
    ]);
  });

  test('an outline or a text at fault is refused with every fault, and nothing is kept', async () => {
    const refused = async (of: object, content: string) =>
      (await server.ask<Written>(WRITE, { of, content, base: 1 })).writeReport;
    const outlineFaults = await refused({ kind: 'FEDERATION_OUTLINE' }, '{"parties":[{"id":"A"}],"x":1}');
    expect([outlineFaults.writing, outlineFaults.userErrors.length]).toEqual([null, 4]);
    const long = await refused({ kind: 'TEXT', year: YEAR, section: 'adherents' }, 'x'.repeat(20_001));
    expect(long.userErrors.map(({ message }) => message)).toEqual([expect.stringContaining('20001 caractères')]);
    const nowhere = await refused({ kind: 'TEXT', year: YEAR, section: 'adherent' }, 'x');
    expect(nowhere.userErrors[0]?.message).toContain('« adherent » (au plus près : « adherents »)');
  });

  longTest('a report of a release is the same for ever, and one of today says what has changed', async () => {
    await server.ask('mutation { createRelease(year: 2025, label: "Rapport 2025") { created } }');
    const paths = [`/rapport/${YEAR}?release=1`, `/rapport/${YEAR}/bretagne?release=1`];
    const read = () => Promise.all(paths.map(async (path) => Buffer.from(await (await get(path)).arrayBuffer())));
    const before = await read();
    expect(before[0]?.toString()).toContain('version 1 figée le');
    // As whole as that of the day: years before, evolutions, lists, contradictions, who is late.
    for (const path of paths)
      expect(contentOf(await page(path))).toBe(contentOf(await page(path.replace('?release=1', ''))));
    expect(plain(await page(`/rapport/${YEAR}`))).toMatch(
      /Depuis la version 1, figée le .*, aucun chiffre de ce rapport n’a changé\./,
    );

    await server.publish({
      dataset: 'FORMATIONS',
      region: 'bretagne',
      year: YEAR,
      fileName: 'f.csv',
      csv: 'intitule;type;thematique;date_debut;stagiaires;heures\nFormation;INTER;Gestion;10/03/2025;11;7\n',
    });
    await server.ask(WRITE, {
      of: { kind: 'TEXT', year: YEAR, section: 'formations' },
      content: 'Écrit après coup.',
      base: 0,
    });
    // Its charts lead to that very release, which what was published since does not change either.
    const charts = [...String(before[1]).matchAll(/<figure class="planche">([\s\S]*?)<\/figure>/g)].map(
      ([, html = '']) => html,
    );
    expect(charts.length).toBeGreaterThan(1);
    for (const html of charts) {
      const own = [...html.matchAll(/href="(\/graphiques\/[^"#]*)/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      );
      expect(own.map((href) => /\?.*lieu=bretagne.*&release=2025-1$/.test(href))).toEqual(own.map(() => true));
      expect(own.length).toBe(6);
      for (const href of own) expect([href, (await get(href)).status]).toEqual([href, 200]);
      expect(html).toContain('version 1 de 2025, figée le');
    }
    const after = await read();
    expect(after.map((body, index) => body.equals(before[index] ?? Buffer.alloc(0)))).toEqual([true, true]);
    const live = plain(await page(`/rapport/${YEAR}`));
    expect(live).toMatch(
      /Depuis la version 1, figée le .*, \d+ chiffres de ce rapport ont changé : la liste est à la fin\./,
    );
    expect(live).toContain('Écrit après coup.');
    const since = encodeURIComponent(new Date().toISOString());
    expect(await page(`/rapport/${YEAR}?release=1&textes=${since}`)).toContain('Écrit après coup.');
  });

  longTest('pages and documents are asked about anew, and not sent twice', async () => {
    for (const path of [`/rapport/${YEAR}`, `/rapport/${YEAR}/guyane.docx`]) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'public, no-cache']);
      const etag = response.headers.get('etag') ?? '';
      expect([path, (await get(path, { 'if-none-match': etag })).status]).toEqual([path, 304]);
    }
    expect((await get(`/rapport/${YEAR}/guyane.docx`)).headers.get('content-disposition')).toBe(
      `attachment; filename="maillage-rapport-${YEAR}-guyane.docx"`,
    );
  });

  describeInChromium('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    const screens = [
      [390, 'dark'],
      [1280, 'light'],
    ] as const;
    test.each(some(screens, 1))(
      'nothing overflows and nothing is out of reach (%d, %s)',
      async (width, colorScheme) => {
        for (const path of [`/rapport/${YEAR}`, `/rapport/${YEAR}/bretagne`])
          expect([path, await faultsOf(browser, server.url + path, { width, colorScheme })]).toEqual([path, []]);
      },
    );

    test('the office writes a text, is told of another’s, and puts an earlier one back', async () => {
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.goto(`${server.url}/rapport/modifier?annee=${YEAR}#jeton=${server.token}`);
      await tab.selectOption('#section', 'juridique');
      await tab.getByRole('heading', { name: 'L’appui juridique' }).waitFor();
      const save = () => tab.getByRole('button', { name: 'Enregistrer' }).click();
      await tab.fill('#ecrit', 'Premier texte.');
      await save();
      await tab.getByText('Enregistré : version 1.').waitFor();
      const of = { kind: 'TEXT', year: YEAR, section: 'juridique' };
      await server.ask(WRITE, { of, content: 'D’une autre personne.', base: 1 });
      await tab.fill('#ecrit', 'Second texte.');
      await save();
      await tab.getByText('Rien n’est écrasé').waitFor();
      expect(await tab.inputValue('#ecrit')).toBe('Second texte.');
      await tab.getByText('Version 1,').click();
      await tab.getByRole('button', { name: 'Reprendre la version 1' }).click();
      await save();
      await tab.getByText('Enregistré : version 3.').waitFor();
      expect(await page(`/rapport/${YEAR}`)).toContain('<p>Premier texte.</p>');
      await context.close();
    });
  });
});
