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
    const { database, network } = uploadOptions;
    const { fileName, file } = await receiveUpload(request, uploadOptions, false, accepted);
    void reply.header('cache-control', 'no-store');
    try {
      const label = labelled(asked.fileName ?? fileName) ?? `rapport-${asked.year}`;
      const { transcription, known } = await takeIn(
        database,
        network,
        { ...asked, fileName: label, file: file.path },
        request.actor,
      );
      const { __typename, key, sourceCode, territoryRef, ...shown } = transcriptionRow(
        transcription,
        await countsOf(database.read, transcription.id),
      );
      return await reply.code(known ? 200 : 201).send({ ...shown, known });
    } catch (error) {
      if (!(error instanceof ReportFault)) throw error;
      return await reply.code(422).send(bodyOf(new MaillageError('UPLOAD_REFUSED', { reason: error.message })));
    } finally {
      await file.discard();
    }
  });
}

interface Asked extends Omit<ReportToTakeIn, 'file' | 'fileName'> {
  readonly fileName: string | null;
}

function readRequest(request: FastifyRequest, { network }: UploadOptions): Asked {
  const { region, ...parameters } = reportParameters(request.query as Record<string, unknown>);
  return { ...parameters, territory: region === null ? FEDERATION : regionRef(regionNamed(network, region).code) };
}
