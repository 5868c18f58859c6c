import { ADHERENT, type Code, type Column, type ColumnOptions, type ColumnType } from './column';
import type { Words } from './words';

interface Spec<Required extends boolean> extends ColumnOptions {
  readonly label: string;
  readonly description: Words;
  readonly required?: Required;
}

const TEXT_LENGTH = 200;
const CODE_LENGTH = 40;

function column<const Name extends string, Type extends ColumnType, const Required extends boolean>(
  name: Name,
  type: Type,
  spec: Spec<Required>,
  defaults: Partial<Column> = {},
): Column<Name, Type, Required> {
  return {
    aliases: [],
    unit: null,
    codes: [],
    maxLength: TEXT_LENGTH,
    min: null,
    max: null,
    whenEmpty: null,
    yearsAfter: 0,
    pattern: null,
    stable: false,
    reserved: false,
    ...defaults,
    ...spec,
    name,
    type,
    required: (spec.required ?? false) as Required,
  };
}

export const text = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'TEXT', spec);

/** A whole number, not negative unless `min` says so. */
export const integer = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'INTEGER', spec, { min: 0, max: 2_000_000_000 });

/** A number of at most four decimals, not negative unless `min` says so. */
export const decimal = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'DECIMAL', spec, { min: 0, max: 99_999_999_999 });

/** A rate written as people write it, 0 to 100. */
export const percent = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'DECIMAL', spec, { unit: 'PERCENT', min: 0, max: 100 });

/** A day of the file's year, unless `yearsAfter` lets it lie beyond. */
export const date = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'DATE', spec);

/** From the federation's founding to the file's year, unless `yearsAfter` lets it lie beyond. */
export const year = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'YEAR', spec);

export const boolean = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'BOOLEAN', spec);

export const siret = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'SIRET', spec, { maxLength: 14 });

/** One word of a closed list. */
export const code = <const N extends string, const R extends boolean = false>(
  name: N,
  codes: readonly Code[],
  spec: Spec<R>,
) => column(name, 'CODE', spec, { codes, maxLength: CODE_LENGTH });

/** Several words of a closed list, joined by `+`; the first one leads. */
export const codes = <const N extends string, const R extends boolean = false>(
  name: N,
  list: readonly Code[],
  spec: Spec<R>,
) => column(name, 'CODES', spec, { codes: list, maxLength: 120 });

export const department = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'DEPARTMENT', spec, { maxLength: 3 });

export const delegation = <const R extends boolean = false>(spec: Spec<R>) =>
  column('delegation', 'DELEGATION', spec, { maxLength: 32 });

export const programme = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'PROGRAMME', spec, { maxLength: CODE_LENGTH });

export const indicatorCode = <const N extends string, const R extends boolean = false>(name: N, spec: Spec<R>) =>
  column(name, 'INDICATOR', spec, { maxLength: 48 });

/** Points at an adherent of the region's register of the year; the same words in every dataset. */
export const adherent = <const R extends boolean = false>(spec: { required?: R } = {}) =>
  column(ADHERENT, 'ADHERENT', {
    label: 'Adhérent',
    aliases: ['structure', 'nom de l’adhérent', 'adhérent (SIRET ou nom)', 'raison sociale'],
    description: {
      fr: 'SIRET de l’adhérent, ou son nom exactement comme dans le registre de la région pour l’année.',
      en: 'SIRET of the adherent, or its name exactly as in the register of that region and year.',
    },
    ...spec,
  });

/** A word that files and the schema write alike. */
export const word = (code: string, fr: string, en: string, key: string = code): Code => ({
  code,
  label: { fr, en },
  key,
});
