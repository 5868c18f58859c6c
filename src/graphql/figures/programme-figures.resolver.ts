import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import type { TerritoryRef } from '../../kernel/territory';
import { outputType, doc } from '../common/describe';
import type { RequestContext } from '../context';
import { programmeRow } from '../reference/reference.resolvers';
import { ProgrammeType } from '../reference/reference.types';
import { FigureType } from './types/figure.types';
import type { KeyFiguresRow } from './types/key-figures.types';

@outputType('ProgrammeFigures', 'La participation à un programme.', 'Who took part in one programme.')
export class ProgrammeFiguresType implements KeyFiguresRow {
  readonly territoryRef: TerritoryRef;
  readonly year: number;
  readonly programmeCode: string;
}

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

  @FieldResolver(() => FigureType, doc('Adhérents, chacun compté une fois.', 'Adherents, each counted once.'))
  adherents(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_ADHERENTS');
  }

  @FieldResolver(() => FigureType, doc('Heures consacrées.', 'Hours spent.'))
  hours(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_HOURS');
  }

  @FieldResolver(() => FigureType, doc('Montants engagés, en euros.', 'Amounts committed, in euros.'))
  amount(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_AMOUNT');
  }

  @FieldResolver(() => FigureType, doc('Certifications.', 'Certifications.'))
  certifications(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_CERTIFICATIONS');
  }

  @FieldResolver(() => FigureType, doc('Diagnostics.', 'Diagnoses.'))
  diagnostics(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_DIAGNOSTICS');
  }

  @FieldResolver(() => FigureType, doc('Sessions.', 'Sessions.'))
  sessions(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_SESSIONS');
  }

  @FieldResolver(() => FigureType, doc('Projets.', 'Projects.'))
  projects(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_PROJECTS');
  }

  @FieldResolver(
    () => FigureType,
    doc(
      'Participations prévues, qui ne sont pas comptées ailleurs.',
      'Participations that are planned; they are counted nowhere else.',
    ),
  )
  planned(@Root() row: ProgrammeFiguresType, @Ctx() context: RequestContext): Promise<FigureType> {
    return ofProgramme(context, row, 'PROGRAMMES_PLANNED_PARTICIPATIONS');
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
