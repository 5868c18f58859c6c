import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** A run of the command line. */
export interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: () => string;
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves once standard output holds `text`; rejects when the process ends before. */
  said(text: string): Promise<void>;
}

/**
 * `maillage …args`, with `env` beside the bare minimum of this process's environment: as it was built, where no source
 * has changed since, which starts in a fraction of the time; elsewhere from the sources.
 */
export function maillage(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  if (process.env['MAILLAGE_TEST_BUILT']) return run(['bin/maillage.js', ...args], env);
  return run(['-r', '@swc-node/register', 'src/cli/main.ts', ...args], { SWCRC: 'true', ...env });
}

/** Any Node program, run from the root of the project. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv): Run {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { PATH, HOME, ...env } });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return {
    child,
    output: () => output,
    errors: () => errors,
    ended,
    said: (text) =>
      new Promise((done, reject) => {
        const look = () => {
          if (output.includes(text)) done();
        };
        child.stdout.on('data', look);
        look();
        void ended.then((code) => {
          reject(new Error(`ended with ${code} before saying ${text}: ${output}${errors}`));
        });
      }),
  };
}
