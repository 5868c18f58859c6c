import type { Role } from '../../../src/kernel/codes';

/** Who has come in. */
export interface Viewer {
  readonly name: string | null;
  readonly role: Role;
  /** Null for whoever came in with a token. */
  readonly account: { readonly id: string } | null;
}
