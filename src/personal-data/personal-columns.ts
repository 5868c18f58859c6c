/** What becomes of a name or an address when the person is erased. */
export type Erasure =
  /** Another name takes its place, the same everywhere: acts keep their author, who is nobody any more. */
  | 'RENAMED'
  /** The cell is emptied. */
  | 'EMPTIED'
  /** Free text: shown to whoever exports, and left for a person to correct. */
  | 'BY_HAND'
  /** What would let somebody in again, were it gone. */
  | 'KEPT';

export interface PersonalColumns {
  readonly table: string;
  readonly columns: readonly string[];
  /** French: whom it is about, and what is kept. */
  readonly what: string;
  readonly why: string;
  readonly erasure: Erasure;
}
