import { setTimeout as wait } from 'node:timers/promises';
import { SURVEYS } from '../datasets/roles';
import type { RequestContext } from '../graphql/context';
import { actorWith, PUBLIC_ACTOR, type Actor } from '../kernel/actor';
import { aheadOfReaders } from '../kernel/ahead-of-readers';
import type { DatasetCode } from '../kernel/codes';
import { FEDERATION } from '../kernel/territory';
import { yearsOfSurvey } from './observatory/read-observatory';
import { OBSERVATORY } from './observatory-address';
import type { Pages } from './pages';

/** Reads as whoever nothing is withheld from. */
const SEES_ALL = actorWith({ role: 'ANALYST', name: null });

/** Milliseconds without another turn: what is published right after one thing another takes its place. */
const REST = 1_000;

/**
 * Composes the pages that most visits open, before anybody asks for them: the home page, and of the federation the
 * key figures, the annual report and the observatory of the year that opens without asking; then what the observatories
 * of all years are made of, for the public and for whoever sees all, which a publication changes of its own year alone. What fails is left to whoever asks, and is
 * told why.
 */
export class PagesAhead {
  private latest = 0;
  private work: Promise<void> = Promise.resolve();

  /** `contextFor` gives a new context each time. */
  constructor(
    private readonly pages: Pages,
    private readonly contextFor: (actor: Actor) => RequestContext,
    private readonly rest = REST,
  ) {}

  private readonly contextOf = (): RequestContext => this.contextFor(PUBLIC_ACTOR);

  /** Begins anew for what is published now once that rests, the first time at once, and gives up what was being composed; returns at once. */
  readonly turn = (): void => {
    const turn = (this.latest += 1);
    const rested = turn === 1 ? undefined : wait(this.rest, undefined, { ref: false });
    this.work = this.work
      .then(() => rested)
      .then(() => aheadOfReaders(() => this.compose(turn)))
      .catch(() => undefined);
  };

  /** Resolves once nothing is read any more. */
  async stop(): Promise<void> {
    this.latest += 1;
    await this.work;
  }

  private async compose(turn: number): Promise<void> {
    if (turn !== this.latest) return;
    const reader = await this.contextOf().figures();
    const path = reader.knownYears(FEDERATION).length === 0 ? [] : [String(await reader.defaultYear(FEDERATION))];
    const keyFigures = () => this.pages.keyFigures(this.contextOf(), { path, carte: undefined, indicateur: undefined });
    const report = () => this.pages.annualReport(this.contextOf(), { path, release: undefined, textes: undefined });
    for (const page of [() => this.pages.home(this.contextOf()), keyFigures, report, () => this.observatory()]) {
      if (turn !== this.latest) return;
      await page().catch(() => undefined);
    }
    for (const { code } of SURVEYS)
      for (const year of yearsOfSurvey(reader, code)) {
        if (turn !== this.latest) return;
        await this.observed(code, year).catch(() => undefined);
      }
  }

  private async observed(survey: DatasetCode, year: number): Promise<void> {
    for (const actor of [PUBLIC_ACTOR, SEES_ALL])
      await (await this.contextFor(actor).figures()).observatory({ territory: FEDERATION, year, survey });
  }

  /** Its year is one of the survey's. */
  private async observatory(): Promise<void> {
    const open = (path: readonly string[]) => this.pages.observatory(this.contextOf(), { path, enquete: undefined });
    const { location } = await open(['']);
    if (location !== null) await open(location.slice(OBSERVATORY.length).split('/'));
  }
}
