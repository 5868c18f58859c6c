import { ownAdherent } from '../access/rights';
import type { Column } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import type { Row, StoredRow } from '../datasets/row';
import { SURVEYS, surveyOf } from '../datasets/roles';
import type { Actor } from '../kernel/actor';
import type { DatasetCode } from '../kernel/codes';
import { badUserInput, MaillageError } from '../kernel/errors';
import { checkedYear } from '../kernel/year';
import type { EntityManager } from 'typeorm';
import type { Network } from '../network/network';
import type { Issue } from '../spreadsheet/issue';
import { checkAnswer } from './check-answer';
import { knownRow } from './known-rows';
import { placesOf, surveyedYears, type Place } from './places';
import { questionsOf, typed } from './questions';
import { handedIn, keptColumns, SurveyAnswerEntity, typedCells, type TypedCells } from './survey-answer.entity';

/** One question, and what stands in it. */
export interface Question {
  readonly column: Column;
  /** As typed; empty for no answer. */
  readonly value: string;
  /** What the adherent answered the year before; null where nothing is published. */
  readonly before: string | null;
  /** The value is that of the year before, untouched. */
  readonly kept: boolean;
  readonly issues: readonly Issue[];
}

/** A survey as one adherent has it before it. */
export interface AnswerForm {
  readonly survey: Dataset;
  readonly year: number;
  readonly place: Place;
  /** All registers of the year in which it stands. */
  readonly places: readonly Place[];
  /** 0 before it is saved for the first time. */
  readonly version: number;
  readonly questions: readonly Question[];
  /** Of the answer as a whole. */
  readonly issues: readonly Issue[];
  /** What it says, where nothing keeps it from being handed in; null otherwise. */
  readonly row: Row | null;
  /** Its delegation has handed in a row of this year already: it is what the answer starts from. */
  readonly startsFromRow: boolean;
  readonly saved: { readonly at: string; readonly by: string } | null;
  /** `changedSince`: what is handed in is not what stands here any more. */
  readonly handedIn: { readonly at: string; readonly by: string; readonly changedSince: boolean } | null;
}

export interface AnswerAsked {
  /** The first survey when null. */
  readonly survey: DatasetCode | null;
  readonly year: number;
}

/** The survey that is meant. Throws BAD_USER_INPUT for what is none. */
export function surveyNamed(code: DatasetCode | null): Dataset {
  const survey = code === null ? SURVEYS[0] : surveyOf(code);
  if (survey != null) return survey;
  const known = SURVEYS.map((each) => each.code).join(', ') || 'aucune';
  throw badUserInput('NO_SUCH_SURVEY', { dataset: code ?? 'Ce profil', known });
}

/**
 * The adherent's own answer, begun or not. Throws UNAUTHENTICATED or FORBIDDEN for who is no adherent, BAD_USER_INPUT for
 * what is no survey, NOT_FOUND for a year in whose registers it does not stand. About ten statements.
 */
export async function readForm(
  manager: EntityManager,
  network: Network,
  actor: Actor,
  asked: AnswerAsked,
): Promise<AnswerForm> {
  const survey = surveyNamed(asked.survey);
  const standing = await standingOf(manager, actor, asked.year);
  const stored = await manager.findOneBy(SurveyAnswerEntity, {
    dataset: survey.code,
    year: asked.year,
    adherentUid: ownAdherent(actor),
  });
  return formOf(manager, network, { survey, year: asked.year, places: standing, stored });
}

/** Where the actor's adherent is asked in a year; throws as {@link readForm}. */
export async function standingOf(manager: EntityManager, actor: Actor, year: number): Promise<readonly Place[]> {
  const adherent = ownAdherent(actor);
  const places = (await placesOf(manager, [adherent], checkedYear(year))).get(adherent) ?? [];
  if (places.length > 0) return places;
  const open = await surveyedYears(manager, adherent);
  throw new MaillageError('NOT_SURVEYED', { year, open: open.join(', ') || 'aucune' });
}

interface Standing {
  readonly survey: Dataset;
  readonly year: number;
  readonly places: readonly Place[];
  readonly stored: SurveyAnswerEntity | null;
}

export async function formOf(
  manager: EntityManager,
  network: Network,
  { survey, year, places, stored }: Standing,
): Promise<AnswerForm> {
  const place = places.find(({ region }) => stored !== null && region === stored.region) ?? places[0];
  if (place === undefined) throw new Error('an answer of an adherent that is in no register');
  const { uid: adherent, region } = place.entry;
  const before = await knownRow(manager, survey, { adherent, year: year - 1, region }, ['PUBLISHED']);
  const now =
    stored === null ? await knownRow(manager, survey, { adherent, year, region }, ['VALID', 'PUBLISHED']) : null;
  const start =
    stored === null ? startOf(survey, now, before) : { cells: typedCells(stored), kept: keptColumns(stored) };
  const checked = await checkAnswer(manager, network, { survey, year, place, cells: start.cells, before });
  return {
    survey,
    year,
    place,
    places,
    version: stored?.version ?? 0,
    questions: questionsOf(survey).map((column) => ({
      column,
      value: start.cells[column.name] ?? '',
      before: before === null ? null : typed(before[column.name], column),
      kept: start.kept.includes(column.name),
      issues: checked.issues.filter((issue) => issue.column === column.name),
    })),
    issues: checked.issues.filter((issue) => !questionsOf(survey).some(({ name }) => name === issue.column)),
    row: checked.row,
    startsFromRow: now !== null,
    saved: stored === null ? null : { at: stored.savedAt, by: stored.savedBy },
    handedIn: stored === null ? null : handingIn(stored),
  };
}

function handingIn(stored: SurveyAnswerEntity): AnswerForm['handedIn'] {
  const last = handedIn(stored);
  if (last === null) return null;
  return { at: stored.handedInAt ?? '', by: stored.handedInBy ?? '', changedSince: stored.version !== last.version };
}

/** What the delegation handed in already; else what rarely changes, as the year before has it. */
function startOf(
  survey: Dataset,
  now: StoredRow | null,
  before: StoredRow | null,
): { readonly cells: TypedCells; readonly kept: readonly string[] } {
  const source = now ?? before;
  if (source === null) return { cells: {}, kept: [] };
  const taken = questionsOf(survey).filter(({ stable }) => now !== null || stable);
  const cells = Object.fromEntries(
    taken
      .map((column) => [column.name, typed(source[column.name], column)] as const)
      .filter(([, value]) => value !== ''),
  );
  return { cells, kept: now === null ? Object.keys(cells) : [] };
}

/** Of what is kept, what may be: a question that rarely changes, as the year before answered it. */
export const keptOf = (form: AnswerForm, cells: TypedCells, asked: readonly string[]): readonly string[] =>
  form.questions
    .filter(({ column, before }) => column.stable && before !== null && before !== '' && cells[column.name] === before)
    .map(({ column }) => column.name)
    .filter((name) => asked.includes(name));
