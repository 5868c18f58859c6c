import { recordOfficeAct } from '../access/office-act';
import { instanceKey, nextKey, turnToNextKey } from '../federation/own/instance-key';
import { RotationEntity } from '../federation/own/own.entity';
import { rotationTo } from '../federation/protocol/rotation';
import { sixWords } from '../federation/protocol/six-words';
import { readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson } from './output';
import { withPlatform } from './platform';

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'ce qu’il faut faire : cle, ou nouvelle-cle', least: 1, most: 1 };
  const { options, operands: asked } = readArguments(args, { options: { json: 'flag' }, operands });
  const [act = ''] = asked;
  if (act !== 'cle' && act !== 'nouvelle-cle')
    throw new UsageFault([`« ${act.slice(0, 40)} » n’est pas une action : écrire cle, ou nouvelle-cle.`]);
  return withPlatform<ExitCode>(async ({ config, database, actor }) => {
    const { dataDir, federation } = config;
    if (act === 'nouvelle-cle' && federation.key !== undefined)
      throw new UsageFault([
        'La clé vient de FEDERATION_KEY, que cette commande ne peut pas changer : retirer ce réglage, et mettre la clé dans le dossier des données, pour la remplacer.',
      ]);
    const current = await instanceKey(dataDir, federation.key);
    const words = sixWords(current.x);
    if (act === 'cle') {
      if (options.json) sayJson({ kid: current.kid, words });
      else say(`Clé de cette instance, en six mots : ${words}`);
      return 0;
    }
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
    if (options.json) sayJson({ kid: next.kid, words: sixWords(next.x), before: words });
    else
      say(
        `La clé est remplacée : ${words} → ${sixWords(next.x)}.`,
        'L’ancienne a signé la nouvelle : qui l’avait épinglée suit, sans rien avoir à faire.',
      );
    return 0;
  });
}

export const federation: Command = {
  usage: `Usage : maillage federation cle | nouvelle-cle [--json]

  cle            dit la clé de cette instance, en six mots
  nouvelle-cle   la remplace ; l’ancienne signe la nouvelle, et reste à côté dans le dossier des données`,
  run,
};
