/** What a command leaves with: 0 fine, 1 faults in the file or a refusal, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One word of the command line. */
export interface Command {
  /** French: how it is typed, and what it does. */
  readonly usage: string;
  /** Answers with how it went; throws {@link UsageFault} for what was typed wrongly. */
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}

/** What was typed cannot be carried out as it stands: French sentences, one a fault. */
export class UsageFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'UsageFault';
  }
}
