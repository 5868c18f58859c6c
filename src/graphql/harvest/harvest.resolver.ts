import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { reaches, requireAnyRight, rowScope } from '../../access/rights';
import { arrivalsOf } from '../../federation/harvest/known-versions';
import { receiptsOf } from '../../federation/own/own-receipts';
import { ReaderEntity } from '../../federation/own/own.entity';
import { sixWords } from '../../federation/protocol/six-words';
import { ExchangeEntity, HarvestSourceEntity } from '../../federation/sources/source.entity';
import { allSources, regionsOf } from '../../federation/sources/source-rows';
import { REGION_COUNT, times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { RegionType } from '../network/territory.types';
import { regionRow } from '../network/territory-rows';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.types';
import { HarvestArrivalType, HarvestExchangeType, HarvestSourceType } from './harvest.types';
import { HarvestReaderType, OwnInstanceType } from './reader.types';

const EXCHANGES = 20;
const ARRIVALS = 100;

export const sourceRow = (source: HarvestSourceEntity): HarvestSourceType => ({
  id: source.uid,
  kind: source.kind,
  name: source.name,
  state: source.shownState,
  since: source.shownSince,
  why: source.failure,
  address: source.address,
  words: source.x === null ? null : sixWords(source.x),
  confirmed: source.pinnedAt !== null,
  schedule: source.schedule,
  publication: source.publication,
  mostChange: source.mostChange,
  withdrawal: source.withdrawal,
  staleAfter: source.staleAfter,
  paused: source.paused,
  nextAt: source.nextAt,
  seq: source.seq,
  regionCodes: regionsOf(source),
  rowId: source.id,
});

@Resolver(() => HarvestSourceType)
export class HarvestSourceResolver {
  @Query(
    () => [HarvestSourceType],
    doc(
      'Pour qui lit les dépôts : les sources moissonnées, de ses régions pour qui dépose, par nom.',
      'For whoever reads submissions: the harvested sources, of their own regions for contributors, by name.',
      { complexity: times(REGION_COUNT) },
    ),
  )
  async harvestSources(@Ctx() { actor, database }: RequestContext): Promise<HarvestSourceType[]> {
    requireAnyRight(actor, 'readSubmissions');
    const scope = rowScope(actor, 'readSubmissions');
    const sources = await allSources(database);
    return sources.filter((each) => regionsOf(each).some((region) => reaches(scope, region))).map(sourceRow);
  }

  @FieldResolver(() => [RegionType], doc('Régions pour lesquelles elle peut parler.', 'Regions that it may speak for.'))
  regions(@Root() { regionCodes }: HarvestSourceType, @Ctx() { network }: RequestContext): RegionType[] {
    return regionCodes.flatMap((code) => network.region(code) ?? []).map(regionRow);
  }

  @FieldResolver(
    () => [HarvestExchangeType],
    doc('Ses derniers échanges, le plus récent d’abord.', 'Its last exchanges, newest first.', {
      complexity: times(EXCHANGES),
    }),
  )
  exchanges(@Root() { rowId }: HarvestSourceType, @Ctx() { database }: RequestContext): Promise<HarvestExchangeType[]> {
    return database.read.find(ExchangeEntity, { where: { sourceId: rowId }, order: { id: 'DESC' }, take: EXCHANGES });
  }

  @FieldResolver(
    () => [HarvestArrivalType],
    doc('Les dernières versions reçues, la plus récente d’abord.', 'The last versions received, newest first.', {
      complexity: times(ARRIVALS),
    }),
  )
  async arrivals(
    @Root() { rowId }: HarvestSourceType,
    @Ctx() { database }: RequestContext,
    @Arg('first', () => Int, {
      defaultValue: ARRIVALS,
      ...doc('Combien, 100 au plus.', 'How many, 100 at most.'),
    })
    first: number,
  ): Promise<HarvestArrivalType[]> {
    const all = [...(await arrivalsOf(database.read, rowId))].reverse();
    return all.slice(0, Math.min(Math.max(first, 0), ARRIVALS)).map(({ arrival, state }) => ({
      dataset: arrival.dataset,
      year: arrival.year,
      version: arrival.version,
      sha256: arrival.sha256,
      state,
      message: arrival.message,
      arrivedAt: arrival.arrivedAt,
      regionCode: arrival.regionKey,
      submissionUid: arrival.submissionUid,
    }));
  }
}

@Resolver(() => HarvestArrivalType)
export class HarvestArrivalResolver {
  @FieldResolver(
    () => RegionType,
    doc('La région ; null si elle n’est plus.', 'The region; null where it is no more.', { nullable: true }),
  )
  region(@Root() { regionCode }: HarvestArrivalType, @Ctx() { network }: RequestContext): RegionType | null {
    const region = network.region(regionCode);
    return region === undefined ? null : regionRow(region);
  }

  @FieldResolver(
    () => SubmissionType,
    doc(
      'Le dépôt qu’elle est devenue ; null si elle n’en est pas devenue un.',
      'The submission that it became; null for none.',
      {
        nullable: true,
      },
    ),
  )
  submission(
    @Root() { submissionUid }: HarvestArrivalType,
    @Ctx() context: RequestContext,
  ): Promise<SubmissionType | null> {
    return submissionOrNull(context, submissionUid);
  }
}

@Resolver()
export class HarvestReaderResolver {
  @Query(
    () => [HarvestReaderType],
    doc(
      'Pour le siège de cette instance : les instances qui la lisent ou le demandent, avec leurs accusés de réception.',
      'For the publishers of this instance: the instances that read it or ask to, with their receipts.',
      { complexity: times(5) },
    ),
  )
  async harvestReaders(@Ctx() { actor, database }: RequestContext): Promise<HarvestReaderType[]> {
    requireAnyRight(actor, 'publish');
    return (await database.read.find(ReaderEntity, { order: { id: 'ASC' } })).map(readerRow);
  }

  @Query(
    () => OwnInstanceType,
    doc(
      'Pour le siège de cette instance : ce qu’elle est parmi d’autres ; null où rien n’est moissonné ni publié pour d’autres.',
      'For the publishers of this instance: what it is among others; null where nothing is harvested or published for others.',
      { nullable: true },
    ),
  )
  async ownInstance(@Ctx() { actor, federated }: RequestContext): Promise<OwnInstanceType | null> {
    requireAnyRight(actor, 'publish');
    if (federated === null) return null;
    const { federation } = federated;
    const key = federation.speaks ? await federation.key() : await federation.knownKey();
    return {
      name: federation.name,
      regions: federation.options.regions,
      words: key === null ? null : sixWords(key.x),
    };
  }
}

function readerRow(reader: ReaderEntity): HarvestReaderType {
  const said = receiptsOf(reader);
  return {
    id: reader.uid,
    name: reader.name,
    address: reader.address,
    words: sixWords(reader.x),
    accepted: reader.acceptedAt !== null,
    askedAt: reader.askedAt,
    lastReadAt: reader.lastReadAt,
    receiptsAt: reader.receiptsAt,
    failure: said?.failure ?? null,
    receipts: (said?.versions ?? []).map(({ faults, ...each }) => ({
      ...each,
      faults: faults.map(({ message }) => message),
    })),
    refusals: (said?.refusals ?? []).map(({ message }) => message),
  };
}
