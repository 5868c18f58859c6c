import { IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { MaillageError } from '../kernel/errors';
import { newUid } from '../kernel/uid';
import { raiseDataVersion } from '../storage/data-version';
import { Refusal } from '../outside/refusal';
import { NoFile } from './content';
import { DataLinkEntity } from './data-link.entity';
import { stateOf } from './link-states';
import { nextTime } from './link-times';
import { takeIn, type LinkServices, type Outcome } from './take-in';

/** Longer than any try: whoever holds a link for so long is gone. */
const LEASE = 10 * 60_000;
/** What could not be reached is asked again before its hour. */
const RETRY = 60 * 60_000;
const TURN = 15_000;

/** Asks the links whose hour has come, one after the other; of several servers, one asks each. */
export class LinkClock {
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly services: LinkServices,
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

  /** Resolves when nothing is asked any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.underWay;
  }

  /** Everything that is due. */
  async turn(now: () => Date = () => new Date()): Promise<void> {
    for (let link = await this.claim(now()); link !== null && !this.stopped; link = await this.claim(now())) {
      const { tried, again } = await this.tried(link, now());
      await this.keep(link, tried, again, now());
    }
  }

  private async claim(now: Date): Promise<DataLinkEntity | null> {
    const due = { endedAt: IsNull(), nextAt: LessThanOrEqual(now.toISOString()) };
    const free = [
      { ...due, leaseUntil: IsNull() },
      { ...due, leaseUntil: LessThan(now.toISOString()) },
    ];
    const candidates = await this.services.database.read.find(DataLinkEntity, {
      where: free,
      order: { nextAt: 'ASC' },
      take: 20,
    });
    for (const { id } of candidates) {
      const lease = newUid();
      const mine = { lease, leaseUntil: new Date(now.getTime() + LEASE).toISOString() };
      const link = await this.services.database.write(async (manager) => {
        const taken = await Promise.all(free.map((where) => manager.update(DataLinkEntity, { ...where, id }, mine)));
        return taken.some(({ affected }) => affected === 1) ? manager.findOneBy(DataLinkEntity, { id, lease }) : null;
      });
      if (link !== null) return link;
    }
    return null;
  }

  private async tried(link: DataLinkEntity, now: Date): Promise<{ readonly tried: Outcome; readonly again: boolean }> {
    try {
      return { tried: await takeIn(this.services, link, now), again: false };
    } catch (error) {
      const message = error instanceof Error ? error.message.slice(0, 1000) : '';
      if (error instanceof NoFile) return { tried: { outcome: 'REFUSED', message }, again: true };
      if (error instanceof Refusal) {
        const isAway = ['UNREACHABLE', 'TOO_SLOW', 'CUT'].includes(error.code);
        return { tried: { outcome: isAway ? 'UNREACHABLE' : 'REFUSED', message }, again: isAway };
      }
      if (error instanceof MaillageError && error.code !== 'CONFLICT' && error.code !== 'SERVICE_UNAVAILABLE')
        return { tried: { outcome: 'REFUSED', message }, again: false };
      this.report(error);
      const ours = 'Une panne de ce serveur a interrompu la demande. L’adresse sera redemandée.';
      return { tried: { outcome: 'UNREACHABLE', message: ours }, again: true };
    }
  }

  /** Whoever lost the lease meanwhile keeps nothing: another tells what became of it. */
  private async keep(link: DataLinkEntity, tried: Outcome, again: boolean, now: Date): Promise<void> {
    const at = now.toISOString();
    const failed = tried.outcome === 'UNREACHABLE' || tried.outcome === 'REFUSED';
    const usual = nextTime(link.schedule, now);
    const soon = new Date(now.getTime() + RETRY).toISOString();
    const nextAt = again && soon < usual ? soon : usual;
    await this.services.database.write(async (manager) => {
      const own = { id: link.id, lease: link.lease ?? '' };
      // Somebody who asked for it meanwhile is not forgotten.
      await manager.update(DataLinkEntity, { ...own, nextAt: link.nextAt }, { nextAt });
      const change = {
        ...tried,
        triedAt: at,
        ...(failed ? { failingSince: link.failingSince ?? at } : { failingSince: null, seenAt: at }),
      };
      await manager.update(DataLinkEntity, own, { ...change, lease: null, leaseUntil: null });
      // What is said of the source at figures: whatever is kept of answers rests on it.
      if (stateOf({ ...link, ...change }).state !== stateOf(link).state) await raiseDataVersion(manager);
    });
  }
}
