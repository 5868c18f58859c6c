import type { Dataset } from '../datasets/dataset';
import type { Row } from '../datasets/row';
import type { Register } from './adherent-register';
import type { IntakeLimits } from '../spreadsheet/limits';

/** A row as far as it could be read. */
export interface RowSeen {
  /** Null where a cell is empty or at fault. */
  readonly cells: Row;
  /** What a cell holds, at fault or not; empty for none. */
  readonly shown: (column: string) => string;
  /** Columns of a key that an earlier row has; none for a row of its own. */
  readonly repeats: readonly string[];
}

/** What a file is read against. All of it is submitted: the same bytes and context give the same answer. */
export interface IntakeContext {
  readonly dataset: Dataset;
  readonly year: number;
  /** Slug; null for what belongs to no delegation. */
  readonly region: string | null;
  /** Those that a row of a national file may name. */
  readonly regions?: readonly { readonly code: string; readonly name: string }[] | undefined;
  /** As a template names it; where it is left out, a template of any region is read. */
  readonly regionName?: string | undefined;
  /** The sender declared that there was nothing to report. */
  readonly nothingToReport: boolean;
  /** The register that rows point into; null when none is known. ADHERENTS, EVENTS and FIGURES need none. */
  readonly register: Register | null;
  /** Every department, by INSEE code. */
  readonly departments: readonly { readonly code: string; readonly region: string | null }[];
  readonly programmes: readonly { readonly code: string; readonly name: string }[];
  /** For a register: in which others of the year an adherent counts, by SIRET; null stands for no delegation. */
  readonly registeredElsewhere?: ReadonlyMap<string, ReadonlySet<string | null>>;
  /** The collection plan of the year expects the dataset of the national office alone, and this is a delegation's. */
  readonly plannedForOffice?: boolean;
  /** The adherent's row in the published version of the year before; undefined where there is none. */
  readonly previousRow?: (adherentUid: string) => Row | undefined;
  /** Whether published rows of the year give the indicator in the region; never, where it is left out. */
  readonly rowsGive?: (region: string | null, indicator: string) => boolean;
  /** True for the demonstration's own files; in any other, whatever is invented is refused. */
  readonly takesDemonstration?: boolean;
  readonly limits?: Partial<IntakeLimits>;
  /** Told of every row that was looked at, faulty ones too. */
  readonly onRow?: (row: RowSeen) => void;
}
