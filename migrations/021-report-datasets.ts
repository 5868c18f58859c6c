import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { NULLABLE, createRows, date, decimal, dropTables, int, isMysqlFamily, varchar, type ColumnOf } from './columns';

/** Accounts, teams, bodies, publications and partners, and what their cells are told apart by. */
export class ReportDatasets1795219200021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRows(runner, 'finance_lines', [
      varchar('sens', 40),
      varchar('poste', 40),
      varchar('intitule', 200, NULLABLE),
      varchar('financeur', 120, NULLABLE),
      decimal('montant', 16, 4),
      varchar('statut', 40),
    ]);
    await createRows(runner, 'staff_posts', [
      varchar('fonction', 40),
      varchar('contrat', 40, NULLABLE),
      int('postes'),
      decimal('etp', 16, 4, NULLABLE),
    ]);
    await createRows(runner, 'governance_bodies', [
      varchar('instance', 40),
      varchar('intitule', 200, NULLABLE),
      varchar('college', 40, NULLABLE),
      int('sieges'),
      int('pourvus', NULLABLE),
      int('femmes', NULLABLE),
      int('reunions', NULLABLE),
    ]);
    await createRows(runner, 'publications', [
      varchar('type', 40),
      varchar('titre', 250),
      date('date', NULLABLE),
      varchar('thematique', 120, NULLABLE),
      varchar('programme', 40, NULLABLE),
      varchar('adresse', 500, NULLABLE),
    ]);
    await createRows(runner, 'partners', [
      varchar('nom', 200),
      varchar('nature', 40),
      varchar('objet', 250, NULLABLE),
      decimal('montant', 16, 4, NULLABLE),
      int('depuis', NULLABLE),
      int('jusqu_a', NULLABLE),
    ]);
    for (const columnOf of DIMENSIONS) {
      const column = columnOf(isMysqlFamily(runner));
      if (!(await runner.hasColumn('cross_cells', column.name)))
        await runner.addColumn('cross_cells', new TableColumn(column));
    }
    await renameDimension(runner, 'KIND', 'BODY');
  }

  async down(runner: QueryRunner): Promise<void> {
    await renameDimension(runner, 'BODY', 'KIND');
    for (const columnOf of DIMENSIONS) {
      const { name } = columnOf(isMysqlFamily(runner));
      if (await runner.hasColumn('cross_cells', name)) await runner.dropColumn('cross_cells', name);
    }
    await dropTables(runner, 'partners', 'publications', 'governance_bodies', 'staff_posts', 'finance_lines');
  }
}

const DIMENSIONS: readonly ColumnOf[] = ['nature', 'function', 'contract', 'body', 'college'].map((name) =>
  varchar(name, 40, NULLABLE),
);

/** Seats that were declared by kind of body stay answered: what they are split by has a name of its own since. */
const renameDimension = (runner: QueryRunner, from: string, to: string): Promise<unknown> =>
  runner.query(
    `UPDATE declared_figures SET dimension = '${to}' WHERE dimension = '${from}' AND indicateur IN ('GOVERNANCE_SEATS', 'GOVERNANCE_FILLED')`,
  );
