import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codesOf, answerOf } from './small-server';

const ROOT = join(__dirname, '../..');

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** The server as a process of its own, as `npm start` runs it but for the build. */
async function startProcess(port: number): Promise<{ child: ChildProcess; output: () => string }> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'src/cli/main.ts', 'serve'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      SWCRC: 'true',
      PORT: String(port),
      DATA_DIR: mkdtempSync(join(tmpdir(), 'maillage-sigterm-')),
      MAILLAGE_DEMO: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  for (let tries = 0; tries < 300 && !output.includes('/graphql'); tries += 1) {
    if (child.exitCode !== null) throw new Error(output);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { child, output: () => output };
}

test('SIGTERM: not ready first, the request under way is answered, and the process ends with 0', async () => {
  const port = await freePort();
  const { child, output } = await startProcess(port);
  const url = `http://127.0.0.1:${port}`;
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);

  const body = JSON.stringify({ query: '{ federation { name } }' });
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  socket.write(head + body.slice(0, 10));
  await new Promise((resolve) => setTimeout(resolve, 200));

  const left = once(child, 'exit');
  child.kill('SIGTERM');
  // The signal takes as long to arrive as the machine is busy.
  let ready = await answerOf(await fetch(`${url}/health/ready`));
  while (ready.status === 200) ready = await answerOf(await fetch(`${url}/health/ready`));
  expect([ready.status, codesOf(ready)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
  // Beyond the grace, when no new connection is taken any more.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  socket.write(body.slice(10));

  expect(await left).toEqual([0, null]);
  expect(heard).toMatch(/^HTTP\/1.1 200 [^]*"Coorace"/);
  expect(output()).not.toMatch(/"level":(50|60)/);
}, 120_000);
