import { Field, Int } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { REGION_COUNT, times } from '../cost/cost';
import { CampaignOfficeType } from './campaign-office.type';
import { CampaignRegionType } from './campaign-region.type';
import { CollectionPlanType } from './collection-plan.type';

@outputType(
  'Campaign',
  'La collecte des données d’une année. Les jours sont ceux de Paris.',
  'The collection of one year’s data. Days are those of Paris.',
)
export class CampaignType {
  @Field(() => Int, doc('Année des données.', 'Year of the data.'))
  year: number;

  @Field(
    () => GraphQLDate,
    doc('Ouverture ; null tant qu’elle n’est pas fixée.', 'Opening day; null while it is not set.', { nullable: true }),
  )
  opensOn: string | null;

  @Field(
    () => GraphQLDate,
    doc('Dernier jour, hors délais accordés ; null comme opensOn.', 'Last day, extensions aside; null like opensOn.', {
      nullable: true,
    }),
  )
  deadline: string | null;

  @Field(
    () => Boolean,
    doc(
      'Ouverte pour la démonstration : ni ses jours ni ses dépôts ne sont réels.',
      'Opened for demonstration: neither its days nor its submissions are real.',
    ),
  )
  demonstration: boolean;

  @Field(
    () => [CampaignRegionType],
    doc('Les régions, par ordre alphabétique.', 'The regions, in alphabetical order.', {
      complexity: times(REGION_COUNT),
    }),
  )
  regions: readonly CampaignRegionType[];

  @Field(() => CampaignOfficeType, doc('Le siège.', 'The national office.'))
  office: CampaignOfficeType;

  @Field(() => CollectionPlanType, doc('De qui chaque jeu est attendu.', 'Whom each dataset is expected from.'))
  plan: CollectionPlanType;
}
