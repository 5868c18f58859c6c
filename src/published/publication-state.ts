import type { DatasetCode, SubmissionOrigin } from '../kernel/codes';

/** A published submission, as figures need it; of a national file, what it has of one delegation or of none. */
export interface Publication {
  readonly id: number;
  readonly uid: string;
  readonly dataset: DatasetCode;
  /** Null for what belongs to no delegation. */
  readonly region: string | null;
  readonly year: number;
  /** The delegation whose rows of a national file it is; empty for all others. */
  readonly part: string;
  readonly origin: SubmissionOrigin;
  readonly nothingToReport: boolean;
  readonly rowCount: number;
  /** A submission that is published again may count otherwise. */
  readonly publishedAt: string | null;
  /** Indicators whose cells were made by another catalogue, and must not be read; none when left out. */
  readonly outdated?: ReadonlySet<string>;
}

/** A total that a region, or the federation itself, declared without rows. */
export interface DeclaredFigure {
  readonly publication: Publication;
  readonly indicator: string;
  readonly slice: string;
  /** Ten-thousandths; a rate as a fraction. */
  readonly value: number;
  readonly approximate: boolean;
  /** What a rate is said to rest on, in ten-thousandths. */
  readonly base: number | null;
  /** Page or heading, where it was taken from a report. */
  readonly section: string | null;
  /** Key of the part that this one is a part of. */
  readonly partOf: string | null;
  /** What a reader must know of it, in the words of who declared it. */
  readonly note: string | null;
}

const slot = (dataset: string, year: number, region: string | null): string => `${dataset}|${year}|${region ?? ''}`;

/** Names the cells of a publication: no other has the same. */
export const cellsKey = ({ id, part }: Pick<Publication, 'id' | 'part'>): string =>
  part === '' ? `${id}` : `${id}/${part}`;

/** As soon as anything real of a dataset and year is published, none of its demonstration shows. */
export function withoutReplacedDemonstration<P extends Pick<Publication, 'origin' | 'dataset' | 'year'>>(
  published: readonly P[],
): readonly P[] {
  const real = new Set(
    published.filter((each) => each.origin !== 'DEMONSTRATION').map((each) => `${each.dataset}|${each.year}`),
  );
  return published.filter((each) => each.origin !== 'DEMONSTRATION' || !real.has(`${each.dataset}|${each.year}`));
}

/**
 * The published submissions that show. As soon as one real submission of a dataset and year is published,
 * all demonstration of that dataset and year is left out (docs/regles.md#demonstration).
 */
export class Publications {
  private readonly bySlot: ReadonlyMap<string, Publication>;
  private readonly byDatasetYear = new Map<string, Publication[]>();
  /** Newest first. */
  readonly years: readonly number[];

  constructor(published: readonly Publication[]) {
    const visible = withoutReplacedDemonstration(published);
    this.bySlot = new Map(visible.map((each) => [slot(each.dataset, each.year, each.region), each]));
    for (const each of visible) {
      const key = `${each.dataset}|${each.year}`;
      const list = this.byDatasetYear.get(key) ?? [];
      list.push(each);
      this.byDatasetYear.set(key, list);
    }
    this.years = [...new Set(visible.map((each) => each.year))].sort((a, b) => b - a);
  }

  of(dataset: DatasetCode, year: number): readonly Publication[] {
    return this.byDatasetYear.get(`${dataset}|${year}`) ?? [];
  }

  /** Whether something that shows is still to be computed anew. */
  get areOutdated(): boolean {
    return this.all().some(({ outdated }) => outdated !== undefined);
  }

  /** The one of a region, or, for null, of no delegation. */
  find(dataset: DatasetCode, year: number, region: string | null): Publication | undefined {
    return this.bySlot.get(slot(dataset, year, region));
  }

  all(): readonly Publication[] {
    return [...this.bySlot.values()];
  }

  /** The most recent register of each region, and of what belongs to none, of those that are wanted. */
  latestRegisters(wanted: (register: Publication) => boolean): readonly Publication[] {
    const latest = new Map<string, Publication>();
    for (const each of this.bySlot.values()) {
      if (each.dataset !== 'ADHERENTS' || !wanted(each)) continue;
      const known = latest.get(each.region ?? '');
      if (known === undefined || known.year < each.year) latest.set(each.region ?? '', each);
    }
    return [...latest.values()];
  }
}
