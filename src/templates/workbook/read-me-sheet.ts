import type { Dataset } from '../../datasets/dataset';
import { REGISTER } from '../../datasets/roles';
import { templateLabel } from '../../datasets/template-label';
import { expectedIn } from '../../intake/cells/cell-reader';
import type { CellMark, SheetToWrite, WritableCell } from '../../spreadsheet/workbook/sheet-to-write';
import { READ_ME, readMeTitle } from '../../spreadsheet/read-me-title';
import type { TemplateRequest } from './template-request';

const INSTRUCTIONS: readonly string[] = [
  'Remplir une feuille par jeu de données, sous ses deux lignes de titres ; laisser vides les feuilles sans objet.',
  'Une colonne marquée d’un astérisque (*) est à remplir sur chaque ligne.',
  'Une cellule vide veut dire « non connu » : elle n’est jamais lue comme un zéro.',
  `Un adhérent se désigne par son SIRET, ou par son nom exactement comme dans la feuille « ${REGISTER.fileName} ».`,
  'Aucune donnée ne concerne une personne : ni nom, ni téléphone, ni courriel de personne.',
  'Le déposer sur la page « Déposer » : elle contrôle tout avant de garder quoi que ce soit.',
];

/** What to do with the workbook, then every column of every dataset with what it expects. */
export function readMeSheet(
  { region, year, registerNote }: TemplateRequest,
  datasets: readonly Dataset[],
): SheetToWrite {
  const place = region ?? 'hors délégation';
  const rows: WritableCell[][] = [
    [readMeTitle(place, year)],
    [],
    ...[...INSTRUCTIONS, ...(registerNote === undefined ? [] : [registerNote])].map((line) => [line]),
    [],
  ];
  const marks: CellMark[] = [{ row: 0, column: 0, severity: 'HEADER', comment: null }];
  const titles = ['Feuille', 'Colonne', 'Libellé', 'À écrire', 'Description'];
  titles.forEach((_, column) => marks.push({ row: rows.length, column, severity: 'HEADER', comment: null }));
  rows.push(titles);
  for (const dataset of datasets) {
    rows.push([dataset.fileName, null, dataset.label, null, dataset.description.fr]);
    for (const column of dataset.columns)
      rows.push([
        dataset.fileName,
        column.name,
        templateLabel(column),
        expectedIn(column, year),
        column.description.fr,
      ]);
  }
  const widths = [26, 24, 34, 46, 90];
  return {
    name: READ_ME,
    columns: widths.map((width) => ({ width, format: 'GENERAL', choices: [], openChoices: true })),
    rows,
    frozenRows: 1,
    marks,
    hidden: false,
    blankRows: 0,
  };
}

/** Says for whom a workbook is that began as a template, so that it is not taken for another region's or year's. */
export const originSheet = (region: string, year: number): SheetToWrite => ({
  name: READ_ME,
  columns: [{ width: 90, format: 'GENERAL', choices: [], openChoices: true }],
  rows: [
    [readMeTitle(region, year)],
    [],
    ['Corriger les cellules colorées, puis déposer ce classeur comme il est.'],
    ['La feuille « remarques », les colonnes de fautes, les couleurs et les commentaires peuvent rester.'],
  ],
  frozenRows: 1,
  marks: [{ row: 0, column: 0, severity: 'HEADER', comment: null }],
  hidden: false,
  blankRows: 0,
});
