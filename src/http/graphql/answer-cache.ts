import type { HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor';
import type { Facts, RequestFacts } from './request-facts';

type Kept = HTTPGraphQLResponse & { readonly body: { readonly kind: 'complete' } };

interface Entry {
  readonly version: number;
  readonly answer: Kept;
  readonly facts: Pick<Facts, 'operationName' | 'operationKind' | 'cost'>;
  readonly bytes: number;
}

/** Headers that an answer, or its being given at all, depends on beside who asks. */
const TELLING = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Whole answers, by what was asked and how, by what its asker may see, and by the version of the data: one that rests
 * on another version is never given, whichever server published it. What was not asked for longest goes first.
 */
export class AnswerCache {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;

  /** `most` bytes; with 0 nothing is kept. */
  constructor(private readonly most: number) {}

  /** What an answer to this request is kept under; null where none is. */
  nameOf({ method, url, body, headers, actor }: FastifyRequest): string | null {
    if (this.most === 0) return null;
    const how = TELLING.map((header) => headers[header]);
    return JSON.stringify([scopeOf(actor), method, method === 'GET' ? url : body, how]);
  }

  /** Whether an answer of some version is there: otherwise there is no need to read which one is wanted. */
  has = (name: string): boolean => this.entries.has(name);

  /** The answer under the version of the data that is read now; one that rests on another is forgotten. */
  async find(name: string, { facts }: RequestFacts): Promise<HTTPGraphQLResponse | undefined> {
    const version = await facts.readDataVersion?.();
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    this.forget(name, entry);
    if (entry.version !== version) return undefined;
    this.entries.set(name, entry);
    this.bytes += entry.bytes;
    Object.assign(facts, entry.facts);
    return entry.answer;
  }

  async keep(name: string, answer: HTTPGraphQLResponse, { facts }: RequestFacts): Promise<void> {
    const version = await facts.dataVersion;
    if (version == null) return;
    if (answer.body.kind !== 'complete' || facts.restsOnDataAlone !== true || facts.failed === true) return;
    const bytes = 2 * (name.length + answer.body.string.length);
    if (bytes > this.most / 8) return;
    const known = this.entries.get(name);
    if (known !== undefined) this.forget(name, known);
    const { operationName, operationKind, cost } = facts;
    this.entries.set(name, {
      version,
      answer: answer as Kept,
      facts: {
        ...(operationName === undefined ? {} : { operationName }),
        ...(operationKind === undefined ? {} : { operationKind }),
        ...(cost === undefined ? {} : { cost }),
      },
      bytes,
    });
    this.bytes += bytes;
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= this.most) return;
      this.forget(oldest, entry);
    }
  }

  private forget(name: string, { bytes }: Entry): void {
    this.entries.delete(name);
    this.bytes -= bytes;
  }
}

/** What an actor may see follows from these alone. */
const scopeOf = ({ role, regions }: Actor): string => `${role} ${[...regions].sort().join(' ')}`;
