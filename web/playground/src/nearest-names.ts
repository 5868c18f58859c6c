import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { Nearest } from '../../../src/kernel/nearest';

/** Where an error of the server is in the question that was asked. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The names of the schema among which a refused one should have been, and that name. */
type Sought = readonly [names: readonly string[], wrong: string];

const fieldsOf = (type: GraphQLNamedType | undefined): readonly string[] =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];

function soughtIn(message: string, schema: GraphQLSchema, wordThere: string): Sought | null {
  const type = (name = '') => schema.getType(name);
  const field = /^Le type « (\w+) » n’a pas de champ « (\w+) »/.exec(message);
  if (field) return [fieldsOf(type(field[1])), field[2] ?? ''];
  const input = /Le champ « (\w+) » n’existe pas dans « (\w+) »/.exec(message);
  if (input) return [fieldsOf(type(input[2])), input[1] ?? ''];
  const argument = /^Le champ « (\w+)\.(\w+) » n’a pas d’argument « (\w+) »/.exec(message);
  if (argument) {
    const owner = type(argument[1]);
    const known = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[argument[2] ?? ''] : undefined;
    return [known?.args.map(({ name }) => name) ?? [], argument[3] ?? ''];
  }
  const unknown = /^Il n’y a pas de type « (\w+) »/.exec(message);
  if (unknown) return [Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__')), unknown[1] ?? ''];
  const expected = type(/Type attendu : (\w+)/.exec(message)?.[1]);
  if (isEnumType(expected)) return [expected.getValues().map(({ name }) => name), wordThere];
  return null;
}

/** Names are of one piece in the schema: `averageResponseDays`, `FORMATIONS_TRAINEES`. */
const spaced = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ');

/**
 * « Au plus près : « trainees ». » : the server names nothing that it was not asked for; whoever has the schema open is
 * told what in it is nearest. The empty text where nothing is.
 */
export function nearestNames(message: string, schema: GraphQLSchema, query: string, place: Place | undefined): string {
  const line = place === undefined ? '' : (query.split('\n')[place.line - 1] ?? '').slice(place.column - 1);
  const sought = soughtIn(message, schema, /^\w+/.exec(line)?.[0] ?? '');
  if (sought === null) return '';
  const [names, wrong] = sought;
  const found = new Nearest(names, spaced).to(spaced(wrong));
  return found.length === 0 ? '' : ` Au plus près : ${found.map((name) => `« ${name} »`).join(', ')}.`;
}
