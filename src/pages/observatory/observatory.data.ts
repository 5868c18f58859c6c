import type { TerritoryRef } from '../../kernel/territory';
import type { Region } from '../../network/network';
import type { Query } from '../query';
import type { GroupAnswer, ObservatoryAnswer } from './observatory.query';

/** Everything that a page of the observatory shows, and with which query it was asked. */
export interface ObservatoryData extends ObservatoryAnswer {
  readonly territory: TerritoryRef;
  readonly name: string;
  /** What the survey is, in a French sentence. */
  readonly surveyLabel: string;
  /** What an address ends with so that it is of this survey; empty for the first. */
  readonly suffix: string;
  readonly query: Query;
  /** Whose data it is, and of when. */
  readonly mention: string;
  /** Newest first. */
  readonly years: readonly number[];
  readonly regions: readonly Region[];
  readonly inventedYears: ReadonlySet<number>;
}

export const groupsOf = ({ whole, byStructureType, byRegion }: ObservatoryAnswer): readonly GroupAnswer[] => [
  whole,
  ...byStructureType,
  ...byRegion,
];

/** Whether anything of the page is invented. */
export const isInvented = (answer: ObservatoryAnswer): boolean =>
  answer.estimates.some(({ demonstration }) => demonstration) ||
  groupsOf(answer).some(
    ({ respondents, measures }) => respondents.demonstration || measures.some(({ figure }) => figure.demonstration),
  );

/** Whether anybody's answers are published there. */
export const hasAnswers = ({ whole }: ObservatoryAnswer): boolean =>
  whole.respondents.value !== null || whole.respondents.partialValue !== null;
