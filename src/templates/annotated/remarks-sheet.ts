import { withFormulaGuard } from '../../datasets/formula-guard';
import type { Issue } from '../../spreadsheet/issue';
import type { CellMark, SheetToWrite, WritableCell } from '../../spreadsheet/workbook/sheet-to-write';

/** Name of the sheet; a workbook that comes back with it is not at fault. */
export const REMARKS = 'remarques';

const TITLES = ['Gravité', 'Feuille', 'Cellule', 'Colonne', 'Trouvé', 'Remarque', 'Fois'];
const WIDTHS = [16, 24, 10, 24, 30, 110, 8];

/** Every remark on a line of its own, those that have no cell included: what there is to mend, at a glance. */
export function remarksSheet(issues: readonly Issue[]): SheetToWrite {
  const titles: CellMark[] = TITLES.map((_, column) => ({ row: 0, column, severity: 'HEADER', comment: null }));
  const severities: CellMark[] = issues.map(({ severity }, index) => ({
    row: index + 1,
    column: 0,
    severity,
    comment: null,
  }));
  return {
    name: REMARKS,
    columns: WIDTHS.map((width) => ({ width, format: 'GENERAL', choices: [], openChoices: true })),
    rows: [TITLES, ...(issues.length === 0 ? [['Aucune remarque']] : issues.map(lineOf))],
    frozenRows: 1,
    marks: [...titles, ...severities],
    hidden: false,
    blankRows: 0,
  };
}

const lineOf = ({ severity, sheet, cell, column, value, message, count }: Issue): WritableCell[] => [
  severity === 'ERROR' ? 'Faute' : 'Avertissement',
  ...[sheet, cell, column, value, message].map((text) => (text === null ? null : withFormulaGuard(text))),
  count,
];
