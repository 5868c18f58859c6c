import { MaillageError } from '../../kernel/errors';
import { documentHash, hashOf, type TrustedDocuments } from '../../saved-queries/trusted-documents';

/** What of a request says which document is asked: its text, or the hash of a known one. */
interface Named {
  readonly query: unknown;
  readonly documentId: unknown;
  /** Where Apollo's clients say it. */
  readonly extensions: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refused = (reason: string): MaillageError => new MaillageError('BAD_REQUEST', { reason });

/** The text where a hash stands for it; undefined where none is given. Throws BAD_USER_INPUT for one that leads nowhere. */
function textNamed({ query, documentId, extensions }: Named, documents: TrustedDocuments): string | undefined {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  const id = documentId ?? (isObject(persisted) ? persisted['sha256Hash'] : undefined);
  if (id === undefined || id === null) return undefined;
  const hash = typeof id === 'string' ? hashOf(id) : null;
  if (hash === null) throw refused('l’empreinte d’un document s’écrit « sha256: » et 64 chiffres hexadécimaux');
  if (typeof query === 'string' && query !== '') {
    if (documentHash(query) !== hash)
      throw refused(
        'le document n’est pas celui de son empreinte : n’envoyer que l’un des deux, ou engendrer le manifeste à nouveau',
      );
    return query;
  }
  const text = documents.textOf(hash);
  if (text === undefined)
    throw refused(
      `aucun document connu n’a l’empreinte sha256:${hash} : envoyer son texte dans « query », ou donner son manifeste au serveur (DOCUMENTS_MANIFEST)`,
    );
  return text;
}

interface Asked {
  readonly method: string;
  readonly body: unknown;
  readonly search: string;
}

/** A request in which the text stands for its hash; what names no hash is left as it came. */
export function withText<A extends Asked>(asked: A, documents: TrustedDocuments): A {
  return asked.method === 'GET'
    ? { ...asked, search: searchWithText(asked.search, documents) }
    : { ...asked, body: bodyWithText(asked.body, documents) };
}

function bodyWithText(body: unknown, documents: TrustedDocuments): unknown {
  if (!isObject(body)) return body;
  const { query, documentId, extensions, ...rest } = body;
  const text = textNamed({ query, documentId, extensions }, documents);
  return text === undefined
    ? body
    : { ...rest, query: text, ...(isObject(extensions) && { extensions: withoutHash(extensions) }) };
}

function searchWithText(search: string, documents: TrustedDocuments): string {
  const asked = new URLSearchParams(search);
  const extensions = parsed(asked.get('extensions'));
  const text = textNamed({ query: asked.get('query'), documentId: asked.get('documentId'), extensions }, documents);
  if (text === undefined) return search;
  asked.delete('documentId');
  asked.set('query', text);
  if (isObject(extensions)) asked.set('extensions', JSON.stringify(withoutHash(extensions)));
  return `?${asked.toString()}`;
}

const withoutHash = (extensions: Record<string, unknown>): unknown =>
  Object.fromEntries(Object.entries(extensions).filter(([key]) => key !== 'persistedQuery'));

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Apollo says what is wrong with it.
    return undefined;
  }
}
