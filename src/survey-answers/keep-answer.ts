import type { EntityManager } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import { ownAdherent } from '../access/rights';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { badUserInput, MaillageError } from '../kernel/errors';
import { stableUid } from '../kernel/uid';
import type { Network } from '../network/network';
import { asConflict } from '../publication/conflict';
import { formOf, keptOf, standingOf, surveyNamed, type AnswerAsked, type AnswerForm } from './answer-form';
import { questionsOf, writtenCells } from './questions';
import { SurveyAnswerEntity, type HandedIn, type TypedCells } from './survey-answer.entity';

export interface AnswerToKeep extends AnswerAsked {
  /** Slug of one of the delegations in whose registers it stands; null for the one that it is asked in first. */
  readonly region: string | null;
  /** Version that it was written from; 0 for none. */
  readonly base: number;
  readonly cells: TypedCells;
  /** Of the columns that were taken from the year before, those that nobody touched. */
  readonly kept: readonly string[];
}

/** Characters of an answer, all questions together. */
export const LONGEST_ANSWER = 100_000;

/**
 * Keeps what an adherent has typed, faults and all. Throws as `readForm`, BAD_USER_INPUT for a question that there is not,
 * and CONFLICT where it was saved meanwhile; then nothing is changed.
 */
export const saveAnswer = (
  database: Database,
  network: Network,
  actor: Actor,
  answer: AnswerToKeep,
  now: Date = new Date(),
): Promise<AnswerForm> =>
  asConflict(database.write((manager) => saved(manager, network, actor, answer, now).then(({ form }) => form)));

/**
 * Keeps it and, where nothing is wrong with it, hands it in to the delegation, in one transaction and with a trail; handed
 * in before, it takes that place. What is at fault is kept, and not handed in.
 */
export const submitAnswer = (
  database: Database,
  network: Network,
  actor: Actor,
  answer: AnswerToKeep,
  now: Date = new Date(),
): Promise<AnswerForm> =>
  asConflict(
    database.write(async (manager) => {
      const { stored, form, again } = await saved(manager, network, actor, answer, now);
      const { row } = form;
      if (row === null) return form;
      const content: HandedIn = {
        region: stored.region,
        version: stored.version,
        cells: writtenCells(form.survey, row),
        kept: JSON.parse(stored.kept) as string[],
      };
      stored.handedIn = JSON.stringify(content);
      stored.handedInAt = now.toISOString();
      stored.handedInBy = nameOf(actor);
      await manager.save(stored);
      const trail = { subject: `answer:${stored.uid}`, reason: `${stored.dataset} ${stored.year}` };
      await recordOfficeAct(manager, { action: 'SUBMIT_ANSWER', ...trail }, actor, now);
      return again(stored);
    }),
  );

async function saved(
  manager: EntityManager,
  network: Network,
  actor: Actor,
  { survey: code, year, region, base, cells: given, kept }: AnswerToKeep,
  now: Date,
) {
  const survey = surveyNamed(code);
  const cells = checkedCells(survey, given);
  const places = await standingOf(manager, actor, year);
  const adherentUid = ownAdherent(actor);
  const key = { dataset: survey.code, year, adherentUid };
  const known = await manager.findOneBy(SurveyAnswerEntity, key);
  if ((known?.version ?? 0) !== base) throw new MaillageError('ANSWER_CHANGED', { version: known?.version ?? 0, base });
  const place = region === null ? places[0] : places.find((each) => each.region === region);
  if (place === undefined)
    throw badUserInput('PARAMETERS_REFUSED', { reasons: 'cet adhérent n’est pas au registre de la région donnée' });
  const stored = Object.assign(known ?? new SurveyAnswerEntity(), {
    ...key,
    uid: stableUid('answer', survey.code, year, adherentUid),
    region: place.region,
    version: base + 1,
    cells: JSON.stringify(cells),
    kept: '[]',
    savedAt: now.toISOString(),
    savedBy: nameOf(actor),
    handedIn: known?.handedIn ?? null,
    handedInAt: known?.handedInAt ?? null,
    handedInBy: known?.handedInBy ?? null,
  });
  const again = (as: SurveyAnswerEntity) => formOf(manager, network, { survey, year, places, stored: as });
  const form = await again(stored);
  const reallyKept = keptOf(form, cells, kept);
  stored.kept = JSON.stringify(reallyKept);
  await keep(manager, stored, base);
  const questions = form.questions.map((each) => ({ ...each, kept: reallyKept.includes(each.column.name) }));
  return { stored, form: { ...form, questions }, again };
}

/** Two that save at once each find the version that they started from: the database lets one of them through. */
async function keep(manager: EntityManager, stored: SurveyAnswerEntity, base: number): Promise<void> {
  if (base === 0) await manager.insert(SurveyAnswerEntity, stored);
  else {
    const { id, ...content } = stored;
    const { affected } = await manager.update(SurveyAnswerEntity, { id, version: base }, content);
    if (affected !== 1) throw new MaillageError('ANSWER_CHANGED', { version: base + 1, base });
  }
}

/** In the order of the questions, without what is empty: two answers that say the same are the same text. */
function checkedCells(survey: Parameters<typeof questionsOf>[0], given: TypedCells): TypedCells {
  const questions = questionsOf(survey);
  const foreign = Object.keys(given).find((name) => !questions.some((column) => column.name === name));
  if (foreign !== undefined)
    throw badUserInput('NO_SUCH_QUESTION', {
      name: foreign.slice(0, 60),
      known: questions.map(({ name }) => name).join(', '),
    });
  const length = Object.values(given).reduce((sum, text) => sum + text.length, 0);
  if (length > LONGEST_ANSWER)
    throw badUserInput('TEXT_TOO_LONG', { what: 'La réponse', length, most: LONGEST_ANSWER });
  return Object.fromEntries(
    questions.flatMap(({ name }) => {
      const text = (given[name] ?? '').trim();
      return text === '' ? [] : [[name, text] as const];
    }),
  );
}
