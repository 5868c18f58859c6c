import type { FastifyRequest } from 'fastify';
import { scopeOf } from '../../kernel/actor';
import { BoundedMemory } from '../../kernel/bounded-memory';
import type { Rested } from '../../published/grounds';
import type { Snapshot } from '../../published/snapshot';
import { isPersonal } from '../is-personal';
import { DATA_VERSION_HEADER } from '../measure-headers';
import type { Answer } from './answer';

/** An answer, and what it rests on: nothing that outlasts its version where that is not known. */
interface Entry {
  readonly version: number;
  readonly rested: Rested | null;
  readonly answer: Answer;
}

/** Headers that an answer, or its being given at all, depends on beside who asks. */
const TELLING = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** Milliseconds after which nobody else begins to wait for an answer: what it asks of the database may be lost. */
const LONGEST = 5_000;

/**
 * Whole answers, by what was asked and how, by what its asker may see, and by what of the published data they rest on:
 * one of which anything was published since is never given, whichever server published it. What was not asked for
 * longest goes first.
 */
export class AnswerCache {
  private readonly entries: BoundedMemory<Entry>;
  private readonly making = new Map<string, Promise<unknown>>();

  /** `most` bytes; with 0 nothing is kept. */
  constructor(private readonly most: number) {
    this.entries = new BoundedMemory(most);
  }

  /** What an answer to this request is kept under; null where none is. */
  nameOf(request: FastifyRequest): string | null {
    const { method, url, text, headers, actor } = request;
    const asked = method === 'GET' ? url : text;
    if (this.most === 0 || asked === undefined) return null;
    const how = TELLING.map((header) => headers[header] ?? '');
    return [scopeOf(actor), isPersonal(request), method, ...how, asked].join('\n');
  }

  /** Whether an answer of some version is there: otherwise there is no need to know which one is wanted. */
  has = (name: string): boolean => this.entries.has(name);

  /** The answer where it is of this very version of the data. */
  find(name: string, version: number): Answer | undefined {
    const entry = this.entries.get(name);
    return entry?.version === version ? entry.answer : undefined;
  }

  /** The answer where nothing that it rests on is otherwise in this snapshot, whose version it says from then on. */
  findIn(name: string, snapshot: Snapshot): Answer | undefined {
    const { version } = snapshot;
    const found = this.find(name, version);
    const entry = this.entries.get(name);
    if (found !== undefined || entry === undefined || entry.rested?.isSameIn(snapshot) !== true) return found;
    const headers = { ...entry.answer.headers, [DATA_VERSION_HEADER]: String(version) };
    const answer = { ...entry.answer, headers };
    if (version > entry.version) this.set(name, { ...entry, version, answer });
    return answer;
  }

  keep(name: string, answer: Answer, version: number, rested: Rested | null): void {
    this.set(name, { version, rested, answer });
  }

  /**
   * Makes an answer, one after the other for one name: whoever comes meanwhile first waits for the one before, which may
   * serve as well, and then looks for it by `find`.
   */
  async oneByOne<A>(name: string, find: () => A | undefined, make: () => Promise<A>): Promise<A> {
    const before = this.making.get(name);
    if (before !== undefined) {
      await before.catch(() => undefined);
      const found = find();
      if (found !== undefined) return found;
    }
    const making = make();
    this.making.set(name, making);
    const end = () => this.making.get(name) === making && this.making.delete(name);
    const longest = setTimeout(end, LONGEST).unref();
    making.then(end, end).finally(() => clearTimeout(longest));
    return making;
  }

  private set(name: string, entry: Entry): void {
    const bytes = 2 * name.length + entry.answer.body.length;
    if (bytes <= this.most / 8) this.entries.set(name, entry, bytes);
  }
}
