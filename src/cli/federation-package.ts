import { stat } from 'node:fs/promises';
import type { Federation } from '../federation/federation';
import { PackageFault } from '../federation/offline/open-package';
import { takePackage } from '../federation/offline/take-package';
import { broughtWords, REFUSED } from '../federation/offline/took-words';
import { packageOf } from '../federation/offline/write-package';
import type { Actor } from '../kernel/actor';
import { counted, writeNumber } from '../kernel/french';
import { faultCode } from '../kernel/start-fault';
import { UsageFault, type ExitCode } from './command';
import { say, sayJson } from './output';
import { refuseTaken, writeWhole } from './write-whole';

/** Writes what this instance has published as one signed file. */
export async function makePackage(federation: Federation, path: string, json: boolean): Promise<ExitCode> {
  await refuseTaken(path, 'un paquet n’en écrase pas un autre');
  const { archive, manifest, words } = await packageOf(federation);
  await writeWhole(archive, path, 'Ce paquet');
  const { size } = await stat(path);
  const { seq, regions, datasets, withdrawn } = manifest;
  if (json)
    sayJson({ file: path, bytes: size, seq, regions, versions: datasets.length, withdrawn: withdrawn.length, words });
  else
    say(
      `Paquet écrit : ${path} (${writeNumber(Math.ceil(size / 1024))} Ko).`,
      `Manifeste ${seq} : ${counted(datasets.length, 'version publiée', 'versions publiées')}, ${counted(withdrawn.length, 'retrait')}, pour ${regions.join(', ')}.`,
      `Sa clé, en six mots, à lire à qui le reçoit la première fois : ${words}`,
      'Il contient des données personnelles : l’envoyer à son destinataire, et à lui seul.',
    );
  return 0;
}

/** Takes in a package that somebody brought; `words` as they were read aloud, null where they were not. */
export async function takeIn(
  federation: Federation,
  path: string,
  words: string | null,
  actor: Actor,
  json: boolean,
): Promise<ExitCode> {
  try {
    const took = await takePackage(federation, path, actor, { mayAdd: true, words });
    if (json) sayJson(took);
    else
      say(
        ...broughtWords(took),
        ...(took.outcome === 'TO_COMPARE' ? [`Puis : maillage federation prendre ${path} --mots "${took.words}"`] : []),
      );
    return took.outcome === 'TO_COMPARE' ? 1 : 0;
  } catch (error) {
    if (faultCode(error) === 'ENOENT') throw new UsageFault([`${path} : il n’y a pas de fichier de ce nom.`]);
    if (!(error instanceof PackageFault)) throw error;
    if (json) sayJson({ outcome: 'REFUSED', faults: error.faults });
    else say(`${REFUSED} : ${counted(error.faults.length, 'faute')}.`, ...error.faults.map((each) => `  ${each}`));
    return 1;
  }
}
