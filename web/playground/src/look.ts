import { FIRST_LOOK, type Look } from './share-link';

let current: Look = FIRST_LOOK;
const listeners = new Set<() => void>();

/** Under the answer and in the link that is copied the same look is meant: it is kept in one place. */
export function setLook(change: Partial<Look>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

export const lookNow = (): Look => current;

/** Calls what is given at every change; gives what ends that. */
export const onLook = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
