import type { EntityManager } from 'typeorm';
import type { Database } from '../../kernel/database';
import { writeLocalMoment } from '../../kernel/french';
import type { Publication } from '../../published/publication-state';
import { slotName } from '../../published/slot-name';
import { SubmissionEntity } from '../../submissions/submission.entity';
import { ArrivalEntity, HarvestSourceEntity } from './source.entity';
import { regionsOf } from './source-rows';

/** Where what a part contributes comes from, and how that is doing. */
export const CONTRIBUTION_STATES = ['LIVE', 'STALE', 'UNREACHABLE', 'HANDED_IN', 'WITHDRAWN', 'REFUSED'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

export interface ContributionSource {
  readonly state: ContributionState;
  /** ISO 8601, UTC: of LIVE and STALE, when it was last seen; of the others, since when it is so. Null where that is not known. */
  readonly since: string | null;
  /** French, for everybody: nothing of what a file holds. Null where the state says all. */
  readonly why: string | null;
  /** As the source is called; null for what was handed in. */
  readonly name: string | null;
}

type Slot = Pick<Publication, 'dataset' | 'year' | 'region'>;
const nameOf = ({ dataset, year, region }: Slot): string => slotName(dataset, year, region);

interface Arrived {
  readonly source: HarvestSourceEntity;
  readonly arrival: ArrivalEntity;
}

/** A source that is no instance, as whoever keeps it tells: of one place. */
export interface OtherSource {
  readonly slot: Slot;
  /** Uids of what it gave. */
  readonly gave: ReadonlySet<string>;
  readonly source: ContributionSource;
}
export type ReadOthers = (manager: EntityManager) => Promise<readonly OtherSource[]>;

/** What is known of sources under one version of the data. */
export class SourceStates {
  private readonly others: ReadonlyMap<string, OtherSource>;

  constructor(
    private readonly sources: readonly HarvestSourceEntity[],
    private readonly bySubmission: ReadonlyMap<string, Arrived>,
    private readonly latest: ReadonlyMap<string, Arrived>,
    private readonly withdrawn: ReadonlyMap<string, string>,
    others: readonly OtherSource[] = [],
  ) {
    this.others = new Map(others.map((each) => [nameOf(each.slot), each]));
  }

  /** Null for what is of no source at all: what came with the product, demonstration, nothing. */
  of(slot: Slot, publication: Publication | null): ContributionSource | null {
    if (publication !== null) {
      const arrived = this.bySubmission.get(publication.uid);
      if (arrived !== undefined) return shown(arrived.source);
      const other = this.others.get(nameOf(slot));
      if (other?.gave.has(publication.uid) === true) return other.source;
      return publication.origin === 'REGION'
        ? { state: 'HANDED_IN', since: publication.publishedAt, why: null, name: null }
        : null;
    }
    const latest = this.latest.get(nameOf(slot));
    if (latest?.arrival.state === 'REFUSED')
      return {
        state: 'REFUSED',
        since: latest.arrival.changedAt,
        why: 'le fichier reçu a des fautes',
        name: latest.source.name,
      };
    const withdrawn = this.withdrawn.get(nameOf(slot));
    if (withdrawn !== undefined)
      return { state: 'WITHDRAWN', since: withdrawn, why: null, name: latest?.source.name ?? null };
    const other = this.others.get(nameOf(slot));
    if (latest === undefined && other !== undefined) return other.source;
    const { region } = slot;
    const source =
      latest?.source ??
      this.sources.find((each) => region !== null && each.pinnedAt !== null && regionsOf(each).includes(region));
    return source === undefined ? null : shown(source);
  }
}

const shown = ({ shownState, shownSince, failure, name }: HarvestSourceEntity): ContributionSource => ({
  state: shownState,
  since: shownSince,
  why: shownState === 'UNREACHABLE' || shownState === 'REFUSED' ? failure : null,
  name,
});

/** « Bretagne : source injoignable depuis le 3 mars 2027 à 10 h 12 (…) ; ce qu'elle a donné compte toujours ». Null for what needs no word. */
export function sourceWords(region: string, source: ContributionSource | null): string | null {
  if (source === null || source.state === 'LIVE' || source.state === 'HANDED_IN') return null;
  const when = source.since === null ? '' : ` depuis le ${writeLocalMoment(new Date(source.since))}`;
  const why = source.why === null ? '' : ` (${source.why.replace(/\.$/, '')})`;
  if (source.state === 'STALE') return `${region} : source silencieuse${when} ; ce qu’elle a donné compte toujours.`;
  if (source.state === 'UNREACHABLE')
    return `${region} : source injoignable${when}${why} ; ce qu’elle a donné compte toujours.`;
  if (source.state === 'REFUSED') return `${region} : ce que la source donne est refusé${when}${why}.`;
  return `${region} : dépôt retiré${source.since === null ? '' : ` le ${writeLocalMoment(new Date(source.since))}`}.`;
}

/** Reads them once for each version of the data, which whatever they say rests on. */
export class KeptSourceStates {
  private version = -1;
  private reading: Promise<SourceStates> | null = null;

  constructor(
    private readonly database: Database,
    private readonly others: ReadOthers = () => Promise.resolve([]),
  ) {}

  of(version: number): Promise<SourceStates> {
    if (this.reading === null || this.version !== version) {
      this.version = version;
      const reading = readStates(this.database.read, this.others);
      this.reading = reading;
      reading.catch(() => {
        if (this.reading === reading) this.reading = null;
      });
    }
    return this.reading;
  }
}

async function readStates(manager: EntityManager, others: ReadOthers): Promise<SourceStates> {
  const sources = await manager.find(HarvestSourceEntity);
  const byId = new Map(sources.map((each) => [each.id, each]));
  const arrivals = sources.length === 0 ? [] : await manager.find(ArrivalEntity, { order: { id: 'ASC' } });
  const bySubmission = new Map<string, Arrived>();
  const latest = new Map<string, Arrived>();
  for (const arrival of arrivals) {
    const source = byId.get(arrival.sourceId);
    if (source === undefined) continue;
    if (arrival.submissionUid !== null) bySubmission.set(arrival.submissionUid, { source, arrival });
    latest.set(nameOf({ ...arrival, region: arrival.regionKey }), { source, arrival });
  }
  return new SourceStates(sources, bySubmission, latest, await withdrawnSlots(manager), await others(manager));
}

/** Where the last thing that happened is that it was withdrawn, and when. */
async function withdrawnSlots(manager: EntityManager): Promise<ReadonlyMap<string, string>> {
  const found = await manager.find(SubmissionEntity, {
    select: { id: true, dataset: true, regionKey: true, year: true, replacedAt: true },
    where: { status: 'WITHDRAWN', origin: 'REGION' },
    order: { id: 'ASC' },
  });
  return new Map(
    found.map(({ dataset, year, regionKey, replacedAt }) => [
      nameOf({ dataset, year, region: regionKey === '' ? null : regionKey }),
      replacedAt ?? '',
    ]),
  );
}
