import { openDatabase } from '../../src/data-source';
import { raiseDataVersion, readDataVersion } from '../../src/storage/data-version';
import { announceLeases, LeasedVersion } from '../../src/storage/reading-lease';
import { describeOnEveryEngine } from '../support/database';

/** A database whose answers are given when the test says so, and a clock that it sets. */
function stage(ready?: (version: number) => Promise<unknown>) {
  const asked: ((version: number) => void)[] = [];
  let time = 0;
  const version = new LeasedVersion(
    () => new Promise((resolve) => asked.push(resolve)),
    ready,
    () => time,
  );
  return { version, asked, at: (milliseconds: number) => void (time = milliseconds) };
}

describe('a version under a lease', () => {
  test('is known at once while the lease lasts, and asked for anew when it is over', async () => {
    const { version, asked, at } = stage();
    const first = version.known();
    asked[0]?.(7);
    expect(await first).toBe(7);
    at(12);
    expect(version.known()).toBe(7);
    expect(asked).toHaveLength(1);
    at(51);
    const second = version.known();
    asked[1]?.(8);
    expect(await second).toBe(8);
  });

  test('is renewed beside what it answers once it is not fresh any more', async () => {
    const { version, asked, at } = stage();
    const first = version.known();
    asked[0]?.(7);
    await first;
    at(40);
    expect(version.known()).toBe(7);
    expect(version.known()).toBe(7);
    expect(asked).toHaveLength(2);
    asked[1]?.(8);
    await new Promise(setImmediate);
    at(85);
    expect(version.known()).toBe(8);
  });

  describe('another version', () => {
    /** Knows 7 since 0, and learned of 8 by what it asked at 20. */
    async function learned() {
      const prepared: (() => void)[] = [];
      const staged = stage(() => new Promise<void>((resolve) => prepared.push(resolve)));
      const first = staged.version.known();
      staged.asked[0]?.(7);
      await first;
      staged.at(20);
      expect(staged.version.known()).toBe(7);
      staged.asked[1]?.(8);
      await new Promise(setImmediate);
      return { ...staged, prepared };
    }

    test('takes the place of the one before once what is asked under it is read', async () => {
      const { version, at, prepared } = await learned();
      at(30);
      expect(version.known()).toBe(7);
      expect(prepared).toHaveLength(1);
      prepared[0]?.();
      await new Promise(setImmediate);
      expect(version.known()).toBe(8);
      at(69);
      expect(version.known()).toBe(8);
    });

    test('is waited for no longer than the lease of the one before lasts', async () => {
      const { version, asked, at, prepared } = await learned();
      at(50);
      const known = version.known();
      asked[2]?.(8);
      expect(await known).toBe(8);
      prepared[0]?.();
      await new Promise(setImmediate);
      expect(version.known()).toBe(8);
    });

    test('takes its place where reading what is asked under it fails: whoever asks is told why', async () => {
      const { version, asked, at } = stage(() => Promise.reject(new Error('gone')));
      const first = version.known();
      asked[0]?.(7);
      await first;
      at(20);
      expect(version.known()).toBe(7);
      asked[1]?.(8);
      await new Promise(setImmediate);
      expect(version.known()).toBe(8);
    });
  });

  test('is counted from when it was asked for, not from when the answer came', async () => {
    const { version, asked, at } = stage();
    const first = version.known();
    at(60);
    asked[0]?.(7);
    await new Promise(setImmediate);
    // That took longer than a lease: it is asked for once more, and that answer was surely asked for in time.
    expect(asked).toHaveLength(2);
    at(300);
    asked[1]?.(8);
    expect(await first).toBe(8);
  });

  test('is asked for once by all who wait', async () => {
    const { version, asked } = stage();
    const all = Promise.all([version.known(), version.known(), version.known()]);
    expect(asked).toHaveLength(1);
    asked[0]?.(7);
    expect(await all).toEqual([7, 7, 7]);
  });

  test('is never set back by an answer that was asked for before', async () => {
    const { version, asked, at } = stage();
    const early = version.read();
    at(1);
    const late = version.read();
    asked[1]?.(8);
    await late;
    asked[0]?.(7);
    await early;
    expect(version.known()).toBe(8);
  });

  test('says so when the database does not answer, and asks again', async () => {
    let isGone = true;
    const version = new LeasedVersion(() => (isGone ? Promise.reject(new Error('gone')) : Promise.resolve(3)));
    await expect(version.known()).rejects.toThrow('gone');
    isGone = false;
    expect(await version.known()).toBe(3);
  });
});

describeOnEveryEngine('two processes on one database', (_, engine) => {
  afterAll(() => engine.cleanUp());

  test('what one has raised is what the other knows, each time', async () => {
    const place = await engine.place();
    const [here, there] = [await openDatabase(place), await openDatabase(place)];
    await announceLeases(here);
    const version = new LeasedVersion(() => readDataVersion(here.read));
    for (let round = 0; round < 20; round++) {
      const before = await version.known();
      await there.write(raiseDataVersion);
      expect(await version.known()).toBe(before + 1);
    }
    await here.close();
    await there.close();
  });
});
