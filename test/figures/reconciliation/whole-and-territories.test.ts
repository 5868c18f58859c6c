import { describeOnProduction } from '../../support/database';
import { declares, reconciledNetwork, sessions } from './reconciled-network';
import { short } from './support';

describeOnProduction('what is said of the whole, against what its regions have', (fresh) => {
  let found: Awaited<ReturnType<typeof reconciledNetwork>>;

  beforeAll(async () => {
    found = await reconciledNetwork(await fresh());
  });

  test('what the federation declares is held against all regions, whatever each of them rests on', async () => {
    const regions = [
      sessions('bretagne', 3),
      declares('guadeloupe', ['FORMATIONS_SESSIONS', 4]),
      sessions('occitanie', 1),
    ];
    expect(await found([...regions, declares(null, ['FORMATIONS_SESSIONS', 8])])).toEqual([]);
    const [one, ...more] = await found([...regions, declares(null, ['FORMATIONS_SESSIONS', 9])]);
    expect(more).toEqual([]);
    expect(one && short(one)).toBe('TOTAL_AND_PARTS 9 8');
  });

  test('where a region is missing, the others are no more than the whole', async () => {
    const regions = [sessions('bretagne', 3), sessions('occitanie', 1)];
    expect(await found([...regions, declares(null, ['FORMATIONS_SESSIONS', 9])])).toEqual([]);
    const [one] = await found([...regions, declares(null, ['FORMATIONS_SESSIONS', 2])]);
    expect(one?.message).toContain('2 régions sur 3 font déjà 4');
  });
});
