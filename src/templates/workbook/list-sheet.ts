import { withFormulaGuard } from '../../datasets/formula-guard';
import { columnLetters } from '../../spreadsheet/issue-log';
import type { ColumnLayout, SheetToWrite } from '../../spreadsheet/workbook/sheet-to-write';

const NAME = 'listes';

interface Lists<Name extends string> {
  /** Hidden: one column per list. */
  readonly sheet: SheetToWrite;
  /** Where each list stands, for the menus of other sheets; a list without words offers nothing. */
  readonly ranges: Readonly<Record<Name, ColumnLayout['choices']>>;
}

/** Words that are too many for the menu of a cell, on a sheet of their own. */
export function listSheet<Name extends string>(lists: Readonly<Record<Name, readonly string[]>>): Lists<Name> {
  const names = Object.keys(lists) as Name[];
  const longest = Math.max(0, ...names.map((name) => lists[name].length));
  const range = (name: Name, index: number): ColumnLayout['choices'] => {
    const letters = columnLetters(index);
    return lists[name].length === 0 ? [] : { range: `${NAME}!$${letters}$2:$${letters}$${lists[name].length + 1}` };
  };
  return {
    sheet: {
      name: NAME,
      columns: names.map(() => ({ width: 24, format: 'TEXT', choices: [], openChoices: true })),
      rows: [
        names,
        ...Array.from({ length: longest }, (_, row) =>
          names.map((name) => withFormulaGuard(lists[name][row] ?? '') || null),
        ),
      ],
      frozenRows: 1,
      marks: [],
      hidden: true,
      blankRows: 0,
    },
    ranges: Object.fromEntries(names.map((name, index) => [name, range(name, index)])) as Lists<Name>['ranges'],
  };
}
