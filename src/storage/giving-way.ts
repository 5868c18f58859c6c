import type { DataSource } from 'typeorm';
import { ownTurn } from '../kernel/give-way';
import { aroundStatements } from './around-statements';

/**
 * The embedded database answers within the turn that asks: questions that follow from each other, and others beside them,
 * would hold the thread until the last. With this a statement waits for the next turn where this one has lasted long, so
 * that whoever asks for little is served in between.
 */
export const givingWay = (source: DataSource): DataSource =>
  aroundStatements(source, (statement) => async (...asked) => {
    const turn = ownTurn();
    if (turn !== undefined) await turn;
    return statement(...asked);
  });
