import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dataset } from '../../../datasets/dataset';
import { asOfficeFile } from '../../../datasets/office-file';
import { datasetNamed, OFFICE } from '../../../datasets/names';
import { templateShelf } from '../../../templates/kept-templates';
import { DIALECTS, type DialectName } from '../../../spreadsheet/dialect';
import { writeCsv } from '../../../spreadsheet/write-csv';
import { MaillageError } from '../../../kernel/errors';
import { isPersonal } from '../../is-personal';
import type { UploadOptions } from '../../uploads/options';
import { XLSX_TYPE } from '../../uploads/upload';

/** `/templates/<region>/<year>.xlsx` and `/templates/<dataset>.csv`; of the national office, both under `/templates/siege/`. */
export function templateRoutes(scope: FastifyInstance, { database, network }: UploadOptions): void {
  const templateFor = templateShelf(database, network);
  type OfSlot = { Params: { region: string; file: string }; Querystring: { dialecte?: unknown } };
  scope.get<OfSlot>('/templates/:region/:file', async (request, reply) => {
    const { region, file } = request.params;
    const ofDataset = /^(.+)\.csv$/i.exec(file)?.[1];
    if (region === OFFICE && ofDataset !== undefined)
      return csvTemplate(request, reply, asOfficeFile(datasetNamed(ofDataset)));
    const year = /^(\d{4})\.xlsx$/i.exec(file)?.[1];
    const slot = { region, year: Number(year ?? 0) };
    if (year === undefined) throw wrongFile(file);
    const workbook = await templateFor(request.actor, slot);
    return reply
      .type(XLSX_TYPE)
      .headers(cachingOf(request))
      .header('content-disposition', `attachment; filename="maillage-${region}-${year}.xlsx"`)
      .send(workbook);
  });

  scope.get<{ Params: { file: string }; Querystring: { dialecte?: unknown } }>(
    '/templates/:file',
    async (request, reply) => {
      const name = /^(.+)\.csv$/i.exec(request.params.file)?.[1];
      if (name === undefined) throw wrongFile(request.params.file);
      return csvTemplate(request, reply, datasetNamed(name));
    },
  );
}

function csvTemplate(
  request: FastifyRequest<{ Querystring: { dialecte?: unknown } }>,
  reply: FastifyReply,
  dataset: Dataset,
): FastifyReply {
  const text = [...writeCsv(dataset, [], dialectOf(request.query.dialecte))].join('');
  return reply
    .type('text/csv; charset=utf-8')
    .headers(cachingOf(request))
    .header('content-disposition', `attachment; filename="${dataset.fileName}.csv"`)
    .send(text);
}

function dialectOf(asked: unknown): DialectName {
  if (asked === undefined || asked === '') return 'excel-fr';
  const names = Object.keys(DIALECTS) as DialectName[];
  const found = names.find((name) => name === asked);
  if (found !== undefined) return found;
  throw new MaillageError('PARAMETERS_REFUSED', {
    reasons: `« dialecte » vaut autre chose que ${names.join(' ou ')}`,
  });
}

const wrongFile = (file: string): MaillageError =>
  new MaillageError('PARAMETERS_REFUSED', {
    reasons: `« ${file.slice(0, 40)} » n’est pas un modèle : écrire /templates/<région>/<année>.xlsx (siege pour le siège), ou /templates/<jeu>.csv`,
  });

/** The same address answers those who may read contacts with more. */
const cachingOf = (request: FastifyRequest): Record<string, string> => ({
  'cache-control': isPersonal(request) ? 'no-store' : 'public, no-cache',
  vary: 'Authorization, Cookie',
});
