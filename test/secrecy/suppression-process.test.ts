import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Atom, SecrecyTable } from '../../src/secrecy/secrecy-table';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { suppressed } from '../../src/secrecy/suppression';
import { AtomPacker, type PackedTable } from '../../src/secrecy/packed-atoms';
import { inTurn } from '../../src/secrecy/decision-turns';
import { withheldOf } from '../../src/secrecy/suppression-process';
import { Turns } from '../../src/secrecy/turns';

const atom = (type: string, numerator: number, units = 1): Atom => ({
  keys: [type],
  bundle: [{ numerator, denominator: 0, filled: units, units, largest: numerator / units }],
});

function tableOf(only: number): SecrecyTable {
  const atoms = [atom('ACI', 900, 9), atom('EI', 800, 8), atom('AI', only)];
  const area = {
    code: 'bretagne',
    inTotal: true,
    atoms,
    total: atom('', 1700 + only, 18).bundle,
    parts: [new Map(atoms.map(({ keys, bundle }) => [keys[0] ?? '', bundle] as const))],
  };
  return { dimensions: ['STRUCTURE_TYPE'], areas: [area], printed: new Set(), fractions: [] };
}

function packed(table: SecrecyTable): PackedTable {
  const packedAtoms = (atoms: readonly Atom[]) => {
    const packer = new AtomPacker(atoms[0]?.bundle.length ?? 0);
    for (const { keys, bundle } of atoms) bundle.forEach((parts, indicator) => packer.add(keys, indicator, parts));
    return packer.packed();
  };
  return { ...table, areas: table.areas.map((area) => ({ ...area, atoms: packedAtoms(area.atoms) })) };
}

/** Takes most of a second. */
function longTable(): PackedTable {
  const [area] = packed(tableOf(100)).areas;
  if (area === undefined) throw new Error('no place');
  return {
    ...packed(tableOf(100)),
    areas: Array.from({ length: 200 }, (_, index) => ({ ...area, code: `r${index}` })),
  };
}

test('a process of its own withholds the same cells, of several tables asked for at once', async () => {
  const tables = [tableOf(100), tableOf(0), { ...tableOf(100), printed: new Set(['bretagne|STRUCTURE_TYPE|AI']) }];
  const decided = await Promise.all(tables.map((table) => withheldOf(packed(table), USUAL_THRESHOLDS)));
  expect(decided).toEqual(tables.map((table) => suppressed(table, USUAL_THRESHOLDS)));
  expect([...(decided[0] ?? [])]).toContain('bretagne|STRUCTURE_TYPE|AI');
});

test('a table that cannot be decided on rejects, and the next one is decided', async () => {
  const broken = { ...tableOf(100), areas: [{}] } as unknown as PackedTable;
  await expect(withheldOf(broken, USUAL_THRESHOLDS)).rejects.toThrow();
  const unsendable = { ...tableOf(100), areas: [() => 1] } as unknown as PackedTable;
  await expect(withheldOf(unsendable, USUAL_THRESHOLDS)).rejects.toThrow();
  expect(await withheldOf(packed(tableOf(100)), { minUnits: 1, maxShare: 1 })).toEqual(new Set());
});

test('readers have their turns one after the other, however much one asks for, and what nobody waits for comes last', () => {
  const turns = new Turns<string>();
  const [many, one, nobody] = [{ isReader: true }, { isReader: true }, { isReader: false }];
  for (const table of ['ahead 1', 'ahead 2']) turns.add(nobody, table);
  for (const table of ['many 1', 'many 2', 'many 3']) turns.add(many, table);
  turns.add(one, 'one');
  expect([1, 2, 3].map(() => turns.next(true))).toEqual(['many 1', 'one', 'many 2']);
  expect([turns.next(false), turns.next(true), turns.next(false)]).toEqual(['many 3', undefined, 'ahead 1']);
  nobody.isReader = true;
  expect([turns.next(true), turns.next(false)]).toEqual(['ahead 2', undefined]);
});

test('what a reader waits for is begun beside what nobody waits for, and before whatever of that is left', async () => {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string, isReader: boolean) =>
    inTurn({ isReader }, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const all = [take('ahead 1', false), take('ahead 2', false), take('one', true), take('other', true)];
  expect(begun).toEqual(['ahead 1', 'one']);
  for (const name of ['ahead 1', 'one', 'other', 'ahead 2']) {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(all);
  expect(begun).toEqual(['ahead 1', 'one', 'other', 'ahead 2']);
  await expect(inTurn({ isReader: true }, () => Promise.reject(new Error('no database')))).rejects.toThrow();
});

/** Its children that run the file; of Linux alone. */
const childrenDeciding = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')[1];
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('suppression');
      } catch {
        return false;
      }
    });

/** Whether its end is still to be noticed. */
const isKnown = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** What a process without work waits for before it leaves goes by the clock of the test. */
beforeAll(() =>
  jest.useFakeTimers({
    doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'],
  }),
);
afterAll(() => void jest.useRealTimers());

async function left(): Promise<void> {
  while (childrenDeciding().length > 0) {
    jest.advanceTimersByTime(20_000);
    await wait(20);
  }
}

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a process that decides leaves processors to whoever serves readers', async () => {
  await withheldOf(packed(tableOf(100)), USUAL_THRESHOLDS);
  const priorities = childrenDeciding().map((pid) => getPriority(pid));
  expect(priorities.length).toBeGreaterThan(0);
  for (const priority of priorities) expect(priority).toBeGreaterThan(getPriority());
});

onLinux('a process that is killed rejects what was asked of it, and the next table begins another', async () => {
  // Those without work leave by themselves: of two that are killed, one would be asked before its end is known.
  await left();
  const asked = withheldOf(longTable(), USUAL_THRESHOLDS);
  const killed = childrenDeciding();
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  // As its end is noticed first: by itself, or by what is still being sent to it.
  await expect(asked).rejects.toThrow();
  // Another, without work, may go a moment later: until its end is noticed it is still asked.
  while (killed.some(isKnown)) await wait(10);
  expect(await withheldOf(packed(tableOf(100)), { minUnits: 1, maxShare: 1 })).toEqual(new Set());
});

onLinux('a signal to everybody, as from a terminal, lets it answer; without work it ends by itself', async () => {
  await withheldOf(packed(tableOf(100)), USUAL_THRESHOLDS);
  const asked = withheldOf(longTable(), USUAL_THRESHOLDS);
  for (const pid of childrenDeciding()) process.kill(pid, 'SIGTERM');
  expect((await asked).size).toBeGreaterThan(0);
  await left();
});

test('whoever else waits is served while a long table is decided on', async () => {
  let ended = false;
  const deciding = withheldOf(longTable(), USUAL_THRESHOLDS).then(() => (ended = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).toBe(false);
  await deciding;
});

test('whoever asked may have gone when it answers: it ends without a word', async () => {
  const child = fork(join(__dirname, '../../src/secrecy/suppression.child.ts'), {
    serialization: 'advanced',
    execArgv: ['--require', '@swc-node/register'],
    env: { SWCRC: 'true' },
    silent: true,
  });
  const words: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => words.push(chunk));
  child.send({ id: 1, table: packed(tableOf(100)), thresholds: USUAL_THRESHOLDS });
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(Buffer.concat(words).toString()).toBe('');
});
