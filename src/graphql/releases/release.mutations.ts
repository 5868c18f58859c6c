import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { badUserInput } from '../../kernel/errors';
import { checkedYear } from '../../kernel/year';
import { createRelease } from '../../releases/create-release';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { CreateReleasePayload } from './release.types';
import { releaseRow } from './release-rows';

const LONGEST_LABEL = 200;
/** A whole year is read. */
const WHOLE_YEAR = 2000;

@Resolver()
export class ReleaseMutations {
  @Mutation(
    () => CreateReleasePayload,
    doc(
      'Pour le siège : fige une année telle que le public la voit. Une région en retard n’y figure pas, et ne retient pas les autres. Le même contenu n’est jamais figé deux fois.',
      'For publishers: freezes a year as the public sees it. A late region is not in it, and holds no other back. The same content is never frozen twice.',
      { complexity: WHOLE_YEAR },
    ),
  )
  async createRelease(
    @Arg('year', () => Int, doc('Année à figer.', 'Year to freeze.')) year: number,
    @Arg('label', () => String, doc('Intitulé, 200 caractères au plus.', 'Title, 200 characters at most.'))
    label: string,
    @Ctx() { actor, database, publicFigures }: RequestContext,
  ): Promise<CreateReleasePayload> {
    requireAnyRight(actor, 'publish');
    if (label.length > LONGEST_LABEL)
      throw badUserInput('TEXT_TOO_LONG', { what: '`label`', length: label.length, most: LONGEST_LABEL });
    if (label.trim() === '')
      return refused('LABEL_MISSING', 'Une année figée a un intitulé : l’écrire dans `label`.', 'label');
    const asked = { year: checkedYear(year), label: label.trim() };
    // What is frozen is what the public sees, whoever freezes it.
    const { release, created } = await createRelease(database, await publicFigures(), asked, actor);
    if (release === null)
      return refused('NOTHING_KNOWN', `Rien n’est connu de ${year} : publier d’abord un dépôt de cette année.`, 'year');
    return { release: releaseRow(release), created, userErrors: [] };
  }
}

const refused = (code: string, message: string, field: string): CreateReleasePayload => ({
  release: null,
  created: false,
  userErrors: [{ code, message, field: [field] }],
});
