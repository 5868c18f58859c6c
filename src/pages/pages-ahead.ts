import type { RequestContext } from '../graphql/context';
import { FEDERATION } from '../kernel/territory';
import type { Pages } from './pages';

/**
 * Composes the pages that most visits open, before anybody asks for them: the home page and the federation's
 * key figures of the year that opens without asking. What fails is left to whoever asks, and is told why.
 */
export class PagesAhead {
  private latest = 0;
  private work: Promise<void> = Promise.resolve();

  /** `contextOf` gives a new context of the public's each time. */
  constructor(
    private readonly pages: Pages,
    private readonly contextOf: () => RequestContext,
  ) {}

  /** Begins anew for what is published now, and gives up what was being composed; returns at once. */
  readonly turn = (): void => {
    const turn = (this.latest += 1);
    this.work = this.work.then(() => this.compose(turn)).catch(() => undefined);
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
    for (const page of [() => this.pages.home(this.contextOf()), keyFigures]) {
      if (turn !== this.latest) return;
      await page().catch(() => undefined);
    }
  }
}
