import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer, type TestServer } from '../support/server';

const ROOT = join(__dirname, '../..');
const TOOLS = join(ROOT, 'test/clients/assistants');
const NODE = join(TOOLS, 'node_modules/node/bin/node');
const run = promisify(execFile);

let server: TestServer;
beforeAll(async () => {
  if (!existsSync(join(TOOLS, 'node_modules'))) execFileSync('npm', ['ci', '--silent'], { cwd: TOOLS });
  server = await startServer();
}, 300_000);
afterAll(() => server.close());

/** What the protocol's own tests hold against any server; the others ask for tools, texts and prompts of their own. */
const SCENARIOS = [
  'server-initialize',
  'ping',
  'tools-list',
  'dns-rebinding-protection',
  'server-sse-multiple-streams',
];

test.each(SCENARIOS)(
  'the conformance tests of the protocol pass: %s',
  async (scenario) => {
    const conformance = join(TOOLS, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
    const { stdout, stderr } = await run(NODE, [
      conformance,
      'server',
      '--url',
      `${server.url}/mcp`,
      '--scenario',
      scenario,
    ]);
    expect(`${stdout}${stderr}`).toMatch(/ 0 failed/);
  },
  60_000,
);

/** Asks for one figure as a client that nobody here wrote does, and prints what it got. */
const client = (transport: string): string => `
  import { Client } from '@modelcontextprotocol/sdk/client/index.js';
  import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
  import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
  const client = new Client({ name: 'essai', version: '1' });
  await client.connect(${transport});
  const { tools } = await client.listTools();
  // The client holds the answer against the tool's own schema, and throws where it does not fit.
  const { structuredContent, content } = await client.callTool({ name: 'find_figure', arguments: { indicator: 'adhérents', year: 2023 } });
  console.log(JSON.stringify({ tools: tools.length, value: structuredContent.value, text: content[0].text }));
  await client.close();
  process.exit(0);`;

const asked = async (transport: string): Promise<unknown> => {
  const { stdout } = await run(NODE, ['--input-type=module', '-e', client(transport)], { cwd: TOOLS });
  return JSON.parse(stdout);
};
const EXPECTED = { tools: 4, value: 586, text: expect.stringMatching(/586 pour la fédération/) as unknown };

test('a client of others gets the figure over HTTP', async () => {
  const transport = `new StreamableHTTPClientTransport(new URL(${JSON.stringify(`${server.url}/mcp`)}))`;
  expect(await asked(transport)).toEqual(EXPECTED);
}, 60_000);

test('and over standard input and output, from the built program', async () => {
  const command = { command: process.execPath, args: [join(ROOT, 'bin/maillage.js'), 'mcp', '--lien', server.url] };
  expect(await asked(`new StdioClientTransport(${JSON.stringify(command)})`)).toEqual(EXPECTED);
}, 60_000);

test('where no server answers, it says so in French and leaves', async () => {
  const args = [join(ROOT, 'bin/maillage.js'), 'mcp', '--lien', 'http://127.0.0.1:9'];
  await expect(run(process.execPath, args)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/ne répond pas[\s\S]*--lien/) as unknown,
    stdout: '',
  });
}, 60_000);
