import { cpuOf } from './network/server';
import { databasePid } from './network/processor';

/** Milliseconds that a piece of work took, and of processor time, its database's with it. */
export interface Took {
  readonly time: number;
  readonly processor: number;
}

/** What tells it of work against the database under that address; none for the embedded one, which works in this process. */
export async function clockOf(url: string | undefined): Promise<(work: () => Promise<unknown>) => Promise<Took>> {
  const pid = url === undefined ? null : await databasePid(url);
  const database = (): number => (pid === null ? 0 : cpuOf(pid));
  return async (work) => {
    const [started, own, before] = [performance.now(), process.cpuUsage(), database()];
    await work();
    const { user, system } = process.cpuUsage(own);
    return { time: performance.now() - started, processor: (user + system) / 1000 + database() - before };
  };
}
