import type { Column, ColumnType } from './column';
import type { Dataset } from './dataset';
import { templateLabel } from './template-label';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

const TYPES: Readonly<Record<ColumnType, string>> = {
  TEXT: 'string',
  CODE: 'string',
  CODES: 'string',
  INTEGER: 'integer',
  DECIMAL: 'number',
  YEAR: 'year',
  DATE: 'date',
  BOOLEAN: 'boolean',
  SIRET: 'string',
  ADHERENT: 'string',
  DEPARTMENT: 'string',
  DELEGATION: 'string',
  PROGRAMME: 'string',
  INDICATOR: 'string',
};

/** The dataset's `standard` files as a Table Schema (Frictionless v1): what other tools check them with. */
export const tableSchema = ({ columns, fileName, label, description, keys }: Dataset): Json => {
  const [key] = keys;
  const isPrimary = key?.when === null && key.columns.every((name) => isRequired(columns, name));
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: fileName,
    title: label,
    description: description.fr,
    fields: columns.map(field),
    missingValues: [''],
    ...(isPrimary ? { primaryKey: [...key.columns] } : {}),
  };
};

const isRequired = (columns: readonly Column[], name: string): boolean =>
  columns.some((column) => column.name === name && column.required);

const field = (column: Column): Json => ({
  name: column.name,
  title: templateLabel(column),
  description: column.description.fr,
  type: TYPES[column.type],
  ...(column.type === 'BOOLEAN' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
  ...(column.type === 'DATE' ? { format: '%Y-%m-%d' } : {}),
  constraints: {
    ...(column.required ? { required: true } : {}),
    ...constraints(column),
  },
});

function constraints({ type, codes, min, max, maxLength, pattern }: Column): Readonly<Record<string, Json>> {
  const words = codes.map(({ code }) => code);
  switch (type) {
    case 'INTEGER':
    case 'DECIMAL':
      return { ...(min === null ? {} : { minimum: min }), ...(max === null ? {} : { maximum: max }) };
    case 'CODE':
      return { enum: words };
    case 'CODES':
      return { pattern: `(${words.join('|')})(\\+(${words.join('|')}))*` };
    case 'SIRET':
      return { pattern: '\\d{14}' };
    case 'TEXT':
    case 'ADHERENT':
      return { maxLength, ...(pattern?.severity === 'ERROR' ? { pattern: pattern.test.source } : {}) };
    default:
      return {};
  }
}
