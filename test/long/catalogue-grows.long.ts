import type { OpenOptions } from '../../src/storage/options';
import { run } from '../support/command-line';
import { describeOnEveryEngine } from '../support/database';

const QUESTION = `query Figures($years: [Int!]!, $indicators: [IndicatorCode!]!) {
  statistics(input: { indicators: $indicators, years: $years, by: [REGION, KIND] }) {
    keys { key }
    year
    value
    state
  }
}`;

/** What a server said and answered: the product as it is, or with one more indicator. */
async function served(place: OpenOptions, grown: boolean, indicator: string) {
  const server = run(
    [
      '-r',
      '@swc-node/register',
      ...(grown ? ['-r', './test/support/grown-catalogue.ts'] : []),
      'src/cli/main.ts',
      'serve',
    ],
    {
      SWCRC: 'true',
      PORT: '0',
      DATA_DIR: place.dataDir,
      MAILLAGE_DEMO: 'on',
      ...(place.url === undefined ? {} : { DATABASE_URL: place.url }),
    },
  );
  await server.said('Arrêter');
  const url = /http:\/\/localhost:\d+/.exec(server.output())?.[0] ?? '';
  const ask = async (query: string, variables: object): Promise<{ data?: Record<string, never>; errors?: unknown }> => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url.replace('localhost', '127.0.0.1')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return (await response.json()) as never;
  };
  const answers = [];
  for (const year of YEARS) answers.push(await ask(QUESTION, { years: [year], indicators: [indicator] }));
  const ready = await fetch(`${url.replace('localhost', '127.0.0.1')}/health/ready`);
  const health: unknown = await ready.json();
  server.child.kill('SIGTERM');
  await server.ended;
  return { answers, health, said: server.errors() };
}

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];

describeOnEveryEngine('a new version with one more indicator', (_fresh, engine) => {
  test('answers it rightly from its first answer on, of all that was published before, and once only computes it', async () => {
    const place = await engine.place('DEMONSTRATION');
    const before = await served(place, false, 'FORMATIONS_HOURS');
    expect(JSON.stringify(before.answers)).toContain('"state":"KNOWN"');
    expect(before.said).not.toContain('recalcul');

    const after = await served(place, true, 'FORMATIONS_HOURS_AGAIN');
    expect(after.answers).toEqual(before.answers);
    expect(after.health).toEqual({ status: 'ready' });
    expect(after.said).toMatch(/Le catalogue a changé : recalcul des chiffres, 0 sur \d+ dépôts\./);

    const again = await served(place, true, 'FORMATIONS_HOURS_AGAIN');
    expect(again.answers).toEqual(before.answers);
    expect(again.said).not.toContain('recalcul');

    // And back: the version before finds its own figures, and nothing of the other.
    const back = await served(place, false, 'FORMATIONS_HOURS');
    expect(back.answers).toEqual(before.answers);
  }, 240_000);
});
