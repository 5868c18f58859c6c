import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NULLABLE, boolean, createRows, date, decimal, dropTables, int, varchar } from './columns';

/** What regions report, one table a dataset; the register of adherents has its own. */
export class DatasetRows1795219200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRows(runner, 'formations', [
      varchar('intitule', 250),
      varchar('type', 40),
      varchar('thematique', 120),
      varchar('public', 40, NULLABLE),
      date('date_debut'),
      date('date_fin', NULLABLE),
      int('stagiaires'),
      decimal('heures', 16, 4),
      decimal('satisfaction', 16, 4, NULLABLE),
      varchar('adherent', 200, NULLABLE),
      varchar('formateur', 40, NULLABLE),
      varchar('financeur', 200, NULLABLE),
    ]);
    await createRows(runner, 'legal_requests', [
      varchar('reference', 80, NULLABLE),
      date('recue_le'),
      date('repondue_le', NULLABLE),
      varchar('thematique', 40),
      varchar('canal', 40, NULLABLE),
      varchar('demandeur', 40, NULLABLE),
      varchar('niveau', 40, NULLABLE),
      varchar('adherent', 200, NULLABLE),
    ]);
    await createRows(runner, 'fg2i_guarantees', [
      varchar('adherent', 200),
      varchar('type', 40),
      decimal('chiffre_affaires', 16, 4, NULLABLE),
      decimal('garantie_totale', 16, 4),
      decimal('souscription', 16, 4),
      decimal('caution_fg2i', 16, 4),
      decimal('caution_ffa', 16, 4),
      decimal('montant_mobilise', 16, 4),
    ]);
    await createRows(runner, 'activity_reports', [
      varchar('adherent', 200),
      decimal('heures_travaillees', 16, 4, NULLABLE),
      decimal('etp_insertion', 16, 4, NULLABLE),
      decimal('etp_permanents', 16, 4, NULLABLE),
      int('salaries_insertion', NULLABLE),
      int('salaries_permanents', NULLABLE),
      int('personnes_accompagnees', NULLABLE),
      decimal('chiffre_affaires', 16, 4, NULLABLE),
      decimal('financements_publics', 16, 4, NULLABLE),
      decimal('masse_salariale', 16, 4, NULLABLE),
      decimal('cotisations_patronales', 16, 4, NULLABLE),
      int('sorties_total', NULLABLE),
      int('sorties_dynamiques', NULLABLE),
    ]);
    await createRows(runner, 'programme_participations', [
      varchar('programme', 40),
      varchar('action', 40, NULLABLE),
      varchar('adherent', 200, NULLABLE),
      int('personnes', NULLABLE),
      decimal('heures', 16, 4, NULLABLE),
      decimal('montant', 16, 4, NULLABLE),
      date('date', NULLABLE),
    ]);
    await createRows(runner, 'events', [
      varchar('type', 40),
      varchar('intitule', 250),
      date('date'),
      int('participants', NULLABLE),
      int('adherents_presents', NULLABLE),
      decimal('duree_heures', 16, 4, NULLABLE),
    ]);
    await createRows(runner, 'declared_figures', [
      varchar('indicateur', 48),
      varchar('dimension', 40, NULLABLE),
      varchar('modalite', 120, NULLABLE),
      decimal('valeur', 16, 4),
      boolean('approximatif', NULLABLE),
      decimal('base', 16, 4, NULLABLE),
      varchar('rubrique', 200, NULLABLE),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'declared_figures',
      'events',
      'programme_participations',
      'activity_reports',
      'fg2i_guarantees',
      'legal_requests',
      'formations',
    );
  }
}
