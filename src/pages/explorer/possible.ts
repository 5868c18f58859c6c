import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { BoundedMemory } from '../../kernel/bounded-memory';
import { scopeOf } from '../../kernel/actor';
import { ExplorerPossibleDocument, type ExplorerPossibleQuery } from '../generated/graphql';
import type { GraphRelease } from '../graphs/releases';
import { ask, query } from '../query';
import { frozenKnown, frozenPossibleQuery } from './frozen-answer';

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

  constructor(private readonly read: ExplorerPossibleQuery) {
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

  /** The same catalogue, where something else is known of it. */
  knowing(availability: readonly Known[]): Possible {
    return new Possible({ ...this.read, availability: [...availability] });
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

/** What is possible is found once for each version of the data and each reach of readers: it walks the whole catalogue. */
export class Possibilities {
  private readonly kept = new BoundedMemory<Promise<Possible>>(MOST_KEPT);

  constructor(private readonly executor: QueryExecutor) {}

  async for(context: RequestContext): Promise<Possible> {
    const { version } = (await context.figures()).snapshot.whole;
    return this.once(`${version} ${scopeOf(context.actor)}`, async () => {
      const answer = await ask(this.executor, context, query(ExplorerPossibleDocument, {}));
      return new Possible(answer);
    });
  }

  /** What there is in a frozen year. */
  async ofRelease(context: RequestContext, release: GraphRelease): Promise<Possible> {
    const now = await this.for(context);
    const { version } = (await context.figures()).snapshot.whole;
    return this.once(`${version} ${scopeOf(context.actor)} ${release.id}`, async () => {
      const answer = await ask(this.executor, context, frozenPossibleQuery(release, context.network));
      return now.knowing(frozenKnown(answer, release.year, context.network));
    });
  }

  private once(key: string, find: () => Promise<Possible>): Promise<Possible> {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.kept.set(key, found);
    found.catch(() => this.kept.peek(key) === found && this.kept.delete(key));
    return found;
  }
}
