import { Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import type { Snapshot } from '../../published/snapshot';
import type { DialectName } from '../../spreadsheet/dialect';
import type { Actor } from '../../kernel/actor';
import type { KeptSourceStates } from '../../federation/sources/source-states';
import type { Database } from '../../kernel/database';
import { MaillageError } from '../../kernel/errors';
import { playgroundLink } from '../../graphql/playground-link';
import { camelWords } from '../camel-words';
import { downloadOf, type Download } from '../formats/download';
import { factsOf } from '../facts';
import type { Format } from '../formats/formats';
import { planAt, planOf, type TablePlan } from './plan';
import { rowsOfAnswer } from './rows-of-answer';
import { operationOf, shapeOf } from './shape';
import { asText } from '../as-text';
import type { ExportRow } from '../formats/table';

/** What was read, and as whom. */
interface Reading {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly snapshot: Snapshot;
  readonly actor: Actor;
  /** Whether it turned out to rest on demonstration. */
  readonly demonstration: boolean;
  readonly states?: KeptSourceStates | undefined;
}

/** An operation that was validated and answered without an error. */
interface Answered {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Dotted paths of response keys to where the rows are; null leaves it to the rule of every export. */
  readonly rows: readonly string[] | null;
}

const NAMELESS = 'Résultat d’une requête';
/** A cell of a spreadsheet holds little more. */
const LONGEST_CELL = 32_000;

/**
 * The answer itself as a file, as long as it was asked for: no list is walked further. Throws BAD_USER_INPUT for
 * `rows` that the operation does not have, and for a workbook that is too long. One statement.
 */
export async function downloadResult(
  { schema, database, snapshot, actor, demonstration, states }: Reading,
  { query, variables, operationName, data, rows }: Answered,
  format: Format,
  dialect: DialectName,
): Promise<Download> {
  const document = chosen(parse(query), operationName);
  const plan = planFor(schema, document, variables, rows);
  const found = [...rowsOfAnswer(plan, data)];
  const name = operationOf(document).name?.value;
  const title = name === undefined ? NAMELESS : camelWords(name);
  const link = playgroundLink({ text: query, variables });
  const facts = await factsOf(database, snapshot, actor, {
    states,
    title,
    description: 'La réponse à une requête, telle qu’elle a été demandée.',
    address: link.length > LONGEST_CELL ? '/playground/' : link,
    perimeter: Object.entries(variables).map(([key, value]) => [key, asText(value).slice(0, LONGEST_CELL)] as const),
    years: [],
    rowCount: found.length,
    demonstration,
  });
  const table = { columns: plan.columns, rowCount: found.length, rows: inMemory(found) };
  return downloadOf(table, facts, fileWord(title), format, dialect);
}

/** The operation that was answered, with the fragments of its document. */
function chosen(document: DocumentNode, name: string | undefined): DocumentNode {
  const definitions = document.definitions.filter(
    (each) => each.kind !== Kind.OPERATION_DEFINITION || name === undefined || each.name?.value === name,
  );
  return { ...document, definitions };
}

function planFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  rows: readonly string[] | null,
): TablePlan {
  const declared = operationOf(document).variableDefinitions ?? [];
  const { coerced = {} } = getVariableValues(schema, declared, variables);
  const shape = shapeOf(schema, document, coerced);
  const plan = rows === null ? orRefused(() => planOf(shape, null)) : orRefused(() => planAt(shape, rows));
  if (plan === null) throw refused(`lignes : la requête n’a pas de « ${rows?.join(', ').slice(0, 200) ?? ''} »`);
  return plan;
}

/** What no table can hold is the query's to change. */
function orRefused<T>(plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

const refused = (reasons: string): MaillageError => new MaillageError('PARAMETERS_REFUSED', { reasons });

/** `RegionsEtDepartements` → `regions-et-departements`. */
const fileWord = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

async function* inMemory(rows: readonly ExportRow[]): AsyncGenerator<ExportRow> {
  yield* rows;
}
