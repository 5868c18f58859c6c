import {
  getNamedType,
  isInterfaceType,
  isListType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** What an operation's answer is made of, known from the schema before anything is asked. */
export type Shape = LeafShape | TreeShape;

export interface LeafShape {
  readonly kind: 'LEAF';
  readonly key: string;
  readonly type: GraphQLLeafType;
  readonly isList: boolean;
}

export interface TreeShape {
  readonly kind: 'TREE';
  readonly key: string;
  readonly typeName: string;
  readonly isList: boolean;
  readonly fields: readonly Shape[];
  /** Dimensions of `keys` in the rows of a table, from `by` beside it; empty otherwise. */
  readonly dimensions: readonly string[];
}

export const operationOf = (document: DocumentNode): OperationDefinitionNode => {
  const found = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error('a saved query holds no operation');
  return found;
};

/**
 * The shape of a valid operation's answer; parts for one type of several are taken together. Throws for a table whose
 * dimensions are neither written out nor among the variables.
 */
export function shapeOf(schema: GraphQLSchema, document: DocumentNode, variables: Variables = {}): TreeShape {
  const operation = operationOf(document);
  const query = schema.getQueryType();
  if (query == null) throw new Error('the schema answers no queries');
  const fields = fieldsOf({ schema, document, variables }, [operation.selectionSet], query.name, []);
  return { kind: 'TREE', key: '', typeName: query.name, isList: false, fields, dimensions: [] };
}

interface Read {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Variables;
}

function fieldsOf(
  read: Read,
  sets: readonly SelectionSetNode[],
  typeName: string,
  dimensions: readonly string[],
): Shape[] {
  const { schema, document, variables } = read;
  const collected = new Map<string, { node: FieldNode; typeName: string; sets: SelectionSetNode[] }>();
  for (const set of sets) collect(document, set, typeName, collected);
  return [...collected].flatMap(([key, { node, typeName: owner, sets: inner }]): Shape[] => {
    const type = schema.getType(owner);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const field = type.getFields()[node.name.value];
    if (field === undefined || field.name === 'pageInfo' || field.name === 'cursor') return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [{ kind: 'LEAF', key, type: named, isList: isList(field.type) }];
    const by = field.name === 'statistics' ? listed(node, variables) : field.name === 'keys' ? dimensions : [];
    return [
      {
        kind: 'TREE',
        key,
        typeName: named.name,
        isList: isList(field.type),
        fields: fieldsOf(read, inner, named.name, by),
        dimensions: named.name === 'DimensionKey' ? by : [],
      },
    ];
  });
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function collect(
  document: DocumentNode,
  set: SelectionSetNode,
  typeName: string,
  into: Map<string, { node: FieldNode; typeName: string; sets: SelectionSetNode[] }>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = into.get(key) ?? { node: selection, typeName, sets: [] };
      if (selection.selectionSet !== undefined) known.sets.push(selection.selectionSet);
      into.set(key, known);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(document, selection.selectionSet, selection.typeCondition?.name.value ?? typeName, into);
    } else {
      const fragment = document.definitions.find(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION)
        collect(document, fragment.selectionSet, fragment.typeCondition.name.value, into);
    }
  }
}

/** The dimensions that a table names in `by`: its columns follow from them. */
function listed(node: FieldNode, variables: Variables): readonly string[] {
  const argument = node.arguments?.find(({ name }) => name.value === 'input')?.value;
  const input: unknown = argument === undefined ? null : valueFromASTUntyped(argument, variables);
  if (typeof input !== 'object' || input === null || !('by' in input)) return [];
  if (input.by === undefined) throw new Error('« by » : écrire les dimensions du tableau dans la requête');
  return [input.by ?? []].flat().map(String);
}
