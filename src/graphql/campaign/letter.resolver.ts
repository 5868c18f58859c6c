import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireAnyRight, rowScope } from '../../access/rights';
import { letterTo } from '../../campaign/letter';
import { lastSent, readContacts, sendLetter, setContact, type LetterRefusal } from '../../campaign/letters';
import { readCampaign, type Campaign, type CampaignRegion } from '../../campaign/read-campaign';
import { checkedYear } from '../../kernel/year';
import { REGION_COUNT, times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { RegionType } from '../network/territory.types';
import { regionRow } from '../network/territory-rows';
import { ViewerType } from '../viewer/viewer.resolver';
import { noSuchRegion } from './campaign.mutations';
import { CampaignRegionType } from './campaign.types';
import { CampaignLetterType, RegionLetterPayload, RegionLetterType } from './letter.types';

const YEAR = doc('Année des données.', 'Year of the data.');
const REGION = doc('Code de la région.', 'Region slug.');

@Resolver(() => RegionLetterType)
export class LetterResolver {
  @Query(
    () => [RegionLetterType],
    doc(
      'Pour le siège : les lettres d’une année, une par délégation, faites de ce qui lui reste à faire.',
      'For publishers: the letters about a year, one to each region, made of what it still has to do.',
      { complexity: times(REGION_COUNT) },
    ),
  )
  async letters(
    @Arg('year', () => Int, YEAR) year: number,
    @Ctx() context: RequestContext,
  ): Promise<RegionLetterType[]> {
    requireAnyRight(context.actor, 'publish');
    const campaign = await campaignOf(context, year);
    const { read } = context.database;
    const codes = campaign.regions.map(({ region }) => region);
    const [contacts, sent] = [await readContacts(read), await lastSent(read, campaign.year, codes)];
    return campaign.regions.map((region) => {
      const at = sent.get(region.region);
      return {
        regionCode: region.region,
        address: contacts.get(region.region) ?? null,
        lastSentAt: at === undefined ? null : new Date(at),
        ...lettered(context, campaign, region),
      };
    });
  }

  @FieldResolver(() => RegionType, doc('La délégation.', 'The region.'))
  region(@Root() { regionCode }: RegionLetterType, @Ctx() { network }: RequestContext): RegionType {
    const region = network.region(regionCode);
    if (region === undefined) throw new Error(`a letter to a region that there is not: ${regionCode}`);
    return regionRow(region);
  }

  @Mutation(
    () => RegionLetterPayload,
    doc(
      'Pour le siège : envoie sa lettre à une délégation, là où un serveur de courriel est réglé.',
      'For publishers: sends a region its letter, where a mail server is set.',
    ),
  )
  async sendLetter(
    @Arg('year', () => Int, YEAR) year: number,
    @Arg('region', () => String, REGION) region: string,
    @Ctx() context: RequestContext,
  ): Promise<RegionLetterPayload> {
    const { actor, database, mailer } = context;
    requireAnyRight(actor, 'publish');
    const campaign = await campaignOf(context, year);
    const own = campaign.regions.find((each) => each.region === region);
    if (own === undefined) return refused(noSuchRegion(region));
    const asked = { year: campaign.year, region, ...lettered(context, campaign, own) };
    return refused(await sendLetter(database, mailer, asked, actor));
  }

  @Mutation(
    () => RegionLetterPayload,
    doc(
      'Pour le siège : garde l’adresse d’une délégation, où partent ses lettres ; jamais celle d’une personne. Null l’oublie.',
      'For publishers: keeps the address of a region, where its letters go; never that of a person. Null forgets it.',
    ),
  )
  async setRegionContact(
    @Arg('region', () => String, REGION) region: string,
    @Arg('address', () => String, { nullable: true, ...doc('L’adresse de courriel.', 'The e-mail address.') })
    address: string | null | undefined,
    @Ctx() { actor, database, network }: RequestContext,
  ): Promise<RegionLetterPayload> {
    requireAnyRight(actor, 'publish');
    if (network.region(region) === undefined) return refused(noSuchRegion(region));
    const written = address?.trim() ?? '';
    return refused(await setContact(database, { region, address: written === '' ? null : written }, actor));
  }
}

@Resolver(() => CampaignRegionType)
export class CampaignLetterResolver {
  @FieldResolver(
    () => CampaignLetterType,
    doc(
      'Ce qui lui reste à faire, en une lettre, pour qui voit ses dépôts ; null sinon, et si elle n’a rien à faire.',
      'What it still has to do, as a letter, for those who may see its submissions; null for anyone else, and where it has nothing to do.',
      { nullable: true },
    ),
  )
  letter(
    @Root() { entry, year, demonstration }: CampaignRegionType,
    @Ctx() context: RequestContext,
  ): CampaignLetterType | null {
    return entry.open ? lettered(context, { year, demonstration }, entry).letter : null;
  }
}

@Resolver(() => ViewerType)
export class ViewerLetterResolver {
  @FieldResolver(
    () => Boolean,
    doc(
      'Peut envoyer des lettres d’ici : c’est le siège, et un serveur de courriel est réglé.',
      'Can send letters from here: it is the national office, and a mail server is set.',
    ),
  )
  sendsLetters(@Ctx() { actor, mailer }: RequestContext): boolean {
    const scope = rowScope(actor, 'publish');
    return mailer !== null && scope.all;
  }
}

const campaignOf = async ({ actor, database, figures }: RequestContext, year: number): Promise<Campaign> =>
  readCampaign(database, await figures(), checkedYear(year), rowScope(actor, 'readSubmissions'));

function lettered(
  { network, publicUrl }: RequestContext,
  { year, demonstration: invented }: Pick<Campaign, 'year' | 'demonstration'>,
  region: CampaignRegion,
) {
  const regionName = network.region(region.region)?.name ?? region.region;
  const demonstration = invented || region.datasets.some(({ submission }) => submission?.origin === 'DEMONSTRATION');
  return { demonstration, letter: letterTo({ year, demonstration, regionName, region, publicUrl }) };
}

const refused = (refusal: LetterRefusal | ReturnType<typeof noSuchRegion> | null): RegionLetterPayload => ({
  userErrors: refusal === null ? [] : [{ ...refusal, field: [refusal.field] }],
});
