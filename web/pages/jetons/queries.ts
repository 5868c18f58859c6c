import type { TokenRole } from '../../../src/access/token-rights';
import type { Viewer } from '../depot/viewer';

/** The documents that this page asks with, and what comes back. A test holds them against the schema. */

interface Region {
  readonly code: string;
  readonly name: string;
}

export const ENTER = `{ viewer { role name account { id } regions { code name } } federation { regions { code name } } }`;
export interface Entered {
  readonly viewer: Viewer & { readonly regions: readonly Region[] };
  readonly federation: { readonly regions: readonly Region[] };
}

export const TOKENS = `{
  tokens { id name role regions { code name } adherent { name } madeAt madeBy expiresAt revokedAt revokedBy lastUsedAt }
}`;
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly role: TokenRole;
  readonly regions: readonly Region[];
  readonly adherent: { readonly name: string } | null;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  readonly lastUsedAt: string | null;
}
export interface Tokens {
  readonly tokens: readonly Token[];
}

interface UserErrors {
  readonly userErrors: readonly { readonly message: string; readonly field: readonly string[] | null }[];
}

export const CREATE = `mutation Faire($jeton: CreateTokenInput!) {
  createToken(input: $jeton) { secret token { name } userErrors { message field } }
}`;
export interface Created {
  readonly createToken: UserErrors & { readonly secret: string | null };
}

export const REVOKE = `mutation Revoquer($id: ID!) { revokeToken(id: $id) { token { id } } }`;

export const REVOCATIONS = `{ tokenRevocations { jti holder issuedUntil revokedAt revokedBy reason } }`;
export interface Revocations {
  readonly tokenRevocations: readonly {
    readonly jti: string | null;
    readonly holder: string | null;
    readonly issuedUntil: string | null;
    readonly revokedAt: string;
    readonly revokedBy: string;
    readonly reason: string;
  }[];
}

export const REVOKE_SIGNED = `mutation RevoquerSignes($lesquels: RevokeSignedTokensInput!) {
  revokeSignedTokens(input: $lesquels) { userErrors { message field } }
}`;
export interface RevokedSigned {
  readonly revokeSignedTokens: UserErrors;
}

export const DOCUMENTS = { ENTER, TOKENS, CREATE, REVOKE, REVOCATIONS, REVOKE_SIGNED };
