import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { StartFault, faultCode } from './kernel/start-fault';

const USUAL_PORT = 4000;
const asPort = (port: number): string => `PORT=${port}`;

/** Asked before the database is opened: a first start must not work for a minute and then find the door shut. */
export async function checkPort(host: string, port: number, setting: (port: number) => string = asPort): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      const probe = createServer();
      probe.once('error', reject);
      probe.listen({ host, port }, () => probe.close(() => resolve()));
    });
  } catch (error) {
    throw portFault(error, host, port, setting);
  }
}

function portFault(error: unknown, host: string, port: number, setting: (port: number) => string): unknown {
  const code = faultCode(error);
  if (code === 'EADDRINUSE')
    return new StartFault(
      `Le port ${port} est déjà pris sur ${host}.`,
      `En choisir un autre : ${setting(port + 1)} npm start`,
      error,
    );
  if (code === 'EACCES')
    return new StartFault(
      `Le port ${port} est réservé au système.`,
      `En choisir un autre : ${setting(USUAL_PORT)} npm start`,
      error,
    );
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code))
    return new StartFault(
      `L’adresse ${host} n’est pas une adresse de cette machine (${code}).`,
      'Reprendre l’adresse habituelle : HOST=127.0.0.1 npm start',
      error,
    );
  return error;
}

/** The data folder must be writable whatever the database: the signing key and uploaded files live there. */
export function checkFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new StartFault(
      `Le dossier ${folder} ne peut pas être écrit (${faultCode(error)}).`,
      'En choisir un autre : DATA_DIR=~/maillage npm start',
      error,
    );
  }
}
