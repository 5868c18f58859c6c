import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../kernel/codes';
import { PACKAGE_ROOT } from '../kernel/package-root';
import { StartFault } from '../kernel/start-fault';

/** Documents that are known before anybody asks, each under the hash of its text: those of clients that were looked over. */
export interface TrustedDocuments {
  /** The text of a hash, `sha256:` before it or not; undefined for one that is not known. */
  textOf(id: string): string | undefined;
  /** Whether this very text is known. */
  isKnown(text: string): boolean;
  /** Whether who has this role asks nothing else. */
  bindsRole(role: Role): boolean;
}

interface Settings {
  readonly manifests: readonly string[];
  readonly only: readonly Role[];
}

export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex');

const HASH = /^(?:sha256:)?([0-9a-f]{64})$/i;

/** The hash of an id; null for what is none. */
export const hashOf = (id: string): string | null => HASH.exec(id)?.[1]?.toLowerCase() ?? null;

/** What the product's own client asks. */
const PRODUCT_MANIFEST = join(PACKAGE_ROOT, 'schema', 'documents.json');

/**
 * The product's documents and those of other `manifests`; roles of `only` ask nothing else. Throws a {@link StartFault}
 * with every fault of every manifest.
 */
export function trustedDocuments({ manifests, only }: Settings): TrustedDocuments {
  const texts = new Map<string, string>();
  const faults: string[] = [];
  for (const file of [PRODUCT_MANIFEST, ...manifests])
    for (const [id, text] of entriesOf(file, faults)) {
      const hash = hashOf(id);
      if (hash === null)
        faults.push(
          `${file} : « ${id.slice(0, 80)} » n’est pas une empreinte. Écrire « sha256: » et 64 chiffres hexadécimaux.`,
        );
      else if (hash !== documentHash(text))
        faults.push(
          `${file} : le document de « ${id.slice(0, 80)} » a changé sous son empreinte, qui est maintenant sha256:${documentHash(text)}. Engendrer le manifeste à nouveau.`,
        );
      else texts.set(hash, text);
    }
  if (faults.length > 0) throw new StartFault(faults.join('\n'), 'Corriger les manifestes de DOCUMENTS_MANIFEST.');
  return {
    textOf: (id) => texts.get(hashOf(id) ?? ''),
    isKnown: (text) => texts.has(documentHash(text)),
    bindsRole: (role) => only.includes(role),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Both forms that tools write: `{"<hash>": "<text>"}`, and a list of operations with `id` and `body`. */
function entriesOf(file: string, faults: string[]): readonly (readonly [string, string])[] {
  const fault = (words: string): [] => {
    faults.push(`${file} : ${words}`);
    return [];
  };
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return fault(
      error instanceof SyntaxError
        ? 'n’est pas du JSON bien formé.'
        : 'ne se lit pas. Vérifier le chemin et les droits.',
    );
  }
  if (!isObject(found)) return fault('n’est pas un manifeste. Écrire un objet JSON : {"sha256:…": "query …"}.');
  const pairs = Array.isArray(found['operations'])
    ? found['operations'].map((each: unknown) => (isObject(each) ? [each['id'], each['body']] : []))
    : Object.entries(found);
  return pairs.flatMap(([id, text], index) =>
    typeof id === 'string' && typeof text === 'string'
      ? [[id, text] as const]
      : fault(`l’entrée ${index + 1} n’a pas une empreinte et un texte.`),
  );
}
