import {
  execute,
  GraphQLError,
  print,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { BoundedMemory } from '../kernel/bounded-memory';
import { MaillageError } from '../kernel/errors';
import { inSpan } from '../kernel/tracing';
import { typedNumber } from '../kernel/french';

/** Documents that were asked for more than once, at most so many; the one unused for longest goes first. */
const MOST_COMPILED = 200;
/** Documents that were seen once: to compile one costs more than to execute it. */
const MOST_SEEN = 2000;

export interface Question {
  /** Tells documents and the operations in them apart. */
  readonly name: string;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly contextValue: unknown;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly isQuery: boolean;
  readonly options?: NonNullable<ExecutionArgs['options']>;
}

interface Bounds {
  /** For one question that the product asks itself, as for one that comes by the API; 0 or none: as long as it takes. */
  readonly milliseconds?: number;
  readonly countOperation?: (kind: string, seconds: number) => void;
}

/**
 * Executes whatever is asked of the schema, by the API, by pages and by files: queries that come again compiled, and
 * everything else as graphql-js does; each once. The data are the same to the letter, and so is an error. GraphQL
 * leaves open in which order several are told, and which of those for which one and the same part of the answer is
 * null: there the two may differ.
 */
export class QueryExecutor {
  private readonly compiled = new BoundedMemory<CompiledQuery | null>(MOST_COMPILED);
  private readonly seen = new BoundedMemory<true>(MOST_SEEN);

  constructor(
    readonly schema: GraphQLSchema,
    private readonly bounds: Bounds = {},
  ) {}

  /** The answer as GraphQL gives it. Its bounds are its asker's: the API draws them around more than the execution. */
  run(question: Question): Promise<ExecutionResult> {
    const { operationName, isQuery } = question;
    const what = {
      'graphql.operation.type': isQuery ? 'query' : 'mutation',
      ...(operationName == null ? {} : { 'graphql.operation.name': operationName }),
    };
    return inSpan('graphql execute', what, () => this.execute(question));
  }

  private async execute(question: Question): Promise<ExecutionResult> {
    const { document, operationName, contextValue, variableValues, isQuery, options } = question;
    const query = isQuery ? this.compiledOf(question) : null;
    if (query !== null) {
      const answer = await query.query(undefined, contextValue, { ...variableValues });
      if (answer.errors === undefined) return answer;
      // Without data nothing ran: the variables do not fit, and graphql-js has the words for it that people know.
      if (answer.data !== undefined) return { errors: answer.errors.map(complete), data: answer.data };
    }
    return execute({
      schema: this.schema,
      document,
      ...(operationName == null ? {} : { operationName }),
      contextValue,
      variableValues,
      ...(options === undefined ? {} : { options }),
    });
  }

  /**
   * The answer to a query of the product's own, as the reader of the context gets it, within the time that one has at
   * the API, and counted like one. Rejects for time that is up; its errors are in it.
   */
  async ask(document: DocumentNode, variables: Question['variableValues'], contextValue: unknown) {
    const { milliseconds = 0, countOperation } = this.bounds;
    const started = performance.now();
    const question = { name: nameOf(document), document, variableValues: variables, contextValue, isQuery: true };
    try {
      return await inTime(this.run(question), milliseconds);
    } finally {
      countOperation?.('query', (performance.now() - started) / 1000);
    }
  }

  private compiledOf({ name, document, operationName }: Question): CompiledQuery | null {
    const known = this.compiled.get(name);
    if (known !== undefined) return known;
    if (!this.seen.has(name)) {
      this.seen.set(name, true);
      return null;
    }
    const query = compileQuery(this.schema, document, operationName ?? undefined, { disableLeafSerialization: false });
    const usable = isCompiledQuery(query) ? query : null;
    this.compiled.set(name, usable);
    return usable;
  }
}

const names = new WeakMap<DocumentNode, string>();

/** Documents of the product's own come again as the very same objects. */
function nameOf(document: DocumentNode): string {
  const name = names.get(document) ?? print(document);
  names.set(document, name);
  return name;
}

/** As graphql-js would make it: errors of compiled queries lack what nobody gave them. */
const complete = ({ message, path, locations, originalError }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null }), { locations });

async function inTime<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer> {
  if (milliseconds === 0) return answer;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = typedNumber(milliseconds / 1000);
    timer = setTimeout(() => reject(new MaillageError('QUERY_TIMEOUT', { seconds })), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
