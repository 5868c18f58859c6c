import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { UserErrorType } from '../submissions/user-error.type';
import { CampaignType } from './campaign.type';

@outputType(
  'CampaignPayload',
  'Une campagne, après ce que le siège y a changé.',
  'A campaign, after what the national office changed.',
)
export class CampaignPayload {
  @Field(
    () => CampaignType,
    doc('La campagne ; null si rien n’a changé.', 'The campaign; null when nothing was changed.', { nullable: true }),
  )
  campaign: CampaignType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}
