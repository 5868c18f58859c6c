import { openDatabase } from '../../src/data-source';
import { raiseDataVersion, readDataVersion } from '../../src/storage/data-version';
import { announceLeases, LeasedVersion } from '../../src/storage/reading-lease';
import { describeOnEveryEngine } from '../support/database';

/** A database whose answers are given when the test says so, and a clock that it sets. */
function stage() {
  const asked: ((version: number) => void)[] = [];
  let time = 0;
  const version = new LeasedVersion(
    () => new Promise((resolve) => asked.push(resolve)),
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
    at(20);
    expect(version.known()).toBe(7);
    expect(asked).toHaveLength(1);
    at(51);
    const second = version.known();
    asked[1]?.(8);
    expect(await second).toBe(8);
  });

  test('is renewed beside what it answers once it is half over', async () => {
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
