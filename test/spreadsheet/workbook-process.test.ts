import { setTimeout as wait } from 'node:timers/promises';
import { datasetOf } from '../../src/datasets/registry';
import { Turns } from '../../src/kernel/turns';
import { boastful, honest } from '../support/hostile-workbooks';
import { signalReaders, workbookReaders } from '../support/workbook-readers';
import { read } from '../intake/support';

jest.setTimeout(180_000);

const events = { dataset: datasetOf('EVENTS') };
const onLinux = process.platform === 'linux' ? test : test.skip;

describe('a reader', () => {
  const small = boastful();
  const large = honest(30_000);
  beforeEach(async () => expect((await read(small, events)).issues).toEqual([]));
  const said = async (reading: ReturnType<typeof read>) => (await reading).issues.map(({ message }) => message);

  onLinux('that the system ends is answered for with a sentence, and the next workbook begins another', async () => {
    const reading = said(read(large, events));
    await wait(50);
    signalReaders('SIGKILL');
    expect(await reading).toEqual([expect.stringMatching(/demandait trop de mémoire\. Recopier .*CSV\.$/)]);
    expect((await read(small, events)).issues).toEqual([]);
  });

  onLinux('that takes too long is ended and answered for, and whoever waited behind it is served', async () => {
    const reading = said(read(small, events));
    signalReaders('SIGSTOP');
    const behind = read(small, events);
    expect(await reading).toEqual([expect.stringMatching(/demandait trop de temps\. Recopier .*CSV\.$/)]);
    expect((await behind).issues).toEqual([]);
  });

  onLinux(
    'outlives a signal to everybody, as from a terminal, and leaves by itself once there is no work',
    async () => {
      const reading = read(large, events);
      await wait(50);
      signalReaders('SIGTERM');
      expect((await reading).rows).toHaveLength(30_000);
      while (workbookReaders().length > 0) await wait(100);
    },
  );
});

describe('turns', () => {
  const held = () => {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    return { work: () => over, end: () => end() };
  };

  test('are taken in order, so many at once', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 10, patience: 1000 });
    const begun: number[] = [];
    const works = Array.from({ length: 4 }, held);
    const done = works.map(({ work }, at) => turns.take(() => (begun.push(at), work())));
    expect(begun).toEqual([0, 1]);
    works[1]?.end();
    await done[1];
    expect(begun).toEqual([0, 1, 2]);
    for (const { end } of works) end();
    await Promise.all(done);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  test('whoever comes after too many, or waits too long, is asked to come back', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1, patience: 50 });
    const first = held();
    const running = turns.take(first.work);
    const waiting = turns.take(() => Promise.resolve('late'));
    await expect(turns.take(() => Promise.resolve())).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await expect(waiting).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    first.end();
    await running;
    expect(await turns.take(() => Promise.resolve('in time'))).toBe('in time');
  });

  test('a work that fails leaves its turn to the next', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1, patience: 1000 });
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
