import { Webhook } from 'standardwebhooks';
import { IsNull, LessThan, LessThanOrEqual, Not } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import type { AccountsKey } from '../accounts/accounts-key';
import { actorWith } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { newUid } from '../kernel/uid';
import type { Inside } from '../outside/addresses';
import { guardedPost } from '../outside/guarded-post';
import { Refusal } from '../outside/refusal';
import { CallEntity } from './call.entity';
import { DeliveryEntity, NOT_SENT } from './delivery.entity';

export interface CallServices {
  readonly database: Database;
  /** What opens the secrets. */
  readonly key: AccountsKey;
  readonly inside: Inside;
}

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** How long after each try the next comes: a day and more in all, after which it is given up. */
const DELAYS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 8 * HOUR, 10 * HOUR];

/** Milliseconds that a receiver has to answer. */
const PATIENCE = 15 * SECOND;
/** Longer than any try: whoever holds a message for so long is gone. */
const LEASE = 2 * MINUTE;
const TURN = 5 * SECOND;

/** It is said to Standard Webhooks that nobody wants this any more. */
const GONE = 410;

/** Sends the messages whose time has come, one after the other; of several servers, one sends each. */
export class CallClock {
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly services: CallServices,
    /** Told of what nobody else is: faults of ours. */
    private readonly report: (error: unknown) => void,
  ) {}

  begin(): void {
    const turn = (): void => {
      this.underWay = this.turn().catch(this.report);
      void this.underWay.then(() => {
        if (!this.stopped) this.timer = setTimeout(turn, TURN).unref();
      });
    };
    this.timer = setTimeout(turn, TURN).unref();
  }

  /** Resolves when nothing is sent any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.underWay;
  }

  /** Everything that is due. */
  async turn(now: () => Date = () => new Date()): Promise<void> {
    for (let next = await this.claim(now()); next !== null && !this.stopped; next = await this.claim(now())) {
      const { call, delivery } = next;
      await this.keep(call, delivery, await this.sent(call, delivery, now()), now());
    }
  }

  private async claim(now: Date): Promise<{ readonly call: CallEntity; readonly delivery: DeliveryEntity } | null> {
    const { database } = this.services;
    const due = { nextAt: LessThanOrEqual(now.toISOString()) };
    const free = [
      { ...due, leaseUntil: IsNull() },
      { ...due, leaseUntil: LessThan(now.toISOString()) },
    ];
    const candidates = await database.read.find(DeliveryEntity, {
      where: free,
      order: { nextAt: 'ASC', id: 'ASC' },
      take: 20,
    });
    for (const { id, callId } of candidates) {
      const lease = newUid();
      const mine = { lease, leaseUntil: new Date(now.getTime() + LEASE).toISOString() };
      const claimed = await database.write(async (manager) => {
        const taken = await Promise.all(free.map((where) => manager.update(DeliveryEntity, { ...where, id }, mine)));
        if (!taken.some(({ affected }) => affected === 1)) return null;
        const delivery = await manager.findOneBy(DeliveryEntity, { id, lease });
        const call = await manager.findOneBy(CallEntity, { id: callId });
        return delivery === null || call === null ? null : { call, delivery };
      });
      if (claimed !== null) return claimed;
    }
    return null;
  }

  /** The status that was answered, or why nothing was. */
  private async sent({ address, sealedSecret }: CallEntity, delivery: DeliveryEntity, now: Date): Promise<Tried> {
    try {
      const { messageId, payload } = delivery;
      const signature = new Webhook(this.services.key.open(sealedSecret)).sign(messageId, now, payload);
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(now.getTime() / SECOND)),
        'webhook-signature': signature,
      };
      const status = await guardedPost(address, headers, payload, PATIENCE, this.services.inside);
      if (status >= 200 && status < 300) return { arrived: true, gone: false, message: `Reçu (réponse ${status}).` };
      return { arrived: false, gone: status === GONE, message: `Le serveur n’en a pas voulu (réponse ${status}).` };
    } catch (error) {
      if (error instanceof Refusal) return { arrived: false, gone: false, message: error.message };
      this.report(error);
      return { arrived: false, gone: false, message: 'Une panne de ce serveur-ci a interrompu l’envoi.' };
    }
  }

  /** Whoever lost the lease meanwhile keeps nothing: another tells what became of it. */
  private async keep(call: CallEntity, delivery: DeliveryEntity, tried: Tried, now: Date): Promise<void> {
    const at = now.toISOString();
    const delay = DELAYS[delivery.attempts];
    const isOver = tried.arrived || tried.gone || delay === undefined;
    await this.services.database.write(async (manager) => {
      const { affected } = await manager.update(
        DeliveryEntity,
        { id: delivery.id, lease: delivery.lease ?? '' },
        {
          attempts: delivery.attempts + 1,
          triedAt: at,
          message: tried.message.slice(0, 500),
          deliveredAt: tried.arrived ? at : null,
          nextAt: isOver ? null : new Date(now.getTime() + (delay ?? 0)).toISOString(),
          lease: null,
          leaseUntil: null,
        },
      );
      if (affected !== 1 || tried.arrived || !isOver) return;
      const why = tried.gone
        ? 'Suspendu : le serveur répond qu’il ne veut plus de ces appels (410).'
        : `Suspendu après ${delivery.attempts + 1} essais en plus d’un jour. Dernier essai : ${tried.message}`;
      const stopped = await manager.update(
        CallEntity,
        { id: call.id, stoppedAt: IsNull() },
        { stoppedAt: at, message: why.slice(0, 500) },
      );
      // What waits is kept for whoever resumes it.
      await manager.update(DeliveryEntity, { callId: call.id, nextAt: Not(IsNull()) }, NOT_SENT);
      if (stopped.affected !== 1) return;
      const act = { action: 'STOP_CALL', subject: `call:${call.uid}`, reason: why.slice(0, 500) } as const;
      const rule = actorWith({ role: 'PUBLISHER', name: `appel de ${call.madeBy}`.slice(0, 120) });
      await recordOfficeAct(manager, act, rule, now);
    });
  }
}

interface Tried {
  readonly arrived: boolean;
  readonly gone: boolean;
  /** French. */
  readonly message: string;
}
