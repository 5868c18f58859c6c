import type { Dataset } from '../datasets/dataset';
import { Refusal } from '../outside/refusal';

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
  const names = new Set([dataset.fileName, dataset.code.toLowerCase()]);
  const resources = resourcesIn(body);
  const found = resources.find(({ name, path }) => names.has(name) || names.has(stemOf(path)));
  if (found === undefined)
    throw new NoFile(
      `Ce Data Package n’a pas de ressource « ${dataset.fileName} ». Il a : ${
        resources
          .map(({ name }) => name)
          .join(', ')
          .slice(0, 300) || 'rien'
      }.`,
    );
  if (!URL.canParse(found.path, base)) throw new Refusal('ADDRESS', 'L’adresse de la ressource est mal formée.');
  return new URL(found.path, base).href;
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
