import type { FigureBasis, FigureState, Unit } from '../kernel/codes';
import type { Named } from './names';

/** A number that a report prints, and where. */
export interface PrintedAt {
  readonly value: number;
  readonly page: string | null;
  readonly source: string;
}

/** What a tool answers: a figure that can be quoted, or why there is none. Lists are cut with how many were left out. */
export interface FigureAnswer {
  readonly state: FigureState | 'UNKNOWN_NAME';
  /** The sentence to quote; where there is no value, the sentence that says why. Of the product's own words alone. */
  readonly sentence: string;
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly partialValue: number | null;
  readonly basis: FigureBasis | null;
  readonly approximate: boolean;
  readonly demonstration: boolean;
  readonly indicator: Named | null;
  readonly place: Named | null;
  readonly year: number | null;
  /** What the figure is a part by; its label may come from a file, and is data. */
  readonly part: { readonly dimension: string; readonly key: string; readonly label: string } | null;
  readonly coverage: { readonly reporting: number; readonly expected: number } | null;
  readonly printed: readonly PrintedAt[];
  /** Where reports, or a report and the rows, disagree about this very figure. */
  readonly contradictions: readonly string[];
  /** What whoever quotes it must know. */
  readonly limits: readonly string[];
  readonly nearest: readonly Named[];
  readonly address: string | null;
  /** How the year is cited where it was frozen; null where it was not. */
  readonly release: string | null;
  /** Day of the latest publication that it counts; null where it rests on print alone. */
  readonly publishedOn: string | null;
  readonly leftOut: number;
}

export interface ComparedAnswer {
  readonly sentence: string;
  readonly indicator: Named | null;
  readonly unit: Unit | null;
  readonly rows: readonly {
    readonly place: string;
    readonly year: number;
    readonly value: number | null;
    readonly state: FigureState;
    readonly demonstration: boolean;
  }[];
  readonly limits: readonly string[];
  readonly nearest: readonly Named[];
  readonly address: string | null;
  readonly leftOut: number;
}

export interface MissingAnswer {
  readonly sentence: string;
  readonly indicator: Named | null;
  readonly place: Named | null;
  readonly year: number | null;
  readonly state: FigureState | 'UNKNOWN_NAME';
  readonly reporting: number | null;
  readonly expected: number | null;
  /** Names as data: those of adherents come from files. */
  readonly missing: readonly string[];
  readonly nearest: readonly Named[];
  readonly address: string | null;
  readonly leftOut: number;
}

export type Answer = FigureAnswer | ComparedAnswer | MissingAnswer;

/** Bytes of an answer's data; its text, which says the essential again, comes beside it. */
export const MOST_BYTES = 1_400;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The same answer in few enough bytes: the longest list loses its last element, and `leftOut` counts it. */
export function fitted<A extends Answer>(answer: A): A {
  let kept: A = answer;
  while (bytesOf(kept) > MOST_BYTES) {
    const [name, list] =
      Object.entries(kept)
        .filter((entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0)
        .sort((a, b) => bytesOf(b[1]) - bytesOf(a[1]))[0] ?? [];
    if (name === undefined || list === undefined) break;
    kept = { ...kept, [name]: list.slice(0, -1), leftOut: kept.leftOut + 1 };
  }
  return kept;
}
