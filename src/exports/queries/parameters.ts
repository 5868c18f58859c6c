import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { operationOf } from './shape';

/** What the words of a parameter are looked up in. */
export type ParameterKind = 'YEAR' | 'REGION' | 'DEPARTMENT' | 'WORD' | 'INTEGER' | 'FLAG' | 'TEXT';

/** One parameter of an address: a French word that gives a variable its value. */
export interface Parameter {
  /** As the address writes it. */
  readonly name: string;
  readonly variable: string;
  readonly kind: ParameterKind;
  /** Several values, between commas. */
  readonly isList: boolean;
  readonly required: boolean;
  /** For WORD: the words of the schema that it takes. */
  readonly words: readonly string[];
}

/**
 * The parameters of an operation. Each variable is one, under its own name, unless `declared` names it otherwise:
 * `annee=annees, indicateur=indicateurs`. Those that only page are none.
 */
export function parametersOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  declared: string | null,
  paging: readonly string[],
): readonly Parameter[] {
  const variables = new Map<string, GraphQLInputType>();
  for (const { variable, type } of operationOf(document).variableDefinitions ?? []) {
    const found = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    if (found !== undefined && !paging.includes(variable.name.value)) variables.set(variable.name.value, found);
  }
  const names = new Map<string, string>();
  for (const pair of (declared ?? '').split(',').filter((each) => each.trim() !== '')) {
    const [name = '', variable = name] = pair.split('=').map((each) => each.trim());
    if (!variables.has(variable)) throw new Error(`« parametres » nomme « ${variable} », que la requête n’a pas`);
    names.set(variable, name);
  }
  return [...variables].map(([variable, type]) => {
    const name = names.get(variable) ?? variable;
    const named: GraphQLNamedType = getNamedType(type);
    return {
      name,
      variable,
      kind: kindOf(name, named),
      isList: isListType(isNonNullType(type) ? type.ofType : type),
      required: isNonNullType(type),
      words: isEnumType(named) ? named.getValues().map((value) => value.name) : [],
    };
  });
}

function kindOf(name: string, type: GraphQLNamedType): ParameterKind {
  if (isEnumType(type)) return 'WORD';
  if (type.name === 'Boolean') return 'FLAG';
  if (type.name === 'Int') return name.startsWith('annee') ? 'YEAR' : 'INTEGER';
  if (name.startsWith('region')) return 'REGION';
  return name.startsWith('departement') ? 'DEPARTMENT' : 'TEXT';
}
