import type { ObjectLiteral } from 'typeorm';
import type { DatasetCode, Dimension, Severity } from '../kernel/codes';
import type { Column } from './column';
import type { IndicatorDefinition, IndicatorSpec } from './indicator';
import type { Predicate } from './predicate';
import type { Role } from './role';
import type { Row, RowOf, StoredRow } from './row';
import { rowEntity, storedRow } from './row-entity';
import type { Words } from './words';

/** What no two rows of one file may share. Text is compared folded, an adherent by its identity. */
export interface Key {
  readonly columns: readonly string[];
  /** The rows that it holds for; all, when null. */
  readonly when: Predicate | null;
}

/** What cross-field checks may look at beside the row: reference data and last year, submitted, never fetched. */
export interface RuleContext {
  readonly year: number;
  /** Slug; null for what belongs to no delegation. */
  readonly region: string | null;
  /** INSEE codes of the region's departments; null without a region. */
  readonly departments: ReadonlySet<string> | null;
  readonly indicator: (code: string) => IndicatorDefinition | undefined;
  /** Whether a breakdown of the indicator along the dimension may have this key. */
  readonly modality: (indicator: string, dimension: string, key: string) => boolean;
  /** The same adherent's row of the year before, where one is published. */
  readonly previousRow: (adherentUid: string) => Row | undefined;
  /** Whether published rows give the indicator there in the file's year. */
  readonly rowsGive: (indicator: string) => boolean;
}

/** Fills the `{…}` of a rule's message. */
export type RuleFinding = Readonly<Record<string, string | number>>;

/** One check across the cells of a row. */
export interface RowRule<R = Row> {
  /** The code. */
  readonly code: string;
  readonly severity: Severity;
  /** The column that is marked; null for the row as a whole. */
  readonly column: string | null;
  /** French sentence: what is wrong and what to write instead. */
  readonly message: string;
  /** What the rule asks, for the documentation. */
  readonly description: Words;
  /** Null when all is well; one finding, or several, otherwise. A finding's `column` marks that column instead. */
  check(row: R, context: RuleContext, adherentUid: string | null): RuleFinding | readonly RuleFinding[] | null;
}

/** A row as checks across a file see it. */
export interface FiledRow<R = Row> {
  /** Null where a cell is at fault. */
  readonly cells: R;
  /** Nothing is wrong with the row by itself. */
  readonly sound: boolean;
  /** Where it counts; null for what belongs to no delegation. */
  readonly region: string | null;
  /** As a spreadsheet numbers it. */
  readonly line: number;
}

/** One check across all the rows of a file, once they have been read; in a national file, delegation by delegation. */
export interface FileRule<R = Row> {
  readonly description: Words;
  check(rows: readonly FiledRow<R>[], context: RuleContext): readonly FileFinding<R>[];
}

export interface FileFinding<R = Row> {
  readonly at: FiledRow<R>;
  readonly code: string;
  readonly severity: Severity;
  readonly column: string | null;
  /** French sentence: what is wrong and what to write instead. */
  readonly message: string;
}

/** One dataset that regions report: everything else about it follows from this. */
export interface Dataset<Columns extends readonly Column[] = readonly Column[], Code extends string = string> {
  readonly code: DatasetCode;
  /** Name of files, sheets and addresses: `formations`. */
  readonly fileName: string;
  /** French, as a title. */
  readonly label: string;
  /** A few words, beside its code. */
  readonly summary: Words;
  readonly description: Words;
  readonly role: Role;
  readonly columns: Columns;
  readonly keys: readonly Key[];
  readonly rules: readonly RowRule<RowOf<Columns>>[];
  readonly fileRules: readonly FileRule<RowOf<Columns>>[];
  /** Which column gives which dimension; DEPARTMENT and STRUCTURE_TYPE come from the row's adherent. */
  readonly dimensionColumns: Readonly<Partial<Record<Dimension, string>>>;
  /** Dimensions that counts alone are split by: money, hours and people would be told apart too finely. */
  readonly countsOnly: readonly Dimension[];
  /** Dimensions that only those who may read its rows see figures along. */
  readonly reservedDimensions: readonly Dimension[];
  /** Whether rows point at an adherent, or are one. */
  readonly namesAdherent: boolean;
  /** Whether whoever asks may have its published rows; contacts among them stay for those who may read them. */
  readonly isPublic: boolean;
  /** Whether a file without rows may be declared to mean "nothing to report". */
  readonly nothingToReportAllowed: boolean;
  readonly indicators: readonly IndicatorDefinition<Code>[];
  /** Indicators, in groups, whose amounts are fixed shares of one another: one of them tells the others. */
  readonly fixedShares: readonly (readonly Code[])[];
  /** Table of its rows. */
  readonly table: string;
  readonly rowEntity: new () => ObjectLiteral;
  /** A row of `rowEntity` in the common shape. */
  readonly fromEntity: (entity: ObjectLiteral) => StoredRow;
}

type Declaration<Columns extends readonly Column[], Code extends string> = Omit<
  Dataset<Columns, Code>,
  | 'indicators'
  | 'rowEntity'
  | 'fromEntity'
  | 'rules'
  | 'fileRules'
  | 'countsOnly'
  | 'reservedDimensions'
  | 'isPublic'
  | 'role'
  | 'fixedShares'
  | 'summary'
> & {
  /** The description, unless it says otherwise. */
  readonly summary?: Words;
  /** ROWS, unless it says otherwise. */
  readonly role?: Role;
  readonly fixedShares?: readonly (readonly NoInfer<Code>[])[];
  readonly indicators: readonly IndicatorSpec<Code>[];
  readonly rules?: readonly RowRule<RowOf<Columns>>[];
  readonly fileRules?: readonly FileRule<RowOf<Columns>>[];
  readonly countsOnly?: readonly Dimension[];
  readonly reservedDimensions?: readonly Dimension[];
  readonly isPublic?: boolean;
  /** For rows that are stored in an entity written by hand. */
  readonly stored?: Pick<Dataset, 'rowEntity' | 'fromEntity'>;
};

/** Declares a dataset: adds the row entity, and to every indicator its dataset and dimensions. */
export function declareDataset<const Columns extends readonly Column[], const Code extends string>(
  declaration: Declaration<Columns, Code>,
): Dataset<Columns, Code> {
  const { stored, rules = [], fileRules = [], countsOnly = [], isPublic = false, ...more } = declaration;
  const {
    role = { is: 'ROWS' },
    fixedShares = [],
    summary = more.description,
    reservedDimensions = [],
    ...rest
  } = more;
  const dimensions: readonly Dimension[] = [
    'REGION',
    ...(rest.namesAdherent ? (['DEPARTMENT', 'STRUCTURE_TYPE'] as const) : []),
    ...(Object.keys(rest.dimensionColumns) as Dimension[]),
  ];
  return {
    ...rest,
    summary,
    role,
    fixedShares,
    rules,
    fileRules,
    countsOnly,
    reservedDimensions,
    isPublic,
    indicators: rest.indicators.map((spec) => ({
      ...spec,
      dataset: rest.code,
      reservedDimensions: [...reservedDimensions, ...spec.reservedDimensions],
      dimensions: spec.guarded ? dimensions.filter((dimension) => !countsOnly.includes(dimension)) : dimensions,
    })),
    rowEntity: stored?.rowEntity ?? rowEntity(rest.table, rest.columns),
    fromEntity: stored?.fromEntity ?? storedRow,
  };
}
