import { MaillageError } from '../../kernel/errors';
import { megabytes } from '../../kernel/french';
import type { FileKind } from '../../spreadsheet/file-kind';
import { fileTooLarge } from '../../spreadsheet/limits';
import type { UploadOptions } from './options';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const FORM_TYPE = 'multipart/form-data';

/** What a door takes in. */
export interface Accepted {
  /** Media types of a body, those of a form included. */
  readonly types: readonly string[];
  /** Refuses what is announced to be too large, before it is sent. */
  readonly refuseAnnounced: (bytes: number, type: string) => void;
  /** Refuses a file by how much of it has come; its limit goes with what it is, whatever it calls itself. */
  readonly refuse: (bytes: number, kind: FileKind) => void;
}

/** Around the file of a form: its boundaries and headers. */
const ENVELOPE = 64 * 1024;

export const tables = ({ csvBytes, xlsxBytes }: UploadOptions['limits']): Accepted => ({
  types: ['text/csv', XLSX_TYPE, FORM_TYPE],
  refuseAnnounced: (bytes, type) => {
    if (type === XLSX_TYPE && bytes > xlsxBytes) throw fileTooLarge(xlsxBytes, true);
    if (bytes > Math.max(csvBytes, xlsxBytes) + ENVELOPE) throw fileTooLarge(csvBytes, false);
  },
  refuse: (bytes, kind) => {
    const isWorkbook = kind === 'ZIP';
    const most = isWorkbook ? xlsxBytes : csvBytes;
    if (bytes > most) throw fileTooLarge(most, isWorkbook);
  },
});

export const reports = (most: number): Accepted => {
  const refuse = (bytes: number): void => {
    if (bytes > most) throw new MaillageError('REPORT_TOO_LARGE', { most: megabytes(most) });
  };
  return {
    types: ['application/pdf', DOCX_TYPE, FORM_TYPE],
    refuseAnnounced: (bytes) => refuse(bytes - ENVELOPE),
    refuse,
  };
};

export const packages = (most: number): Accepted => {
  const refuse = (bytes: number): void => {
    if (bytes > most) throw new MaillageError('PACKAGE_TOO_LARGE', { most: megabytes(most) });
  };
  return { types: [FORM_TYPE], refuseAnnounced: (bytes) => refuse(bytes - ENVELOPE), refuse };
};
