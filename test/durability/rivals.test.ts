import { openDatabase } from '../../src/data-source';
import { Network } from '../../src/network/network';
import { describeOnProduction } from '../support/database';
import { isEvery } from '../support/every';
import { brokenInvariants } from './invariants';
import { Rival } from './processes';

const TIMES = isEvery ? 30 : 12;
const REFUSED = ['CONFLICT', 'ALREADY_PUBLISHED', 'REPLACED', 'OLDER_THAN_PUBLISHED'];

jest.setTimeout(120_000);

describeOnProduction('two processes at once', (_fresh, engine) => {
  test('one wins, the other gets CONFLICT or finds it done; nothing is ever half done', async () => {
    const [place, otherWay] = engine.twoWaysTo(await engine.place('LOADED'));
    const database = await openDatabase(place);
    const network = await Network.read(database.read);
    const [one, other] = [new Rival(place), new Rival(otherWay)];
    await Promise.all([one.ready(), other.ready()]);
    const ends: string[] = [];
    for (let at = 0; at < TIMES; at++) {
      // Both files are for the same region.
      const [uid, next] = [await one.order({ give: at * 4 }), await one.order({ give: at * 4 + 2 })];
      const met = await Promise.all([
        one.order({ publish: uid }),
        other.order(at % 3 === 0 ? { publish: uid } : at % 3 === 1 ? { publish: next } : { give: 1000 + at * 2 }),
      ]);
      ends.push(met.map((end) => (/^[A-Z_]+$/.test(end) ? end : 'STORED')).join(' '));
      const state = await database.read.query<{ status: string }[]>(
        `SELECT status FROM submissions WHERE uid IN ('${uid}', '${next}')`,
      );
      if (at % 3 === 0 && met[0] !== 'PUBLISHED') expect(met[1]).toBe('PUBLISHED');
      if (at % 3 === 0 && met[0] === 'PUBLISHED') expect(REFUSED).toContain(met[1]);
      if (at % 3 === 1) expect(state.filter(({ status }) => status === 'PUBLISHED')).toHaveLength(1);
      // An import that met a publication works at the next attempt.
      if (at % 3 === 2 && met[1] === 'CONFLICT') expect(await other.order({ give: 1000 + at * 2 })).toMatch(/.{22}/);
    }
    await Promise.all([one.leave(), other.leave()]);
    for (const end of ends.flatMap((pair) => pair.split(' ')))
      expect(['PUBLISHED', 'STORED', ...REFUSED]).toContain(end);
    expect(ends.every((pair) => /PUBLISHED|STORED/.test(pair))).toBe(true);
    expect(await brokenInvariants(database, network)).toEqual([]);
    await database.close();
  });
});
