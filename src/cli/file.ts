import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { fileKind } from '../spreadsheet/file-kind';
import { faultCode } from '../kernel/start-fault';
import { UsageFault } from './command';

/** A file on this machine that somebody wants to submit. */
export interface FileToSubmit {
  /** An XLSX by its first bytes, whatever its name. */
  readonly isWorkbook: boolean;
  readonly bytes: number;
  /** The content anew, each time. */
  open(): AsyncIterable<Buffer>;
}

/** For what is declared empty. */
export const NO_FILE: FileToSubmit = {
  isWorkbook: false,
  bytes: 0,
  async *open() {
    yield* [];
  },
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'n’existe pas. Vérifier son nom et le dossier d’où la commande est tapée',
  EACCES: 'ne peut pas être lu : en demander le droit, ou le copier ailleurs',
  EPERM: 'ne peut pas être lu : en demander le droit, ou le copier ailleurs',
};

/** Throws UsageFault for a path that leads to no readable file. */
export async function fileToSubmit(path: string): Promise<FileToSubmit> {
  try {
    const { size } = await regularFile(path);
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
      const isWorkbook = fileKind(buffer.subarray(0, bytesRead)) === 'ZIP';
      return { isWorkbook, bytes: size, open: () => createReadStream(path) };
    } finally {
      await file.close();
    }
  } catch (error) {
    const reason = REASONS[faultCode(error)];
    throw reason === undefined ? error : new UsageFault([`Le fichier ${path} ${reason}.`]);
  }
}

async function regularFile(path: string) {
  const found = await stat(path);
  if (!found.isFile()) throw new UsageFault([`${path} n’est pas un fichier : donner le chemin d’un CSV ou d’un XLSX.`]);
  return found;
}
