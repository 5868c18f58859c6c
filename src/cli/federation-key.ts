import { recordOfficeAct } from '../access/office-act';
import type { Config } from '../config';
import { instanceKey, nextKey, turnToNextKey } from '../federation/own/instance-key';
import { RotationEntity } from '../federation/own/own.entity';
import { rotationTo } from '../federation/protocol/rotation';
import { sixWords } from '../federation/protocol/six-words';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { UsageFault, type ExitCode } from './command';
import { say, sayJson } from './output';

/** Replaces the key of this instance by one that it has signed. Throws {@link UsageFault} for one that the settings give. */
export async function rotateKey(
  { dataDir, federation }: Config,
  database: Database,
  actor: Actor,
  json: boolean,
): Promise<ExitCode> {
  if (federation.key !== undefined)
    throw new UsageFault([
      'La clé vient de FEDERATION_KEY, que cette commande ne peut pas changer : retirer ce réglage, et mettre la clé dans le dossier des données, pour la remplacer.',
    ]);
  const current = await instanceKey(dataDir, federation.key);
  const words = sixWords(current.x);
  const next = await nextKey(dataDir);
  const now = new Date();
  const statement = { fromKid: current.kid, toKid: next.kid, jws: await rotationTo(next, current, now) };
  // What was cut off before the files were turned is said already, and goes on from there.
  await database.write(async (manager) => {
    if ((await manager.countBy(RotationEntity, { fromKid: current.kid })) > 0) return;
    await manager.insert(RotationEntity, { ...statement, madeAt: now.toISOString() });
    const trail = { action: 'ROTATE_KEY', subject: `harvest:${next.kid}`, reason: null } as const;
    await recordOfficeAct(manager, trail, actor, now);
  });
  await turnToNextKey(dataDir);
  if (json) sayJson({ kid: next.kid, words: sixWords(next.x), before: words });
  else
    say(
      `La clé est remplacée : ${words} → ${sixWords(next.x)}.`,
      'L’ancienne a signé la nouvelle : qui l’avait épinglée suit, sans rien avoir à faire.',
    );
  return 0;
}
