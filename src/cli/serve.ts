import { readConfig } from '../config';
import { start } from '../main';
import { readArguments } from './arguments';
import { exampleServer } from './example';
import type { Command, ExitCode } from './command';

/** How long a balancer has to see that the server is leaving before its door closes. */
const GRACE = 1_000;

/** npm passes on the Ctrl+C that the terminal has sent already: within this time it is the same one. */
const ECHO = 500;

/** Serves until SIGTERM or Ctrl+C; requests under way are answered first. Asked a second time, it ends at once. */
async function run(args: readonly string[]): Promise<ExitCode> {
  const { options } = readArguments(args, {
    options: { exemple: 'flag' },
    operands: { what: 'rien', least: 0, most: 0 },
  });
  const example = options.exemple ? exampleServer(process.env) : null;
  if (example !== null) process.on('exit', example.clear);
  const config = readConfig(example?.env ?? process.env);
  const running = await start(config, (sentence) => console.error(sentence));
  let asked: number | undefined;
  const leave = (grace: number) => {
    if (asked !== undefined && Date.now() - asked < ECHO) return;
    if (asked !== undefined) process.exit(1);
    asked = Date.now();
    running.close(grace).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('L’arrêt a échoué :', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => leave(GRACE));
  process.on('SIGINT', () => leave(0));
  // Standard output is for logs alone where machines read it.
  if (config.environment === 'production') console.error(running.message);
  else console.log(running.message + (example?.message ?? ''));
  return 0;
}

export const serve: Command = {
  usage: `Usage : maillage serve [--exemple]

  Démarre le serveur : c’est ce que fait npm start. L’environnement dit tout le reste (docs/demarrer.md).

  --exemple   un serveur jetable, le même à chaque fois, pour qui construit sur l’API (docs/clients.md)`,
  run,
};
