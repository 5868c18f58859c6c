import { describeOnEveryEngine } from '../../support/database';
import { declares, member, reconciledNetwork, register, sessions } from './reconciled-network';
import { printed, short } from './support';

describeOnEveryEngine('what is said, against the rows of the same territory', (fresh) => {
  let found: Awaited<ReturnType<typeof reconciledNetwork>>;

  beforeAll(async () => {
    found = await reconciledNetwork(await fresh());
  });

  const BRETAGNE = { kind: 'REGION', code: 'bretagne' } as const;
  const type = (key: string, value: number) =>
    printed({ indicator: 'ADHERENTS_TOTAL', territory: BRETAGNE, part: `STRUCTURE_TYPE=${key}`, value });
  const members = [member(0, 'AI', 'ACI'), member(1, 'AI'), member(2, 'ACI'), member(3, 'AI', 'ETTI')];

  test('first types are held against first types', async () => {
    expect(await found([register('bretagne', members)], type('AI', 3), type('ACI', 1))).toEqual([]);
  });

  test('a set that fits types run better is held against types run, and names what differs', async () => {
    expect(await found([register('bretagne', members)], type('AI', 3), type('ACI', 2), type('ETTI', 1))).toEqual([]);
    const all = await found([register('bretagne', members)], type('AI', 3), type('ACI', 3), type('ETTI', 1));
    expect(all.map((each) => `${each.indicator} ${each.slice?.key} ${short(each)}`)).toEqual([
      'ADHERENTS_TYPE_MEMBERSHIPS ACI COMPUTED_AND_PRINTED 3 2',
    ]);
  });

  test('a set that fits neither better is of first types', async () => {
    const all = await found([register('bretagne', members)], type('AI', 2));
    expect(all.map((each) => `${each.indicator} ${short(each)}`)).toEqual(['ADHERENTS_TOTAL COMPUTED_AND_PRINTED 2 3']);
  });

  test('what a region declares is held against the rows that win over it', async () => {
    expect(await found([sessions('bretagne', 3), declares('bretagne', ['FORMATIONS_SESSIONS', 3])])).toEqual([]);
    const [one] = await found([sessions('bretagne', 3), declares('bretagne', ['FORMATIONS_SESSIONS', 4])]);
    expect(one && short(one)).toBe('COMPUTED_AND_PRINTED 4 3');
    expect(one?.message).toContain('corriger le chiffre déclaré');
  });

  test('demonstration takes no part, in rows as in totals', async () => {
    const invented = [sessions('bretagne', 3), declares('bretagne', ['FORMATIONS_SESSIONS', 4])].map((file) => ({
      ...file,
      demonstration: true,
    }));
    expect(await found(invented, printed({ indicator: 'FORMATIONS_SESSIONS', territory: BRETAGNE, value: 9 }))).toEqual(
      [],
    );
  });

  test('about a number is as far as its last digit reaches, and an exact one is that number alone', async () => {
    const of = (value: number, approximate: boolean) =>
      found([sessions('bretagne', 14), declares('bretagne', ['FORMATIONS_SESSIONS', value, approximate])]);
    expect(await of(10, true)).toEqual([]);
    expect((await of(10, false)).map(short)).toEqual(['COMPUTED_AND_PRINTED 10 14']);
    expect((await of(20, true)).map(short)).toEqual(['COMPUTED_AND_PRINTED 20 14']);
  });
});
