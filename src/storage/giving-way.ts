import type { DataSource } from 'typeorm';
import { ownTurn } from '../kernel/give-way';

/**
 * The embedded database answers within the turn that asks: questions that follow from each other, and others beside them,
 * would hold the thread until the last. With this a statement waits for the next turn where this one has lasted long, so
 * that whoever asks for little is served in between.
 */
export function givingWay(source: DataSource): DataSource {
  const wrapped = new WeakSet();
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (wrapped.has(runner)) return runner;
    wrapped.add(runner);
    const query = runner.query.bind(runner) as (...asked: unknown[]) => Promise<unknown>;
    runner.query = (async (...asked: unknown[]) => {
      const turn = ownTurn();
      if (turn !== undefined) await turn;
      return query(...asked);
    }) as typeof runner.query;
    return runner;
  };
  return source;
}
