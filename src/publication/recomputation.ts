import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../kernel/database';
import { keepSurveyColumns } from './survey-columns';
import { adoptCatalogue, isAdopted, recompute } from './recompute';
import { counted, writeNumber } from '../kernel/french';

/** What a start waits for: whoever has less than this to compute never sees that anything was computed. */
const BEFORE_SERVING = 20_000;
const SAID_EVERY = 2_000;
const PAUSE_AFTER_FAULT = 5_000;

/** Is told in French sentences how far it is. */
export type Tell = (sentence: string) => void;

/**
 * Part of making a database ready: figures are those of this catalogue afterwards or, of a large database, those of
 * the latest years; what is left waits for {@link Recomputation}, and is refused until then. One statement where
 * nothing changed, and one more that says so.
 */
export async function prepareFigures(database: Database, tell: Tell, most = BEFORE_SERVING): Promise<void> {
  await adoptCatalogue(database);
  const ends = Date.now() + most;
  const said = teller(tell);
  const left = await recompute(database, said, () => Date.now() >= ends);
  if (left === 0) await keepSurveyColumns(database);
  else tell(`Le recalcul continue derrière les réponses : ${submissions(left)} à venir.`);
}

/** Computes, while the server answers, what a start did not wait for. */
export class Recomputation {
  /** What is being done, as a French sentence; null when nothing is. */
  underWay: string | null = null;
  private readonly stopped = new AbortController();
  private work = Promise.resolve();

  /** `onEnd` is called when all is done. */
  constructor(
    private readonly database: Database,
    private readonly tell: Tell,
    private readonly onEnd: () => void = () => undefined,
  ) {}

  /** To be called once after the start, and whenever something outdated was seen: another server may have published. */
  readonly begin = (): void => {
    if (this.underWay !== null || this.isStopped) return;
    this.underWay = 'Le catalogue a changé : les chiffres qui en dépendent sont en cours de recalcul.';
    this.work = this.untilDone().finally(() => (this.underWay = null));
  };

  /** Gives up after the transaction under way; the next start goes on. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.work;
  }

  private get isStopped(): boolean {
    return this.stopped.signal.aborted;
  }

  private async untilDone(): Promise<void> {
    while (!this.isStopped)
      try {
        if (await this.once()) return;
      } catch {
        this.tell('Le recalcul est interrompu, la base ne répond pas : nouvel essai dans un instant.');
        await wait(PAUSE_AFTER_FAULT, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      }
  }

  private async once(): Promise<boolean> {
    // Two servers with two catalogues would undo each other's work for ever: the one that started last does it.
    if (!(await isAdopted(this.database.read))) return true;
    const said = teller(this.tell);
    const left = await recompute(
      this.database,
      (done, of) => {
        this.underWay = sentence(done, of);
        said(done, of);
      },
      () => this.isStopped,
    );
    if (left === 0) this.onEnd();
    return left === 0;
  }
}

const submissions = (count: number): string => counted(count, 'dépôt');

const sentence = (done: number, of: number): string =>
  `Le catalogue a changé : recalcul des chiffres, ${writeNumber(done)} sur ${submissions(of)}.`;

/** Says where it begins and ends, and now and then how far it is. */
function teller(tell: Tell): (done: number, of: number) => void {
  let last = 0;
  return (done, of) => {
    if (done < of && Date.now() - last < SAID_EVERY) return;
    last = Date.now();
    tell(sentence(done, of));
  };
}
