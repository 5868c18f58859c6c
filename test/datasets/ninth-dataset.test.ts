import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';
import { adherent, code, date, decimal, word } from '../../src/datasets/columns';
import type { Dataset } from '../../src/datasets/dataset';
import { declareDataset } from '../../src/datasets/dataset';
import { indicator } from '../../src/datasets/indicator';
import { accumulate, count, sum } from '../../src/datasets/measure';
import { tableSchema } from '../../src/datasets/table-schema';
import { writeCsv } from '../../src/spreadsheet/write-csv';
import { datasetSheet } from '../../src/spreadsheet/write-sheet';
import { read } from '../intake/support';

/** All that a new dataset takes, its row in the registry and its migration apart. */
const loans = declareDataset({
  code: 'LOANS',
  fileName: 'prets',
  table: 'loans',
  label: 'Prêts de matériel',
  description: { fr: 'Le matériel prêté entre adhérents.', en: 'Equipment lent between adherents.' },
  columns: [
    adherent({ required: true }),
    code('materiel', [word('VEHICULE', 'Véhicule', 'Vehicle'), word('OUTIL', 'Outil', 'Tool', 'TOOL')], {
      label: 'Matériel',
      required: true,
      description: { fr: 'Ce qui est prêté.', en: 'What is lent.' },
    }),
    date('prete_le', {
      label: 'Prêté le',
      required: true,
      description: { fr: 'Jour du prêt.', en: 'Day of the loan.' },
    }),
    decimal('heures', { label: 'Durée', unit: 'HOURS', description: { fr: 'Durée.', en: 'Length.' } }),
  ],
  keys: [{ columns: ['adherent', 'materiel', 'prete_le'], when: null }],
  dimensionColumns: { KIND: 'materiel' },
  namesAdherent: true,
  nothingToReportAllowed: true,
  indicators: [
    indicator('LOANS_MADE', {
      label: 'Prêts',
      unit: 'COUNT',
      measure: count(),
      description: { fr: 'Prêts.', en: 'Loans.' },
    }),
    indicator('LOANS_HOURS', {
      label: 'Heures de prêt',
      unit: 'HOURS',
      measure: sum('heures'),
      description: { fr: 'Heures.', en: 'Hours.' },
    }),
  ],
});
const dataset = loans as unknown as Dataset;

const FILE =
  'Adhérent;Matériel;Prêté le;Durée (heures)\nelan emploi;véhicule;03/05/2023;1 200,5\nzut;outil;03/05/22;x\n';

test('a file of it is read, every fault with its place', async () => {
  const { rows, issues } = await read(FILE, { dataset });
  expect(rows.map(({ cells }) => cells)).toEqual([
    { adherent: 'elan emploi', materiel: 'VEHICULE', prete_le: '2023-05-03', heures: 1200.5 },
  ]);
  expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'adherent', 'ADHERENT_UNKNOWN'],
    [2, 'prete_le', 'DATE_AMBIGUOUS'],
    [2, 'heures', 'NUMBER_INVALID'],
  ]);
});

test('its indicators know their dataset, their dimensions and what a row adds', () => {
  expect(loans.indicators.map(({ code, dataset, dimensions }) => [code, dataset, dimensions])).toEqual([
    ['LOANS_MADE', 'LOANS', ['REGION', 'DEPARTMENT', 'STRUCTURE_TYPE', 'KIND']],
    ['LOANS_HOURS', 'LOANS', ['REGION', 'DEPARTMENT', 'STRUCTURE_TYPE', 'KIND']],
  ]);
  const head = { year: 2023, structureType: 'AI' };
  const added = loans.indicators.map(({ measure }) =>
    measure === null ? null : accumulate(measure, { heures: 1.5 }, head)[0]?.numerator,
  );
  expect(added).toEqual([10_000, 15_000]);
});

test('table, Table Schema, template and export follow', () => {
  const columns = getMetadataArgsStorage().columns.filter(({ target }) => target === dataset.rowEntity);
  expect(columns.map(({ propertyName }) => propertyName)).toEqual(
    expect.arrayContaining(['submissionId', 'rowNumber', 'uid', 'adherentUid', 'adherent', 'materiel', 'heures']),
  );
  expect(tableSchema(dataset)).toMatchObject({ name: 'prets', primaryKey: ['adherent', 'materiel', 'prete_le'] });
  expect(datasetSheet(dataset, []).rows[1]).toEqual(['Adhérent *', 'Matériel *', 'Prêté le *', 'Durée (heures)']);
  expect([...writeCsv(dataset, [], 'standard')].join('')).toBe('adherent,materiel,prete_le,heures\n');
});
