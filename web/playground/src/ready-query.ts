import { spaced } from './french-spaces';

/** One file of schema/operations, as the panel shows it. */
export interface ReadyQuery {
  /** The file's name without its ending; stable, and part of links. */
  readonly id: string;
  readonly title: string;
  readonly folder: string;
  readonly description: string;
  /** Pretty-printed JSON; empty when the query takes none. */
  readonly variables: string;
  readonly query: string;
}

/** The last two are for files made from the query at an address of its own. */
const HEADER = /^# (titre|dossier|description|variables|parametres|lignes)\s*: (.*)$/;

/** Reads the header comments and the operation of one file. Throws when a header line is missing or is no JSON. */
export function parseReadyQuery(id: string, text: string): ReadyQuery {
  const header = new Map<string, string>();
  const lines = text.split('\n');
  let start = 0;
  for (const line of lines) {
    const match = HEADER.exec(line);
    if (!match) break;
    header.set(match[1]!, match[2]!.trim());
    start += 1;
  }
  const word = (name: string): string => {
    const value = header.get(name);
    if (!value) throw new Error(`schema/operations/${id}.graphql : il manque la ligne « # ${name}: … »`);
    return value;
  };
  const variables: unknown = JSON.parse(word('variables'));
  const none = typeof variables !== 'object' || variables === null || Object.keys(variables).length === 0;
  return {
    id,
    title: spaced(word('titre')),
    folder: word('dossier').replace(/^\d+\.\s*/, ''),
    description: spaced(word('description')),
    variables: none ? '' : JSON.stringify(variables, null, 2),
    query: `# ${word('titre')}\n${lines.slice(start).join('\n').trim()}\n`,
  };
}

/** Queries by folder; folders in the order of their numbers, queries by title within. */
export function byFolder(files: Record<string, string>): { folder: string; queries: ReadyQuery[] }[] {
  const entries = Object.entries(files).map(([path, text]) => {
    const id = path.replace(/^.*\//, '').replace(/\.graphql$/, '');
    return { order: /^# dossier\s*: (.*)$/m.exec(text)?.[1] ?? '', query: parseReadyQuery(id, text) };
  });
  entries.sort((a, b) => a.order.localeCompare(b.order, 'fr') || a.query.title.localeCompare(b.query.title, 'fr'));
  const folders = new Map<string, ReadyQuery[]>();
  for (const { query } of entries) folders.set(query.folder, [...(folders.get(query.folder) ?? []), query]);
  return [...folders].map(([folder, queries]) => ({ folder, queries }));
}
