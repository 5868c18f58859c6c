import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { MaillageError } from '../../src/kernel/errors';
import { behindRequests, inTime, RequestWrites, type Late } from '../../src/kernel/request-writes';

const MANAGER = {} as EntityManager;
const LATE: Late = {
  nothing: new MaillageError('WRITE_TIMEOUT', { seconds: 1 }),
  some: new MaillageError('WRITE_KEPT', { seconds: 1 }),
};

/** A database whose COMMIT takes `milliseconds`, and may fail. */
const database =
  (milliseconds = 0, fault?: Error) =>
  async <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> => {
    const done = await work(MANAGER);
    await wait(milliseconds);
    if (fault !== undefined) throw fault;
    return done;
  };

const done = (): Promise<string> => Promise.resolve('done');

test('what has not reached its end when time is up is undone', async () => {
  const writes = new RequestWrites();
  const slow = writes.run(() => inTime(() => wait(20, 'done'), database()));
  expect(await writes.end(LATE)).toBe('NOTHING');
  await expect(slow).rejects.toBe(LATE.nothing);
});

test('what waits for a lock when time is up does not begin once it has it', async () => {
  const writes = new RequestWrites();
  const work = jest.fn(done);
  const waiting = writes.run(() =>
    inTime(work, async (guarded) => {
      await wait(20);
      return guarded(MANAGER);
    }),
  );
  expect(await writes.end(LATE)).toBe('NOTHING');
  await expect(waiting).rejects.toBe(LATE.nothing);
  expect(work).not.toHaveBeenCalled();
});

test('what is being committed when time is up is waited for', async () => {
  const writes = new RequestWrites();
  const committing = writes.run(() => inTime(done, database(20)));
  await wait(5);
  expect(await writes.end(LATE)).toBe('KEPT');
  await expect(committing).resolves.toBe('done');
});

test('of a commit that fails nobody says that nothing is kept', async () => {
  const writes = new RequestWrites();
  const fault = new Error('connection lost');
  const committing = writes.run(() => inTime(done, database(20, fault)));
  committing.catch(() => undefined);
  await wait(5);
  expect(await writes.end(LATE)).toBe('UNKNOWN');
  await expect(committing).rejects.toBe(fault);
});

test('where the first of two writes is kept, the second does not say that nothing is', async () => {
  const writes = new RequestWrites();
  const both = writes.run(async () => {
    await inTime(done, database());
    await inTime(() => wait(20, 'done'), database());
  });
  both.catch(() => undefined);
  await wait(5);
  expect(await writes.end(LATE)).toBe('KEPT');
  await expect(both).rejects.toBe(LATE.some);
});

test('what a request sets off behind the answers goes on when its time is up', async () => {
  const writes = new RequestWrites();
  const behind = writes.run(() => behindRequests(() => inTime(() => wait(20, 'done'), database())));
  expect(await writes.end(LATE)).toBe('NOTHING');
  await expect(behind).resolves.toBe('done');
});
