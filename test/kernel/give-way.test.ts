import { aheadOfReaders } from '../../src/kernel/ahead-of-readers';
import { GiveWay, ownTurn } from '../../src/kernel/give-way';
import { RequestWrites } from '../../src/kernel/request-writes';

/** Once it is its turn, holds the thread for longer than a turn is. */
async function held<Piece>(done: Piece[], piece: Piece): Promise<void> {
  const turn = ownTurn();
  if (turn !== undefined) await turn;
  const began = performance.now();
  while (performance.now() - began < 4);
  done.push(piece);
}

test('of many small pieces that are on their way at once each is done once, and others have their turns between them', async () => {
  const done: number[] = [];
  let others = 0;
  const other = () => void (done.length < 24 && (others++, setImmediate(other)));
  setImmediate(other);
  const pieces = Array.from({ length: 24 }, (_, piece) => piece);
  await Promise.all(pieces.map((piece) => held(done, piece)));
  expect(done.sort((a, b) => a - b)).toEqual(pieces);
  // Each piece is longer than a turn.
  expect(others).toBeGreaterThan(20);
});

test('what nobody waits for yet goes on behind what somebody does', async () => {
  const done: string[] = [];
  const piece = (name: string) => held(done, name);
  await piece('first');
  const ahead = aheadOfReaders(() => Promise.all(Array.from({ length: 6 }, () => piece('ahead'))));
  await Promise.all([ahead, ...Array.from({ length: 6 }, () => piece('asked'))]);
  // The one that has its turn as it asks keeps it.
  expect(done.slice(0, 8).filter((name) => name === 'asked').length).toBeGreaterThanOrEqual(5);
  expect(done).toHaveLength(13);
});

test('what nobody waits for yet leaves the thread to whoever comes between its pieces', async () => {
  const turnsBefore: number[] = [];
  let turns = 0;
  const other = () => void (turnsBefore.length < 8 && (turns++, setImmediate(other)));
  setImmediate(other);
  const piece = async () => {
    await held([], 'ahead');
    turnsBefore.push(turns);
  };
  await aheadOfReaders(() => Promise.all(Array.from({ length: 8 }, piece)));
  // The first two may follow at once, where the one that begins has not held the thread yet.
  const between = turnsBefore.slice(2).map((count, index) => count - (turnsBefore[index + 1] ?? 0));
  // An answer takes a handful.
  for (const count of between) expect(count).toBeGreaterThan(8);
});

test('long work that nobody waits for yet does so too', async () => {
  let turns = 0;
  const other = () => void (turns++, turns < 100_000 && setImmediate(other));
  setImmediate(other);
  await aheadOfReaders(async () => {
    const way = new GiveWay();
    await held([], 'ahead');
    expect(way.isDue).toBe(true);
    const before = turns;
    await way.now();
    expect(turns - before).toBeGreaterThan(8);
  });
  turns = 100_000;
});

test('whoever asks for little is served between the pieces of whoever asks for much', async () => {
  const done: string[] = [];
  const request = (name: string, pieces: number) =>
    new RequestWrites().run(() => Promise.all(Array.from({ length: pieces }, () => held(done, name))));
  await Promise.all([request('much', 20), request('little', 2), request('else', 2)]);
  expect(done.slice(0, 8).filter((name) => name === 'little')).toHaveLength(2);
  expect(done.slice(0, 8).filter((name) => name === 'else')).toHaveLength(2);
  expect(done).toHaveLength(24);
});
