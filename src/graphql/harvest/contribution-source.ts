import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { definitionOf } from '../../datasets/catalogue';
import {
  CONTRIBUTION_STATES,
  sourceWords,
  type ContributionSource,
  type ContributionState,
} from '../../federation/sources/source-states';
import type { FigureKey } from '../../published/figure-key';
import type { Publication } from '../../published/publication-state';
import { doc, enumType, outputType } from '../common/describe';
import { REGION_COUNT, times } from '../common/cost';
import type { RequestContext } from '../context';
import { ContributionType, CoverageType } from '../figures/types/figure-details.types';
import { RegionType } from '../network/territory.types';
import { regionRow } from '../network/territory-rows';
import type { SourceSlot } from '../../federation/source-slot';

const ContributionSourceStateEnum = enumType(
  'ContributionSourceState',
  CONTRIBUTION_STATES,
  [
    'D’où vient ce qu’une partie apporte, et comment va sa source. La valeur n’en change jamais.',
    'Where what a part contributes comes from, and how its source is doing. No value ever changes with it.',
  ],
  {
    LIVE: ['Moissonné ; la source répond.', 'Harvested; the source answers.'],
    STALE: ['Moissonné ; plus de nouvelles depuis longtemps.', 'Harvested; not heard of for long.'],
    UNREACHABLE: ['Moissonné ; la source ne répond pas.', 'Harvested; the source does not answer.'],
    HANDED_IN: ['Déposé par quelqu’un.', 'Handed in by somebody.'],
    WITHDRAWN: ['Retiré : il n’y a plus rien de publié.', 'Withdrawn: nothing is published any more.'],
    REFUSED: ['Ce que la source donne est refusé.', 'What the source gives is refused.'],
  },
);

@outputType(
  'ContributionSource',
  'La source de ce qu’une partie apporte à un chiffre.',
  'The source of what a part contributes to a figure.',
)
export class ContributionSourceType {
  @Field(() => ContributionSourceStateEnum, doc('Comment elle va.', 'How it is doing.'))
  state: ContributionState;

  @Field(
    () => GraphQLDateTime,
    doc(
      'Vue pour la dernière fois (LIVE, STALE), ou dans cet état depuis ; null si on ne le sait pas.',
      'When it was last seen (LIVE, STALE), or since when it is so; null where that is not known.',
      { nullable: true },
    ),
  )
  since: Date | null;

  @Field(
    () => String,
    doc('Pourquoi, en français ; null quand l’état dit tout.', 'Why, in French; null where the state says all.', {
      nullable: true,
    }),
  )
  why: string | null;

  @Field(
    () => String,
    doc('Nom de la source ; null pour un dépôt.', 'Name of the source; null for what was handed in.', {
      nullable: true,
    }),
  )
  name: string | null;

  readonly regionCode: string | null;
}

/** About a place in the publications: with what is published there, if anything. */
async function sourceOf(context: RequestContext, slot: SourceSlot): Promise<ContributionSourceType | null> {
  const { snapshot } = await context.figures();
  const { dataset, year, region } = slot;
  if (dataset === null) return null;
  const publication = snapshot.publications.find(dataset, year, region) ?? null;
  const known = await knownSource(context, { dataset, year, region }, publication, snapshot.version);
  return known === null
    ? null
    : { ...known, since: known.since === null ? null : new Date(known.since), regionCode: region };
}

async function knownSource(
  { federated }: RequestContext,
  slot: { readonly dataset: string; readonly year: number; readonly region: string | null },
  publication: Publication | null,
  version: number,
): Promise<ContributionSource | null> {
  if (federated !== null) return (await federated.states.of(version)).of(slot, publication);
  return publication?.origin === 'REGION'
    ? { state: 'HANDED_IN', since: publication.publishedAt, why: null, name: null }
    : null;
}

/** One French sentence for each region whose source is not as it should be. */
export async function sourceNotes(
  context: RequestContext,
  { indicator, territory, year }: FigureKey,
): Promise<readonly string[]> {
  if (context.federated === null || (territory.kind !== 'FEDERATION' && territory.kind !== 'REGION')) return [];
  const { network } = context;
  const regions = territory.kind === 'REGION' ? [territory.code] : network.regions.map(({ code }) => code);
  const { dataset } = definitionOf(indicator);
  const { snapshot } = await context.figures();
  const states = await context.federated.states.of(snapshot.version);
  if (dataset === null) return [];
  return regions.flatMap((region) => {
    const publication = snapshot.publications.find(dataset, year, region) ?? null;
    const name = network.region(region)?.name ?? region;
    return sourceWords(name, states.of({ dataset, year, region }, publication)) ?? [];
  });
}

const SOURCE = doc(
  'Sa source ; null pour ce qui vient du produit, la démonstration, et ce dont rien n’est connu.',
  'Its source; null for what came with the product, demonstration, and what nothing is known of.',
  { nullable: true },
);

@Resolver(() => ContributionType)
export class ContributionSourceResolver {
  @FieldResolver(() => ContributionSourceType, SOURCE)
  source(@Root() { slot }: ContributionType, @Ctx() context: RequestContext): Promise<ContributionSourceType | null> {
    return sourceOf(context, slot);
  }
}

@Resolver(() => CoverageType)
export class CoverageSourceResolver {
  @FieldResolver(
    () => [ContributionSourceType],
    doc(
      'Les sources de ce que la couverture décrit, région par région ; celles dont rien n’est connu n’y sont pas.',
      'The sources of what the coverage describes, region by region; those that nothing is known of are not in it.',
      { complexity: times(REGION_COUNT) },
    ),
  )
  async sources(@Root() { slots }: CoverageType, @Ctx() context: RequestContext): Promise<ContributionSourceType[]> {
    const found = await Promise.all(slots.map((slot) => sourceOf(context, slot)));
    return found.filter((each) => each !== null);
  }
}

@Resolver(() => ContributionSourceType)
export class ContributionSourceRegionResolver {
  @FieldResolver(
    () => RegionType,
    doc('La région ; null hors délégation.', 'The region; null outside every delegation.', { nullable: true }),
  )
  region(@Root() { regionCode }: ContributionSourceType, @Ctx() { network }: RequestContext): RegionType | null {
    const region = regionCode === null ? undefined : network.region(regionCode);
    return region === undefined ? null : regionRow(region);
  }
}
