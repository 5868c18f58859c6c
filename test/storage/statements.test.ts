import { recordSpans } from '../support/recorded-spans';
import { describeOnEveryEngine } from '../support/database';

const spans = recordSpans();

describeOnEveryEngine('a statement', (fresh) => {
  test('has one span and one stack, however many came before it', async () => {
    const database = await fresh();
    for (let before = 0; before < 50; before += 1) await database.read.query('SELECT 1');
    spans.reset();
    await database.read.query('SELECT 2');
    expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual(['sql SELECT']);
  });

  test('that follows from many others lets somebody else have a turn before', async () => {
    const database = await fresh();
    let others = 0;
    let isDone = false;
    const other = () => void (isDone || (others++, setImmediate(other)));
    setImmediate(other);
    for (let step = 0; step < 12; step += 1) {
      const [row] = await database.read.query<[{ n: unknown }]>(`SELECT ${step} AS n`);
      expect(String(row.n)).toBe(String(step));
      const began = performance.now();
      while (performance.now() - began < 6);
    }
    isDone = true;
    expect(others).toBeGreaterThan(2);
  });
});
