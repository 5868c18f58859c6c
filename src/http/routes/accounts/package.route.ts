import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireAnyRight } from '../../../access/rights';
import type { Federated } from '../../../federation/federated';
import { PackageFault } from '../../../federation/offline/open-package';
import { takeBrought } from '../../../federation/offline/take-brought';
import { broughtWords, REFUSED } from '../../../federation/offline/took-words';
import { counted } from '../../../kernel/french';
import { behindRequests } from '../../../kernel/request-writes';
import type { Brought } from '../../../pages/sources/package-section';
import { SOURCES } from '../../../pages/sources/sources.page';
import { requireOwnPage, requireProof } from '../../own-page';
import { packages } from '../../uploads/accepted';
import { FORM_LIMITS } from '../../uploads/form';
import type { UploadOptions } from '../../uploads/options';
import { receiveUpload } from '../../uploads/upload';

export interface PackageDoor extends Pick<UploadOptions, 'spoolFolder' | 'limits'> {
  readonly federated: Federated;
}

type Show = (request: FastifyRequest, reply: FastifyReply, brought: Brought) => Promise<FastifyReply>;

/** As many times what one version may have. */
const PACKED = 10;

const PACKAGE = `${SOURCES}/paquet`;
export const isPackage = ({ url, method }: FastifyRequest): boolean => method === 'POST' && url === PACKAGE;

/** `POST /sources/paquet`: what somebody brings of an instance, its package or receipts for this one; answered by the page. */
export async function packageRoute(
  scope: FastifyInstance,
  { federated, limits, spoolFolder }: PackageDoor,
  show: Show,
): Promise<void> {
  const most = limits.csvBytes * PACKED;
  await scope.register(multipart, { limits: { ...FORM_LIMITS, fileSize: most + 1 }, throwFileSizeLimit: false });

  scope.post(PACKAGE, { config: { form: true } }, async (request, reply) => {
    requireOwnPage(request);
    requireAnyRight(request.actor, 'publish');
    const { file, fields } = await receiveUpload(request, { spoolFolder, limits }, false, packages(most));
    try {
      requireProof(request, fields);
      if (file.bytes === 0) return await show(request, reply, { refused: true, lines: ['Choisir un fichier.'] });
      const admission = { mayAdd: request.actor.role === 'ADMIN', words: null };
      // A large one takes longer than a request may: what was begun is ended.
      const took = await behindRequests(() => takeBrought(federated.federation, file.path, request.actor, admission));
      return await show(request, reply, { refused: false, lines: broughtWords(took) });
    } catch (error) {
      if (!(error instanceof PackageFault)) throw error;
      const lines = [`${REFUSED} : ${counted(error.faults.length, 'faute')}.`, ...error.faults];
      return await show(request, reply, { refused: true, lines });
    } finally {
      await file.discard();
    }
  });
}
