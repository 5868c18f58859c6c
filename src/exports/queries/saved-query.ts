import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { pagedDocument, type Paging } from './paging';
import { parametersOf, type Parameter } from './parameters';
import { planOf, type TablePlan } from './plan';
import { operationOf, shapeOf } from './shape';

/** A question with an address of its own. */
export interface SavedQuery {
  /** The file's name without its ending: stable, and part of the address. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
  /** As it is executed: lists are asked for page by page. */
  readonly document: DocumentNode;
  readonly paging: Paging | null;
  readonly parameters: readonly Parameter[];
  /** What a variable is when no parameter gives it. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly plan: TablePlan;
  /** Why it may not be asked with these variables; absent where nobody but the product asks. */
  readonly measure?: (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => string | null;
}

/** As many as `/graphql` takes. */
const MOST_TOKENS = 1000;
const HEADER = /^# (titre|dossier|description|variables|parametres|lignes)\s*: (.*)$/;

/**
 * Reads one operation with its header comments (`titre`, `description`, `variables`, and, where they differ from the
 * rule, `parametres` and `lignes`). Throws, naming the operation, for what the schema does not answer any more.
 */
export function readSavedQuery(schema: GraphQLSchema, name: string, text: string): SavedQuery {
  try {
    return compiledQuery(schema, name, text);
  } catch (error) {
    throw new Error(`schema/operations/${name}.graphql : ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The same without the name of a file in what it throws. */
export function compiledQuery(schema: GraphQLSchema, name: string, text: string): SavedQuery {
  const header = headerOf(text);
  const asked = parsed(text);
  const operations = asked.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) throw new Error(`une opération par adresse ; il y en a ${operations.length}`);
  const faults = validate(schema, asked);
  if (faults.length > 0)
    throw new Error(`le schéma n’y répond pas ${inEnglish(faults.map(({ message }) => message).join(' '))}.`);
  if (operationOf(asked).operation !== OperationTypeNode.QUERY)
    throw new Error('seule une requête de lecture peut avoir une adresse');
  const { document, paging } = pagedDocument(schema, asked);
  const plan = planOf(shapeOf(schema, asked), header.get('lignes') ?? null);
  return {
    name,
    title: word(header, 'titre'),
    description: word(header, 'description'),
    text,
    document,
    paging,
    parameters: parametersOf(schema, asked, header.get('parametres') ?? null, paging?.variables ?? []),
    defaults: defaultsOf(word(header, 'variables')),
    plan,
  };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxLexicalTokens: MOST_TOKENS });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`elle est mal écrite ${inEnglish(words)}.`, { cause: error });
  }
}

/** GraphQL speaks no French: whoever reads this is told so. */
const inEnglish = (message: string): string => `(message technique, en anglais : « ${message} »)`;

function defaultsOf(text: string): Readonly<Record<string, unknown>> {
  let read: unknown = null;
  try {
    read = JSON.parse(text);
  } catch {
    // Said below.
  }
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  throw new Error('`variables` doit être un objet JSON, comme {"annee": 2023}');
}

function headerOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined || value === undefined) break;
    found.set(name, value.trim());
  }
  return found;
}

function word(header: ReadonlyMap<string, string>, name: string): string {
  const value = header.get(name);
  if (!value) throw new Error(`il manque la ligne « # ${name}: … »`);
  return value;
}

/** Every operation of the folder, by name, in the order of their names; without a folder there is none. */
export function readSavedQueries(schema: GraphQLSchema, folder: string | null): ReadonlyMap<string, SavedQuery> {
  if (folder === null) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return new Map(
    files.sort().map((file) => {
      const name = file.replace(/\.graphql$/, '');
      return [name, readSavedQuery(schema, name, readFileSync(join(folder, file), 'utf8'))];
    }),
  );
}
