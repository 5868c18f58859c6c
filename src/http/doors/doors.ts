import type { FastifyInstance } from 'fastify';
import { datasetRoutes } from './datasets.route';
import type { Doors } from './options';
import { clearSpool } from './spool';
import { submissionRoutes } from './submissions.route';
import { templateRoutes } from './templates.route';

/** Files in and out, beside GraphQL: uploads, annotated returns, templates, and what datasets hold. */
export const exchangeDoors =
  (doors: Doors) =>
  async (scope: FastifyInstance): Promise<void> => {
    await clearSpool(doors.spoolFolder);
    datasetRoutes(scope);
    templateRoutes(scope, doors);
    await scope.register((uploads) => submissionRoutes(uploads, doors));
  };
