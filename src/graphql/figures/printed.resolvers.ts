import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { labelOf } from '../../figures/labels';
import { fromScaled } from '../../kernel/decimal';
import type { PrintedFigure } from '../../reports/printed-figure';
import { doc } from '../common/describe';
import { times } from '../common/cost';
import type { RequestContext } from '../context';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { sourceOf, programmeRow } from '../reference/reference.resolvers';
import { SourceType, ProgrammeType } from '../reference/reference.types';
import { TranscribedFigureType, PrintedFigureType } from './types/printed.types';

export const transcribedFigureRow = (figure: PrintedFigure): TranscribedFigureType => ({
  year: figure.year,
  dimension: figure.slice?.dimension ?? null,
  key: figure.slice?.key ?? null,
  partOf: figure.partOf,
  value: fromScaled(figure.value),
  approximate: figure.approximate,
  scope: figure.scope,
  section: figure.section,
  note: figure.note,
  programmeCode: figure.programme,
  sourceCode: figure.source.code,
  territoryRef: figure.territory,
  indicatorCode: figure.indicator,
});

@Resolver(() => PrintedFigureType)
export class PrintedFigureResolver {
  @FieldResolver(() => SourceType, doc('Le rapport.', 'The report.'))
  source(@Root() { sourceCode }: PrintedFigureType, @Ctx() { network }: RequestContext): SourceType {
    return sourceOf(network, sourceCode);
  }
}

@Resolver(() => TranscribedFigureType)
export class TranscribedFigureResolver {
  @FieldResolver(() => TerritoryType, doc('Territoire dont le chiffre parle.', 'Territory that the figure is about.'))
  territory(@Root() figure: TranscribedFigureType, @Ctx() context: RequestContext) {
    return territoryRow(context, figure.territoryRef);
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() figure: TranscribedFigureType): IndicatorType {
    return indicatorRowOf(figure.indicatorCode);
  }

  @FieldResolver(
    () => String,
    doc(
      'Libellé de cette part, en français ; null avec dimension.',
      'French label of that part; null with dimension.',
      {
        nullable: true,
      },
    ),
  )
  label(
    @Root() { indicatorCode, dimension, key }: TranscribedFigureType,
    @Ctx() { network }: RequestContext,
  ): string | null {
    return dimension === null || key === null ? null : labelOf(network, indicatorCode, dimension, key);
  }

  @FieldResolver(
    () => ProgrammeType,
    doc(
      'Programme dont il parle : sa part, ou le sujet de son sous-ensemble (un webinaire sur le PASS IAE).',
      'Programme that it is about: its part, or the subject of its subset (a webinar on the PASS IAE).',
      { nullable: true },
    ),
  )
  programme(
    @Root() { programmeCode }: TranscribedFigureType,
    @Ctx() { network }: RequestContext,
  ): ProgrammeType | null {
    const programme = programmeCode === null ? undefined : network.programme(programmeCode);
    return programme === undefined ? null : programmeRow(programme);
  }

  @FieldResolver(() => SourceType, doc('Le rapport qui l’imprime.', 'The report that prints it.'))
  source(@Root() { sourceCode }: TranscribedFigureType, @Ctx() { network }: RequestContext): SourceType {
    return sourceOf(network, sourceCode);
  }
}

@Resolver(() => SourceType)
export class SourceFiguresResolver {
  @FieldResolver(
    () => [TranscribedFigureType],
    doc(
      'Tout ce qui en est relevé, dans l’ordre du relevé.',
      'Everything transcribed from it, in the order of the transcription.',
      { complexity: times(100) },
    ),
  )
  async figures(@Root() source: SourceType, @Ctx() { figures }: RequestContext): Promise<TranscribedFigureType[]> {
    return (await figures()).snapshot.printed.all
      .filter((figure) => figure.source.code === source.code)
      .map(transcribedFigureRow);
  }
}
