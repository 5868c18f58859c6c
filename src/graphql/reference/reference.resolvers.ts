import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { globalId } from '../../kernel/global-id';
import type { LexiconTerm, Network, Programme, Source } from '../../network/network';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import { searchText } from '../common/search-text';
import type { RequestContext } from '../context';
import { territoryRow } from '../network/territory-rows';
import { FederationType, TerritoryType } from '../network/territory.types';
import { LexiconTermType, ProgrammeType, SourceType } from './reference.types';

export const programmeRow = ({ code, name, acronym, description, predecessor }: Programme): ProgrammeType => ({
  __typename: 'Programme',
  id: globalId('Programme', code),
  code,
  name,
  acronym,
  description,
  predecessorCode: predecessor,
});

export const sourceRow = ({ code, title, publisher, label, year, territory, leftOut }: Source): SourceType => ({
  __typename: 'Source',
  id: globalId('Source', code),
  code,
  title,
  publisher,
  label,
  leftOut,
  year,
  territoryRef: territory,
});

/** The report that a printed figure is taken from: there always is one. */
export function sourceOf(network: Network, code: string): SourceType {
  const source = network.source(code);
  if (source === undefined) throw new Error(`a printed figure of a report that there is not: ${code}`);
  return sourceRow(source);
}

export const lexiconTermRow = ({ acronym, expansion, sources }: LexiconTerm): LexiconTermType => ({
  acronym,
  expansion,
  sourceCodes: sources,
});

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

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @FieldResolver(
    () => ProgrammeType,
    doc(
      'Celui qu’il a remplacé : CEDRE est devenu CAP ISO 9001.',
      'The one that it replaced: CEDRE became CAP ISO 9001.',
      {
        nullable: true,
      },
    ),
  )
  predecessor(@Root() { predecessorCode }: ProgrammeType, @Ctx() { network }: RequestContext): ProgrammeType | null {
    const programme = predecessorCode === null ? undefined : network.programme(predecessorCode);
    return programme === undefined ? null : programmeRow(programme);
  }
}

@Resolver(() => FederationType)
export class FederationProgrammesResolver {
  @FieldResolver(
    () => [ProgrammeType],
    doc('Les programmes, outils et dispositifs, par nom.', 'The programmes, tools and schemes, by name.', {
      complexity: times(30),
    }),
  )
  programmes(@Ctx() { network }: RequestContext): ProgrammeType[] {
    return network.programmes.map(programmeRow);
  }
}

@Resolver(() => SourceType)
export class SourceResolver {
  @Keepable()
  @Query(
    () => [SourceType],
    doc('Les rapports, du plus récent au plus ancien.', 'The reports, the latest first.', { complexity: times(5) }),
  )
  async sources(@Ctx() { network, figures }: RequestContext): Promise<SourceType[]> {
    return (await figures()).snapshot.printed.reportsAmong(network.sources).map(sourceRow);
  }

  @FieldResolver(() => TerritoryType, doc('Territoire de qui le publie.', 'Territory of its publisher.'))
  territory(@Root() source: SourceType, @Ctx() context: RequestContext) {
    return territoryRow(context, source.territoryRef);
  }
}
