/** Why something of accounts is not done as it was asked: what the caller can mend. */
export interface AccountRefusal {
  readonly code: string;
  /** A French sentence, with the way out. */
  readonly message: string;
  readonly field: string;
}

export const refusal = (code: string, field: string, message: string): AccountRefusal => ({ code, field, message });
