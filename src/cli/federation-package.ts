import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Federation } from '../federation/federation';
import { PackageFault } from '../federation/offline/open-package';
import { receiptsFile, sourceNamed } from '../federation/offline/receipts-file';
import { takeBrought } from '../federation/offline/take-brought';
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

/** Writes what came of everything that an instance gave, as one signed file to be carried back to it. */
export async function makeReceipts(
  federation: Federation,
  named: string,
  path: string,
  json: boolean,
): Promise<ExitCode> {
  await refuseTaken(path, 'des accusés n’en écrasent pas d’autres');
  const source = await sourceNamed(federation, named);
  if (source === null)
    throw new UsageFault([
      `« ${named.slice(0, 100)} » n’est la région ni le nom d’aucune source : voir la page Sources.`,
    ]);
  const made = await receiptsFile(federation, source, new Date());
  if (made === null)
    throw new UsageFault([`Personne n’a encore comparé les six mots de « ${source.name} » : rien n’en a été pris.`]);
  await writeWhole(Readable.from([made.text]), path, 'Ces accusés');
  if (json) sayJson({ file: path, source: made.source, words: made.words });
  else
    say(
      `Accusés de réception pour « ${made.source} » écrits : ${path}.`,
      `La clé d’ici, en six mots, à lire à qui les reçoit la première fois : ${made.words}`,
    );
  return 0;
}

/** Takes in a package, or receipts, that somebody brought; `words` as they were read aloud, null where they were not. */
export async function takeIn(
  federation: Federation,
  path: string,
  words: string | null,
  actor: Actor,
  json: boolean,
): Promise<ExitCode> {
  try {
    const took = await takeBrought(federation, path, actor, { mayAdd: true, words });
    const isToCompare = took.outcome === 'TO_COMPARE' || took.outcome === 'READER_TO_COMPARE';
    if (json) sayJson(took);
    else
      say(
        ...broughtWords(took),
        ...(isToCompare ? [`Puis : maillage federation prendre ${path} --mots "${took.words}"`] : []),
      );
    return isToCompare ? 1 : 0;
  } catch (error) {
    if (faultCode(error) === 'ENOENT') throw new UsageFault([`${path} : il n’y a pas de fichier de ce nom.`]);
    if (!(error instanceof PackageFault)) throw error;
    if (json) sayJson({ outcome: 'REFUSED', faults: error.faults });
    else say(`${REFUSED} : ${counted(error.faults.length, 'faute')}.`, ...error.faults.map((each) => `  ${each}`));
    return 1;
  }
}
