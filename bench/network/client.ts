import { Agent, request, type RequestOptions } from 'node:http';
import type { Server } from './server';

/** What is asked, and by whom. */
export interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asker: 'PUBLIC' | 'ANALYST';
}

/** Asks over connections that stay open, as a front end's server does. */
export class Client {
  private readonly agent: Agent;

  constructor(
    private readonly server: Server,
    /** How a question is put: the path, the body and the headers. */
    private readonly put: (question: Asked) => { path: string; body: string; headers: Record<string, string> },
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The body of the answer; rejects for anything but 200. */
  ask(question: Asked): Promise<string> {
    const { path, body, headers } = this.put(question);
    const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return this.send(question.name, path, { method: 'POST', headers: { ...headers, ...length } }, body);
  }

  /** A page, or whatever else is opened by its address. */
  open = (path: string, headers: Record<string, string> = {}): Promise<string> =>
    this.send(path, path, { method: 'GET', headers });

  private send(name: string, path: string, options: RequestOptions, body?: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const asked = request(`${this.server.url}${path}`, { ...options, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${name}: ${response.statusCode} ${text.slice(0, 200)}`));
        });
      });
      asked.once('error', reject).end(body);
    });
  }

  /** Answers a second over `connections` at once, for some milliseconds. */
  async throughput(question: Asked, connections: number, milliseconds: number): Promise<number> {
    const started = performance.now();
    let answers = 0;
    const line = async (): Promise<void> => {
      while (performance.now() - started < milliseconds) {
        await this.ask(question);
        answers++;
      }
    };
    await Promise.all(Array.from({ length: connections }, line));
    return (answers * 1000) / (performance.now() - started);
  }

  close(): void {
    this.agent.destroy();
  }
}

type Put = ConstructorParameters<typeof Client>[1];

export const toPlatform =
  (token: string): Put =>
  ({ query, variables, asker }) => {
    const headers: Record<string, string> = asker === 'PUBLIC' ? {} : { authorization: `Bearer ${token}` };
    return { path: '/graphql', body: JSON.stringify({ query, variables }), headers };
  };

export const toBare =
  (kept: boolean): Put =>
  ({ name, query, variables }) => ({
    path: `${kept ? '/kept' : ''}/${name}`,
    body: JSON.stringify({ query, variables }),
    headers: {},
  });
