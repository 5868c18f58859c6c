import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { BoundedMemory } from '../../kernel/bounded-memory';
import { scopeOf } from '../../kernel/actor';
import {
  ExplorerPossibleDocument,
  type ExplorerPossibleQuery,
  type ExplorerVersionPossibleQuery,
} from '../generated/graphql';
import type { GraphRelease } from '../graphs/releases';
import { ask, query } from '../query';
import { frozenKnown, frozenPossibleQuery } from './frozen-possible';
import { frozenYears, latestOfEach } from './read-release';

export type IndicatorChoice = ExplorerPossibleQuery['indicators'][number];
/** Where an indicator is known in a year. */
export type Known = ExplorerPossibleQuery['availability'][number];

/** What a reader can choose from: the catalogue, and of what something is known. */
export class Possible {
  readonly indicators: readonly IndicatorChoice[];
  /** Of which anything is known, newest first. */
  readonly years: readonly number[];
  private readonly byCode: ReadonlyMap<string, IndicatorChoice>;
  private readonly known = new Map<string, Known[]>();

  /** Whether the reader may read rows somewhere, and so splits that are reserved. */
  readonly isTrusted: boolean;

  constructor(
    private readonly read: ExplorerPossibleQuery,
    /** Of frozen years: those that are known now, and of which there is no release. */
    readonly unfrozen: readonly number[] = [],
  ) {
    const { indicators, availability, viewer } = read;
    this.indicators = indicators;
    this.isTrusted = viewer.role !== 'PUBLIC' && viewer.role !== 'ADHERENT';
    this.byCode = new Map(indicators.map((each) => [each.code, each]));
    this.years = [...new Set(availability.map(({ year }) => year))].sort((a, b) => b - a);
    for (const each of availability) {
      const { code } = each.indicator;
      this.known.set(code, [...(this.known.get(code) ?? []), each]);
    }
  }

  indicator(code: string): IndicatorChoice | undefined {
    return this.byCode.get(code);
  }

  /** The same catalogue, of which frozen years know something else. */
  knowing(availability: readonly Known[], frozen: readonly number[]): Possible {
    const unfrozen = this.years.filter((year) => !frozen.includes(year));
    return new Possible({ ...this.read, availability: [...availability] }, unfrozen);
  }

  /** Every year in which something is known of an indicator, newest first. */
  of(code: string): readonly Known[] {
    return this.known.get(code) ?? [];
  }

  /** What is known of these indicators, in any of these years. */
  within(codes: readonly string[], years: readonly number[] | null): readonly Known[] {
    return codes.flatMap((code) => this.of(code).filter(({ year }) => years === null || years.includes(year)));
  }
}

/** Readers of different rights at once. */
const MOST_KEPT = 20;
const MOST_RELEASES = 60;

/** What is possible is found once for each version of the data and each reach of readers: it walks the whole catalogue. */
export class Possibilities {
  private readonly kept = new BoundedMemory<Promise<Possible>>(MOST_KEPT);
  /** What a release holds never changes. */
  private readonly keptReleases = new BoundedMemory<Promise<ExplorerVersionPossibleQuery>>(MOST_RELEASES);

  constructor(private readonly executor: QueryExecutor) {}

  async for(context: RequestContext): Promise<Possible> {
    const { version } = (await context.figures()).snapshot.whole;
    return once(this.kept, `${version} ${scopeOf(context.actor)}`, async () => {
      const answer = await ask(this.executor, context, query(ExplorerPossibleDocument, {}));
      return new Possible(answer);
    });
  }

  /** What there is in frozen years, and in the latest release of any other year, which may be chosen beside them. */
  async frozen(
    context: RequestContext,
    chosen: readonly GraphRelease[],
    releases: readonly GraphRelease[],
  ): Promise<Possible> {
    const now = await this.for(context);
    const others = frozenYears(releases).filter((year) => !chosen.some((each) => each.year === year));
    const known: Known[] = [];
    // One after another: a content is large, and none is read twice.
    for (const release of [...chosen, ...latestOfEach(others, releases)]) {
      const answer = await once(this.keptReleases, release.id, () =>
        ask(this.executor, context, frozenPossibleQuery(release, context.network)),
      );
      known.push(...frozenKnown(answer, release.year, context.network));
    }
    return now.knowing(known, frozenYears(releases));
  }
}

function once<Found>(kept: BoundedMemory<Promise<Found>>, key: string, find: () => Promise<Found>): Promise<Found> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = find();
  kept.set(key, found);
  found.catch(() => kept.peek(key) === found && kept.delete(key));
  return found;
}
