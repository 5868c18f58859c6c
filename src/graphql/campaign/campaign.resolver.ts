import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { rowScope } from '../../access/rights';
import { planOf, readCampaign, readCampaigns } from '../../campaign/read-campaign';
import { checkedYear } from '../../kernel/year';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import { times } from '../common/cost';
import type { RequestContext } from '../context';
import type { Marks } from '../marks';
import { RegionType } from '../network/territory.types';
import { regionRow } from '../network/territory-rows';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.types';
import { CampaignDatasetType, CampaignRegionType, CampaignType } from './campaign.types';
import { campaignRow, planRow } from './campaign-rows';
import { CollectionPlanType } from './collection-plan.type';

/** How many there are, about: one a year. */
const CAMPAIGNS = 5;

@Resolver(() => CampaignRegionType)
export class CampaignResolver {
  @Query(
    () => CampaignType,
    doc(
      'Où en est la collecte d’une année : région par région et jeu par jeu, ce qui est remis, contrôlé, publié, en retard, et ce qui manque.',
      'How far a year’s collection has come: region by region and dataset by dataset, what is in, checked, published, late, and what is missing.',
    ),
  )
  async campaign(
    @Arg('year', () => Int, doc('Année des données.', 'Year of the data.')) year: number,
    @Ctx() { actor, database, figures, marks }: RequestContext,
  ): Promise<CampaignType> {
    const asked = checkedYear(year);
    return marked(
      marks,
      campaignRow(await readCampaign(database, await figures(), asked, rowScope(actor, 'readSubmissions'))),
    );
  }

  @Query(
    () => [CampaignType],
    doc(
      'Les collectes que le siège a ouvertes, l’année la plus récente d’abord.',
      'The collections that the national office has opened, newest year first.',
      { complexity: times(CAMPAIGNS) },
    ),
  )
  async campaigns(@Ctx() { actor, database, figures, marks }: RequestContext): Promise<readonly CampaignType[]> {
    const campaigns = await readCampaigns(database, await figures(), rowScope(actor, 'readSubmissions'));
    return campaigns.map((each) => marked(marks, campaignRow(each)));
  }

  @Keepable()
  @Query(
    () => CollectionPlanType,
    doc(
      'Le plan de collecte d’une année : de qui chaque jeu est attendu.',
      'The collection plan of a year: whom each dataset is expected from.',
    ),
  )
  async collectionPlan(
    @Arg('year', () => Int, doc('Année des données.', 'Year of the data.')) year: number,
    @Ctx() { figures }: RequestContext,
  ): Promise<CollectionPlanType> {
    return planRow(planOf((await figures()).snapshot.plans, checkedYear(year)));
  }

  @FieldResolver(() => RegionType, doc('La région.', 'The region.'))
  region(@Root() { regionCode }: CampaignRegionType, @Ctx() { network }: RequestContext): RegionType {
    const region = network.region(regionCode);
    if (region === undefined) throw new Error(`a campaign of a region that there is not: ${regionCode}`);
    return regionRow(region);
  }
}

/** Notes what of it is invented. */
function marked(marks: Marks, campaign: CampaignType): CampaignType {
  for (const { datasets } of campaign.regions) marks.on(datasets);
  return marks.one(campaign);
}

@Resolver(() => CampaignDatasetType)
export class CampaignDatasetResolver {
  @FieldResolver(
    () => SubmissionType,
    doc('Le dépôt qui donne l’état ; null sans dépôt.', 'The submission that the state is of; null without one.', {
      nullable: true,
    }),
  )
  submission(
    @Root() { submissionUid }: CampaignDatasetType,
    @Ctx() context: RequestContext,
  ): Promise<SubmissionType | null> {
    return submissionOrNull(context, submissionUid);
  }
}
