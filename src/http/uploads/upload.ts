import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { fileTooLarge } from '../../spreadsheet/limits';
import { MaillageError } from '../../kernel/errors';
import type { UploadOptions } from './options';
import { spool, type Spooled } from './spool';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ACCEPTED = ['text/csv', XLSX_TYPE, 'multipart/form-data'];
/** Around the file of a form: its boundaries and headers. */
const ENVELOPE = 64 * 1024;

/** What came with a request: one file, or, for what is declared empty, none. */
export interface Upload {
  /** A label, never a path; null when the client gave none. */
  readonly fileName: string | null;
  readonly file: Spooled;
}

/**
 * The one file of a request: its body, or the file of its form. Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, and
 * BAD_USER_INPUT for a form without a file or with several.
 */
export async function receiveUpload(
  request: FastifyRequest,
  uploadOptions: UploadOptions,
  mayBeEmpty: boolean,
): Promise<Upload> {
  const type = mediaType(request);
  const length = request.headers['content-length'];
  const isEmpty = request.headers['transfer-encoding'] === undefined && (length === undefined || length === '0');
  if (type === null && isEmpty && mayBeEmpty) return { fileName: null, file: NOTHING };
  if (type === null || !ACCEPTED.includes(type) || (request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', { expected: ACCEPTED.join(', ') });
  refuseAnnounced(Number(length ?? 0), type, uploadOptions.limits);
  if (type === 'multipart/form-data') return fileOfForm(request, uploadOptions, mayBeEmpty);
  return { fileName: null, file: await spool(request.raw, uploadOptions) };
}

const mediaType = ({ headers }: FastifyRequest): string | null =>
  headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? null;

/** Refused before it is sent, where the client says how much is to come. */
function refuseAnnounced(length: number, type: string, { csvBytes, xlsxBytes }: UploadOptions['limits']): void {
  if (type === XLSX_TYPE && length > xlsxBytes) throw fileTooLarge(xlsxBytes, true);
  if (length > Math.max(csvBytes, xlsxBytes) + ENVELOPE) throw fileTooLarge(csvBytes, false);
}

async function fileOfForm(request: FastifyRequest, uploadOptions: UploadOptions, mayBeEmpty: boolean): Promise<Upload> {
  let found: Upload | null = null;
  try {
    // To the end of the form: only then has it come whole.
    for await (const part of request.parts({ preservePath: true })) {
      if (part.type !== 'file') continue;
      if (found !== null) throw refused('Un seul fichier par dépôt : envoyer les autres à part');
      found = { fileName: part.filename || null, file: await spool(part.file, uploadOptions) };
    }
  } catch (error) {
    await found?.file.discard();
    drain(request.raw);
    throw asRefusal(error);
  }
  if (found !== null) return found;
  if (mayBeEmpty) return { fileName: null, file: NOTHING };
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

const NOTHING: Spooled = {
  kind: 'TEXT',
  bytes: 0,
  async *open() {
    yield* [];
  },
  discard: () => Promise.resolve(),
};
