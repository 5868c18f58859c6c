import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireAnyRight, requireRight } from '../../../access/rights';
import type { Dataset } from '../../../datasets/dataset';
import { annotateFile, annotateWorkbook } from '../../../publication/annotate-file';
import { submitWorkbook } from '../../../publication/submit-workbook';
import { datasetNamed, regionNamed } from '../../../datasets/names';
import type { Actor } from '../../../kernel/actor';
import { MaillageError } from '../../../kernel/errors';
import { contentOf, submitFile, type SubmittedFile } from '../../../publication/submit-file';
import { bodyOf } from '../../../kernel/error-body';
import { FORM_LIMITS, labelled } from '../../uploads/form';
import type { UploadOptions } from '../../uploads/options';
import { uploadParameters, type UploadParameters } from './parameters';
import { issueJson, submissionJson } from '../../../graphql/submissions/submission-json';
import { receiveUpload, XLSX_TYPE, type Upload } from '../../uploads/upload';

/** What the caller asks for, once it is known to exist and to be theirs to submit. */
interface Request extends Omit<UploadParameters, 'dataset'> {
  /** Null for a whole workbook. */
  readonly dataset: Dataset | null;
}

/** `POST /submissions` and `POST /submissions/annotated`: the body is taken in as a stream, by these routes alone. */
export async function submissionRoutes(scope: FastifyInstance, uploadOptions: UploadOptions): Promise<void> {
  const { csvBytes, xlsxBytes } = uploadOptions.limits;
  await scope.register(multipart, {
    limits: { ...FORM_LIMITS, fileSize: Math.max(csvBytes, xlsxBytes) + 1 },
    throwFileSizeLimit: false,
  });
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));

  scope.post('/submissions', (request, reply) => {
    const asked = readRequest(request, uploadOptions, ['dataset', 'region', 'year', 'dryRun', 'neant', 'fileName']);
    return answer(reply, request, uploadOptions, asked, (upload) =>
      asked.dataset === null
        ? storeWorkbook(request.actor, uploadOptions, asked, upload)
        : storeFile(request.actor, uploadOptions, { ...asked, dataset: asked.dataset }, upload),
    );
  });

  scope.post('/submissions/annotated', (request, reply) => {
    const asked = readRequest(request, uploadOptions, ['dataset', 'region', 'year', 'fileName']);
    return answer(reply, request, uploadOptions, asked, (upload) =>
      annotate(request.actor, uploadOptions, asked, upload),
    );
  });
}

/** What goes back; JSON unless it is the bytes of a workbook. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly fileName?: string;
}

/** In the order of what there is to learn from a refusal: who asks, what for, whether it exists, whether it is theirs. */
function readRequest(request: FastifyRequest, { network }: UploadOptions, known: readonly string[]): Request {
  requireAnyRight(request.actor, 'submit');
  const parameters = uploadParameters(request.query as Record<string, unknown>, known);
  const dataset = parameters.dataset === null ? null : datasetNamed(parameters.dataset);
  const region = parameters.region === null ? null : regionNamed(network, parameters.region).code;
  requireRight(request.actor, 'submit', region);
  return { ...parameters, dataset, region };
}

/** Takes the upload in, uses it, and answers once nothing of it is left behind. */
async function answer(
  reply: FastifyReply,
  request: FastifyRequest,
  uploadOptions: UploadOptions,
  { dataset, neant }: Request,
  use: (upload: Upload) => Promise<Answer>,
): Promise<FastifyReply> {
  const upload = await receiveUpload(request, uploadOptions, neant);
  let found: Answer;
  try {
    if (dataset === null && upload.file.kind === 'TEXT')
      throw new MaillageError('PARAMETERS_REFUSED', {
        reasons: '« dataset » manque : un fichier CSV est celui d’un jeu de données, par exemple dataset=formations',
      });
    found = await use(upload);
  } finally {
    await upload.file.discard();
  }
  void reply.code(found.status).header('cache-control', 'no-store');
  if (found.fileName !== undefined)
    void reply.type(XLSX_TYPE).header('content-disposition', `attachment; filename="${found.fileName}"`);
  return reply.send(found.body);
}

async function storeFile(
  actor: Actor,
  { database, network, secrecy }: UploadOptions,
  asked: Request & { readonly dataset: Dataset },
  upload: Upload,
): Promise<Answer> {
  const { dataset, region, year, dryRun, neant } = asked;
  const fileName = labelOf(asked, upload);
  const request = { dataset, region, year, dryRun, nothingToReport: neant, fileName, secrecy };
  const handedIn = await submitFile(database, network, actor, request, contentOf(upload.file.open));
  return {
    status: statusOf([handedIn], dryRun),
    body: submissionJson(network, actor, handedIn),
  };
}

async function storeWorkbook(
  actor: Actor,
  { database, network, secrecy }: UploadOptions,
  asked: Request,
  upload: Upload,
): Promise<Answer> {
  const { region, year, dryRun } = asked;
  const request = { region, year, dryRun, fileName: labelOf(asked, upload), secrecy };
  const { sheets, issues, refusal } = await submitWorkbook(database, network, actor, request, upload.file.open);
  if (refusal !== null) return { status: 422, body: { ...refusalBody(refusal), issues: issues.map(issueJson) } };
  return {
    status: statusOf(sheets, dryRun),
    // What is said of the workbook as a whole comes with its first sheet.
    body: sheets.map((sheet, index) => submissionJson(network, actor, sheet, index === 0 ? issues : [])),
  };
}

async function annotate(
  actor: Actor,
  { database, network }: UploadOptions,
  { dataset, region, year }: Request,
  { file }: Upload,
): Promise<Answer> {
  const found =
    dataset === null
      ? await annotateWorkbook(database, network, actor, { region, year }, file.open)
      : { workbook: await annotateFile(database, network, actor, { dataset, region, year }, file.open) };
  if ('refusal' in found) return { status: 422, body: refusalBody(found.refusal) };
  const name = ['remarques', dataset?.fileName ?? 'classeur', region ?? 'hors-delegation', year].join('-');
  return { status: 200, body: found.workbook, fileName: `${name}.xlsx` };
}

const refusalBody = (reason: string) => bodyOf(new MaillageError('UPLOAD_REFUSED', { reason }));

function statusOf(handedIn: readonly SubmittedFile[], dryRun: boolean): number {
  if (handedIn.some(({ submission }) => submission.status === 'INVALID')) return 422;
  return !dryRun && handedIn.some(({ known }) => !known) ? 201 : 200;
}

function labelOf({ fileName, dataset, year, region }: Request, upload: Upload): string {
  const given = labelled(fileName ?? upload.fileName);
  if (given !== null) return given;
  const extension = upload.file.kind === 'ZIP' ? 'xlsx' : 'csv';
  return `${[dataset?.fileName ?? 'classeur', region ?? 'hors-delegation', year].join('-')}.${extension}`;
}
