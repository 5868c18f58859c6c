import { serve } from './serve';
import { sayFault } from './say-fault';

const USAGE = `Usage : maillage <commande>

  serve    démarre le serveur (c’est ce que fait npm start)`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = { serve };

/** Runs the command that the arguments name; leaves with 1 when it fails and with 2 when there is no such command. */
async function main([name = '', ...args]: readonly string[]): Promise<void> {
  if (['help', '--help', '-h'].includes(name)) {
    console.log(USAGE);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(name === '' ? USAGE : `Commande inconnue : ${name}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  try {
    await command(args);
  } catch (error) {
    sayFault(error);
    process.exit(1);
  }
}

void main(process.argv.slice(2));
