/** What axe found on a page, at the widths and in the colours in which it was looked at. */
interface AxeRun {
  readonly page: string;
  readonly states: readonly string[];
  /** The most of any state. */
  readonly faults: number;
}

/** Written by the tests themselves: NOTER_AXE=on npx jest test/pages test/web */
export const AXE_RUNS: readonly AxeRun[] = [];
