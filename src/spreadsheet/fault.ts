import type { Severity } from '../kernel/codes';

export interface FaultWords {
  readonly severity: Severity;
  /** Follows the address and the value of the cell; `{name}` is replaced. */
  readonly fr: string;
}

export type FaultParameters = Readonly<Record<string, string | number>>;

/** A fault found, before it is known where: what a cell reader gives instead of a value. */
export class Fault {
  constructor(
    readonly code: string,
    readonly severity: Severity,
    /** French, without its address. */
    readonly text: string,
  ) {}
}

/** Makes the faults of one list out of their codes and parameters. */
export const faultsOf =
  <Code extends string>(words: Readonly<Record<Code, FaultWords>>) =>
  (code: Code, parameters: FaultParameters = {}): Fault =>
    new Fault(code, words[code].severity, fill(words[code].fr, parameters));

/** Replaces the `{name}`s of a template; one without a parameter stays, so that a slip shows. */
export const fill = (template: string, parameters: FaultParameters): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
