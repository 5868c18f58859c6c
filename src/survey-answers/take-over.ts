import { recordOfficeAct } from '../access/office-act';
import { requireRight } from '../access/rights';
import { ADHERENT } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import { DELEGATION } from '../datasets/office-file';
import type { CellValue, StoredRow } from '../datasets/row';
import type { Register, RegisterEntry } from '../intake/adherent-register';
import { bytesOf } from '../intake/read-file';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import type { Network } from '../network/network';
import { intakeOf } from '../publication/intake-context';
import { contentOf, submitFile, type SubmittedFile, type SubmitRequest } from '../publication/submit-file';
import { Fault } from '../spreadsheet/fault';
import { csvLine } from '../spreadsheet/write-csv';
import { DIALECTS } from '../spreadsheet/dialect';
import { readAnswers, type AnswerHandedIn, type AnswersAsked, type AnswersOfSender } from './answers-handed-in';
import { newestSubmission } from './known-rows';
import { questionsOf, typed } from './questions';

export interface TakeOverAsked extends AnswersAsked, Pick<SubmitRequest, 'dryRun' | 'secrecy'> {
  /** Uids of answers; all that are not taken over yet when null. */
  readonly answers: readonly string[] | null;
}

/** Why nothing was taken over, for the caller to mend. */
export interface TakeOverRefusal {
  readonly code: 'NOTHING_TO_TAKE_OVER' | 'NO_SUCH_ANSWER' | 'ADHERENT_NOT_IN_REGISTER';
  readonly messages: readonly string[];
}

/**
 * Takes answers over into the dataset of whoever they were handed in to: an ordinary submission of the rows that there are
 * and of those taken over, one row an adherent. What an answer leaves empty stays as the row has it. Throws as
 * `submitFile`, and CONFLICT where another version was submitted meanwhile; faults are the submission's.
 */
export async function takeOver(
  database: Database,
  network: Network,
  actor: Actor,
  { answers: wanted, dryRun, secrecy, ...asked }: TakeOverAsked,
  now: Date = new Date(),
): Promise<TakeOverRefusal | SubmittedFile> {
  requireRight(actor, 'submit', asked.region);
  const there = await readAnswers(database.read, actor, asked);
  const chosen = there.answers.filter(({ uid, differences }) =>
    wanted === null ? differences.length > 0 : wanted.includes(uid),
  );
  const refusal = refusalOf(there, chosen, wanted);
  if (refusal !== null) return refusal;
  const { survey, base } = there;
  const { region, year } = asked;
  const request: SubmitRequest = {
    dataset: survey,
    region,
    year,
    fileName: `reponses-${survey.fileName}-${region ?? 'siege'}-${year}.csv`,
    nothingToReport: false,
    dryRun,
    ...(secrecy === undefined ? {} : { secrecy }),
    first: async (manager) => {
      const newest = await newestSubmission(manager, survey, year, region ?? '');
      if (newest?.id !== base?.id) throw new MaillageError('LOST_RACE');
      const subject = `answers:${survey.code}:${year}:${region ?? ''}`;
      const reason = `${chosen.length} réponses reprises`;
      await recordOfficeAct(manager, { action: 'TAKE_OVER_ANSWERS', subject, reason }, actor, now);
    },
  };
  const { dataset, register } = await intakeOf(database.read, network, { ...request, origin: 'REGION' });
  const text = fileOf(dataset, there, chosen, register);
  return submitFile(
    database,
    network,
    actor,
    request,
    contentOf(() => bytesOf(text)),
    now,
  );
}

function refusalOf(
  { answers }: AnswersOfSender,
  chosen: readonly AnswerHandedIn[],
  wanted: readonly string[] | null,
): TakeOverRefusal | null {
  const unknown = (wanted ?? []).filter((uid) => !answers.some((each) => each.uid === uid));
  if (unknown.length > 0)
    return {
      code: 'NO_SUCH_ANSWER',
      messages: ['Une réponse demandée n’a pas été remise ici, ou ne l’est plus. Relire la liste, puis recommencer.'],
    };
  if (chosen.length === 0)
    return {
      code: 'NOTHING_TO_TAKE_OVER',
      messages: ['Aucune réponse à reprendre : ce qui a été remis est déjà dans le jeu de données.'],
    };
  const homeless = chosen.filter(({ place }) => place === null);
  return homeless.length === 0
    ? null
    : {
        code: 'ADHERENT_NOT_IN_REGISTER',
        messages: homeless.map(
          ({ by }) =>
            `La réponse remise par « ${by} » est d’un adhérent qui n’est plus au registre de l’année. L’y remettre, ou reprendre les autres sans elle.`,
        ),
      };
}

/** As a delegation would write it, in the dialect of machines. */
function fileOf(
  file: Dataset,
  { survey, rows }: AnswersOfSender,
  chosen: readonly AnswerHandedIn[],
  register: Register | null,
): string {
  const dialect = DIALECTS.standard;
  const answerFor = (row: StoredRow) => chosen.find((answer) => answer.row === row);
  const lines = [
    file.columns.map(({ name }) => name),
    ...rows.map((row) => lineOf(file, survey, row, answerFor(row), register)),
    ...chosen.filter(({ row }) => row === null).map((answer) => lineOf(file, survey, null, answer, register)),
  ];
  return dialect.mark + lines.map((cells) => csvLine(cells, dialect)).join('');
}

function lineOf(
  file: Dataset,
  survey: Dataset,
  row: StoredRow | null,
  answer: AnswerHandedIn | undefined,
  register: Register | null,
): readonly string[] {
  const questions = new Set(questionsOf(survey));
  return file.columns.map((column) => {
    if (column.name === DELEGATION.name) return row?.region ?? answer?.content.region ?? '';
    if (column.name === ADHERENT && row === null) return pointing(answer?.place?.entry, register);
    const answered = questions.has(column) ? (answer?.content.cells[column.name] ?? '') : '';
    if (answered !== '') return answered;
    const value: CellValue = row?.[column.name] ?? null;
    return typed(value, column);
  });
}

/** Its SIRET; else its name, told apart from its namesakes by the department. */
function pointing(entry: RegisterEntry | undefined, register: Register | null): string {
  if (entry === undefined) return '';
  if (entry.siret !== null) return entry.siret;
  const found = register?.resolve(entry.name, entry.region);
  return found instanceof Fault && entry.department !== null ? `${entry.name} (${entry.department})` : entry.name;
}
