import { typedDate } from '../kernel/french';
/** The two ways in which templates and exports are written; an import takes both, and any mix of them. */
export type DialectName = 'excel-fr' | 'standard';

export interface Dialect {
  readonly name: DialectName;
  readonly separator: ';' | ',';
  readonly newline: '\r\n' | '\n';
  readonly mark: '\ufeff' | '';
  readonly decimal: ',' | '.';
  readonly yes: string;
  readonly no: string;
  readonly date: (iso: string) => string;
}

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  'excel-fr': {
    name: 'excel-fr',
    separator: ';',
    newline: '\r\n',
    mark: '\ufeff',
    decimal: ',',
    yes: 'oui',
    no: 'non',
    date: typedDate,
  },
  standard: {
    name: 'standard',
    separator: ',',
    newline: '\n',
    mark: '',
    decimal: '.',
    yes: 'true',
    no: 'false',
    date: (iso) => iso,
  },
};
