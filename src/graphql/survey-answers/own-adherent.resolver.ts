import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ownAdherent } from '../../access/rights';
import { SURVEYS } from '../../datasets/roles';
import type { DatasetCode } from '../../kernel/codes';
import { MaillageError } from '../../kernel/errors';
import { FIRST_YEAR } from '../../kernel/year';
import { besideOthers, ownAnswers } from '../../reading/observatory/own-answers';
import { readForm, surveyNamed } from '../../survey-answers/answer-form';
import { surveyedYears } from '../../survey-answers/places';
import { sparedAnswers } from '../../survey-answers/spared-answers';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { AdherentType } from '../network/adherent.types';
import { adherentOrNull, regionOrNull } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';
import { MEASURES } from '../observatory/observatory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { OwnAdherentType, OwnAnswerType, OwnMeasureType, SurveyNameType } from './own-adherent.types';
import { answerRow } from './survey-answer-rows';
import { SurveyAnswerType } from './survey-answer.types';

const SURVEY = doc(
  'Enquête ; absente : la première qui est déclarée.',
  'Survey; when left out: the first that is declared.',
  { nullable: true },
);
const YEARS = 6;

@Resolver(() => OwnAdherentType)
export class OwnAdherentResolver {
  @Query(
    () => OwnAdherentType,
    doc(
      'Pour un adhérent : ce qui est de lui. FORBIDDEN s’il n’est plus dans aucun registre.',
      'For an adherent: what is of it. FORBIDDEN where it is in no register any more.',
    ),
  )
  async ownAdherent(@Ctx() context: RequestContext): Promise<OwnAdherentType> {
    const uid = ownAdherent(context.actor);
    const known = await context.loaders.adherents.load(uid);
    if (known === null && (await surveyedYears(context.database.read, uid)).length === 0)
      throw new MaillageError('ADHERENT_GONE');
    return { uid };
  }

  @FieldResolver(
    () => AdherentType,
    doc(
      'Sa ligne de registre, contacts compris ; null tant qu’aucun registre où il figure n’est publié.',
      'Its line of the register, contacts included; null as long as no register with it is published.',
      { nullable: true },
    ),
  )
  adherent(@Root() { uid }: OwnAdherentType, @Ctx() context: RequestContext): Promise<AdherentType | null> {
    return adherentOrNull(context, uid);
  }

  @FieldResolver(
    () => [SurveyNameType],
    doc('Les enquêtes auprès des adhérents.', 'The surveys of adherents.', { complexity: times(SURVEYS.length) }),
  )
  surveys(): SurveyNameType[] {
    return SURVEYS.map(({ code, label }) => ({ survey: code, label }));
  }

  @FieldResolver(
    () => [Int],
    doc(
      'Années dont un registre remis le nomme, la plus récente d’abord : celles dont l’enquête lui est ouverte.',
      'Years of which a register that was handed in names it, newest first: those whose survey is open to it.',
    ),
  )
  openYears(@Root() { uid }: OwnAdherentType, @Ctx() { database }: RequestContext): Promise<readonly number[]> {
    return surveyedYears(database.read, uid);
  }

  @FieldResolver(
    () => SurveyAnswerType,
    doc(
      'Sa réponse à une enquête, commencée ou non. NOT_FOUND pour une année dont aucun registre ne le nomme.',
      'Its answer to a survey, begun or not. NOT_FOUND for a year of which no register names it.',
    ),
  )
  async answer(
    @Arg('year', () => Int, doc(`Année, de ${FIRST_YEAR} à l’an prochain.`, `Year, ${FIRST_YEAR} to next year.`))
    year: number,
    @Arg('survey', () => DatasetCodeEnum, SURVEY) survey: DatasetCode | null | undefined,
    @Ctx() { actor, database, network }: RequestContext,
  ): Promise<SurveyAnswerType> {
    return answerRow(await readForm(database.read, network, actor, { survey: survey ?? null, year }));
  }

  @FieldResolver(
    () => Int,
    doc(
      'Réponses qu’il n’a pas eu à écrire, de toutes les années : reprises de l’année précédente, et remises telles quelles.',
      'Answers that it did not have to write, of all years: taken from the year before, and handed in as they were.',
    ),
  )
  spared(@Root() { uid }: OwnAdherentType, @Ctx() { database }: RequestContext): Promise<number> {
    return sparedAnswers(database.read, uid);
  }

  @FieldResolver(
    () => [OwnAnswerType],
    doc(
      'Ses réponses publiées, la plus récente d’abord ; une par délégation, pour qui est au registre de deux.',
      'Its published answers, newest first; one a delegation, for one that is in the registers of two.',
      { complexity: times(YEARS) },
    ),
  )
  async publishedAnswers(
    @Arg('survey', () => DatasetCodeEnum, SURVEY) survey: DatasetCode | null | undefined,
    @Root() { uid }: OwnAdherentType,
    @Ctx() { database, figures, marks }: RequestContext,
  ): Promise<OwnAnswerType[]> {
    const answers = await ownAnswers(await figures(), database.read, surveyNamed(survey ?? null), uid);
    marks.demonstration ||= answers.some(({ demonstration }) => demonstration);
    return answers.map((answer) => ({ answer, demonstration: answer.demonstration }));
  }
}

@Resolver(() => OwnAnswerType)
export class OwnAnswerResolver {
  @FieldResolver(() => Int, doc('Année.', 'Year.'))
  year(@Root() { answer }: OwnAnswerType): number {
    return answer.year;
  }

  @FieldResolver(
    () => RegionType,
    doc('La délégation où elle compte ; null hors délégation.', 'The delegation in which it counts; null for none.', {
      nullable: true,
    }),
  )
  region(@Root() { answer }: OwnAnswerType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, answer.region);
  }

  @FieldResolver(
    () => [OwnMeasureType],
    doc(
      'Ses mesures, dans l’ordre du catalogue, à côté de ce que lit le public.',
      'Its measures, in the order of the catalogue, beside what the public reads.',
      { complexity: times(2 * MEASURES) },
    ),
  )
  async measures(
    @Root() { answer }: OwnAnswerType,
    @Ctx() { publicFigures }: RequestContext,
  ): Promise<OwnMeasureType[]> {
    const measures = await besideOthers(await publicFigures(), answer);
    return measures.map(({ indicator, ...rest }) => ({ ...rest, indicatorCode: indicator }));
  }
}

@Resolver(() => OwnMeasureType)
export class OwnMeasureResolver {
  @FieldResolver(() => IndicatorType, doc('Ce qui est mesuré.', 'What is measured.'))
  indicator(@Root() { indicatorCode }: OwnMeasureType): IndicatorType {
    return indicatorRowOf(indicatorCode);
  }
}
