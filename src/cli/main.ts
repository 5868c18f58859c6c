import { UsageFault, type Command, type ExitCode } from './command';
import { sayFault } from './faults';
import { say } from './output';

/* oxlint-disable typescript/no-require-imports -- a command loads its parts when it is called: a short one does
   not wait for those of a server, and import() would look for an ES module. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  serve: () => (require('./serve') as typeof import('./serve')).serve,
  template: () => (require('./template') as typeof import('./template')).template,
  check: () => (require('./submit') as typeof import('./submit')).check,
  submit: () => (require('./submit') as typeof import('./submit')).submit,
  publish: () => (require('./acts') as typeof import('./acts')).publish,
  withdraw: () => (require('./acts') as typeof import('./acts')).withdraw,
  contradictions: () => (require('./contradictions') as typeof import('./contradictions')).contradictions,
  trancher: () => (require('./contradictions') as typeof import('./contradictions')).settle,
  status: () => (require('./status') as typeof import('./status')).status,
  plan: () => (require('./plan') as typeof import('./plan')).plan,
  transcribe: () => (require('./transcribe') as typeof import('./transcribe')).transcribe,
  administrateur: () => (require('./administrator') as typeof import('./administrator')).administrator,
  token: () => (require('./token') as typeof import('./token')).token,
  sauvegarde: () => (require('./backup') as typeof import('./backup')).backup,
  restaurer: () => (require('./restore') as typeof import('./restore')).restoration,
  personne: () => (require('./person') as typeof import('./person')).person,
  mcp: () => (require('./mcp') as typeof import('./mcp')).mcp,
  federation: () => (require('./federation') as typeof import('./federation')).federation,
  verify: () => (require('./verify') as typeof import('./verify')).verify,
  demo: () => (require('./demo') as typeof import('./demo')).demo,
};
/* oxlint-enable typescript/no-require-imports */

const USAGE = `Usage : maillage <commande>

  serve           démarre le serveur (c’est ce que fait npm start)
  template        écrit le classeur qu’une région remplit pour une année
  check           contrôle un fichier et dit ce que sa publication changerait, sans rien garder
  submit          dépose un fichier
  publish         publie des dépôts
  withdraw        retire un dépôt publié
  status          montre qui a déposé et publié quoi
  plan            montre ou fixe de qui chaque jeu est attendu : des délégations, ou du siège seul
  contradictions  montre où les chiffres se contredisent
  trancher        décide de ce que devient une contradiction
  transcribe      lit un rapport, PDF ou DOCX, et en relève les nombres
  administrateur  écrit le lien qui crée un compte d’administrateur
  token           délivre un jeton d’accès
  sauvegarde      écrit tout ce que la base contient dans un fichier, pendant que le serveur sert
  restaurer       remet une sauvegarde dans une base vide, et la vérifie
  personne        remet ou efface ce qui est gardé d’une personne
  mcp             répond aux assistants de cette machine, au nom d’un serveur qui tourne
  federation      cette instance parmi d’autres : sa clé, ses paquets signés
  verify          vérifie une année figée d’après son archive, sans base ni réseau, et la recalcule
  demo            retire les données de démonstration

  Le détail d’une commande : maillage <commande> --help
  Réponse pour les machines : --json. Sortie : 0 tout va bien, 1 fautes ou refus, 2 commande mal écrite.`;

const HELP = ['help', '--help', '-h', 'aide'];

async function main([name = '', ...args]: readonly string[]): Promise<ExitCode> {
  if (HELP.includes(name)) return say(USAGE);
  const json = [name, ...args].includes('--json');
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    const fault = name === '' || name === '--json' ? 'Il manque une commande.' : `Commande inconnue : ${name}`;
    return sayFault(new UsageFault([fault]), { usage: USAGE, json });
  }
  let howTo: string | null = null;
  try {
    const { usage, run } = load();
    howTo = usage.split('\n')[0] ?? '';
    if (args.some((arg) => arg === '--help' || arg === '-h')) return say(usage);
    return await run(args);
  } catch (error) {
    return sayFault(error, { usage: howTo && `${howTo}\nLe détail : maillage ${name} --help`, json });
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // A start that failed may leave something open; anything else ends once its output is written.
  if (code === 1 && process.argv[2] === 'serve') process.exit(1);
});
