import { maillage } from '../support/command-line';

export interface Answer {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs one command to its end. */
export async function command(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Answer> {
  const run = maillage(args, { MAILLAGE_DEMO: 'off', ...env });
  const code = await run.ended;
  return { code, output: run.output(), errors: run.errors() };
}

/** The same with `--json`: standard output must be one JSON document and nothing else. */
export async function jsonOf(env: NodeJS.ProcessEnv, ...args: readonly string[]) {
  const { code, output, errors } = await command(env, ...args, '--json');
  return { code, errors, document: JSON.parse(output) };
}

/** Asks a running server; the token is optional. */
export async function ask<Data = Record<string, unknown>>(url: string, query: string, token?: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Data; errors?: unknown };
}
