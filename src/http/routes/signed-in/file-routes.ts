import type { FastifyInstance } from 'fastify';
import { datasetRoutes } from './datasets.route';
import type { UploadOptions } from '../../uploads/options';
import { clearSpool } from '../../uploads/spool';
import { reportRoutes } from './reports.route';
import { submissionRoutes } from './submissions.route';
import { templateRoutes } from './templates.route';

/** Files in and out, beside GraphQL: uploads, annotated returns, templates, and what datasets hold. */
export const fileRoutes =
  (uploadOptions: UploadOptions) =>
  async (scope: FastifyInstance): Promise<void> => {
    await clearSpool(uploadOptions.spoolFolder);
    datasetRoutes(scope);
    templateRoutes(scope, uploadOptions);
    await scope.register((uploads) => submissionRoutes(uploads, uploadOptions));
    await scope.register((uploads) => reportRoutes(uploads, uploadOptions));
  };
