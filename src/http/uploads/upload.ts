import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { MaillageError } from '../../kernel/errors';
import { FORM_TYPE, tables, type Accepted } from './accepted';
import type { UploadOptions } from './options';
import { spool, type Spooled } from './spool';

export { XLSX_TYPE } from './accepted';

/** What came with a request: one file, or, for what is declared empty, none. */
export interface Upload {
  /** A label, never a path; null when the client gave none. */
  readonly fileName: string | null;
  readonly file: Spooled;
  /** What stood beside it in its form. */
  readonly fields: URLSearchParams;
}

/**
 * The one file of a request: its body, or the file of its form. Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, and
 * BAD_USER_INPUT for a form without a file or with several.
 */
export async function receiveUpload(
  request: FastifyRequest,
  uploadOptions: Pick<UploadOptions, 'limits' | 'spoolFolder'>,
  mayBeEmpty: boolean,
  accepted: Accepted = tables(uploadOptions.limits),
): Promise<Upload> {
  const type = mediaType(request);
  const length = request.headers['content-length'];
  const isEmpty = request.headers['transfer-encoding'] === undefined && (length === undefined || length === '0');
  if (type === null && isEmpty && mayBeEmpty) return nothing();
  if (
    type === null ||
    !accepted.types.includes(type) ||
    (request.headers['content-encoding'] ?? 'identity') !== 'identity'
  )
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', { expected: accepted.types.join(', ') });
  accepted.refuseAnnounced(Number(length ?? 0), type);
  if (type === FORM_TYPE) return fileOfForm(request, uploadOptions, mayBeEmpty, accepted);
  return { ...nothing(), file: await spool(request.raw, uploadOptions, accepted) };
}

const mediaType = ({ headers }: FastifyRequest): string | null =>
  headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? null;

async function fileOfForm(
  request: FastifyRequest,
  uploadOptions: Pick<UploadOptions, 'spoolFolder'>,
  mayBeEmpty: boolean,
  accepted: Accepted,
): Promise<Upload> {
  let found: Upload | null = null;
  const fields = new URLSearchParams();
  try {
    // To the end of the form: only then has it come whole.
    for await (const part of request.parts({ preservePath: true })) {
      if (part.type !== 'file') {
        if (typeof part.value === 'string') fields.append(part.fieldname, part.value);
        continue;
      }
      if (found !== null) throw refused('Un seul fichier par dépôt : envoyer les autres à part');
      found = { fileName: part.filename || null, file: await spool(part.file, uploadOptions, accepted), fields };
    }
  } catch (error) {
    await found?.file.discard();
    drain(request.raw);
    throw asRefusal(error);
  }
  if (found !== null) return found;
  if (mayBeEmpty) return { ...nothing(), fields };
  throw refused('Le formulaire ne contient aucun fichier : en joindre un');
}

const drain = (stream: Readable): void => {
  stream.unpipe();
  stream.resume();
};

const refused = (reason: string): MaillageError => new MaillageError('UPLOAD_REFUSED', { reason: `${reason}.` });

/** What our own disk refuses is ours to mend; whatever the form's parser refuses is the form's fault. */
const asRefusal = (error: unknown): unknown =>
  error instanceof MaillageError || (error instanceof Error && 'syscall' in error)
    ? error
    : refused(
        'Le formulaire (multipart/form-data) est mal formé, coupé, ou a trop de champs : n’y mettre qu’un fichier',
      );

const nothing = (): Upload => ({ fileName: null, file: NOTHING, fields: new URLSearchParams() });

const NOTHING: Spooled = {
  path: '',
  kind: 'TEXT',
  bytes: 0,
  async *open() {
    yield* [];
  },
  discard: () => Promise.resolve(),
};
