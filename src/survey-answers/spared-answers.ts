import { IsNull, Not, type EntityManager } from 'typeorm';
import { handedIn, SurveyAnswerEntity } from './survey-answer.entity';

/** How many answers an adherent handed in as the year before had them, of all surveys and years. One statement. */
export async function sparedAnswers(manager: EntityManager, adherent: string): Promise<number> {
  const answers = await manager.findBy(SurveyAnswerEntity, { adherentUid: adherent, handedIn: Not(IsNull()) });
  return answers.reduce((count, answer) => count + (handedIn(answer)?.kept.length ?? 0), 0);
}
