import { parse } from 'csv-parse/sync';
import { definitionOf, indicators } from '../../src/datasets/catalogue';
import { THEMES } from '../../src/pages/key-figures/themes';
import { KEY_INDICATORS } from '../../src/pages/key-figures/groups';
import { writeShort, writeValue } from '../../src/kernel/french';
import type { Unit } from '../../src/kernel/codes';
import { describeOnProduction } from '../support/database';
import { isEvery } from '../support/every';
import { IN_YEARS, startHalfFilled, type HalfFilled } from '../support/half-filled';
import { threadOfThreeYears } from './thread-of-three-years';

jest.setTimeout(240_000);

/** As a page writes how much of a whole is known. */
const HOW_MUCH = /\d+ (régions?|délégations?|départements?|valeurs? connues?) sur \d+|\(\d+ sur \d+\)/;
const EVOLUTION = /[+−]\d[\d,]*\s?(%|points?)|depuis \d{4}|périmètre constant/;
/** Below it a number may be anything: a page, a day, a count of something else. */
const TELLING = 200;

const FIGURES = `query ($annee: Int!, $indicateurs: [IndicatorCode!]!) {
  federation { keyFigures(year: $annee) { figures(indicators: $indicateurs) {
    indicator { label unit } value partialValue state
    parts: breakdown(by: REGION) { value }
  } } }
}`;
interface Figures {
  readonly federation: {
    readonly keyFigures: {
      readonly figures: readonly {
        readonly indicator: { readonly label: string; readonly unit: Unit };
        readonly value: number | null;
        readonly partialValue: number | null;
        readonly state: string;
      }[];
    };
  };
}

/** Pieces of markup in which a reader sees things together: a cell's row, an item, a line of a card or a drawing. */
const blocksOf = (page: string): string[] =>
  page
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    // A tile holds its region's own figure, under its name; so does a place of a map, and a class its regions' bounds.
    .replace(/<g class="(tuile|cle)\b[\s\S]*?<\/g\s*>/g, ' ')
    .replace(/<text class="sur-carte[\s\S]*?<\/text\s*>/g, ' ')
    .split(/<\/?(?:tr|li|dd|dt|p|text|h\d|caption|option|title)\b[^>]*>/)
    .map((block) => block.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' '));

const OF_REGIONS = KEY_INDICATORS.filter((code) => definitionOf(code).dimensions.includes('REGION'));
/** Of themes, those of the federation in the years that are half filled: all of them are some hundreds of pages. */
const isWanted = (path: string): boolean =>
  path.includes('/theme/')
    ? IN_YEARS.some((year) => path.startsWith(`/chiffres-cles/${year}/theme/`))
    : !OF_REGION.test(path) || OF_YEARS.some((year) => path.startsWith(`/chiffres-cles/${year}/`));
/** The page of one region; of the years that are half filled, of all years in the long tests. */
const OF_REGION = /^\/chiffres-cles\/\d+\/(?!theme)[a-z]/;
const YEARS = [2014, 2019, 2022, 2023, ...IN_YEARS];
const OF_YEARS = isEvery ? YEARS : IN_YEARS;
/** Indicators of which two regions make up a part. */
const PAGES_OF_INDICATORS = ['ACTIVITY_HOURS_WORKED', 'FORMATIONS_TRAINEES'].map((code) => `/indicateurs/${code}`);

/** The same by addresses that nothing of those pages leads to by a link alone: graphs, their frames, and every view of the explorer. */
const GRAPHS = ['ACTIVITY_HOURS_WORKED', 'FORMATIONS_TRAINEES'].flatMap((code) => [
  ...['graphiques', 'integrer'].flatMap((where) => [
    `/${where}/${code}?par=annees`,
    `/${where}/${code}?annee=2025&par=STRUCTURE_TYPE`,
    `/${where}/${code}?annee=2025&par=DEPARTMENT&vue=carte`,
  ]),
  ...['tableau', 'barres', 'lignes'].map((view) => `/explorer?indicateur=${code}&annee=2024&annee=2025&vue=${view}`),
  `/explorer?indicateur=${code}&annee=2024&annee=2025&lieu=federation&lieu=bretagne&vue=groupees`,
  `/explorer?indicateur=${code}&annee=2024&annee=2025&lieu=federation&lieu=bretagne&vue=multiples`,
  `/explorer?indicateur=${code}&annee=2025&lieu=regions&vue=carte`,
  `/integrer/explorer?indicateur=${code}&annee=2024&annee=2025&vue=lignes`,
]);

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ');
const holds = (block: string, number: string): boolean =>
  new RegExp(`(^|[^\\d,])${number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\d,])`).test(block);

describeOnProduction('a real database with two regions in', (_fresh, engine) => {
  let server: HalfFilled;
  /** By address: every page of the product that a reader gets to by links. */
  const pages = new Map<string, string>();
  /** Numbers that are a part of the federation's, as pages and drawings write them. */
  const partial = new Set<string>();

  const get = async (path: string): Promise<string> => (await fetch(server.url + path)).text();

  beforeAll(async () => {
    const { url } = await engine.place('LOADED');
    server = await startHalfFilled(url === undefined ? {} : { DATABASE_URL: url });
    const waiting = ['/', ...PAGES_OF_INDICATORS, ...GRAPHS];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (pages.has(path)) continue;
      const page = await get(path);
      pages.set(path, page);
      for (const [, next = ''] of page.matchAll(/href="(\/(?:chiffres-cles|observatoire|suivi)\/[^"#?.]*)"/g))
        if (isWanted(next)) waiting.push(next);
    }
    const { federation } = await server.ask<{ federation: { years: number[] } }>('{ federation { years } }');
    for (const annee of federation.years) {
      const answer = await server.ask<Figures>(FIGURES, { annee, indicateurs: OF_REGIONS }, null);
      for (const { state, partialValue, indicator } of answer.federation.keyFigures.figures)
        if (state === 'PARTIAL' && partialValue !== null && partialValue >= TELLING)
          for (const write of [writeValue, writeShort]) partial.add(plain(write(partialValue, indicator.unit)));
    }
  });
  afterAll(async () => {
    await server?.close();
  });

  test('every page was read: all years, all regions, the follow-up', () => {
    for (const year of YEARS) expect(pages.has(`/chiffres-cles/${year}`)).toBe(true);
    expect([...pages.keys()].filter((path) => OF_REGION.test(path))).toHaveLength(14 * OF_YEARS.length);
    expect(partial.size).toBeGreaterThan(10);
  });

  test('no number of a partial figure stands without how much of the whole it is, nor beside an evolution', () => {
    const faults: string[] = [];
    let seen = 0;
    for (const [path, page] of pages) {
      // A region's own figure is whole under its own name, whatever it is to the federation.
      const isNational =
        path === '/' ||
        GRAPHS.includes(path) ||
        /^\/chiffres-cles\/\d+(\/theme\/[a-z-]+)?$|^\/observatoire\/\d+$|^\/indicateurs\//.test(path);
      if (!isNational) continue;
      for (const block of blocksOf(page))
        for (const number of partial)
          if (holds(block, number) && !isOfOneRegion(block)) {
            seen += 1;
            if (!HOW_MUCH.test(block) || EVOLUTION.test(block)) faults.push(`${path} : ${block.trim()}`);
          }
    }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(40);
    for (const path of GRAPHS) expect([path, pages.get(path)?.includes('Page introuvable')]).toEqual([path, false]);
  });

  test('a theme shows every one of its indicators, and an indicator the state of each year', () => {
    const shown = THEMES.flatMap(({ id, indicators }) => {
      const page = pages.get(`/chiffres-cles/${IN_YEARS[1]}/theme/${id}`) ?? '';
      return indicators.filter((code) => page.includes(`href="/indicateurs/${code}?annee=${IN_YEARS[1]}"`));
    });
    expect(shown.sort()).toEqual(indicators.map(({ code }) => code).sort());
    for (const path of PAGES_OF_INDICATORS)
      for (const year of IN_YEARS)
        expect(plain(pages.get(path) ?? '')).toMatch(new RegExp(`>${year}</a.*?pas de total.*?2 régions sur 14`));
  });

  test('no card of a partial figure has an evolution, and each names who is missing', () => {
    for (const year of IN_YEARS) {
      const cards = (pages.get(`/chiffres-cles/${year}`) ?? '').split('<div class="chiffre').slice(1);
      // Of what no dataset collects nobody is missing.
      const ofParts = cards.filter((card) => card.includes('>pas de total<') && !card.includes('imprimé pour'));
      expect(ofParts.length).toBeGreaterThan(10);
      for (const card of ofParts) {
        expect(card).not.toContain('appui evolution');
        expect(plain(card)).toMatch(/Manquent : Auvergne-Rhône-Alpes, /);
      }
    }
  });

  test('the headline has whole figures only, and the year under way says what it lacks', () => {
    const home = pages.get('/') ?? '';
    expect(home).toContain('Chiffres clés nationaux de 2023');
    const [headline = '', underWay = ''] = plain(home).split(/<\/dl>/);
    expect(headline).toContain('586');
    expect(headline).not.toMatch(/pas de total|sur 14\s:/);
    expect(underWay).toMatch(/2025, en cours de collecte : pas de total national/);
    expect(underWay.match(/Manquent Auvergne-Rhône-Alpes/g)).toHaveLength(1);
  });

  test('a year of a lone report gives the federation no number, and its region its own', () => {
    const page = pages.get('/chiffres-cles/2014') ?? '';
    expect(page).toContain('Aucun chiffre national n’est connu pour 2014');
    expect(page).not.toContain('<div class="chiffre');
    const rows = blocksOf(page).filter((block) => holds(block, '75'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/Pays de la Loire|PDL|^ ?75 ?$/);
    expect(page).toContain('href="/chiffres-cles/2014/pays-de-la-loire"');
    for (const block of blocksOf(pages.get('/chiffres-cles/2023') ?? ''))
      if (holds(block, '574 000 h')) expect(block).toContain('Bretagne');
  });

  test('drawings as files say it too', async () => {
    for (const year of IN_YEARS) {
      const page = pages.get(`/chiffres-cles/${year}`) ?? '';
      const files = [...page.matchAll(/href="(\/chiffres-cles\/[^"]+\.svg)"/g)].map(([, file = '']) => file);
      expect(files.length).toBeGreaterThan(5);
      for (const file of files)
        for (const block of blocksOf(await get(file)))
          for (const number of partial)
            if (holds(block, number)) expect([file, block]).toEqual([file, expect.stringMatching(HOW_MUCH)]);
    }
  });

  test('the page’s file keeps partial values in a column of their own, with whose they are', async () => {
    const lines: Record<string, string>[] = parse(await get('/chiffres-cles/2025.csv'), {
      columns: true,
      delimiter: ';',
      bom: true,
    });
    const ofParts = lines.filter(({ etat }) => etat === 'PARTIAL');
    expect(ofParts.length).toBeGreaterThan(10);
    for (const { valeur, evolution, ecart, valeur_partielle: partly, parties_comptees: parts } of ofParts)
      expect([valeur, evolution, ecart, partly, parts]).toEqual([
        '',
        '',
        '',
        expect.stringMatching(/^[\d,]+$/),
        expect.stringMatching(/^Bretagne ; Guyane/),
      ]);
    expect(lines.filter((line) => line['etat'] !== 'PARTIAL' && line['valeur_partielle'] !== '')).toEqual([]);
  });

  test('a region that declares a total without rows is there, and is nowhere said to be missing', async () => {
    await server.publish({
      dataset: 'FIGURES',
      region: 'normandie',
      year: 2025,
      fileName: 'chiffres.csv',
      csv: 'indicateur;valeur\nFORMATIONS_SESSIONS;432\n',
    });
    const sums = {
      '/': /Sont là : Bretagne, Guyane, Normandie\. Manquent ([^.]*)\./,
      '/chiffres-cles/2025': /Sessions de formation.*?Manquent : ([^.]*)\. ?Sans dépôt publié : Normandie\./,
    };
    for (const [path, words] of Object.entries(sums)) {
      const [, missing = null] = words.exec(plain((await get(path)).replace(/<[^>]+>/g, ''))) ?? [];
      expect([path, missing]).toEqual([path, expect.stringContaining('Auvergne-Rhône-Alpes')]);
      expect(missing).not.toContain('Normandie');
    }
  });

  test('a region compares what it counts whole, and nothing of the survey, whose respondents are others', () => {
    const cards = plain(pages.get('/chiffres-cles/2025/guyane') ?? '').split('<div class="chiffre');
    const card = (label: string): string => cards.find((each) => each.includes(`>${label}<`)) ?? '';
    expect(card('Sessions de formation')).toMatch(/\+11,1 % depuis 2024 \(9\)/);
    expect(card('Heures travaillées')).toMatch(/233 015 h/);
    expect(card('Heures travaillées')).not.toContain('appui evolution');
  });

  test('three years of a region make a thread on its card', () => threadOfThreeYears(server));
});

/** A row of a table or map by region: there the number is the region's whole. */
const isOfOneRegion = (block: string): boolean => /^\s*(Bretagne|Guyane|Occitanie|Pays de la Loire)\b/.test(block);
