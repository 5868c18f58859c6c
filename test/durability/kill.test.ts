import { describeOnProduction } from '../support/database';
import { isEvery } from '../support/every';
import { killLoop } from './kill-loop';

jest.setTimeout(300_000);

describeOnProduction('killed at any moment', (_fresh, engine) => {
  test('the platform is wholly before or wholly after, and goes on', async () => {
    const killed = await killLoop(engine, isEvery ? 6 : engine.name === 'MariaDB' ? 4 : 2, 20_231_121);
    expect(killed.filter(({ broken }) => broken.length > 0)).toEqual([]);
    // Some died before anything was kept, some after; else the moments say little. Of two, both may die alike.
    if (killed.length > 2) expect(new Set(killed.map(({ said }) => said.split(' ').length)).size).toBeGreaterThan(1);
  });
});
