import type { EntityManager } from 'typeorm';
import { ADHERENT } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import type { Row } from '../datasets/row';
import type { Register } from '../intake/adherent-register';
import type { TypedRow } from '../intake/table/row-reader';
import { TableReader } from '../intake/table/table-reader';
import type { Network } from '../network/network';
import { intakeOf } from '../publication/intake-context';
import type { Issue } from '../spreadsheet/issue';
import type { Table } from '../spreadsheet/table';
import type { Place } from './places';
import { questionsOf } from './questions';
import type { TypedCells } from './survey-answer.entity';

export interface CheckedAnswer {
  /** Each with the question that it is of; null for the answer as a whole. */
  readonly issues: readonly Issue[];
  /** What it says, where nothing keeps it from being handed in; null otherwise. */
  readonly row: Row | null;
}

/** What an answer is checked as: the one row of a file of its region. */
export interface AnswerToCheck {
  readonly survey: Dataset;
  readonly year: number;
  readonly place: Place;
  readonly cells: TypedCells;
  /** Its row of the year before; null without one. */
  readonly before: Row | null;
}

/** Every fault at once, by the very rules that a file is read by. As many statements as a file's context. */
export async function checkAnswer(
  manager: EntityManager,
  network: Network,
  { survey, year, place, cells, before }: AnswerToCheck,
): Promise<CheckedAnswer> {
  const { region, entry } = place;
  // A region's own rules, whoever hands the file in: the plan is not the adherent's to know.
  const context = await intakeOf(manager, network, {
    dataset: survey,
    region,
    year,
    nothingToReport: false,
    origin: 'REGION',
  });
  const itself: Register = { settled: true, resolve: () => entry };
  const reader = new TableReader(() => Promise.resolve(tableOf(survey, entry.name, cells)), {
    ...context,
    dataset: survey,
    region,
    plannedForOffice: false,
    register: itself,
    previousRow: () => before ?? undefined,
  });
  const rows: TypedRow[] = [];
  for await (const batch of reader.batches()) rows.push(...batch);
  const { issues, valid } = reader.report();
  return { issues, row: valid ? (rows[0]?.cells ?? null) : null };
}

function tableOf(survey: Dataset, name: string, cells: TypedCells): Table {
  const questions = questionsOf(survey);
  const titles = [ADHERENT, ...questions.map((column) => column.name)];
  const row = [name, ...questions.map((column) => cells[column.name] ?? '')];
  return {
    sheet: null,
    serials: null,
    async *lines() {
      yield await Promise.resolve({ numbers: [1, 2], records: [titles, row] });
    },
  };
}
