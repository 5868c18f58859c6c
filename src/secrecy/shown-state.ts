/** A version of a place, as what was shown of it is kept. */
export interface ShownArea {
  /** A region's slug; empty for what belongs to none. */
  readonly code: string;
  /** The submission's, and of a national file the delegation whose rows there they are. */
  readonly uid: string;
  readonly part: string;
  readonly inTotal: boolean;
}

/** What was shown once: every cell of these places that was not withheld. */
export interface ShownState {
  readonly areas: readonly ShownArea[];
  readonly withheld: ReadonlySet<string>;
}

export const versionName = ({ uid, part }: Pick<ShownArea, 'uid' | 'part'>): string => `${uid}/${part}`;
