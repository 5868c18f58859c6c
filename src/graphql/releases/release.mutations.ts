import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { groundingOf } from '../../federation/verifiable/grounds';
import { badUserInput, MaillageError } from '../../kernel/errors';
import { checkedYear } from '../../kernel/year';
import { createRelease, type CreatedRelease } from '../../releases/create-release';
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
    @Ctx() context: RequestContext,
  ): Promise<CreateReleasePayload> {
    requireAnyRight(context.actor, 'publish');
    if (label.length > LONGEST_LABEL)
      throw badUserInput('TEXT_TOO_LONG', { what: '`label`', length: label.length, most: LONGEST_LABEL });
    if (label.trim() === '')
      return refused('LABEL_MISSING', 'Une année figée a un intitulé : l’écrire dans `label`.', 'label');
    const asked = { year: checkedYear(year), label: label.trim() };
    const { release, created } = await frozen(context, asked);
    if (release === null)
      return refused('NOTHING_KNOWN', `Rien n’est connu de ${year} : publier d’abord un dépôt de cette année.`, 'year');
    return { release: releaseRow(release), created, userErrors: [] };
  }
}

/** Something that is published while a large year is read is no reason to give up at once. */
const TIMES = 3;

async function frozen(
  { actor, database, publicFigures, federated, secrecy }: RequestContext,
  asked: { readonly year: number; readonly label: string },
): Promise<CreatedRelease> {
  const grounding = federated === null ? null : groundingOf(federated.federation, secrecy);
  for (let left = TIMES - 1; ; left--)
    try {
      // What is frozen is what the public sees, whoever freezes it.
      return await createRelease(database, await publicFigures(), asked, actor, new Date(), grounding);
    } catch (error) {
      if (left === 0 || !(error instanceof MaillageError) || error.reason !== 'LOST_RACE') throw error;
    }
}

const refused = (code: string, message: string, field: string): CreateReleasePayload => ({
  release: null,
  created: false,
  userErrors: [{ code, message, field: [field] }],
});
