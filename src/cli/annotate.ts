import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { annotateFile, annotateWorkbook } from '../publication/annotate-file';
import { faultCode, StartFault } from '../kernel/start-fault';
import { UsageFault } from './command';
import type { FileRequest } from './file-request';
import type { Platform } from './platform';

/**
 * Writes the annotated return where it was asked for, and answers with its path; null when it was not, or when there
 * is nothing to mark because the file as a whole is refused. Done before a file is stored: what is said of it is then
 * the same for a check.
 */
export async function annotate({ database, network, actor }: Platform, asked: FileRequest): Promise<string | null> {
  const { annote, path, file, year, found } = asked;
  if (annote === undefined) return null;
  if (path === undefined) throw new UsageFault(['--annote marque les fautes d’un fichier : donner le fichier.']);
  if (resolve(annote) === resolve(path))
    throw new UsageFault(['--annote écraserait le fichier lui-même : donner un autre nom.']);
  const { dataset, region } = found;
  const answer =
    dataset === null
      ? await annotateWorkbook(database, network, actor, { region, year }, file.open)
      : { workbook: await annotateFile(database, network, actor, { dataset, region, year }, file.open) };
  if ('refusal' in answer) return null;
  await writeOut(annote, answer.workbook);
  return annote;
}

/** Throws StartFault where nothing can be written. */
export async function writeOut(path: string, content: Buffer, flag: 'w' | 'wx' = 'w'): Promise<void> {
  try {
    await writeFile(path, content, { flag });
  } catch (error) {
    const code = faultCode(error);
    if (code === 'EEXIST')
      throw new StartFault(
        `${path} existe déjà, et n’est pas écrasé.`,
        'Donner un autre nom : --sortie autre.xlsx',
        error,
      );
    throw new StartFault(`${path} ne peut pas être écrit (${code}).`, 'Donner un autre dossier.', error);
  }
}
