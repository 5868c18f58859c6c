import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bareAnswers } from './bare-answers';
import { bareDriver } from './bare-driver';
import type { Question } from './questions';

/**
 * The limit: `node:http` and the driver. `/Q1` … `/Q5` ask the database each time, `/kept/Q1` … give the text that was
 * made when it was first asked. Prints its address when it listens.
 */
async function serve([place = '{}', regions = '[]']: readonly string[]): Promise<void> {
  const driver = bareDriver(JSON.parse(place) as { dataDir: string });
  const answers = bareAnswers(driver, JSON.parse(regions) as string[]);
  const kept = new Map<string, Buffer>();
  const made = async (name: string): Promise<Buffer> =>
    Buffer.from(JSON.stringify({ data: await answers[name as Question['name']]() }));
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const name = url.slice(url.lastIndexOf('/') + 1);
    const answer = async (): Promise<Buffer> => {
      if (!url.startsWith('/kept/')) return made(name);
      const known = kept.get(name) ?? (await made(name));
      kept.set(name, known);
      return known;
    };
    // What the platform has to read before it can answer, this reads too.
    request.resume().once('end', () => {
      void answer().then(
        (body) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  process.once('SIGTERM', () => {
    server.close();
    void driver.close();
  });
}

void serve(process.argv.slice(2));
