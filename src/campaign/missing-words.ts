import type { Dataset } from '../datasets/dataset';
import type { StateOfDataset } from './dataset-state';

/** Of the survey: how many adherents of the register have answered. */
export interface Answers {
  readonly answered: number;
  readonly expected: number;
}

/**
 * What exactly is missing of one region's dataset, and what to do: a French sentence; null when nothing is.
 * `answers` is of a survey; null for other datasets, and without a register. Of whom it is not expected, nothing that
 * was not submitted is missing.
 */
export function missingWords(
  dataset: Dataset,
  { state, submission, waiting }: StateOfDataset,
  answers: Answers | null,
  expected: boolean,
): string | null {
  const name = `« ${dataset.label} »`;
  const version = submission === null ? '' : `La version ${submission.version}`;
  switch (state) {
    case 'NOTHING':
      return expected ? `Rien n’a été remis pour ${name}. ${toDo(dataset)}` : null;
    case 'RECEIVED':
      return expected || !isExpected(dataset)
        ? `${version} de ${name} a été retirée, et rien ne la remplace. ${toDo(dataset)}`
        : null;
    case 'INVALID':
      return `${version} de ${name} comporte des erreurs : les corriger d’après ses remarques, puis remettre le fichier.`;
    case 'VALID':
      return `${version} de ${name}, contrôlée, attend d’être publiée par le siège.`;
    case 'PUBLISHED':
      return (
        [expected ? silentWords(dataset, answers) : null, waitingWords(waiting)]
          .filter((each) => each !== null)
          .join(' ') || null
      );
  }
}

/**
 * The part of {@link missingWords} that the one who submits can do something about: what was checked and waits for the
 * national office is none of it.
 */
export const toDoWords = (
  dataset: Dataset,
  state: StateOfDataset,
  answers: Answers | null,
  expected: boolean,
): string | null =>
  state.state === 'VALID'
    ? null
    : missingWords(
        dataset,
        { ...state, waiting: state.waiting?.status === 'VALID' ? null : state.waiting },
        answers,
        expected,
      );

/** Totals declared without rows are submitted where there are some: none is expected. */
export const isExpected = ({ role }: Dataset): boolean => role.is !== 'TOTALS';

const toDo = ({ nothingToReportAllowed }: Dataset): string =>
  nothingToReportAllowed ? 'Remettre le fichier, ou déclarer qu’il n’y a rien à signaler.' : 'Remettre le fichier.';

function silentWords({ role }: Dataset, answers: Answers | null): string | null {
  if (role.is !== 'SURVEY') return null;
  if (answers === null) return 'Sans registre des adhérents publié, on ne sait pas qui devait répondre : le remettre.';
  const silent = answers.expected - answers.answered;
  if (silent <= 0) return null;
  const who = silent === 1 ? '1 adhérent n’a pas répondu' : `${silent} adhérents n’ont pas répondu`;
  return `${who}, sur ${answers.expected} au registre.`;
}

const waitingWords = (waiting: StateOfDataset['waiting']): string | null => {
  if (waiting === null) return null;
  return waiting.status === 'VALID'
    ? `La version ${waiting.version}, contrôlée, attend de la remplacer.`
    : `La version ${waiting.version} comporte des erreurs : les corriger, puis remettre le fichier.`;
};
