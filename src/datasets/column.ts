import type { Severity, Unit } from '../kernel/codes';
import type { Words } from './words';

/**
 * What the cells of a column hold.
 * CODES: several codes joined by `+`. ADHERENT: a SIRET, or a name of the region's register of the year.
 * DEPARTMENT, DELEGATION, PROGRAMME, INDICATOR: a code of reference data, which is handed to the check.
 */
export type ColumnType =
  | 'TEXT'
  | 'CODE'
  | 'CODES'
  | 'INTEGER'
  | 'DECIMAL'
  | 'YEAR'
  | 'DATE'
  | 'BOOLEAN'
  | 'SIRET'
  | 'ADHERENT'
  | 'DEPARTMENT'
  | 'DELEGATION'
  | 'PROGRAMME'
  | 'INDICATOR';

/** Name of the column by which a row points at an adherent, in whatever dataset. */
export const ADHERENT = 'adherent';

/** One word that a cell may hold. */
export interface Code {
  /** As files write it. */
  readonly code: string;
  readonly label: Words;
  /** As the schema and the keys of breakdowns write it; the same as `code` unless the schema has a word of its own. */
  readonly key: string;
}

/** What a text must look like, said in French for whoever must mend it. */
export interface Pattern {
  readonly test: RegExp;
  readonly severity: Severity;
  /** Follows "attendu :". */
  readonly expected: string;
}

/** One column of a dataset: parser, template, documentation, storage and Table Schema all follow from it. */
export interface Column<
  Name extends string = string,
  Type extends ColumnType = ColumnType,
  Required extends boolean = boolean,
> {
  /** The machine name: header of files, key of rows, name in the database. */
  readonly name: Name;
  readonly type: Type;
  /** A row without it is refused. */
  readonly required: Required;
  /** French label: a header of templates. */
  readonly label: string;
  /** Other headers that are known to mean this column; accents and case aside. */
  readonly aliases: readonly string[];
  readonly description: Words;
  /** Shown beside the label: heures, €, %… */
  readonly unit: Unit | 'PERCENT' | null;
  /** For CODE and CODES, in the order of drop-downs; empty for all others. */
  readonly codes: readonly Code[];
  /** Characters that are stored; a longer cell is an error. */
  readonly maxLength: number;
  readonly min: number | null;
  readonly max: number | null;
  /** What an empty cell stands for; null: not known. */
  readonly whenEmpty: number | string | null;
  /** For dates and years: by how many years it may lie beyond the file's year. */
  readonly yearsAfter: number;
  readonly pattern: Pattern | null;
  /** Rarely otherwise from one year to the next: of a survey, an adherent's answer starts from that of the year before. */
  readonly stable: boolean;
  /** For readers who may read the rows of the region; others read a public row without it. */
  readonly reserved: boolean;
}

/** The bits of a column that have a default. */
export type ColumnOptions = Partial<
  Pick<
    Column,
    'aliases' | 'unit' | 'maxLength' | 'min' | 'max' | 'whenEmpty' | 'yearsAfter' | 'pattern' | 'stable' | 'reserved'
  >
>;
