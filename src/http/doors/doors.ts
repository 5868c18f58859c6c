import type { FastifyInstance } from 'fastify';
import type { Limits } from '../../config';
import type { Database } from '../../kernel/database';
import type { Network } from '../../network/network';
import { datasetRoutes } from './datasets.route';
import { clearSpool } from './spool';
import { submissionRoutes } from './submissions.route';
import { templateRoutes } from './templates.route';

export interface Doors {
  readonly database: Database;
  readonly network: Network;
  readonly limits: Pick<Limits, 'csvBytes' | 'xlsxBytes'>;
  /** Where files wait until they are whole; created when there is none. */
  readonly spoolFolder: string;
}

/** Files in and out, beside GraphQL: uploads, annotated returns, templates, and what datasets hold. */
export const exchangeDoors =
  (doors: Doors) =>
  async (scope: FastifyInstance): Promise<void> => {
    await clearSpool(doors.spoolFolder);
    datasetRoutes(scope);
    templateRoutes(scope, doors);
    await scope.register((uploads) => submissionRoutes(uploads, doors));
  };
