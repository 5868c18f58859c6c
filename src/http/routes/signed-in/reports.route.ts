import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireAnyRight } from '../../../access/rights';
import { regionNamed } from '../../../datasets/names';
import { transcriptionRow } from '../../../graphql/transcription/transcription-rows';
import { bodyOf } from '../../../kernel/error-body';
import { MaillageError } from '../../../kernel/errors';
import { FEDERATION, regionRef } from '../../../kernel/territory';
import { REPORT_LIMITS } from '../../../transcription/limits';
import { ReportFault } from '../../../transcription/report-fault';
import { takeIn, type ReportToTakeIn } from '../../../transcription/take-in';
import { countsOf } from '../../../transcription/transcription.repository';
import { reports } from '../../uploads/accepted';
import type { UploadOptions } from '../../uploads/options';
import { receiveUpload } from '../../uploads/upload';
import { FORM_LIMITS, labelled } from '../../uploads/form';
import { reportParameters } from './report-parameters';

/**
 * `POST /reports`: a report to read figures out of, as the body or in a form. 201 once it is read, 200 where the same
 * file is open already, 422 for one that cannot be read. For the national office.
 */
export async function reportRoutes(scope: FastifyInstance, uploadOptions: UploadOptions): Promise<void> {
  const accepted = reports(REPORT_LIMITS.bytes);
  await scope.register(multipart, {
    limits: { ...FORM_LIMITS, fileSize: REPORT_LIMITS.bytes + 1 },
    throwFileSizeLimit: false,
  });
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));

  scope.post('/reports', async (request, reply) => {
    requireAnyRight(request.actor, 'publish');
    const asked = readRequest(request, uploadOptions);
    const { fileName, file } = await receiveUpload(request, uploadOptions, false, accepted);
    let answer: Answer;
    try {
      const label = labelled(asked.fileName ?? fileName) ?? `rapport-${asked.year}`;
      answer = await read(request, uploadOptions, { ...asked, fileName: label, file: file.path });
    } finally {
      await file.discard();
    }
    return reply.code(answer.status).header('cache-control', 'no-store').send(answer.body);
  });
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

async function read(
  { actor }: FastifyRequest,
  { database, network }: UploadOptions,
  report: ReportToTakeIn,
): Promise<Answer> {
  try {
    const { transcription, known } = await takeIn(database, network, report, actor);
    const counts = await countsOf(database.read, transcription.id);
    const { id, title, publisher, year, fileName, checksum, pagesKnown, pageCount, readAt, open } = transcriptionRow(
      transcription,
      counts,
    );
    const shown = { id, title, publisher, year, fileName, checksum, pagesKnown, pageCount, readAt, open };
    return { status: known ? 200 : 201, body: { ...shown, known } };
  } catch (error) {
    if (!(error instanceof ReportFault)) throw error;
    return { status: 422, body: bodyOf(new MaillageError('UPLOAD_REFUSED', { reason: error.message })) };
  }
}

interface Asked extends Omit<ReportToTakeIn, 'file' | 'fileName'> {
  readonly fileName: string | null;
}

function readRequest(request: FastifyRequest, { network }: UploadOptions): Asked {
  const { region, ...parameters } = reportParameters(request.query as Record<string, unknown>);
  return { ...parameters, territory: region === null ? FEDERATION : regionRef(regionNamed(network, region).code) };
}
