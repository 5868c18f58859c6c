import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { AdherentEntity } from '../../src/network/adherent.entity';
import type { Database } from '../../src/kernel/database';
import { seedReference } from '../support/seed-network';
import { describeOnProduction } from '../support/database';
import { isEvery } from '../support/every';

const COUNT = 200;
const uidOf = (index: number) => `adherent-${String(index).padStart(4, '0')}`;

class Undone extends Error {}

describeOnProduction('one transaction is one transaction', (fresh, engine) => {
  let database: Database;

  beforeAll(async () => {
    database = await fresh();
    await seedReference(database);
    await database.write((manager) =>
      manager.insert(
        AdherentEntity,
        Array.from({ length: COUNT }, (_, i) => row(i)),
      ),
    );
  });

  const row = (index: number) => ({
    uid: uidOf(index),
    region: 'bretagne',
    department: '35',
    siret: null,
    nameKey: uidOf(index),
    demonstration: false,
  });
  const changed = () => database.read.countBy(AdherentEntity, { department: '22' });

  /** Changes all rows at once, in one order or the other, as one call of the ORM, and then gives up. */
  const trial = (reversed: boolean) =>
    database
      .write(async (manager: EntityManager) => {
        const rows = await manager.findBy(AdherentEntity, { region: 'bretagne' });
        rows.sort((a, b) => (a.uid < b.uid === reversed ? 1 : -1));
        for (const each of rows) each.department = '22';
        await manager.save(AdherentEntity, rows, { chunk: 500 });
        throw new Undone();
      })
      .catch((error: unknown) => error);

  test('two trials that meet in a deadlock leave nothing, round after round', async () => {
    for (let round = 0; round < (isEvery ? 12 : 5); round++) {
      await Promise.all([trial(false), trial(true)]);
      expect(await changed()).toBe(0);
    }
  }, 120_000);

  test('what waited too long for a lock is refused, and nothing of it is kept', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const holder = database.write(async (manager) => {
      await manager.update(AdherentEntity, { uid: uidOf(COUNT / 2) }, { nameKey: 'tenu' });
      await held;
    });
    await wait(50);
    const refused = trial(false);
    if (engine.name !== 'SQLite') {
      expect(await refused).toMatchObject({ code: 'ER_LOCK_WAIT_TIMEOUT' });
      expect(await changed()).toBe(0);
    }
    letGo();
    await holder;
    await refused;
    expect(await changed()).toBe(0);
  }, 180_000);

  test('after the database has rolled back, nothing more of the work is sent', async () => {
    if (engine.name === 'SQLite') return;
    const outcomes = await Promise.all(
      [false, true].map((reversed) =>
        database
          .write(async (manager) => {
            const [first, last] = reversed ? [COUNT - 1, 0] : [0, COUNT - 1];
            await manager.update(AdherentEntity, { uid: uidOf(first) }, { nameKey: 'premier' });
            await wait(200);
            // Somebody who takes no notice of the refusal, and goes on.
            await manager.update(AdherentEntity, { uid: uidOf(last) }, { nameKey: 'dernier' }).catch(() => undefined);
            return manager
              .update(AdherentEntity, { uid: uidOf(last - (reversed ? -7 : 7)) }, { department: '22' })
              .then(
                () => 'sent',
                () => {
                  throw new Undone();
                },
              );
          })
          .catch(() => 'undone'),
      ),
    );
    expect([...outcomes].sort()).toEqual(['sent', 'undone']);
    expect(await changed()).toBe(1);
  }, 180_000);
});
