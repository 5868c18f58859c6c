// Written by the tests (NOTER_AXE=on npx jest test/pages test/web): what axe found on each page, and how wide it was.
export const AXE_RUNS: readonly {
  readonly page: string;
  readonly states: readonly string[];
  readonly faults: number;
}[] = [];
