import { isRegister } from '../datasets/roles';
import type { DatasetCode, SubmissionOrigin } from '../kernel/codes';
import { groupBy } from '../kernel/group-by';
import { slotName } from './slot-name';

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
  /** False where cells by all dimensions at once are not stored, but made of its rows; true when left out. */
  readonly crossed?: boolean;
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

/** Names the cells of a publication: no other has the same. */
export const cellsKey = ({ id, part }: Pick<Publication, 'id' | 'part'>): string =>
  part === '' ? `${id}` : `${id}/${part}`;

const NONE: readonly Publication[] = [];

/** A dataset and year. */
export type PublicationList = Pick<Publication, 'dataset' | 'year'>;

const listName = ({ dataset, year }: PublicationList): string => `${dataset}|${year}`;

/** The items before, where they are the same. */
const sameItems = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  before.length === now.length && before.every((each, at) => each === now[at]) ? before : now;

const isSamePublication = (one: Publication, other: Publication): boolean => written(one) === written(other);

const written = ({ outdated, ...each }: Publication): string =>
  JSON.stringify([
    ...[each.id, each.uid, each.dataset, each.region, each.year, each.part, each.origin],
    ...[each.nothingToReport, each.rowCount, each.publishedAt, each.crossed ?? true, [...(outdated ?? [])]],
  ]);

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
  private readonly lists: ReadonlyMap<string, readonly Publication[]>;
  private readonly bySlot: ReadonlyMap<string, Publication>;
  private readonly everyYear: readonly number[];
  /** Names these among others, and holds none of them. */
  readonly mark: object = {};
  private changed: { readonly since: object; readonly names: ReadonlySet<string> } | undefined;

  /**
   * What is the same as in `before` is the very same object: a publication, the list of a dataset and year, the years.
   * `untouched` are lists beside those of `published`.
   */
  constructor(
    published: readonly Publication[],
    before?: Publications,
    untouched: Publications['lists'] = new Map<string, readonly Publication[]>(),
  ) {
    const visible = withoutReplacedDemonstration(published).map((each) => {
      const known = before?.find(each.dataset, each.year, each.region);
      return known !== undefined && isSamePublication(known, each) ? known : each;
    });
    const listed = [...groupBy(visible, listName)].map(
      ([name, list]) => [name, sameItems(before?.lists.get(name) ?? NONE, list)] as const,
    );
    this.lists = new Map([...untouched, ...listed]);
    this.bySlot = new Map(
      [...this.lists.values()].flat().map((each) => [slotName(each.dataset, each.year, each.region), each]),
    );
    const years = [...new Set([...this.lists.values()].flatMap(([first]) => first?.year ?? []))];
    this.everyYear = sameItems(
      before?.everyYear ?? [],
      years.sort((a, b) => b - a),
    );
  }

  /** These after a change of some lists alone, of which `published` is all there is now. */
  after(changed: readonly PublicationList[], published: readonly Publication[]): Publications {
    const names = new Set(changed.map(listName));
    const untouched = [...this.lists].filter(([name]) => !names.has(name));
    const after = new Publications(published, this, new Map(untouched));
    const touched = [...names].flatMap((name) => [...(this.lists.get(name) ?? []), ...(after.lists.get(name) ?? [])]);
    const slots = touched.map((each) => slotName(each.dataset, each.year, each.region));
    after.changed = { since: this.mark, names: new Set([...names, ...slots]) };
    return after;
  }

  /** The slots, and lists of a dataset and year, that are otherwise than in those of that mark; null where nobody knows. */
  changedSince = (mark: object): ReadonlySet<string> | null =>
    this.changed?.since === mark ? this.changed.names : null;

  /** Newest first. */
  get years(): readonly number[] {
    return this.everyYear;
  }

  of(dataset: DatasetCode, year: number): readonly Publication[] {
    return this.lists.get(listName({ dataset, year })) ?? NONE;
  }

  /** Whether something that shows is still to be computed anew. */
  get areOutdated(): boolean {
    return this.all().some(({ outdated }) => outdated !== undefined);
  }

  /** The one of a region, or, for null, of no delegation. */
  find(dataset: DatasetCode, year: number, region: string | null): Publication | undefined {
    return this.bySlot.get(slotName(dataset, year, region));
  }

  all(): readonly Publication[] {
    return [...this.bySlot.values()];
  }

  /** The most recent register of each region, and of what belongs to none, of those that are wanted. */
  latestRegisters(wanted: (register: Publication) => boolean): readonly Publication[] {
    const latest = new Map<string, Publication>();
    for (const each of this.bySlot.values()) {
      if (!isRegister(each.dataset) || !wanted(each)) continue;
      const known = latest.get(each.region ?? '');
      if (known === undefined || known.year < each.year) latest.set(each.region ?? '', each);
    }
    return [...latest.values()];
  }
}
