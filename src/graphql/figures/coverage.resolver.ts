import { SURVEY_WORDS } from '../survey-words';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { REGION_COUNT, times } from '../cost/cost';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { CoverageType } from './coverage.type';

@Resolver(() => CoverageType)
export class CoverageResolver {
  @FieldResolver(
    () => [TerritoryType],
    doc(
      `Les régions qui manquent, ou la fédération pour son siège ; sous la fédération, pour ${SURVEY_WORDS.fr}, les adhérents qui n’ont pas répondu.`,
      `The regions that are missing, or the federation for its office; below the federation, for ${SURVEY_WORDS.en}, the adherents that have not answered.`,
      { complexity: times(REGION_COUNT) },
    ),
  )
  async missing(@Root() { listMissing }: CoverageType, @Ctx() context: RequestContext): Promise<TerritoryType[]> {
    return Promise.all((await listMissing()).map(async (ref) => territoryRow(context, ref)));
  }
}
