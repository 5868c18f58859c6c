import { indicators } from '../../datasets/catalogue';
import type { Column } from '../../datasets/column';
import { DATASETS } from '../../datasets/registry';
import type { ColumnLayout, SheetToWrite } from '../../spreadsheet/workbook/sheet-to-write';
import { writeWorkbook } from '../../spreadsheet/workbook/xlsx';
import { datasetSheet } from '../../spreadsheet/write-sheet';
import { listSheet } from './list-sheet';
import { readMeSheet } from './read-me-sheet';
import type { TemplateRequest } from './template-request';

/** Lines that are ready to be typed into, on every sheet. */
const BLANK_ROWS = 1000;

/** A workbook to fill in: what to do, then one sheet per dataset, the register filled from the year before. */
export const templateWorkbook = (request: TemplateRequest): Promise<Buffer> => writeWorkbook(templateSheets(request));

export function templateSheets(request: TemplateRequest): readonly SheetToWrite[] {
  const { datasets = DATASETS, register, delegations, adherents = register.map((row) => String(row['nom'])) } = request;
  const lists = listSheet<string>({
    departements: request.departments,
    programmes: request.programmes,
    indicateurs: indicators.map(({ code }) => code),
    adherents,
    ...(delegations === undefined ? {} : { delegations }),
  });
  const choices: Readonly<Partial<Record<Column['type'], ColumnLayout['choices']>>> = {
    DEPARTMENT: lists.ranges['departements'],
    PROGRAMME: lists.ranges['programmes'],
    INDICATOR: lists.ranges['indicateurs'],
    ADHERENT: lists.ranges['adherents'],
    DELEGATION: lists.ranges['delegations'],
  };
  const sheets = datasets.map((dataset) => {
    const words = dataset.columns.flatMap(({ name, type }): [string, ColumnLayout['choices']][] => {
      const offered = choices[type];
      return offered === undefined ? [] : [[name, offered]];
    });
    const rows = dataset.role.is === 'REGISTER' ? register : [];
    return datasetSheet(dataset, rows, Object.fromEntries(words), BLANK_ROWS);
  });
  return [readMeSheet(request, datasets), ...sheets, lists.sheet];
}
