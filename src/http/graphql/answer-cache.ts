import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor';
import { BoundedMemory } from '../../kernel/bounded-memory';
import type { Answer } from './answer';

interface Entry {
  readonly version: number;
  readonly answer: Answer;
}

/** Headers that an answer, or its being given at all, depends on beside who asks. */
const TELLING = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Whole answers, by what was asked and how, by what its asker may see, and by the version of the data: one that rests
 * on another version is never given, whichever server published it. What was not asked for longest goes first.
 */
export class AnswerCache {
  private readonly entries: BoundedMemory<Entry>;

  /** `most` bytes; with 0 nothing is kept. */
  constructor(private readonly most: number) {
    this.entries = new BoundedMemory(most);
  }

  /** What an answer to this request is kept under; null where none is. */
  nameOf({ method, url, text, headers, actor }: FastifyRequest): string | null {
    const asked = method === 'GET' ? url : text;
    if (this.most === 0 || asked === undefined) return null;
    const isPersonal = headers.authorization !== undefined;
    const how = TELLING.map((header) => headers[header] ?? '');
    return [scopeOf(actor), isPersonal, method, ...how, asked].join('\n');
  }

  /** Whether an answer of some version is there: otherwise there is no need to know which one is wanted. */
  has = (name: string): boolean => this.entries.has(name);

  /** The answer under this version of the data; one that rests on another is forgotten. */
  find(name: string, version: number): Answer | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined || entry.version === version) return entry?.answer;
    this.entries.delete(name);
    return undefined;
  }

  keep(name: string, answer: Answer, version: number): void {
    const bytes = 2 * name.length + answer.body.length;
    if (bytes <= this.most / 8) this.entries.set(name, { version, answer }, bytes);
  }
}

/** What an actor may see follows from these alone. */
const scopeOf = ({ role, regions }: Actor): string => `${role} ${[...regions].sort().join(' ')}`;
