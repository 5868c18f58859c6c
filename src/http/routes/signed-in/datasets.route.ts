import type { FastifyInstance } from 'fastify';
import { DATASETS } from '../../../datasets/registry';
import { tableSchema } from '../../../datasets/table-schema';
import { datasetDocumentation } from '../../../templates/documentation';
import { datasetNamed } from '../../../datasets/names';

interface Named {
  readonly Params: { readonly name: string };
}

/** What datasets hold, for people's tools: the same for everyone, and as old as the version of the product. */
export function datasetRoutes(scope: FastifyInstance): void {
  scope.get('/datasets', () =>
    DATASETS.map(({ fileName, code, label, description, nothingToReportAllowed }) => ({
      name: fileName,
      code,
      label,
      description: description.fr,
      nothingToReportAllowed,
      documentation: `/datasets/${fileName}`,
      schema: `/datasets/${fileName}/schema.json`,
      template: `/templates/${fileName}.csv`,
    })),
  );
  scope.get<Named>('/datasets/:name', ({ params }) => datasetDocumentation(datasetNamed(params.name)));
  scope.get<Named>('/datasets/:name/schema.json', ({ params }) => tableSchema(datasetNamed(params.name)));
}
