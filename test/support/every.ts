/** Set by the long tests, which leave nothing out. */
export const isEvery = process.env['EVERY'] !== undefined;

/** The first so many of them; all of them in the long tests. */
export const some = <T>(all: readonly T[], first: number): readonly T[] => (isEvery ? all : all.slice(0, first));
