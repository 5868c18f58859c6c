import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { NULLABLE, boolean, isMysqlFamily, longText, varchar, type ColumnOf } from './columns';

/** Columns that datasets gained, and the dimensions and adherents that cells are told apart by since. */
export class DatasetColumns1795219200015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = isMysqlFamily(runner);
    for (const [table, columns] of COLUMNS)
      for (const columnOf of columns) {
        const column = columnOf(mysql);
        if (!(await runner.hasColumn(table, column.name))) await runner.addColumn(table, new TableColumn(column));
      }
    await runner.query('UPDATE formations SET financeur = SUBSTR(financeur, 1, 120) WHERE LENGTH(financeur) > 120');
    await changeFunder(runner, 120);
  }

  async down(runner: QueryRunner): Promise<void> {
    await changeFunder(runner, 200);
    for (const [table, columns] of COLUMNS)
      for (const columnOf of columns) {
        const { name } = columnOf(isMysqlFamily(runner));
        if (await runner.hasColumn(table, name)) await runner.dropColumn(table, name);
      }
  }
}

/** A funder tells cells apart since, and a key of cells has no more room. */
const changeFunder = (runner: QueryRunner, length: number): Promise<void> =>
  runner.changeColumn('formations', 'financeur', new TableColumn(varchar('financeur', length, NULLABLE)(true)));

const COLUMNS: readonly (readonly [table: string, columns: readonly ColumnOf[]])[] = [
  ['programme_participations', [varchar('statut', 40, NULLABLE), varchar('beneficiaires', 40, NULLABLE)]],
  [
    'events',
    [
      varchar('programme', 40, NULLABLE),
      varchar('thematique', 120, NULLABLE),
      varchar('axe', 40, NULLABLE),
      varchar('lieu', 200, NULLABLE),
      boolean('fait_marquant', NULLABLE),
    ],
  ],
  ['declared_figures', [varchar('dont_de', 120, NULLABLE), varchar('remarque', 500, NULLABLE)]],
  ['figure_cells', [longText('adherents', NULLABLE)]],
  [
    'cross_cells',
    [
      varchar('level', 40, NULLABLE),
      varchar('funder', 120, NULLABLE),
      varchar('axis', 40, NULLABLE),
      varchar('adherent', 22, NULLABLE),
    ],
  ],
];
