import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { DATASETS } from '../../src/datasets/registry';
import { datasetDocumentation } from '../../src/templates/documentation';
import { kindOf } from '../../web/pages/depot/chosen-file';
import { failureOf } from '../../web/pages/depot/failure';
import { groupIssues, suspicions } from '../../web/pages/depot/group-issues';
import { dueYear, openFor } from '../../web/pages/depot/open-campaigns';
import { DOCUMENTS, type DueDataset, type Issue, type OpenedCampaign } from '../../web/pages/depot/queries';
import { datasetInName, datasetOfHeader, elsewhereInName, headerOf } from '../../web/pages/depot/recognise';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));
const documented = DATASETS.map(datasetDocumentation);
const issue = (more: Partial<Issue>): Issue => ({
  severity: 'ERROR',
  row: 1,
  column: 'date',
  code: 'DATE_OUT_OF_YEAR',
  message: '',
  text: '',
  value: null,
  cell: 'A2',
  sheet: null,
  count: 1,
  ...more,
});

test.each(Object.entries(DOCUMENTS))('the schema answers the question %s', (_, text) => {
  expect(validate(schema, parse(text))).toEqual([]);
});

describe('the campaigns that are open for a region', () => {
  const now = new Date('2025-03-10T12:00:00Z');
  const campaign = (year: number, deadline: string, state: DueDataset['state'], demonstration = false) => ({
    year,
    opensOn: `${year + 1}-01-15`,
    demonstration: false,
    regions: [
      {
        region: { code: 'bretagne' },
        deadline,
        extension: null,
        datasets: [
          { expected: true, state, demonstration },
          { expected: true, state: 'VALID' as const, demonstration: false },
          { expected: false, state: 'NOTHING' as const, demonstration: false },
        ],
      },
    ],
  });

  test('are those that have begun and are not both over and complete', () => {
    const open = openFor(
      [
        campaign(2025, '2026-03-31', 'NOTHING'),
        campaign(2024, '2025-03-31', 'PUBLISHED'),
        campaign(2023, '2025-03-09', 'INVALID'),
        campaign(2022, '2023-03-31', 'PUBLISHED'),
      ],
      'bretagne',
      now,
    );
    expect(open.map(({ year, missing, expected, late }) => [year, missing, expected, late])).toEqual([
      [2024, 0, 2, false],
      [2023, 1, 2, true],
    ]);
    expect(openFor([campaign(2024, '2025-03-31', 'NOTHING')], 'normandie', now)).toEqual([]);
  });

  test('end with their last day, and demonstration hands nothing in', () => {
    const [last] = openFor([campaign(2024, '2025-03-10', 'PUBLISHED', true)], 'bretagne', now);
    expect(last).toMatchObject({ late: false, missing: 1 });
    const invented = { ...campaign(2024, '2025-03-31', 'NOTHING'), demonstration: true };
    expect(openFor([invented], 'bretagne', now)).toEqual([]);
  });

  test('lead to what ends first of what can still be in time, else to the newest that is late', () => {
    const dueOf = (...campaigns: OpenedCampaign[]) => dueYear(openFor(campaigns, 'bretagne', now));
    const [complete, late, older, soon, later] = [
      campaign(2024, '2025-03-31', 'VALID'),
      campaign(2023, '2024-03-31', 'NOTHING'),
      campaign(2019, '2020-03-31', 'NOTHING'),
      campaign(2021, '2025-03-11', 'INVALID'),
      campaign(2022, '2025-06-30', 'NOTHING'),
    ];
    expect(dueOf(complete, later, soon, late, older)).toBe(2021);
    expect(dueOf(complete, late, older)).toBe(2023);
    expect(dueOf(complete)).toBe(2024);
    expect(dueOf()).toBeNull();
  });
});

describe('a file is recognised', () => {
  test.each([
    ['504b0304', 'WORKBOOK'],
    ['d0cf11e0', 'OLD_WORKBOOK'],
    ['25504446', 'FOREIGN'],
    ['ffd8ffe0', 'FOREIGN'],
    ['61006200', 'FOREIGN'],
    ['fffe6100', 'TEXT'],
    ['6e6f6d3b', 'TEXT'],
    ['', 'EMPTY'],
  ])('by its first bytes: %s is %s', (bytes, kind) => {
    expect(kindOf(Buffer.from(bytes, 'hex'))).toBe(kind);
  });

  test('by its name, when that names a dataset', () => {
    const named = (name: string) => datasetInName(name, documented)?.name ?? null;
    expect(['bretagne-2025-formations.csv', 'Événements 2025 (2).csv', 'sollicitations juridiques.csv'].map(named)).toEqual(['formations', 'evenements', 'sollicitations_juridiques']); // prettier-ignore
    expect(['maillage-bretagne-2025.xlsx', 'reformations.csv'].map(named)).toEqual([null, null]);
  });

  test.each(DATASETS.map(({ fileName, columns }) => [fileName, columns.map(({ name }) => name)] as const))(
    'by its titles: those of %s are no other dataset’s',
    (name, columns) => {
      expect(datasetOfHeader(columns, documented)?.name).toBe(name);
      expect(datasetOfHeader(columns.slice(0, 1), documented)).toBeNull();
    },
  );

  test('whatever separator and encoding its titles are written in', () => {
    const titles = ['Intitulé', 'Thématique'];
    expect(headerOf(Buffer.from('\ufeffIntitulé;Thématique\r\nx;y'))).toEqual(titles);
    expect(headerOf(Buffer.from('Intitulé\tThématique\n', 'latin1'))).toEqual(titles);
    expect(headerOf(Buffer.from('"Intitulé","Thématique"'))).toEqual(titles);
  });

  test('as that of another region or year, when its name says so', () => {
    const regions = [
      { code: 'bretagne', name: 'Bretagne' },
      { code: 'pays-de-la-loire', name: 'Pays de la Loire' },
    ];
    const elsewhere = (name: string) => elsewhereInName(name, { region: regions[0]!, year: 2025 }, regions);
    expect(elsewhere('maillage-pays-de-la-loire-2024.xlsx')).toBe('Pays de la Loire, 2024');
    expect(['maillage-bretagne-2025.xlsx', 'formations.csv', 'export-20251231.csv'].map(elsewhere)).toEqual([null, null, null]); // prettier-ignore
    expect(elsewhere('bretagne 2024.csv')).toBe('2024');
  });
});

describe('faults', () => {
  test('are grouped by column, errors first, and counted by cell', () => {
    const groups = groupIssues([
      issue({ severity: 'WARNING', column: 'departement' }),
      issue({ cell: 'C2', count: 3 }),
      issue({ cell: 'C9', code: 'DATE_AMBIGUOUS' }),
    ]);
    expect(groups.map(({ severity, column, count }) => [severity, column, count])).toEqual([
      ['ERROR', 'date', 4],
      ['WARNING', 'departement', 1],
    ]);
  });

  test('that most rows share make one suspect another year or region', () => {
    const place = { region: 'Bretagne', year: 2025 };
    const many = (code: string, count: number) => suspicions([issue({ code, count })], 10, place);
    expect(many('DATE_OUT_OF_YEAR', 6)).toEqual([expect.stringContaining('hors de 2025')]);
    expect(many('DATE_OUT_OF_YEAR', 5)).toEqual([]);
    expect(many('DEPARTMENT_OF_ANOTHER_REGION', 9)).toEqual([expect.stringContaining('une autre région que Bretagne')]);
    expect(many('ADHERENT_UNKNOWN', 9)).toEqual([expect.stringContaining('registre 2025 de Bretagne')]);
  });
});

test.each([
  [401, 'UNAUTHENTICATED', 'entrer avec un nouveau jeton'],
  [403, 'FORBIDDEN', 'Demander au siège un accès pour cette région'],
  [413, 'PAYLOAD_TOO_LARGE', 'Fichier trop volumineux : 10 Mo au plus'],
  [415, 'UNSUPPORTED_MEDIA_TYPE', 'Enregistrer le tableau en .xlsx ou en .csv'],
  [429, 'RATE_LIMITED', 'Réessayer dans 12 s. Ce qui est déposé ici est gardé.'],
  [503, 'SERVICE_UNAVAILABLE', 'Ce qui est déposé ici est gardé.'],
])('an answer %i is said to people in its own words', (status, code, words) => {
  const said: Record<string, string> = {
    UNAUTHENTICATED: 'Jeton refusé : il a expiré. En demander un nouveau.',
    FORBIDDEN: 'Votre rôle (CONTRIBUTOR) ne permet pas cela.',
    PAYLOAD_TOO_LARGE: 'Fichier trop volumineux : 10 Mo au plus pour un classeur XLSX.',
    UNSUPPORTED_MEDIA_TYPE: 'Format non pris en charge. Envoyer : text/csv.',
    RATE_LIMITED: 'Trop de requêtes. Réessayer dans 12 s.',
    SERVICE_UNAVAILABLE: 'Service momentanément indisponible : le serveur s’arrête.',
  };
  const failure = failureOf(status, { errors: [{ message: said[code] ?? '', extensions: { code } }] });
  expect([failure.code, failure.message]).toEqual([code, expect.stringContaining(words)]);
  expect(failure.message).not.toMatch(/CONTRIBUTOR|text\/csv|En demander/);
});

test('an answer that is not of this server, such as a proxy’s page, is said by its number', () => {
  expect(failureOf(502, null)).toMatchObject({ code: 'SERVICE_UNAVAILABLE', canBeRetried: true });
  expect(failureOf(502, null).message).toContain('Le serveur a répondu 502');
});
