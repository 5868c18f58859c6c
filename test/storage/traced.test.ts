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
});
