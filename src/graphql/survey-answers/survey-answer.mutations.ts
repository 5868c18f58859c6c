import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireRight } from '../../access/rights';
import { SURVEYS } from '../../datasets/roles';
import type { DatasetCode } from '../../kernel/codes';
import { counted } from '../../kernel/french';
import { FIRST_YEAR } from '../../kernel/year';
import type { AnswerForm } from '../../survey-answers/answer-form';
import { readAnswers } from '../../survey-answers/answers-handed-in';
import { submitAnswer, saveAnswer } from '../../survey-answers/keep-answer';
import { takeOver } from '../../survey-answers/take-over';
import { CONTRIBUTORS, times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { regionOrNull } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';
import { effectRow } from '../submissions/effect.resolver';
import { SubmitDatasetPayload } from '../submissions/payload.types';
import { submissionRow } from '../submissions/submission-row';
import { answerRow, toKeep, toTakeOverRow } from './survey-answer-rows';
import { SurveyAnswerInput } from './survey-answer.input';
import { SurveyAnswerPayload, SurveyAnswerType } from './survey-answer.types';
import { AnswerToTakeOverType } from './take-over.types';

const INPUT = doc('La réponse.', 'The answer.');
const SURVEY = doc(
  'Enquête ; absente : la première qui est déclarée.',
  'Survey; when left out: the first that is declared.',
  { nullable: true },
);
const REGION = doc(
  'Code de la délégation ; absent : ce qui revient au siège.',
  'Slug of the delegation; when left out: what is for the national office.',
  { nullable: true },
);
const YEAR = doc(`Année, de ${FIRST_YEAR} à l’an prochain.`, `Year, ${FIRST_YEAR} to next year.`);

@Resolver(() => SurveyAnswerType)
export class SurveyAnswerResolver {
  @FieldResolver(
    () => RegionType,
    doc(
      'La délégation pour laquelle il répond ; null hors délégation.',
      'The delegation that it answers for; null for none.',
      {
        nullable: true,
      },
    ),
  )
  region(@Root() { form }: SurveyAnswerType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, form.place.region);
  }

  @FieldResolver(
    () => [RegionType],
    doc(
      'Les délégations dont un registre de l’année le nomme : une, sauf pour qui a changé de l’une à l’autre.',
      'The delegations of which a register of the year names it: one, but for an adherent that moved.',
    ),
  )
  regions(@Root() { form }: SurveyAnswerType, @Ctx() context: RequestContext): RegionType[] {
    return form.places.flatMap(({ region }) => regionOrNull(context, region) ?? []);
  }
}

@Resolver()
export class SurveyAnswerMutations {
  @Query(
    () => [AnswerToTakeOverType],
    doc(
      'Les réponses que des adhérents ont remises à une délégation, enquête par enquête et par nom. Pour qui peut en lire les lignes.',
      'The answers that adherents handed in to a delegation, survey by survey and by name. For whoever may read its rows.',
      { complexity: times(CONTRIBUTORS) },
    ),
  )
  async answersToTakeOver(
    @Arg('year', () => Int, YEAR) year: number,
    @Arg('region', () => String, REGION) region: string | null | undefined,
    @Arg(
      'survey',
      () => DatasetCodeEnum,
      doc('Enquête ; absente : toutes.', 'Survey; when left out: all of them.', { nullable: true }),
    )
    survey: DatasetCode | null | undefined,
    @Ctx() { actor, database }: RequestContext,
  ): Promise<AnswerToTakeOverType[]> {
    const place = region ?? null;
    requireRight(actor, 'readRows', place);
    const surveys = survey == null ? SURVEYS.map(({ code }) => code) : [survey];
    const all: AnswerToTakeOverType[] = [];
    for (const code of surveys) {
      const { answers } = await readAnswers(database.read, actor, { year, region: place, survey: code });
      all.push(...answers.map((each) => toTakeOverRow(code, each)));
    }
    return all;
  }

  @Mutation(
    () => SurveyAnswerPayload,
    doc(
      'Pour un adhérent : garde ce qui est saisi, fautes comprises. CONFLICT si elle a été enregistrée entre-temps.',
      'For an adherent: keeps what is typed, faults included. CONFLICT where it was saved meanwhile.',
    ),
  )
  async saveSurveyAnswer(
    @Arg('input', () => SurveyAnswerInput, INPUT) input: SurveyAnswerInput,
    @Ctx() { actor, database, network }: RequestContext,
  ): Promise<SurveyAnswerPayload> {
    return { answer: answerRow(await saveAnswer(database, network, actor, toKeep(input))), userErrors: [] };
  }

  @Mutation(
    () => SurveyAnswerPayload,
    doc(
      'Pour un adhérent : garde ce qui est saisi et, s’il n’y a rien à corriger, le remet à sa délégation.',
      'For an adherent: keeps what is typed and, where nothing is to be corrected, hands it in to its delegation.',
    ),
  )
  async submitSurveyAnswer(
    @Arg('input', () => SurveyAnswerInput, INPUT) input: SurveyAnswerInput,
    @Ctx() { actor, database, network }: RequestContext,
  ): Promise<SurveyAnswerPayload> {
    const form = await submitAnswer(database, network, actor, toKeep(input));
    return { answer: answerRow(form), userErrors: form.row === null ? [atFault(form)] : [] };
  }

  @Mutation(
    () => SubmitDatasetPayload,
    doc(
      'Pour les contributeurs de la région et le siège : reprend des réponses dans le jeu de données, par un dépôt comme un autre, des lignes qui y sont et de celles qui sont reprises.',
      'For the region’s own contributors and for publishers: takes answers over into the dataset, by a submission like any other, of the rows that are there and those taken over.',
    ),
  )
  async takeOverAnswers(
    @Arg('year', () => Int, YEAR) year: number,
    @Arg('region', () => String, REGION) region: string | null | undefined,
    @Arg('survey', () => DatasetCodeEnum, SURVEY) survey: DatasetCode | null | undefined,
    @Arg(
      'answers',
      () => [ID],
      doc(
        'Réponses à reprendre ; absentes : toutes celles qui diffèrent de ce qui est remis.',
        'Answers to take over; when left out: all that differ from what was handed in.',
        { nullable: true },
      ),
    )
    answers: readonly string[] | null | undefined,
    @Arg(
      'dryRun',
      () => Boolean,
      doc('Vérifier seulement, sans rien garder.', 'Check only, keeping nothing.', { nullable: true }),
    )
    dryRun: boolean | null | undefined,
    @Ctx() { actor, database, network, secrecy, marks }: RequestContext,
  ): Promise<SubmitDatasetPayload> {
    const place = region ?? null;
    requireRight(actor, 'submit', place);
    const done = await takeOver(database, network, actor, {
      year,
      region: place,
      survey: survey ?? null,
      answers: answers ?? null,
      dryRun: dryRun ?? false,
      secrecy,
    });
    if ('messages' in done)
      return {
        submission: null,
        userErrors: done.messages.map((message) => ({ code: done.code, message, field: ['answers'] })),
        effects: [],
      };
    return {
      submission: submissionRow(actor, done.submission),
      userErrors: [],
      effects: marks.on(done.effects).map(effectRow),
    };
  }
}

function atFault({ issues, questions }: AnswerForm) {
  const all = [...issues, ...questions.flatMap((question) => question.issues)];
  const count = all.filter(({ severity }) => severity === 'ERROR').length;
  return {
    code: 'ANSWER_AT_FAULT',
    message: `Enregistrée, mais pas encore remise : ${counted(count, 'point')} à corriger, chacun à côté de sa question.`,
    field: ['input', 'cells'],
  };
}
