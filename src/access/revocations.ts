import type { TokenRevocationEntity } from './token-revocation.entity';

/** What a signed token says of itself; null where it does not. */
export interface SignedClaims {
  readonly jti: string | null;
  readonly holder: string | null;
  /** Seconds since 1970. */
  readonly issuedAt: number | null;
}

/** Which signed tokens are believed no more. */
export class Revocations {
  static readonly NONE = new Revocations([]);
  private readonly single: ReadonlySet<string>;
  /** Seconds since 1970, by holder. */
  private readonly until = new Map<string, number>();

  constructor(all: readonly Pick<TokenRevocationEntity, 'kind' | 'value' | 'issuedUntil'>[]) {
    this.single = new Set(all.filter(({ kind }) => kind === 'JTI').map(({ value }) => value));
    for (const { kind, value, issuedUntil } of all)
      if (kind === 'HOLDER')
        this.until.set(value, Math.max(this.until.get(value) ?? 0, secondsOf(issuedUntil ?? '9999-12-31T00:00:00Z')));
  }

  /** A token that does not say when it was issued cannot show that it is newer. */
  refuse({ jti, holder, issuedAt }: SignedClaims): boolean {
    if (jti !== null && this.single.has(jti)) return true;
    const until = holder === null ? undefined : this.until.get(holder);
    return until !== undefined && (issuedAt === null || issuedAt <= until);
  }
}

const secondsOf = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
