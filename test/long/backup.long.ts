import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { restore } from '../../src/backup/restore';
import { CATALOGUE, openDatabase } from '../../src/data-source';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import type { OpenOptions } from '../../src/storage/options';
import { backUp, fill, publishOne } from '../backup/support';
import { maillage } from '../support/command-line';
import { describeOnEveryEngine } from '../support/database';

jest.setTimeout(600_000);

const KILLS = 8;

describeOnEveryEngine('a backup that is stopped, or made while much is published', (_fresh, engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-backup-long-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const environment = ({ dataDir, url }: OpenOptions) => ({
    DATA_DIR: dataDir,
    MAILLAGE_DEMO: 'off',
    ...(url === undefined ? {} : { DATABASE_URL: url }),
  });

  test('holds only what was published as a whole, and its figures come out again', async () => {
    const place = await engine.place('LOADED');
    const database = await openDatabase(place);
    await fill(database);
    for (let round = 0; round < 5; round++) {
      const path = join(folder, `pendant-${round}.zip`);
      let going = true;
      const publishing = (async () => {
        for (let at = 0; going; at++) {
          await publishOne(database, at % 2 === 0 ? 'guyane' : 'normandie', `${round} ${at}`).catch(() => undefined);
          // One engine answers before anything else has its turn, the backup included.
          await nextTurn();
        }
      })();
      await backUp(place, path);
      going = false;
      await publishing;
      const target = await engine.place();
      const { verified } = await restore(path, target, CATALOGUE, { verify: true, tell: () => undefined });
      expect(verified?.figures).toBeGreaterThan(0);
      const restored = await openDatabase(target);
      for (const { id, rowCount } of await restored.read.findBy(SubmissionEntity, { dataset: 'FORMATIONS' })) {
        const [found] = await restored.read.query<{ n: number }[]>(
          'SELECT COUNT(*) AS n FROM formations WHERE submission_id = ?',
          [id],
        );
        expect(Number(found?.n)).toBe(rowCount);
      }
      await restored.close();
    }
    await database.close();
  });

  test('killed at any moment leaves no file that is half a backup, and no place that is half a database', async () => {
    const place = await engine.place('LOADED');
    const database = await openDatabase(place);
    await fill(database);
    await database.close();
    const whole = join(folder, 'entiere.zip');
    await backUp(place, whole);
    const target = await engine.place();
    for (let at = 0; at < KILLS; at++) {
      const path = join(folder, `tuee-${at}.zip`);
      const saving = maillage(['sauvegarde', path], environment(place));
      await wait(400 + at * 250);
      saving.child.kill('SIGKILL');
      await saving.ended;
      const restoring = maillage(['restaurer', whole], environment(target));
      await wait(600 + at * 350);
      restoring.child.kill('SIGKILL');
      const code = await restoring.ended;
      if (code === 0) break;
    }
    // Whatever was left there, the same command begins anew; or it had been put in place, whole.
    const again = maillage(['restaurer', whole, '--verifier'], environment(target));
    const code = await again.ended;
    if (code !== 0) expect(again.errors()).toContain('une restauration n’écrase rien');
    const restored = await openDatabase(target);
    expect(await restored.read.countBy(SubmissionEntity, { dataset: 'FORMATIONS' })).toBe(2);
    await restored.close();
  });
});
