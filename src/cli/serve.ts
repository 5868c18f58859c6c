import { readConfig } from '../config';
import { start } from '../main';

/** How long a balancer has to see that the server is leaving before its door closes. */
const GRACE = 1_000;

/** Serves until SIGTERM or Ctrl+C; requests under way are answered first. A second signal ends it at once. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const running = await start(config);
  // Standard output is for logs alone where machines read it.
  if (config.environment === 'production') console.error(running.message);
  else console.log(running.message);
  let leaving = false;
  const leave = (grace: number) => {
    if (leaving) process.exit(1);
    leaving = true;
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
}
