import type { Query } from '../query';

/** What was answered, with the question that a reader may ask again. */
export interface Answered<Answer> {
  readonly answer: Answer;
  readonly query: Query;
}
