import { setImmediate } from 'node:timers/promises';
import type { TerritoryRef } from '../../kernel/territory';
import type { Network } from '../../network/network';
import type { ReportText } from '../text/report-text';
import { indexOfCatalogue } from './catalogue-index';
import { contextOf, contextOfHeading, type NumberContext } from './context';
import { countedNames } from './counted-names';
import { likelyIndicators, type LikelyIndicator } from './likely-indicators';
import { numberingIn } from './list-numbers';
import { placeNames, territoryNear, yearNear } from './near-names';
import { noFigureIn } from './not-figures';
import { writtenNumbers, type WrittenNumber } from './written-numbers';

/** A number of a report that may be a figure, and what it is likely to be of. */
export interface FoundCandidate extends WrittenNumber {
  readonly page: number;
  readonly title: string | null;
  readonly likely: readonly LikelyIndicator[];
  readonly territory: TerritoryRef;
  readonly year: number;
  /** In hundredths: how much speaks for it being the first of `likely`. */
  readonly confidence: number;
}

/** Whose report it is, and of which year. */
export interface ReportSubject {
  readonly territory: TerritoryRef;
  readonly year: number;
}

/** A score from which on hardly anything is in doubt. */
const SURE = 14;
/** Below it nothing of the catalogue is meant. */
const LEAST = 2;

/** The numbers of a report that may be figures, page by page in the order of reading. Nothing is taken without a person. */
export async function candidatesIn(
  report: ReportText,
  subject: ReportSubject,
  network: Network,
): Promise<FoundCandidate[]> {
  const index = indexOfCatalogue(network);
  const names = placeNames(network);
  const departments = new Set(network.departments.map(({ code }) => code));
  const found: FoundCandidate[] = [];
  for (const page of report.pages) {
    // Others are answered between two pages.
    await setImmediate();
    const numbering = numberingIn(page);
    const isNone = noFigureIn(page.text, departments);
    const numbers = writtenNumbers(page.text).filter((number) => !numbering.has(number.at) && !isNone(number));
    const onPage: FoundCandidate[] = [];
    const propose = (number: WrittenNumber, context: NumberContext): void => {
      const likely = likelyIndicators(number, context, index);
      const best = likely[0]?.score ?? 0;
      if (best < LEAST) return;
      onPage.push({
        ...number,
        page: page.number,
        title: context.title,
        likely,
        territory: territoryNear(context, number, subject.territory, names),
        year: yearNear(context, number, subject.year),
        confidence: Math.round(100 * Math.min(1, best / SURE)),
      });
    };
    for (const number of numbers) propose(number, contextOf(page, number, numbers));
    for (const list of countedNames(page, names)) propose(list, contextOfHeading(page, list));
    found.push(...onPage.sort((a, b) => a.at - b.at));
  }
  return found;
}
