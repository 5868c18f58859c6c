import { templateLabel } from '../../datasets/template-label';
import type { DatasetCode } from '../../kernel/codes';
import type { Issue } from '../../spreadsheet/issue';
import type { AnswerForm, Question } from '../../survey-answers/answer-form';
import type { AnswerHandedIn } from '../../survey-answers/answers-handed-in';
import type { SurveyAnswerInput } from './survey-answer.input';
import type { SurveyAnswerType, SurveyQuestionType } from './survey-answer.types';
import type { AnswerToTakeOverType } from './take-over.types';

export const answerRow = (form: AnswerForm): SurveyAnswerType => ({
  survey: form.survey.code,
  label: form.survey.label,
  description: form.survey.description.fr,
  year: form.year,
  version: form.version,
  questions: form.questions.map(questionRow),
  issues: form.issues.map(besideField),
  sound: form.row !== null,
  keptCount: form.questions.filter(({ kept }) => kept).length,
  startsFromRow: form.startsFromRow,
  savedAt: form.saved === null ? null : new Date(form.saved.at),
  handedIn: form.handedIn === null ? null : { ...form.handedIn, at: new Date(form.handedIn.at) },
  form,
});

const questionRow = ({ column, value, before, kept, issues }: Question): SurveyQuestionType => ({
  name: column.name,
  label: templateLabel({ ...column, required: false }),
  description: column.description.fr,
  type: column.type,
  required: column.required,
  words: column.codes.map(({ code, label }) => ({ code, label: label.fr })),
  value,
  before,
  kept,
  issues: issues.map(besideField),
});

/** A form has no cells and no rows: the sentence stands beside its field. */
const besideField = (issue: Issue): Issue => ({ ...issue, message: issue.text, row: null, cell: null });

export const toKeep = ({ survey, year, region, base, cells }: SurveyAnswerInput) => ({
  survey: survey ?? null,
  year,
  region: region ?? null,
  base,
  cells: Object.fromEntries(cells.map(({ name, value }) => [name, value])),
  kept: cells.flatMap(({ name, kept }) => (kept === true ? [name] : [])),
});

export const toTakeOverRow = (
  survey: DatasetCode,
  { uid, place, at, by, row, differences }: AnswerHandedIn,
): AnswerToTakeOverType => ({
  survey,
  id: uid,
  adherent: place?.entry.name ?? null,
  at: new Date(at),
  by,
  hasRow: row !== null,
  differences: differences.map(({ column, there, answered }) => ({
    label: templateLabel({ ...column, required: false }),
    there,
    answered,
  })),
});
