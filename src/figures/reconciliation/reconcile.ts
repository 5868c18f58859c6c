import type { Ledger } from '../ledger';
import { computedAndPrinted } from './computed-and-printed';
import type { Discrepancy } from './discrepancy';
import { printedTwice } from './printed-twice';
import { rateAndBase } from './rate-and-base';
import { totalAndParts } from './total-and-parts';

/**
 * Everything that disagrees with something else, newest year first, then in the order of the transcription. Found by
 * the rules beside this file, never from a list. All years when `year` is null.
 */
export async function reconcile(ledger: Ledger, year: number | null): Promise<readonly Discrepancy[]> {
  const { snapshot } = ledger;
  const printed = snapshot.printed.all.filter((figure) => year === null || figure.year === year);
  const found = [
    ...totalAndParts(snapshot, printed),
    ...printedTwice(snapshot, printed),
    ...rateAndBase(snapshot, printed),
    ...(await computedAndPrinted(ledger, printed)),
  ];
  return [...found].sort((a, b) => b.year - a.year);
}
