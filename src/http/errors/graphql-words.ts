import { GraphQLError, Kind } from 'graphql';
import { frenchOf } from './validation-words';

/**
 * What GraphQL itself says of a document or of variables, without the values in it: names of fields, arguments and
 * types stay, since the writer needs them; strings, numbers and suggestions go. The playground, whose reader has the
 * schema open, finds the nearest names there.
 */
export function parseWords(message: string): string {
  const shown = short(message).replace(/\b(Name|Int|Float|String|BlockString|Comment) ".*"/s, '$1');
  return shown.replace(/(character|sequence|digit after 0): ".*$/s, '$1.');
}

const VALUE_KINDS = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

export function validationWords(error: GraphQLError): string {
  const node = error.nodes?.[0];
  if (node !== undefined && VALUE_KINDS.has(node.kind)) return valueWords(error.message);
  return inFrench(error.message);
}

/** What GraphQL itself says, in French; sentences of the product are so already. */
const inFrench = (message: string): string => short(frenchOf(message) ?? message.replace(/ Did you mean .*$/s, ''));

/** `Variable "$v" got invalid value … at "v.path"; …` becomes its name, its path and what is expected. */
export function variableWords(error: GraphQLError): string {
  const node = error.nodes?.[0];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return valueWords(error.message);
  const name = node.variable.name.value;
  const of = `La variable « $${name} »`;
  if (/ of (required|non-null) type /.test(error.message)) return short(`${of} est obligatoire.`);
  // The path is written by GraphQL after the value, and only names of inputs and numbers can stand in it.
  const path = new RegExp(`at "(${name}(?:\\.\\w+|\\[\\d+\\])+)"; [^;]*$`).exec(error.message)?.[1];
  return short(`${of} ne convient pas${path === undefined ? '' : ` (à « ${path} »)`}. ${expected(error.message)}`);
}

/** A required input field and the fields of an input say nothing of values. */
const SAFE =
  /^Field "[\w.]+" (of required type "[\w![\]]+" was not provided|is not defined by type "\w+")|^OneOf Input Object/;

const valueWords = (message: string): string =>
  SAFE.test(message) ? inFrench(message) : `Valeur refusée. ${expected(message)}`;

/** What GraphQL and its scalars say they expected, read from the end of their sentence, where no value stands. */
function expected(message: string): string {
  const last = message.slice(message.lastIndexOf('; ') + 1);
  const type =
    /Expected value of type "([\w![\]]+)"/.exec(message)?.[1] ??
    /expected type "?([\w![\]]+)"?/i.exec(last)?.[1] ??
    /^\s*(?:Enum "|)(\w+)"? cannot represent/.exec(last)?.[1] ??
    /does not exist in "(\w+)" enum/.exec(last)?.[1];
  const field = /Field "(\w+)" is not defined by type "(\w+)"/.exec(last);
  if (field !== null) return `Le champ « ${field[1]} » n’existe pas dans « ${field[2]} ».`;
  const missing = /Field "(\w+)" of required type/.exec(last)?.[1];
  if (missing !== undefined) return `Le champ « ${missing} » est obligatoire.`;
  return type === undefined ? 'Voir le type attendu dans le schéma.' : `Type attendu : ${type}.`;
}

const LONGEST = 300;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
