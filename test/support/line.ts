import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server that a test may cut and open again. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  /** Cuts, before the answer, once a statement that ends so has passed. */
  cutAfter: string | null = null;

  private constructor(
    private readonly to: URL,
    private port = 0,
  ) {}

  static async to(address: string): Promise<Line> {
    const line = new Line(new URL(address));
    await line.open();
    return line;
  }

  /** The same address by this way. */
  get url(): string {
    const url = new URL(this.to);
    url.searchParams.delete('socketPath');
    [url.hostname, url.port] = ['127.0.0.1', String(this.port)];
    return url.href;
  }

  async open(): Promise<void> {
    const server = createServer((client) => this.join(client));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  cut(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  private join(client: Socket): void {
    const socketPath = this.to.searchParams.get('socketPath');
    const behind = socketPath === null ? connect(Number(this.to.port || 3306), this.to.hostname) : connect(socketPath);
    for (const [socket, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => other.destroy());
    }
    behind.pipe(client);
    client.on('data', (bytes) => {
      const isLast = this.cutAfter !== null && bytes.toString('latin1').endsWith(this.cutAfter);
      if (isLast) behind.unpipe(client);
      behind.write(bytes, () => isLast && this.cut());
    });
  }
}
