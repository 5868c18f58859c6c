import type { Server } from './server';

/** What the server decides ahead of its readers takes it a while; measured is what it is like afterwards. */
export async function settled(servers: readonly Server[]): Promise<void> {
  const ends = performance.now() + 180_000;
  for (let quiet = 0; quiet < 2 && performance.now() < ends;) {
    const before = servers.map((server) => server.cpu());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    quiet = servers.every((server, at) => server.cpu() - (before[at] ?? 0) < 100) ? quiet + 1 : 0;
  }
}
