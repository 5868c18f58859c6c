import { templateShelf } from '../../src/templates/kept-templates';
import { actorWith, type Actor } from '../../src/kernel/actor';
import { PUBLIC_ACTOR } from '../../src/kernel/actor';
import { Network } from '../../src/network/network';
import { describeOnEveryEngine } from '../support/database';

const NAT: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });

describeOnEveryEngine('templates asked for by many', (fresh) => {
  test('are written once; too many different ones at once are put off, and those that wait are all served', async () => {
    const database = await fresh({ filled: 'LOADED' });
    const network = await Network.read(database.read);
    const templateOf = templateShelf(database, network);

    const [one, same, other] = await Promise.all([
      templateOf(PUBLIC_ACTOR, { region: 'bretagne', year: 2024 }),
      templateOf({ ...PUBLIC_ACTOR }, { region: 'bretagne', year: 2024 }),
      templateOf(NAT, { region: 'bretagne', year: 2024 }),
    ]);
    expect(same).toBe(one);
    expect(other).not.toBe(one);

    const years = Array.from({ length: 30 }, (_, index) => 1990 + index);
    const ends = await Promise.allSettled(years.map((year) => templateOf(PUBLIC_ACTOR, { region: 'guyane', year })));
    const refused = ends.filter((end) => end.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(refused).toHaveLength(10);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(await templateOf(PUBLIC_ACTOR, { region: 'guyane', year: 2019 })).toBeInstanceOf(Buffer);
    await expect(templateOf(PUBLIC_ACTOR, { region: 'nulle-part', year: 2019 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
