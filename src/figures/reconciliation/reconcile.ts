import { ownTurn } from '../../kernel/give-way';
import type { Ledger } from '../../published/ledger';
import { computedAndSaid, heldAgainstRows, needRows, readTypesRun } from './computed-and-said';
import type { Discrepancy } from './discrepancy';
import { KnownMembers } from './known-members';
import { mergedParts } from './merged-parts';
import { rateAndBase } from './rate-and-base';
import { registeredTwice } from './registered-twice';
import { saidTwice } from './said-twice';
import type { Statement } from './statement';
import { Statements } from './statements';
import { totalAndParts } from './total-and-parts';
import { FIRST_TYPES } from './types-run';
import { needTerritories, wholeAndTerritories } from './whole-and-territories';

/**
 * Everything that disagrees with something else, newest year first, then in the order of the rules and of the
 * transcription, each with what was decided of it. Found by the rules beside this file, never from a list. All years
 * when `year` is null. Four statements at most while no adherent is in two registers, whatever is published.
 */
export async function reconcile(ledger: Ledger, year: number | null): Promise<readonly Discrepancy[]> {
  const { snapshot } = ledger;
  const all = new Statements(snapshot);
  const said = all.all.filter((statement) => year === null || statement.year === year);
  const comparable = heldAgainstRows(ledger, said);
  const members = new KnownMembers(ledger, all);
  const [twice] = await Promise.all([
    registeredTwice(ledger, year),
    needRows(ledger, comparable),
    needTerritories(ledger, said),
    ledger.need(said.filter(isMerged).flatMap(({ territory, year: of }) => members.needsOf(territory, of))),
  ]);
  const typesRun = readTypesRun(ledger, comparable);
  const rules = [
    () => totalAndParts(snapshot, said, typesRun),
    () => mergedParts(snapshot, said, all, members),
    () => wholeAndTerritories(ledger, all, said),
    () => saidTwice(snapshot, said),
    () => rateAndBase({ snapshot, all, members, typesRun }, said),
    () => computedAndSaid(ledger, comparable, typesRun),
    () => twice,
  ];
  const found: Discrepancy[] = [];
  for (const rule of rules) {
    const turn = ownTurn();
    if (turn !== undefined) await turn;
    found.push(...rule());
  }
  return found
    .sort((a, b) => b.year - a.year)
    .map((each) => ({ ...each, settlement: snapshot.settlements.of(each.uid) }));
}

const isMerged = ({ indicator, slice }: Statement): boolean =>
  indicator === FIRST_TYPES && (slice?.key.includes('+') ?? false);
