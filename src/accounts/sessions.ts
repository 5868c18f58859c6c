import type { EntityManager } from 'typeorm';
import { actorWith, type Actor } from '../kernel/actor';
import { BoundedMemory } from '../kernel/bounded-memory';
import type { Role } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { behindRequests } from '../kernel/request-writes';
import { isWithin, MINUTE } from './clock';
import { newUid } from '../kernel/uid';
import { hashOf, isSecret, newSecret } from './secrets';
import { SessionEntity } from './session.entity';

export interface SessionLimits {
  /** Milliseconds without a request. */
  readonly idle: number;
  /** Milliseconds from signing in, whatever happens. */
  readonly absolute: number;
}

/**
 * How far its holder is: FACTOR: the password was right, the second factor is still to come. ENROL: the role asks for
 * a second factor, and there is none yet. OPEN: in.
 */
export type Stage = 'FACTOR' | 'ENROL' | 'OPEN';

export interface OpenSession {
  readonly uid: string;
  readonly account: string;
  readonly accountId: number;
  readonly stage: Stage;
  /** Whom it lets act, once it is OPEN. */
  readonly actor: Actor;
}

/** Roles that are nothing without a second factor. */
export const needsFactor = (role: Role): boolean => role === 'PUBLISHER' || role === 'ADMIN';

/** Milliseconds: what was ended on another server is ended here this much later at most. */
const KEPT = 400;
const MOST_KEPT = 2_000;
/** How exactly `seenAt` is kept: a request does not cost a write. */
const SEEN_TO = 5 * MINUTE;
/** To find one's telephone in. */
const FACTOR_LIMIT = 10 * MINUTE;

interface Row {
  readonly uid: string;
  readonly stage: 'FACTOR' | 'OPEN';
  readonly opened: string;
  readonly seen: string;
  readonly accountId: number;
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly regions: string;
  readonly adherent: string | null;
  readonly factors: number | string;
}

const FIND = `SELECT s.uid AS uid, s.stage AS stage, s.opened_at AS opened, s.seen_at AS seen, a.id AS accountId,
  a.uid AS account, a.name AS name, a.role AS role, a.regions AS regions, a.adherent AS adherent,
  CASE WHEN a.totp IS NULL THEN 0 ELSE 1 END
    + (SELECT COUNT(*) FROM account_passkeys p WHERE p.account_id = a.id) AS factors
  FROM account_sessions s JOIN accounts a ON a.id = s.account_id
  WHERE s.secret_hash = ? AND a.state = 'OPEN'`;

/** Who is signed in. What a cookie holds is looked for at every request, by one statement at most. */
export class Sessions {
  private readonly recent = new BoundedMemory<{ readonly session: OpenSession; readonly until: number }>(MOST_KEPT);

  constructor(
    private readonly database: Database,
    readonly limits: SessionLimits,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** The session of a cookie; null where there is none, or not any more. At once where it was asked for just now. */
  find(secret: string): OpenSession | null | Promise<OpenSession | null> {
    if (!isSecret(secret)) return null;
    const known = this.recent.get(secret);
    return known !== undefined && performance.now() < known.until ? known.session : this.read(secret);
  }

  /** A new one, in the transaction of whatever proved who it is: its secret was never anybody's before. */
  async open(
    manager: EntityManager,
    accountId: number,
    stage: SessionEntity['stage'],
    device: string,
  ): Promise<string> {
    const [secret, now] = [newSecret(), this.clock().toISOString()];
    const row = { uid: newUid(), secretHash: hashOf(secret), accountId, stage, device, proposedTotp: null };
    await manager.insert(SessionEntity, { ...row, openedAt: now, seenAt: now });
    return secret;
  }

  async end(uid: string): Promise<void> {
    await this.database.write((manager) => manager.delete(SessionEntity, { uid }));
    this.forget();
  }

  /** To be called once a transaction is kept that ended a session, or changed what its holder may do. */
  forget = (): void => this.recent.clear();

  /** Whether a session that was opened and seen then still is one. */
  isAlive({ stage, opened, seen }: Pick<Row, 'stage' | 'opened' | 'seen'>): boolean {
    const now = this.clock();
    const most = stage === 'FACTOR' ? FACTOR_LIMIT : this.limits.absolute;
    return isWithin(opened, most, now) && isWithin(seen, this.limits.idle + SEEN_TO, now);
  }

  private async read(secret: string): Promise<OpenSession | null> {
    const until = performance.now() + KEPT;
    const [row] = await this.database.read.query<Row[]>(FIND, [hashOf(secret)]);
    if (row === undefined || !this.isAlive(row)) return null;
    this.touch(row);
    const session = sessionOf(row);
    this.recent.set(secret, { session, until });
    return session;
  }

  /** Behind the answer; where it is not kept, the next request does it. */
  private touch({ uid, seen }: Row): void {
    const now = this.clock();
    if (isWithin(seen, SEEN_TO, now)) return;
    behindRequests(() =>
      this.database.write((manager) => manager.update(SessionEntity, { uid }, { seenAt: now.toISOString() })),
    ).catch(() => undefined);
  }
}

export const regionsIn = (text: string): readonly string[] => text.split(' ').filter((slug) => slug !== '');

function sessionOf({ uid, stage, accountId, account, name, role, regions, adherent, factors }: Row): OpenSession {
  return {
    uid,
    account,
    accountId,
    stage: stage === 'OPEN' && needsFactor(role) && Number(factors) === 0 ? 'ENROL' : stage,
    actor: actorWith({ role, name, regions: regionsIn(regions), adherent, account }),
  };
}
