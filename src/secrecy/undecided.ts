import type { EntityManager } from 'typeorm';
import { Ledger } from '../published/ledger';
import type { Snapshot } from '../published/snapshot';
import type { Decision, Matter } from './decision';
import type { MadePairs } from './pair-columns';
import { readSecrecyTable, type ReadTable } from './read-table';
import { isThere } from './secrecy-table';
import { shownAlready } from './shown-already';
import type { ShownArea, ShownState } from './shown-state';
import type { SuppressionRequest } from './suppression.child';
import { withheldOf } from './suppression-process';
import type { Thresholds } from './thresholds';

/** All that a decision takes into account: read in one go, it can be decided on without the database. */
export interface Undecided extends ReadTable {
  readonly states: readonly ShownState[];
  /** Whether all that it rests on had arrived. */
  readonly isWhole: boolean;
}

/** A decision, and what it is about. */
export interface Decided {
  readonly decision: Decision;
  readonly areas: readonly ShownArea[];
  /** Whether more was shown before than can be set against each other. */
  readonly isBeyond: boolean;
  readonly made: readonly MadePairs[];
}

/** Reads a matter for its decision, beside what was shown of it before. */
export async function readUndecided(
  { kept: _, ...snapshot }: Snapshot,
  manager: EntityManager,
  { linked, year }: Matter,
  states: readonly ShownState[],
): Promise<Undecided> {
  // Read once, and by nobody else: not worth a place among the cells that are kept.
  const ledger = new Ledger(snapshot, manager);
  const read = await readSecrecyTable(ledger, manager, linked, year, states);
  return { ...read, states, isWhole: ledger.isWhole };
}

/** Decides what is withheld from the public, or, with `from`, from somebody of whom the public's decision does not think. */
export async function decidedOn(
  { table, shown, isBeyond, made, states, isWhole }: Undecided,
  thresholds: Thresholds,
  from?: SuppressionRequest['from'],
): Promise<Decided> {
  const withheld = isBeyond ? shownAlready(table, shown, states) : await withheldOf(table, thresholds, from);
  const there = table.areas.filter(isThere);
  const decision = {
    withheld,
    mixed: there.some(({ inTotal }) => !inTotal),
    lasts: isWhole && there.every(({ atoms }) => atoms.keys.length > 0),
  };
  return { decision, areas: shown, isBeyond, made };
}
