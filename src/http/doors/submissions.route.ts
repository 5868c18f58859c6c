import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireAnyRight, requireRight } from '../../access/rights';
import type { Dataset } from '../../datasets/dataset';
import { annotateFile, annotateWorkbook } from '../../exchange/annotate';
import { handInWorkbook } from '../../exchange/hand-in-workbook';
import { datasetNamed, regionNamed } from '../../exchange/names';
import { collected } from '../../intake/text/bytes';
import { MaillageError } from '../../kernel/errors';
import { contentOf, handIn } from '../../publication/hand-in';
import type { SubmissionEntity } from '../../submissions/submission.entity';
import { bodyOf } from '../errors/error-body';
import type { Doors } from './options';
import { uploadParameters, type UploadParameters } from './parameters';
import { issueJson, submissionJson } from './submission-json';
import { receiveUpload, XLSX_TYPE, type Upload } from './upload';

const FORM_LIMITS = { files: 2, fields: 20, fieldSize: 1024, parts: 22, headerPairs: 100 };

/** What the caller asks for, once it is known to exist and to be theirs to hand in. */
interface Request extends Omit<UploadParameters, 'dataset'> {
  /** Null for a whole workbook. */
  readonly dataset: Dataset | null;
}

/** `POST /submissions` and `POST /submissions/annotated`: the body is taken in as a stream, by these routes alone. */
export async function submissionRoutes(scope: FastifyInstance, doors: Doors): Promise<void> {
  const { csvBytes, xlsxBytes } = doors.limits;
  await scope.register(multipart, {
    limits: { ...FORM_LIMITS, fileSize: Math.max(csvBytes, xlsxBytes) + 1 },
    throwFileSizeLimit: false,
  });
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));

  scope.post('/submissions', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const asked = readRequest(request, doors, ['dataset', 'region', 'year', 'dryRun', 'neant', 'fileName']);
    return withUpload(request, doors, asked, (upload) =>
      asked.dataset === null
        ? storeWorkbook(request, reply, doors, asked, upload)
        : storeFile(request, reply, doors, { ...asked, dataset: asked.dataset }, upload),
    );
  });

  scope.post('/submissions/annotated', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const asked = readRequest(request, doors, ['dataset', 'region', 'year', 'fileName']);
    return withUpload(request, doors, asked, (upload) => annotate(request, reply, doors, asked, upload));
  });
}

/** In the order of what there is to learn from a refusal: who asks, what for, whether it exists, whether it is theirs. */
function readRequest(request: FastifyRequest, { network }: Doors, known: readonly string[]): Request {
  requireAnyRight(request.actor, 'submit');
  const parameters = uploadParameters(request.query as Record<string, unknown>, known);
  const dataset = parameters.dataset === null ? null : datasetNamed(parameters.dataset);
  const region = parameters.region === null ? null : regionNamed(network, parameters.region).code;
  requireRight(request.actor, 'submit', region);
  return { ...parameters, dataset, region };
}

async function withUpload<T>(
  request: FastifyRequest,
  doors: Doors,
  { dataset, neant }: Request,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const upload = await receiveUpload(request, doors, neant);
  try {
    if (dataset === null && upload.file.kind === 'TEXT')
      throw new MaillageError('PARAMETERS_REFUSED', {
        reasons: '« dataset » manque : un fichier CSV est celui d’un jeu de données, par exemple dataset=formations',
      });
    return await use(upload);
  } finally {
    await upload.file.discard();
  }
}

async function storeFile(
  { actor }: FastifyRequest,
  reply: FastifyReply,
  { database, network }: Doors,
  asked: Request & { readonly dataset: Dataset },
  upload: Upload,
): Promise<FastifyReply> {
  const { dataset, region, year, dryRun, neant } = asked;
  const request = { dataset, region, year, dryRun, nothingToReport: neant, fileName: labelOf(asked, upload) };
  const handedIn = await handIn(database, network, actor, request, contentOf(upload.file.open()));
  const isNew = !dryRun && !handedIn.known;
  return reply.code(statusOf([handedIn.submission], isNew)).send(submissionJson(network, actor, handedIn));
}

async function storeWorkbook(
  { actor }: FastifyRequest,
  reply: FastifyReply,
  { database, network }: Doors,
  asked: Request,
  upload: Upload,
): Promise<FastifyReply> {
  const { region, year, dryRun } = asked;
  const request = { region, year, dryRun, fileName: labelOf(asked, upload) };
  const bytes = await collected(upload.file.open());
  const { sheets, issues, refusal } = await handInWorkbook(database, network, actor, request, bytes);
  if (refusal !== null) {
    const body = bodyOf(new MaillageError('UPLOAD_REFUSED', { reason: refusal }));
    return reply.code(422).send({ ...body, issues: issues.map(issueJson) });
  }
  const isNew = !dryRun && sheets.some(({ known }) => !known);
  const status = statusOf(
    sheets.map(({ submission }) => submission),
    isNew,
  );
  // What is said of the workbook as a whole comes with its first sheet.
  const answers = sheets.map((sheet, index) => submissionJson(network, actor, sheet, index === 0 ? issues : []));
  return reply.code(status).send(answers);
}

async function annotate(
  { actor }: FastifyRequest,
  reply: FastifyReply,
  { database, network }: Doors,
  { dataset, region, year }: Request,
  { file }: Upload,
): Promise<FastifyReply> {
  const answer =
    dataset === null
      ? await annotateWorkbook(database, network, actor, { region, year }, await collected(file.open()))
      : { workbook: await annotateFile(database, network, actor, { dataset, region, year }, () => file.open()) };
  if ('refusal' in answer)
    return reply.code(422).send(bodyOf(new MaillageError('UPLOAD_REFUSED', { reason: answer.refusal })));
  const name = ['remarques', dataset?.fileName ?? 'classeur', region ?? 'hors-delegation', year].join('-');
  return reply
    .type(XLSX_TYPE)
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .send(answer.workbook);
}

const statusOf = (submissions: readonly SubmissionEntity[], isNew: boolean): number =>
  submissions.some(({ status }) => status === 'INVALID') ? 422 : isNew ? 201 : 200;

/** Control characters, and those that turn the direction of writing, would let a label pass for another. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}]/gu;

function labelOf({ fileName, dataset, year, region }: Request, upload: Upload): string {
  const given = (fileName ?? upload.fileName ?? '').replace(UNPRINTABLE, '').trim();
  if (given !== '') return given.slice(0, 255);
  const extension = upload.file.kind === 'ZIP' ? 'xlsx' : 'csv';
  return `${[dataset?.fileName ?? 'classeur', region ?? 'hors-delegation', year].join('-')}.${extension}`;
}
