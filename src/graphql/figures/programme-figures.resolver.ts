import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { ProgrammeType } from '../reference/programme.type';
import { programmeRow } from '../reference/reference-rows';
import { FigureType } from './figure.type';
import { ProgrammeFiguresType } from './programme-figures.type';

@Resolver(() => ProgrammeFiguresType)
export class ProgrammeFiguresResolver {
  @FieldResolver(() => ProgrammeType, doc('Le programme.', 'The programme.'))
  programme(@Root() { programmeCode }: ProgrammeFiguresType, @Ctx() { network }: RequestContext): ProgrammeType {
    const programme = network.programme(programmeCode);
    if (programme === undefined) throw new Error(`figures of a programme that there is not: ${programmeCode}`);
    return programmeRow(programme);
  }

  @FieldResolver(() => FigureType, doc('Participations.', 'Participations.'))
  participations(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_PARTICIPATIONS');
  }

  @FieldResolver(() => FigureType, doc('Personnes.', 'People.'))
  people(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_PEOPLE');
  }
}

async function ofProgramme(
  { figures, marks }: RequestContext,
  { territoryRef: territory, year, programmeCode }: ProgrammeFiguresType,
  indicator: IndicatorCode,
): Promise<FigureType> {
  const slice = { dimension: 'PROGRAMME', key: programmeCode } as const;
  return marks.one(await (await figures()).figure({ territory, indicator, year, slice }));
}
