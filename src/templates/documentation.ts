import type { Column } from '../datasets/column';
import type { Dataset, Key } from '../datasets/dataset';
import { predicateWords } from '../datasets/predicate-words';
import { templateLabel } from '../datasets/template-label';
import { expectedIn } from '../intake/cells/cell-reader';

/** For examples of dates; the year of a file is given with it. */
const YEAR_OF_EXAMPLES = 2025;

/** What a cell of the column takes, in French. */
export const takes = (column: Column): string => expectedIn(column, YEAR_OF_EXAMPLES);

/** When a key holds, in French; null when it always does. */
export const whenOf = ({ when }: Key): string | null => (when === null ? null : predicateWords(when));

/** Everything that the declaration of a dataset says to whoever fills it in, in French. */
export const datasetDocumentation = (dataset: Dataset) => ({
  name: dataset.fileName,
  code: dataset.code,
  label: dataset.label,
  description: dataset.description.fr,
  nothingToReportAllowed: dataset.nothingToReportAllowed,
  columns: dataset.columns.map((column) => ({
    name: column.name,
    label: templateLabel(column),
    type: column.type,
    required: column.required,
    takes: takes(column),
    codes: column.codes.map(({ code, label }) => ({ code, label: label.fr })),
    description: column.description.fr,
    aliases: column.aliases,
    reserved: column.reserved,
  })),
  keys: dataset.keys.map((key) => ({ columns: key.columns, when: whenOf(key) })),
  rules: dataset.rules.map(({ code, severity, column, description }) => ({
    code,
    severity,
    column,
    description: description.fr,
  })),
  indicators: dataset.indicators.map(({ code, label, unit, description, dimensions }) => ({
    code,
    label,
    unit,
    description: description.fr,
    dimensions,
  })),
  schema: `/datasets/${dataset.fileName}/schema.json`,
  template: `/templates/${dataset.fileName}.csv`,
});
