import { MoreThan, type EntityManager } from 'typeorm';
import { actorWith, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { behindRequests } from '../kernel/request-writes';
import { LOOK, raiseStateNumber, readStateNumber } from '../storage/state-number';
import { AccessTokenEntity } from './access-token.entity';
import { Revocations, type SignedClaims } from './revocations';
import { TokenRevocationEntity } from './token-revocation.entity';

/** Raised by everything that gives access or takes it away; every server looks at it. */
const VERSION = 'access_version';
/** Milliseconds: half of the second within which a revocation holds everywhere. */
const FRESH = 500;
/** Milliseconds between two notes of when a token was used. */
const NOTED = 60_000;

/** Last in the transaction that makes or revokes a token: every server reads them anew within half a second. */
export const raiseAccessVersion = (manager: EntityManager): Promise<void> => raiseStateNumber(manager, VERSION);

/** Why a secret opens nothing. */
export type Refused = 'UNKNOWN' | 'REVOKED' | 'EXPIRED';

/**
 * What a server knows of tokens: those of programs, and which signed ones are revoked. Kept in memory, and never older
 * than half a second when it is asked: requests with a token pay for one short statement in that time, all others for
 * none. `clock` counts milliseconds and does not go back.
 */
export class IssuedTokens {
  private version = -1;
  /** When the look began that what is known comes from. */
  private knownAt = -Infinity;
  private looking: Promise<void> | null = null;
  private forgotten = 0;
  private programs: ReadonlyMap<string, AccessTokenEntity> = new Map();
  private revocations = Revocations.NONE;
  private readonly notedAt = new Map<string, number>();
  private noting: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  get isFresh(): boolean {
    return this.clock() - this.knownAt <= FRESH;
  }

  /** Looks whether anything changed, unless that was just done. Throws what the database throws: nobody is let in blindly. */
  async refresh(): Promise<void> {
    // One that began before somebody came may not show what was revoked since.
    if (this.looking !== null) await this.looking;
    if (!this.isFresh) await (this.looking ??= this.look().finally(() => (this.looking = null)));
  }

  /** So that whoever revokes sees it at once. */
  forget(): void {
    this.knownAt = -Infinity;
    this.forgotten += 1;
  }

  /** Who comes in with a program’s secret, by the fingerprint of it; `now` by the clock on the wall. Notes that it was used. */
  actorOf(fingerprint: string, now: Date): Actor | Refused {
    const token = this.programs.get(fingerprint);
    if (token === undefined) return 'UNKNOWN';
    if (token.revokedAt !== null) return 'REVOKED';
    if (token.expiresAt <= now.toISOString()) return 'EXPIRED';
    this.note(token, now);
    return holding(token);
  }

  refuses = (claims: SignedClaims): boolean => this.revocations.refuse(claims);

  /** Resolves once what is being noted is kept. */
  async stop(): Promise<void> {
    await this.noting;
  }

  private async look(): Promise<void> {
    const [began, { forgotten }] = [this.clock(), this];
    const { read } = this.database;
    const version = await readStateNumber(read, VERSION, LOOK);
    if (version !== this.version) {
      const tokens = await read.findBy(AccessTokenEntity, { expiresAt: MoreThan(new Date().toISOString()) });
      const revoked = await read.find(TokenRevocationEntity);
      this.programs = new Map(tokens.map((token) => [token.secretHash, token]));
      this.revocations = new Revocations(revoked);
      this.version = version;
    }
    if (forgotten === this.forgotten) this.knownAt = began;
  }

  /** Behind the answer: whoever asks does not wait, and a note that fails is made the next time. */
  private note({ uid }: AccessTokenEntity, now: Date): void {
    const time = this.clock();
    if (time - (this.notedAt.get(uid) ?? -Infinity) < NOTED) return;
    this.notedAt.set(uid, time);
    const lastUsedAt = now.toISOString();
    this.noting = behindRequests(() =>
      this.database.write((manager) => manager.update(AccessTokenEntity, { uid }, { lastUsedAt })),
    ).catch(() => this.notedAt.delete(uid));
  }
}

/** Marked by the token in its name: no holder of another is taken for it, whatever it was called. */
const holding = ({ uid, name, role, regions, adherent }: AccessTokenEntity): Actor =>
  actorWith({
    role,
    name: `${name} (jeton ${uid.slice(0, 8)})`,
    regions: JSON.parse(regions) as string[],
    adherent,
    token: `program:${uid}`,
  });
