import type { Dataset } from '../datasets/dataset';
import { megabytes } from '../kernel/french';
import { Refusal } from '../outside/refusal';
import { GuardedZip, ZipFault } from '../spreadsheet/guarded-zip';

/** What a page shows where a file is due. */
export class NoFile extends Error {}

const START = 512;

/** A page that says 200 all the same: whoever reads it as data would withdraw a region by an error. */
export function refusePage(body: Buffer, type: string): void {
  const start = body
    .subarray(0, START)
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\s)+/, '');
  if (/^text\/html|^application\/xhtml/i.test(type) || /^<(!doctype html|html|head|body|script|\?xml|!--)/i.test(start))
    throw new NoFile(
      'C’est une page web qui arrive, et non un fichier : une page de connexion ou pare-feu. Partager le fichier par un lien qui le télécharge, sans compte.',
    );
  if (body.length === 0) throw new NoFile('Le fichier est vide.');
}

export const isPackage = (body: Buffer): boolean =>
  /^(\xef\xbb\xbf|\s)*\{/.test(body.subarray(0, START).toString('latin1'));

/** The address of a dataset's file in a Data Package, which stands beside its description or anywhere else. */
export function resourceOf(body: Buffer, dataset: Dataset, base: string): string {
  const { path } = resourceFor(body, dataset);
  if (!URL.canParse(path, base)) throw new Refusal('ADDRESS', 'L’adresse de la ressource est mal formée.');
  return new URL(path, base).href;
}

const DESCRIPTION = 'datapackage.json';
const MOST_FILES = 10_000;

/**
 * The bytes of a dataset's file in a Data Package that is one archive, and the address that its name is taken from; null
 * for any other archive, as a workbook is one. Throws {@link NoFile}, in French.
 */
export async function resourceInArchive(
  body: Buffer,
  dataset: Dataset,
  most: number,
): Promise<{ readonly body: Buffer; readonly address: string } | null> {
  // Whatever else is wrong with an archive is said by whoever takes it for a workbook.
  const zip = await GuardedZip.open(body, { mostFiles: MOST_FILES, mostBytes: most * 10 }).catch(() => null);
  if (zip === null) return null;
  try {
    const description = zip.names.find((name) => /^(?:[^/]+\/)?datapackage\.json$/.test(name));
    if (description === undefined) return null;
    const { path } = resourceFor(await zip.bytes(description), dataset);
    const name = description.slice(0, -DESCRIPTION.length) + path.replace(/^\.\//, '');
    if ((zip.size(name) ?? 0) > most)
      throw new NoFile(`« ${path.slice(0, 100)} » dépasse ${megabytes(most)} Mo : le couper.`);
    return { body: await zip.bytes(name), address: new URL(encodeURI(name), 'https://archive.invalid/').href };
  } catch (error) {
    throw error instanceof ZipFault ? new NoFile(error.message) : error;
  } finally {
    zip.close();
  }
}

function resourceFor(body: Buffer, dataset: Dataset): Resource {
  const names = new Set([dataset.fileName, dataset.code.toLowerCase()]);
  const resources = resourcesIn(body);
  const found = resources.find(({ name, path }) => names.has(name) || names.has(stemOf(path)));
  if (found !== undefined) return found;
  throw new NoFile(
    `Ce Data Package n’a pas de ressource « ${dataset.fileName} ». Il a : ${
      resources
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 300) || 'rien'
    }.`,
  );
}

interface Resource {
  readonly name: string;
  readonly path: string;
}

function resourcesIn(body: Buffer): readonly Resource[] {
  let read: unknown = null;
  try {
    read = JSON.parse(body.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    // Said below.
  }
  const { resources } = (read ?? {}) as { resources?: unknown };
  if (!Array.isArray(resources))
    throw new NoFile(
      'C’est du JSON, mais pas un Data Package : donner l’adresse d’un CSV, d’un XLSX ou de datapackage.json.',
    );
  return resources.flatMap((each: unknown) => {
    const { name, path } = (each ?? {}) as { name?: unknown; path?: unknown };
    return typeof name === 'string' && typeof path === 'string' ? [{ name, path }] : [];
  });
}

const stemOf = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase();
