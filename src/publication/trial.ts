import type { EntityManager } from 'typeorm';

type Work<T> = (manager: EntityManager) => Promise<T>;

/** Ends a transaction that was only a trial, and carries its answer out. */
class Undo<T> extends Error {
  constructor(readonly answer: T) {
    super('trial');
  }
}

/** What the work gives, done in a transaction that is then undone: nothing of it is kept. */
export async function tried<T>(transaction: (work: Work<never>) => Promise<never>, work: Work<T>): Promise<T> {
  try {
    return await transaction(async (manager) => {
      throw new Undo(await work(manager));
    });
  } catch (error) {
    if (error instanceof Undo) return error.answer as T;
    throw error;
  }
}
