import type { BareDriver, BareRow } from './bare-driver';
import { LATEST, YEARS } from './network';
import { ADHERENTS_OF_Q3, PAGE_OF_Q4, REGIONS_OF_Q4, SERIES_OF_Q5, TYPES_OF_Q4, type Question } from './questions';

/** What a person who knows the tables and these five questions would write by hand. */
export type BareAnswers = Readonly<Record<Question['name'], () => Promise<unknown>>>;

const SCALE = 10_000;
const marks = (items: readonly unknown[]): string => items.map(() => '?').join(', ');

/** Q1, Q2 and Q5 over the stored figures, Q3 and Q4 over the rows. Regions are read once, in their order. */
export function bareAnswers(driver: BareDriver, regions: readonly string[]): BareAnswers {
  return {
    Q1: async () => {
      const cells = await driver.rows(cellsSql(false), [LATEST]);
      return { federation: { keyFigures: keyFigures(cells) } };
    },
    Q2: async () => {
      const byRegion = new Map<unknown, BareRow[]>(regions.map((code) => [code, []]));
      for (const cell of await driver.rows(cellsSql(true), [LATEST])) byRegion.get(cell['region'])?.push(cell);
      return {
        federation: {
          regions: regions.map((code) => ({ code, keyFigures: keyFigures(byRegion.get(code) ?? []) })),
        },
      };
    },
    Q3: async () => {
      const byRegion = new Map<unknown, unknown[]>(regions.map((code) => [code, []]));
      for (const { region, name, hours, fte } of await driver.rows(ADHERENTS_SQL, [LATEST, LATEST, ADHERENTS_OF_Q3]))
        byRegion.get(region)?.push({
          name,
          keyFigures: { activity: { hoursWorked: { value: hours }, fullTimeEquivalents: { value: fte } } },
        });
      return {
        federation: { regions: regions.map((code) => ({ code, adherents: { nodes: byRegion.get(code) ?? [] } })) },
      };
    },
    Q4: async () => {
      const parameters = [LATEST, ...REGIONS_OF_Q4, ...TYPES_OF_Q4.map((type) => `%+${type}+%`)];
      const [nodes, totals] = await Promise.all([
        driver.rows(`${PAGE_SQL} ${FROM_REGISTERS} ORDER BY m.nom_key, m.adherent_uid LIMIT ${PAGE_OF_Q4}`, parameters),
        driver.rows(`SELECT COUNT(*) AS total ${FROM_REGISTERS}`, parameters),
      ]);
      return {
        federation: {
          adherents: {
            totalCount: totals[0]?.['total'],
            nodes: nodes.map(({ types, region, ...node }) => ({
              ...node,
              structureTypes: String(types).slice(1, -1).split('+'),
              region: { code: region },
            })),
          },
        },
      };
    },
    Q5: async () => {
      const codes = SERIES_OF_Q5.map(([, code]) => code);
      const cells = await driver.rows(
        `SELECT c.indicator, s.year, SUM(c.numerator) AS numerator
         FROM submissions s JOIN figure_cells c ON c.submission_id = s.id
         WHERE s.status = 'PUBLISHED' AND s.year BETWEEN ? AND ? AND c.cell_group = 'TOTAL' AND c.indicator IN (${marks(codes)})
         GROUP BY c.indicator, s.year ORDER BY s.year`,
        [YEARS[0] ?? 0, LATEST, ...codes],
      );
      const series = SERIES_OF_Q5.map(([alias, code]) => [
        alias,
        cells.filter((cell) => cell['indicator'] === code).map((cell) => ({ year: cell['year'], value: sum(cell) })),
      ]);
      return { federation: Object.fromEntries(series) as unknown };
    },
  };
}

const TOTALS = [
  ...['FORMATIONS_SESSIONS', 'FORMATIONS_TRAINEES', 'FORMATIONS_HOURS', 'FORMATIONS_SATISFACTION_RATE'],
  ...['LEGAL_REQUESTS_RECEIVED', 'LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS'],
  ...['FG2I_GUARANTEE_TOTAL', 'FG2I_SUBSCRIPTION', 'FG2I_SURETY', 'FG2I_FFA_SURETY'],
  ...['ACTIVITY_HOURS_WORKED', 'ACTIVITY_FTE', 'ACTIVITY_PEOPLE_SUPPORTED', 'ACTIVITY_TURNOVER'],
];

const cellsSql = (byRegion: boolean): string => `
  SELECT ${byRegion ? 's.region_key AS region, ' : ''}c.indicator, c.cell_group, c.cell_key,
    SUM(c.numerator) AS numerator, SUM(c.denominator) AS denominator
  FROM submissions s JOIN figure_cells c ON c.submission_id = s.id
  WHERE s.status = 'PUBLISHED' AND s.year = ? AND (
    (c.cell_group = 'TOTAL' AND c.indicator IN (${TOTALS.map((code) => `'${code}'`).join(', ')}))
    OR (c.cell_group = 'KIND' AND c.indicator = 'FORMATIONS_SESSIONS')
    OR (c.cell_group = 'THEME' AND c.indicator = 'LEGAL_REQUESTS_RECEIVED'))
  GROUP BY ${byRegion ? 's.region_key, ' : ''}c.indicator, c.cell_group, c.cell_key`;

/** As the schema lists them. */
const ORDER = [
  ...['INTRA', 'INTER', 'SERVICE'],
  ...['CONTRATS', 'DIALOGUE_SOCIAL', 'RESSOURCES_HUMAINES', 'FISCALITE', 'RESPONSABILITE', 'PMSMP'],
];
const KINDS: Readonly<Record<string, string>> = { PRESTATION: 'SERVICE' };

const sum = (cell: BareRow | undefined): number | null =>
  cell === undefined ? null : Number(cell['numerator']) / SCALE;

function keyFigures(cells: readonly BareRow[]): unknown {
  const total = (code: string) => cells.find((cell) => cell['indicator'] === code && cell['cell_group'] === 'TOTAL');
  const value = (code: string) => ({ value: sum(total(code)) });
  const mean = (code: string, decimals: number) => {
    const cell = total(code);
    if (cell === undefined || Number(cell['denominator']) === 0) return { value: null };
    const shift = 10 ** decimals;
    return { value: Math.round((Number(cell['numerator']) / Number(cell['denominator'])) * shift) / shift };
  };
  const parts = (code: string, group: string) =>
    cells
      .filter((cell) => cell['indicator'] === code && cell['cell_group'] === group)
      .map((cell) => ({ key: KINDS[String(cell['cell_key'])] ?? cell['cell_key'], value: sum(cell) }))
      .sort((a, b) => ORDER.indexOf(String(a.key)) - ORDER.indexOf(String(b.key)));
  return {
    formations: {
      sessions: { ...value('FORMATIONS_SESSIONS'), breakdown: parts('FORMATIONS_SESSIONS', 'KIND') },
      trainees: value('FORMATIONS_TRAINEES'),
      hours: value('FORMATIONS_HOURS'),
      satisfactionRate: mean('FORMATIONS_SATISFACTION_RATE', 4),
    },
    legalRequests: {
      received: { ...value('LEGAL_REQUESTS_RECEIVED'), breakdown: parts('LEGAL_REQUESTS_RECEIVED', 'THEME') },
      averageResponseDays: mean('LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS', 2),
    },
    fg2i: {
      guaranteeTotal: value('FG2I_GUARANTEE_TOTAL'),
      subscription: value('FG2I_SUBSCRIPTION'),
      fg2iSurety: value('FG2I_SURETY'),
      ffaSurety: value('FG2I_FFA_SURETY'),
    },
    activity: {
      hoursWorked: value('ACTIVITY_HOURS_WORKED'),
      fullTimeEquivalents: value('ACTIVITY_FTE'),
      peopleSupported: value('ACTIVITY_PEOPLE_SUPPORTED'),
      turnover: value('ACTIVITY_TURNOVER'),
    },
  };
}

const ADHERENTS_SQL = `
  SELECT region, name, hours, fte FROM (
    SELECT m.region, m.nom AS name, a.heures_travaillees AS hours, a.etp_insertion AS fte,
      ROW_NUMBER() OVER (PARTITION BY m.region ORDER BY m.nom_key, m.adherent_uid) AS place
    FROM submissions s JOIN memberships m ON m.submission_id = s.id
      LEFT JOIN activity_reports a ON a.adherent_uid = m.adherent_uid AND a.year = ?
    WHERE s.status = 'PUBLISHED' AND s.dataset = 'ADHERENTS' AND s.year = ?
  ) page WHERE place <= ? ORDER BY region, place`;

const PAGE_SQL = `SELECT m.nom AS name, m.siret, m.structure_type AS structureType, m.types, m.ville AS city,
  m.code_postal AS postalCode, m.region`;

const FROM_REGISTERS = `FROM submissions s JOIN memberships m ON m.submission_id = s.id
  WHERE s.status = 'PUBLISHED' AND s.dataset = 'ADHERENTS' AND s.year = ? AND m.region IN (${marks(REGIONS_OF_Q4)})
    AND (${TYPES_OF_Q4.map(() => 'm.types LIKE ?').join(' OR ')})`;
