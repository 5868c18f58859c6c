import { federationOptions } from '../config';
import { Federation } from '../federation/federation';
import { sixWords } from '../federation/protocol/six-words';
import { instanceKey } from '../federation/own/instance-key';
import { readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { rotateKey } from './federation-key';
import { makePackage, makeReceipts, takeIn } from './federation-package';
import { say, sayJson } from './output';
import { withPlatform } from './platform';

const ACTS = { cle: 0, 'nouvelle-cle': 0, package: 1, prendre: 1, accuses: 2 } as const;
type Act = keyof typeof ACTS;

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: `ce qu’il faut faire : ${ALL}`, least: 1, most: 3 };
  const { options, operands: asked } = readArguments(args, { options: { mots: 'text', json: 'flag' }, operands });
  const [written = '', path = '', last = ''] = asked;
  const act = OTHER_NAMES[written] ?? written;
  if (!isAct(act)) throw new UsageFault([`« ${act.slice(0, 40)} » n’est pas une action : écrire ${ALL}.`]);
  if (asked.length - 1 < ACTS[act]) throw new UsageFault([FILES[act] ?? 'Il manque un fichier.']);
  if (asked.length - 1 > ACTS[act]) throw new UsageFault([`« ${asked.at(-1) ?? ''} » est de trop.`]);
  if (options.mots !== undefined && act !== 'prendre')
    throw new UsageFault(['--mots ne va qu’avec prendre : ce sont les mots de qui a fait le paquet.']);
  return withPlatform<ExitCode>(async ({ config, database, network, actor }) => {
    if (act === 'nouvelle-cle') return rotateKey(config, database, actor, options.json);
    const federation = new Federation(database, network, federationOptions(config));
    if (act === 'package') return makePackage(federation, path, options.json);
    if (act === 'accuses') return makeReceipts(federation, path, last, options.json);
    if (act === 'prendre') return takeIn(federation, path, options.mots ?? null, actor, options.json);
    const { kid, x } = await instanceKey(config.dataDir, config.federation.key);
    if (options.json) sayJson({ kid, words: sixWords(x) });
    else say(`Clé de cette instance, en six mots : ${sixWords(x)}`);
    return 0;
  });
}

const ALL = 'cle, nouvelle-cle, package, prendre ou accuses';
const OTHER_NAMES: Readonly<Record<string, string>> = { paquet: 'package', accusés: 'accuses' };

const isAct = (written: string): written is Act => Object.hasOwn(ACTS, written);

const FILES: Readonly<Partial<Record<Act, string>>> = {
  package: 'Il manque le fichier à écrire : maillage federation package bretagne.zip',
  prendre: 'Il manque le paquet à prendre : maillage federation prendre bretagne.zip',
  accuses: 'Il manque la région ou le fichier : maillage federation accuses bretagne accuses.json',
};

export const federation: Command = {
  usage: `Usage : maillage federation cle | nouvelle-cle | package <fichier.zip> | prendre <fichier> [--mots "…"] | accuses <région> <fichier.json> [--json]

  cle            dit la clé de cette instance, en six mots
  nouvelle-cle   la remplace ; l’ancienne signe la nouvelle, et reste à côté dans le dossier des données
  package        écrit tout ce que cette instance publie dans un fichier signé, pour un courriel ou une clé USB
  prendre        vérifie un paquet et en prend ce qui est nouveau, comme une moisson ; à la région, les accusés du siège
  accuses        écrit ce qui est reçu, publié et refusé d’une instance dans un fichier signé, à lui rendre
  --mots "…"     les six mots de la clé, lus par qui a fait le fichier : à donner la première fois`,
  run,
};
