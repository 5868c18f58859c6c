import { datasetOf } from '../../src/datasets/registry';
import type { Dataset } from '../../src/datasets/dataset';
import type { IntakeReport } from '../../src/intake/table/table-reader';
import { columnLetters } from '../../src/spreadsheet/issue-log';
import type { Typed } from '../support/edit-workbook';

type Value = string | number | null;

/** What a row of a sheet holds, by column. */
type Cells = Readonly<Record<string, Value>>;

/** A slip of the pen in one cell, and what intake calls it. */
export interface Slip {
  readonly sheet: SheetName;
  readonly column: string;
  readonly code: string;
  /** What is written there, where the row says something else. */
  readonly wrong: (right: Value, row: number) => Value;
}

/** A slip, and the row of the sheet that it is made in: 1 is the first under the titles. */
export interface Planted extends Slip {
  readonly row: number;
}

const SHEETS = {
  adherents: datasetOf('ADHERENTS'),
  formations: datasetOf('FORMATIONS'),
  sollicitations_juridiques: datasetOf('LEGAL_REQUESTS'),
  garanties_fg2i: datasetOf('FG2I_GUARANTEES'),
  activite: datasetOf('ACTIVITY'),
} as const satisfies Record<string, Dataset>;
export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[];

const NAMES = [
  'Élan Emploi',
  'Les Ajoncs',
  'Coup de Main',
  'Solidarité Travail',
  'Atelier du Phare',
  'Jardins de Cocagne',
  'Ressourcerie des Dunes',
  'Trait d’Union',
  'Blanchisserie du Port',
  'Menuiserie Armor',
  'Vélos Partagés',
  'Cuisine Centrale',
];
export const ROWS = NAMES.length;

/** With its check digit. */
function siretOf(row: number): string {
  const body = `${732_829_320 + row * 7919}0001`;
  for (let last = 0; ; last++) {
    const sum = [...`${body}${last}`].reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return `${body}${last}`;
  }
}

/** Points at the adherent of a row: by name, or by SIRET. */
const adherent = (row: number, byName: boolean): string => (byName ? (NAMES[row - 1] ?? '') : siretOf(row));

const day = (row: number): string => `${String(row).padStart(2, '0')}/03/2023`;

/** The sheets without a slip, twelve rows each; `byName` says of each row how it points at its adherent. */
function soundRows(sheet: SheetName, row: number, byName: boolean): Cells {
  const pointer = adherent(row, byName);
  switch (sheet) {
    case 'adherents':
      return {
        siret: siretOf(row),
        nom: NAMES[row - 1] ?? '',
        types: 'AI+ACI',
        departement: '35',
        code_postal: '01000',
        ville: 'Rennes',
        annee_adhesion: 2001,
      };
    case 'formations':
      return {
        intitule: `Session ${row}`,
        type: 'INTRA',
        thematique: 'Hygiène',
        date_debut: day(row),
        stagiaires: 12,
        heures: 84,
        adherent: pointer,
      };
    case 'sollicitations_juridiques':
      return {
        reference: `S${row}`,
        recue_le: day(row),
        repondue_le: day(row + 3),
        thematique: 'CONTRATS',
        canal: 'COURRIEL',
        adherent: pointer,
      };
    case 'garanties_fg2i':
      return {
        adherent: pointer,
        type: 'ETTI',
        garantie_totale: 1000,
        souscription: 100,
        caution_fg2i: 750,
        caution_ffa: 250,
      };
    case 'activite':
      return {
        adherent: pointer,
        heures_travaillees: 16_000,
        etp_insertion: 10,
        sorties_total: 8,
        sorties_dynamiques: 5,
      };
  }
}

const slip = (sheet: SheetName, column: string, code: string, wrong: Slip['wrong'] | Value): Slip => ({
  sheet,
  column,
  code,
  wrong: typeof wrong === 'function' ? wrong : () => wrong,
});

const digits = (value: Value): string => String(value);
/** A misspelt name, or a number that no check digit fits. */
const misspelt = (_: Value, row: number): string => `${NAMES[row - 1] ?? ''}x`;
const mistyped = (_: Value, row: number): string =>
  `${siretOf(row).slice(0, -1)}${(Number(siretOf(row).at(-1)) + 1) % 10}`;

/** Everything that this workbook may have wrong with it. The first row is never touched: repetitions repeat it. */
export const SLIPS: readonly Slip[] = [
  slip('adherents', 'siret', 'SIRET_CHECKSUM', mistyped),
  slip('adherents', 'siret', 'SIRET_LENGTH', (right) => digits(right).slice(0, 13)),
  slip(
    'adherents',
    'siret',
    'SIRET_SCIENTIFIC',
    (right) => `${digits(right).slice(0, 1)},${digits(right).slice(1, 9)}E+13`,
  ),
  slip('adherents', 'siret', 'KEY_REPEATED', siretOf(1)),
  slip('adherents', 'types', 'CODE_UNKNOWN', 'ASSOCIATION'),
  slip('adherents', 'departement', 'DEPARTMENT_UNKNOWN', '99'),
  slip('adherents', 'ville', 'REQUIRED', null),
  slip('adherents', 'annee_adhesion', 'YEAR_OUT_OF_RANGE', 1812),
  slip('adherents', 'date_sortie', 'DATE_AMBIGUOUS', '03/04/23'),
  slip('adherents', 'nom', 'REQUIRED', null),
  slip('formations', 'type', 'CODE_UNKNOWN', 'EXTRA'),
  slip('formations', 'heures', 'NUMBER_AMBIGUOUS', '1.234,5'),
  slip('formations', 'date_debut', 'DATE_OUT_OF_YEAR', '01/03/2021'),
  slip('formations', 'stagiaires', 'NUMBER_NEGATIVE', -3),
  slip('formations', 'adherent', 'ADHERENT_UNKNOWN', misspelt),
  slip('formations', 'adherent', 'ADHERENT_SIRET_UNKNOWN', mistyped),
  slip('sollicitations_juridiques', 'thematique', 'CODE_UNKNOWN', 'BRICOLAGE'),
  slip('sollicitations_juridiques', 'recue_le', 'DATE_AMBIGUOUS', '03/04/23'),
  slip('sollicitations_juridiques', 'reference', 'KEY_REPEATED', 'S1'),
  slip('sollicitations_juridiques', 'adherent', 'ADHERENT_UNKNOWN', misspelt),
  slip('garanties_fg2i', 'garantie_totale', 'NUMBER_INVALID', 'mille'),
  slip('garanties_fg2i', 'type', 'CODE_UNKNOWN', 'ACI'),
  slip('garanties_fg2i', 'adherent', 'KEY_REPEATED', NAMES[0] ?? ''),
  slip('garanties_fg2i', 'adherent', 'ADHERENT_SIRET_UNKNOWN', mistyped),
  slip('activite', 'sorties_dynamiques', 'DYNAMIC_EXITS_ABOVE_TOTAL', 9),
  slip('activite', 'heures_travaillees', 'SPREADSHEET_ERROR', '#REF!'),
  slip('activite', 'etp_insertion', 'NUMBER_SPACES', '1 0'),
  slip('activite', 'adherent', 'ADHERENT_UNKNOWN', misspelt),
];

/** Lines are counted with the two of titles. */
const TITLES = 2;

/** All five sheets as they are typed in, with these slips. */
export function typedSheets(planted: readonly Planted[], byName: (sheet: SheetName, row: number) => boolean): Typed {
  const sheetOf = (sheet: SheetName) =>
    Object.fromEntries(
      Array.from({ length: ROWS }, (_, at) => at + 1).map((row) => {
        const sound = soundRows(sheet, row, byName(sheet, row));
        return [
          row + TITLES,
          SHEETS[sheet].columns.map(({ name }) => {
            const made = planted.find((each) => each.sheet === sheet && each.row === row && each.column === name);
            return made === undefined ? (sound[name] ?? null) : made.wrong(sound[name] ?? null, row);
          }),
        ];
      }),
    );
  return Object.fromEntries(SHEET_NAMES.map((sheet) => [sheet, sheetOf(sheet)]));
}

/** What to write instead, by address. */
export const corrections = (planted: readonly Planted[], byName: (sheet: SheetName, row: number) => boolean) =>
  planted.map(({ sheet, row, column }) => ({
    sheet,
    address: `${columnLetters(SHEETS[sheet].columns.findIndex(({ name }) => name === column))}${row + TITLES}`,
    value: soundRows(sheet, row, byName(sheet, row))[column] ?? null,
  }));

/** One line a fault, in an order of its own. */
export const listed = (planted: readonly Pick<Planted, 'sheet' | 'row' | 'column' | 'code'>[]): string[] =>
  planted.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`).sort();

/** Every fault that was told, one for each of the rows that share it. */
export const told = (sheets: readonly { readonly report: Pick<IntakeReport, 'issues'> }[]): string[] =>
  sheets
    .flatMap(({ report }) => report.issues)
    .filter(({ severity }) => severity === 'ERROR')
    .flatMap(({ sheet, rows, column, code }) =>
      (rows.length === 0 ? [null] : rows).map((row) => `${sheet} ${row} ${column} ${code}`),
    )
    .sort();

/** What the doors answered with, read the same way. */
export const toldByDoors = (
  sheets: readonly {
    readonly issues: readonly {
      severity: string;
      sheet: string | null;
      row: number | null;
      column: string | null;
      code: string;
    }[];
  }[],
): string[] =>
  sheets
    .flatMap(({ issues }) => issues)
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)
    .sort();

/** By name on every second row, by SIRET on the others. */
export const byNameInTurn = (_: string, row: number): boolean => row % 2 === 0;

/** Seventeen of them, on all five sheets, each in a row of its own. */
export const seventeen: readonly Planted[] = SLIPS.filter(
  (_, at) => ![1, 2, 3, 5, 8, 9, 13, 15, 18, 22, 26].includes(at),
).map((each, index) => ({ ...each, row: (index % (ROWS - 1)) + 2 }));
