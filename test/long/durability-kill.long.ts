import { killLoop } from '../durability/kill-loop';
import { describeOnEveryEngine } from '../support/database';

const KILLS = Number(process.env['KILLS'] ?? 300);

jest.setTimeout(KILLS * 10_000);

describeOnEveryEngine('killed at hundreds of moments', (_fresh, engine) => {
  test('the platform is wholly before or wholly after, every time', async () => {
    const killed = await killLoop(engine, KILLS, 7);
    expect(killed.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });
});
