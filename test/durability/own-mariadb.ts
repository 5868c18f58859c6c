import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = resolve(__dirname, '../..');

/** A MariaDB of a test's own, that it may stop and start again. On Linux, where a process shows how it was started. */
export class OwnMariadb {
  private constructor(
    readonly url: string,
    private readonly home: string,
    private readonly command: readonly string[],
  ) {}

  static start(): OwnMariadb {
    const home = mkdtempSync(join(tmpdir(), 'maillage-restart-'));
    const { status, stdout, stderr } = script('start', home);
    if (status !== 0) throw new Error(stderr);
    const command = readFileSync(`/proc/${pidIn(home)}/cmdline`, 'utf8')
      .split('\0')
      .filter(Boolean);
    return new OwnMariadb(
      stdout.trim(),
      home,
      // The accounts that the first start made are there.
      command.filter((part) => !part.startsWith('--init-file')),
    );
  }

  /** As a system does it (SIGTERM), or as a power cut does (SIGKILL). */
  async down(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const pid = pidIn(this.home);
    process.kill(pid, signal);
    while (existsSync(`/proc/${pid}`) && !isZombie(pid)) await wait(20);
  }

  /** Starts it again where it was; resolves when it takes connections. */
  async up(): Promise<void> {
    const [program = '', ...args] = this.command;
    spawn(program, args, { detached: true, stdio: 'ignore' }).unref();
    while (!(await answers(Number(new URL(this.url).port)))) await wait(50);
  }

  delete(): void {
    script('stop', this.home);
  }
}

const script = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts/mariadb.mjs'), ...args], { encoding: 'utf8' });

const pidIn = (home: string): number => Number(readFileSync(join(home, 'pid'), 'utf8'));

const isZombie = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z');
  } catch {
    return true;
  }
};

/** A MariaDB server speaks first. */
const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
