import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  KEY,
  NULLABLE,
  boolean,
  createTable,
  date,
  dropTables,
  foreignKey,
  index,
  int,
  serial,
  varchar,
} from './columns';

/** Adherents, and what registers and reports say of them in a year. */
export class Adherents1795219200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'adherents', {
      columns: [
        varchar('uid', 22, KEY),
        varchar('region', 32, NULLABLE),
        varchar('department', 3, NULLABLE),
        varchar('siret', 14, NULLABLE),
        varchar('name_key', 200),
        boolean('demonstration'),
      ],
      indices: [index('ix_adherents_siret', 'siret'), index('ix_adherents_region_name', 'region', 'name_key')],
    });
    await createTable(runner, 'memberships', {
      columns: [
        serial('id'),
        int('submission_id', NULLABLE),
        int('row_number', NULLABLE),
        varchar('source', 40, NULLABLE),
        varchar('adherent_uid', 22),
        varchar('region', 32, NULLABLE),
        int('year'),
        varchar('siret', 14, NULLABLE),
        varchar('nom', 200),
        varchar('nom_key', 200),
        varchar('types', 120),
        varchar('structure_type', 10),
        varchar('departement', 3, NULLABLE),
        varchar('adresse', 250, NULLABLE),
        varchar('code_postal', 10, NULLABLE),
        varchar('ville', 120, NULLABLE),
        varchar('ville_key', 120, NULLABLE),
        varchar('telephone', 40, NULLABLE),
        varchar('courriel', 200, NULLABLE),
        int('annee_adhesion', NULLABLE),
        int('member_since', NULLABLE),
        date('date_sortie', NULLABLE),
      ],
      indices: [
        index('ix_memberships_submission', 'submission_id', 'row_number'),
        index('ix_memberships_adherent', 'adherent_uid', 'year'),
        index('ix_memberships_source', 'source'),
      ],
      foreignKeys: [foreignKey('fk_memberships_adherent', 'adherent_uid', 'adherents.uid', 'RESTRICT')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'memberships', 'adherents');
  }
}
