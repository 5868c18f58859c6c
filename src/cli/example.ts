import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Variables of a server that asks nothing of anybody: what else the environment says is left aside. */
const KEPT = ['PORT', 'HOST', 'LOG_LEVEL', 'ALLOWED_ORIGINS', 'DOCUMENTS_MANIFEST', 'DOCUMENTS_ONLY', 'FEDERATION_DIR'];

export interface Example {
  readonly env: NodeJS.ProcessEnv;
  /** What is said of it once it serves. */
  readonly message: string;
  /** Takes its folder away. */
  clear(): void;
}

/**
 * The same server each time, for those who build on the API: an embedded database in a folder of its own, the
 * federation's own data and the demonstration, no network, no limits on how often one asks.
 */
export function exampleServer(env: NodeJS.ProcessEnv): Example {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-exemple-'));
  const kept = Object.fromEntries(KEPT.filter((name) => env[name] !== undefined).map((name) => [name, env[name]]));
  return {
    env: { ...kept, DATA_DIR: folder, MAILLAGE_DEMO: 'on', RATE_LIMIT_PUBLIC: '0', RATE_LIMIT_USER: '0' },
    message: [
      '',
      'Serveur d’exemple : les mêmes chiffres et les mêmes identifiants à chaque démarrage, tout état d’un chiffre',
      'compris (en 2021 surtout). Rien n’en reste à l’arrêt. Un jeton pour lui :',
      `  DATA_DIR=${folder} npx maillage token --role analyst`,
    ].join('\n'),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
