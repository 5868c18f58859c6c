import { MaillageError } from '../../kernel/errors';
import type { Network } from '../../network/network';
import { nearTo, sameWord, shown, unknownExport, unknownYear } from '../faults';
import type { Parameter } from './parameters';
import { asText } from '../as-text';

export type AddressQuery = Readonly<Record<string, unknown>>;

/** What words of an address are looked up in. */
export interface Known {
  readonly network: Network;
  /** Years of which anything is known. */
  readonly years: readonly number[];
  /** The year of what asks for none. */
  readonly defaultYear: number;
}

/** Parameters that every download takes beside its own. */
export const COMMON = ['dialecte'] as const;

/**
 * Variables from the words of an address. What it leaves out is null where the query lets it be; else the most recent
 * year that the federation knows well, or the operation's own example. Throws BAD_USER_INPUT for what
 * is no parameter or no such value, every fault at once, and NOT_FOUND for an unknown year, region or department.
 */
export function variablesFrom(
  query: AddressQuery,
  parameters: readonly Parameter[],
  defaults: Readonly<Record<string, unknown>>,
  known: Known,
): Readonly<Record<string, unknown>> {
  const names = [...parameters.map(({ name }) => name), ...COMMON];
  const faults = Object.keys(query)
    .filter((name) => !names.includes(name))
    .map((name) => `« ${shown(name)} » n’est pas un paramètre${nearTo(names, name)} ; possibles : ${names.join(', ')}`);
  const variables: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const given = query[parameter.name];
    if (given === undefined || given === '') {
      const left = unasked(parameter, defaults, known);
      if (left === undefined) faults.push(`« ${parameter.name} » manque`);
      else variables[parameter.variable] = left;
      continue;
    }
    const words = (Array.isArray(given) ? given : [given]).flatMap((each) => asText(each).split(','));
    if (!parameter.isList && words.length > 1 && parameter.kind !== 'TEXT') {
      faults.push(`« ${parameter.name} » est donné plusieurs fois : ne le donner qu’une`);
      continue;
    }
    const single = asText(given);
    const values = (parameter.isList ? words : [single]).map((value) => read(value.trim(), parameter, known, faults));
    variables[parameter.variable] = parameter.isList ? values : values[0];
  }
  if (faults.length > 0) throw new MaillageError('PARAMETERS_REFUSED', { reasons: faults.join(' ; ') });
  return variables;
}

function unasked({ required, kind, isList, variable }: Parameter, defaults: AddressQuery, known: Known): unknown {
  if (!required) return null;
  if (kind === 'YEAR') return isList ? [known.defaultYear] : known.defaultYear;
  return defaults[variable];
}

function read(value: string, { name, kind, words }: Parameter, { network, years }: Known, faults: string[]): unknown {
  switch (kind) {
    case 'YEAR': {
      if (!/^\d{4}$/.test(value))
        return void faults.push(`${name} vaut « ${shown(value)} » : écrire une année comme 2023`);
      const year = Number(value);
      if (!years.includes(year)) throw unknownYear(year, years);
      return year;
    }
    case 'INTEGER':
      if (/^-?\d{1,9}$/.test(value)) return Number(value);
      return void faults.push(`${name} vaut « ${shown(value)} » : écrire un nombre entier`);
    case 'FLAG':
      if (['oui', 'true', 'non', 'false'].includes(value)) return value === 'oui' || value === 'true';
      return void faults.push(`${name} vaut « ${shown(value)} » : écrire oui ou non`);
    case 'WORD': {
      const found = sameWord(words, value);
      if (found !== undefined) return found;
      throw unknownExport(
        `Valeur inconnue pour « ${name} »`,
        value,
        words,
        words.length > 20 ? '/exports/indicateurs.csv' : words.join(', '),
      );
    }
    case 'REGION':
      return codeOf('Région inconnue', value, network.regions);
    case 'DEPARTMENT':
      return codeOf('Département inconnu', value, network.departments);
    case 'TEXT':
      return value;
  }
}

type Named = { readonly code: string; readonly name: string };

function codeOf(what: string, value: string, all: readonly Named[]): string {
  const codes = all.map(({ code }) => code);
  const found = sameWord(codes, value);
  if (found !== undefined) return found;
  const byCode = new Map(all.map(({ code, name }) => [code, `${code} ${name}`]));
  const near = nearTo(codes, value, (code) => byCode.get(code) ?? code);
  throw new MaillageError('NO_SUCH_EXPORT', {
    what,
    name: shown(value),
    nearest: near,
    list: codes.length > 20 ? '/exports/regions-et-departements.csv' : codes.join(', '),
  });
}
