import { Nearest } from '../../../src/kernel/nearest';
import type { SchemaNames } from './schema-names';

/** Where an error of the server is in the question that was asked. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The names of the schema among which a refused one should have been, and that name. */
type Sought = readonly [names: readonly string[], wrong: string];

const namesOf = (all: readonly { readonly name: string }[] = []): readonly string[] => all.map(({ name }) => name);

function soughtIn(message: string, schema: SchemaNames, wordThere: string): Sought | null {
  const field = /^Le type « (\w+) » n’a pas de champ « (\w+) »/.exec(message);
  if (field) return [namesOf(schema.fieldsOf(field[1])), field[2] ?? ''];
  const input = /Le champ « (\w+) » n’existe pas dans « (\w+) »/.exec(message);
  if (input) return [namesOf(schema.fieldsOf(input[2])), input[1] ?? ''];
  const argument = /^Le champ « (\w+)\.(\w+) » n’a pas d’argument « (\w+) »/.exec(message);
  if (argument) return [namesOf(schema.fieldOf(argument[1], argument[2] ?? '')?.args), argument[3] ?? ''];
  const unknown = /^Il n’y a pas de type « (\w+) »/.exec(message);
  if (unknown) return [schema.typeNames(), unknown[1] ?? ''];
  const values = schema.valuesOf(/Type attendu : (\w+)/.exec(message)?.[1]);
  return values.length > 0 ? [values, wordThere] : null;
}

/** Names are of one piece in the schema: `averageResponseDays`, `FORMATIONS_TRAINEES`. */
const spaced = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ');

/**
 * « Au plus près : « trainees ». » : the server names nothing that it was not asked for; whoever has the schema open is
 * told what in it is nearest. The empty text where nothing is.
 */
export function nearestNames(message: string, schema: SchemaNames, query: string, place: Place | undefined): string {
  const line = place === undefined ? '' : (query.split('\n')[place.line - 1] ?? '').slice(place.column - 1);
  const sought = soughtIn(message, schema, /^\w+/.exec(line)?.[0] ?? '');
  if (sought === null) return '';
  const [names, wrong] = sought;
  const found = new Nearest(names, spaced).to(spaced(wrong));
  return found.length === 0 ? '' : ` Au plus près : ${found.map((name) => `« ${name} »`).join(', ')}.`;
}
