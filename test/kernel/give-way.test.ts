import { ownTurn } from '../../src/kernel/give-way';

test('of many small pieces that are on their way at once each is done once, and others have their turns between them', async () => {
  const done: number[] = [];
  const busy = async (piece: number): Promise<void> => {
    const turn = ownTurn();
    if (turn !== undefined) await turn;
    const began = performance.now();
    while (performance.now() - began < 4);
    done.push(piece);
  };
  let others = 0;
  const other = () => void (done.length < 24 && (others++, setImmediate(other)));
  setImmediate(other);
  const pieces = Array.from({ length: 24 }, (_, piece) => piece);
  await Promise.all(pieces.map(busy));
  expect(done.sort((a, b) => a - b)).toEqual(pieces);
  // Each piece is longer than a turn.
  expect(others).toBeGreaterThan(20);
});
