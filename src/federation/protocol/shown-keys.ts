import { keyFrom } from './rotation';
import { isObject, isText } from './shapes';
import type { PublicKey } from './signed';

/** What an instance shows of its keys, at `/.well-known/jwks.json` and in its packages. */
export interface Keys {
  readonly current: PublicKey;
  /** The statements by which they followed each other. */
  readonly rotations: readonly string[];
}

const LONGEST_STATEMENT = 10_000;

/** Null for what is no such document. */
export async function keysIn(text: string): Promise<Keys | null> {
  const said = parsed(text);
  const keys = isObject(said) && Array.isArray(said['keys']) ? said['keys'] : [];
  const current = await keyFrom(keys[0]);
  if (current === null) return null;
  const rotations = isObject(said) && Array.isArray(said['rotations']) ? said['rotations'] : [];
  return { current, rotations: rotations.filter((each) => isText(each, LONGEST_STATEMENT)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
