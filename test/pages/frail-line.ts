import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line between browser and server that can be made to fail. */
export interface FrailLine {
  readonly url: string;
  /**
   * Until told otherwise, a file that is to be kept breaks it: half-way there, or once the answer is on its way back.
   * A browser tries once more by itself, so that once would not do.
   */
  breaks(where: 'on the way there' | 'on the way back' | null): void;
  /** Lets little through at a time, until told otherwise. */
  slow(on: boolean): void;
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

const HALF_WAY = 200_000;
const PAUSE = 150;

/** Forwards bytes, and looks at no more of them than it needs to know which request it is. */
export async function startFrailLine(target: string): Promise<FrailLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let breaks: 'on the way there' | 'on the way back' | null = null;
  let slow = false;
  let server = open();
  await listening(server, 0);
  const { port: own } = server.address() as { port: number };

  function open(): Server {
    return createServer((browser) => {
      const behind = connect(Number(port), hostname);
      for (const socket of [browser, behind]) {
        sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
      }
      let keeps = false;
      let gone = 0;
      const cut = (): void => {
        browser.destroy();
        behind.destroy();
      };
      browser.on('data', (chunk: Buffer) => {
        const head = chunk.subarray(0, 400).toString('latin1');
        if (/^[A-Z]+ \//.test(head)) keeps = head.startsWith('POST /submissions') && !head.includes('dryRun');
        gone = keeps ? gone + chunk.length : 0;
        if (keeps && breaks === 'on the way there' && gone > HALF_WAY) return void cut();
        behind.write(chunk);
        if (slow) {
          browser.pause();
          setTimeout(() => void browser.resume(), PAUSE);
        }
      });
      behind.on('data', (chunk: Buffer) => {
        if (keeps && breaks === 'on the way back') return void cut();
        browser.write(chunk);
      });
      browser.on('end', () => void behind.end());
      behind.on('end', () => void browser.end());
    });
  }

  const down = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });

  return {
    url: `http://127.0.0.1:${own}`,
    breaks: (where) => (breaks = where),
    slow: (on) => (slow = on),
    down,
    async up() {
      server = open();
      await listening(server, own);
    },
    close: down,
  };
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
