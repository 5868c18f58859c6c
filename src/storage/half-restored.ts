import type { QueryRunner } from 'typeorm';
import { StartFault } from '../kernel/start-fault';

/** A table that a database of the MySQL family has as long as it is being restored. */
export const RESTORING = 'restore_under_way';

type Runner = Pick<QueryRunner, 'query'>;

export const isRestoring = async (runner: Runner): Promise<boolean> =>
  ((await runner.query(`SHOW TABLES LIKE '${RESTORING}'`)) as unknown[]).length > 0;

export const beginRestoring = (runner: Runner): Promise<unknown> =>
  runner.query(`CREATE TABLE ${RESTORING} (id INT PRIMARY KEY)`);

export const endRestoring = (runner: Runner): Promise<unknown> => runner.query(`DROP TABLE IF EXISTS ${RESTORING}`);

/** Throws {@link StartFault} for what a restoration that was killed has left: part of the rows are no database. */
export async function refuseHalfRestored(runner: Runner): Promise<void> {
  if (await isRestoring(runner))
    throw new StartFault(
      'Une restauration de cette base n’est pas allée à son terme : elle ne contient qu’une partie des lignes.',
      'La reprendre depuis le début : npx maillage restaurer <fichier> vide d’abord ce qu’elle a laissé.',
    );
}
