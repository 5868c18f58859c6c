/** Set by the long tests, which leave nothing out. */
export const isEvery = process.env['EVERY'] !== undefined;

/** The first so many of them; all of them in the long tests. */
export const some = <T>(all: readonly T[], first: number): readonly T[] => (isEvery ? all : all.slice(0, first));

/** How many random cases: as many as RUNS says, else the first number, and the second in the long tests. */
export const runs = (few: number, many: number): number => Number(process.env['RUNS'] ?? (isEvery ? many : few));

/** For what takes long and finds what the tests beside it mostly find too: elsewhere it is shown as skipped. */
export const longTest: typeof test = isEvery ? test : test.skip;
