import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import { Keepable } from '../common/keepable';
import { searchText } from '../common/search-text';
import type { RequestContext } from '../context';
import { times } from '../cost/cost';
import { LexiconTermType } from './lexicon-term.type';
import { lexiconTermRow, sourceRow } from './reference-rows';
import { SourceType } from './source.type';

@Resolver(() => LexiconTermType)
export class LexiconResolver {
  @Keepable()
  @Query(
    () => [LexiconTermType],
    doc(
      'Le lexique des sigles, fondu des deux lexiques imprimés.',
      'The lexicon of acronyms, merged from the two printed ones.',
      { complexity: times(100) },
    ),
  )
  lexicon(
    @Arg(
      'search',
      () => String,
      doc(
        'Partie du sigle ou du développement ; accents et casse ne comptent pas.',
        'Part of the acronym or of what it stands for; accents and case do not matter.',
        { nullable: true },
      ),
    )
    search: string | null | undefined,
    @Ctx() { network }: RequestContext,
  ): LexiconTermType[] {
    return network.searchLexicon(searchText(search)).map(lexiconTermRow);
  }

  @FieldResolver(
    () => [SourceType],
    doc('Les rapports qui impriment ce sigle.', 'The reports that print this acronym.', { complexity: times(2) }),
  )
  sources(@Root() term: LexiconTermType, @Ctx() { network }: RequestContext): SourceType[] {
    return term.sourceCodes.flatMap((code) => network.source(code) ?? []).map(sourceRow);
  }
}
