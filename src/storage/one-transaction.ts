import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { faultCode } from '../kernel/start-fault';

/** What a database answers when it has rolled the whole transaction back by itself, or may have. */
const ENDED = ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'ER_ERROR_DURING_COMMIT'];
/** Of SQLite; extended codes begin with them. */
const SQLITE_ENDED = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_NOMEM', 'SQLITE_BUSY', 'SQLITE_INTERRUPT'];

const hasEnded = (error: unknown): boolean => {
  const code = faultCode(error);
  return ENDED.includes(code) || SQLITE_ENDED.some((each) => code.startsWith(each));
};

/**
 * Runs `work` in one transaction on a connection of its own: all of it is kept, or none. Its statements are sent one
 * after the other, and once the database has rolled back, none is sent any more but the ROLLBACK: the ORM hands many
 * statements over at once, and those behind a deadlock would each be kept by itself.
 */
export async function oneTransaction<T>(
  source: DataSource,
  isolation: 'READ COMMITTED' | undefined,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction(isolation);
    const release = sendInTurn(runner);
    try {
      const answer = await work(runner.manager);
      await release();
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      await release().catch(() => undefined);
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/** Lets statements of the runner wait for each other; returns what waits for the last and lets the runner be as it was. */
function sendInTurn(runner: QueryRunner): () => Promise<void> {
  const send = runner.query.bind(runner) as (...statement: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  let ended: { readonly by: unknown } | null = null;
  const inTurn = async (...statement: unknown[]): Promise<unknown> => {
    if (ended !== null) throw ended.by;
    try {
      return await send(...statement);
    } catch (error) {
      if (hasEnded(error)) ended = { by: error };
      throw error;
    }
  };
  runner.query = (...statement: unknown[]) => {
    const sent = last.then(() => inTurn(...statement));
    last = sent.catch(() => undefined);
    return sent as never;
  };
  return async () => {
    await last;
    runner.query = send as never;
    if (ended !== null) throw ended.by;
  };
}
