import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import { requireAnyRight, rowScope } from '../../access/rights';
import { grantExtension, openCampaign } from '../../campaign/campaign-acts';
import type { CampaignRefusal } from '../../campaign/office-act';
import { setCollectionPlan } from '../../campaign/plan-acts';
import { readCampaign } from '../../campaign/read-campaign';
import type { DatasetCode } from '../../kernel/codes';
import { badUserInput } from '../../kernel/errors';
import { checkedYear } from '../../kernel/year';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { DatasetCodeEnum } from '../enums/figure.enums';
import type { UserErrorType } from '../submissions/payload.types';
import { campaignRow } from './campaign-rows';
import { CampaignPayload } from './campaign.types';

const LONGEST_REASON = 500;

@Resolver()
export class CampaignMutations {
  @Mutation(
    () => CampaignPayload,
    doc(
      'Pour le siège : ouvre la campagne d’une année, ou en déplace les jours ; avec `office`, en fixe aussi le plan de collecte.',
      'For publishers: opens the campaign of a year, or moves its days; with office, sets its collection plan too.',
    ),
  )
  async openCampaign(
    @Arg('year', () => Int, doc('Année des données.', 'Year of the data.')) year: number,
    @Arg('opensOn', () => GraphQLDate, doc('Jour d’ouverture.', 'Opening day.')) opensOn: Date,
    @Arg('deadline', () => GraphQLDate, doc('Dernier jour, compris.', 'Last day, included.')) deadline: Date,
    @Arg('office', () => [DatasetCodeEnum], {
      nullable: true,
      ...doc(
        'Jeux que le siège remet seul ; les délégations remettent les autres. Sans cet argument, le plan reste ce qu’il est.',
        'Datasets that the national office alone submits; the regions submit the others. When left out, the plan stays as it is.',
      ),
    })
    office: readonly DatasetCode[] | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    requireAnyRight(context.actor, 'publish');
    const days = { opensOn: dayOf(opensOn), deadline: dayOf(deadline) };
    const asked = { year: checkedYear(year), ...days, office: office ?? null };
    const refusal = await openCampaign(context.database, asked, context.actor);
    return refusal === null ? changed(context, year) : refused(refusal);
  }

  @Mutation(
    () => CampaignPayload,
    doc(
      'Pour le siège : fixe le plan de collecte d’une année, à la place de celui qu’elle avait. Il vaut pour les années suivantes, jusqu’à celle qui a le sien.',
      'For publishers: sets the collection plan of a year, in place of the one that it had. It holds for the years after, up to the next that has its own.',
    ),
  )
  async setCollectionPlan(
    @Arg('year', () => Int, doc('Année des données.', 'Year of the data.')) year: number,
    @Arg(
      'office',
      () => [DatasetCodeEnum],
      doc(
        'Jeux que le siège remet seul ; les délégations remettent les autres.',
        'Datasets that the national office alone submits; the regions submit the others.',
      ),
    )
    office: readonly DatasetCode[],
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    requireAnyRight(context.actor, 'publish');
    const refusal = await setCollectionPlan(context.database, { year: checkedYear(year), office }, context.actor);
    return refusal === null ? changed(context, year) : refused(refusal);
  }

  @Mutation(
    () => CampaignPayload,
    doc(
      'Pour le siège : accorde un délai à une région, à la place de celui qu’elle avait.',
      'For publishers: grants a region a later deadline, in place of the one that it had.',
    ),
  )
  async grantExtension(
    @Arg('year', () => Int, doc('Année des données.', 'Year of the data.')) year: number,
    @Arg('region', () => String, doc('Code de la région.', 'Region slug.')) region: string,
    @Arg('until', () => GraphQLDate, doc('Dernier jour, compris.', 'Last day, included.')) until: Date,
    @Arg('reason', () => String, doc('Pourquoi, 500 caractères au plus.', 'Why, 500 characters at most.'))
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    requireAnyRight(context.actor, 'publish');
    if (reason.length > LONGEST_REASON)
      throw badUserInput('TEXT_TOO_LONG', { what: '`reason`', length: reason.length, most: LONGEST_REASON });
    const asked = { year: checkedYear(year), region, until: dayOf(until), reason: reason.trim() };
    if (context.network.region(region) === undefined) return refused(noSuchRegion(region));
    if (asked.reason === '') return refused(NO_REASON);
    const refusal = await grantExtension(context.database, asked, context.actor);
    return refusal === null ? changed(context, year) : refused(refusal);
  }
}

/** The scalar gives midnight, UTC. */
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

async function changed({ actor, database, figures }: RequestContext, year: number): Promise<CampaignPayload> {
  const campaign = await readCampaign(database, await figures(), year, rowScope(actor, 'readSubmissions'));
  return { campaign: campaignRow(campaign), userErrors: [] };
}

const refused = ({
  code,
  message,
  field,
}: CampaignRefusal | (Omit<UserErrorType, 'field'> & { field: string })): CampaignPayload => ({
  campaign: null,
  userErrors: [{ code, message, field: [field] }],
});

export const noSuchRegion = (region: string) => ({
  code: 'UNKNOWN_REGION',
  message: `Aucune délégation n’a le code « ${region.slice(0, 40)} ». Les codes sont ceux de \`federation { regions { code } }\`.`,
  field: 'region',
});

const NO_REASON = {
  code: 'REASON_MISSING',
  message: 'Un délai se motive : écrire la raison dans `reason`.',
  field: 'reason',
};
