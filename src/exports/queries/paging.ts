import {
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';

/** How a list is walked to its end. */
export interface Paging {
  /** Response keys that lead to the list from the root. */
  readonly path: readonly string[];
  /** Variables of the operation that only paged: whoever downloads gets the whole list. */
  readonly variables: readonly string[];
}

/** What every page is asked for beside its nodes, under names that no operation uses. */
export const PAGE = 'exportPage';
export const TOTAL = 'exportTotal';
export const AFTER = 'exportAfter';
const MOST = 100;

/**
 * The operation with its list asked for by pages of 100 from `exportAfter` on, so that nothing is cut at 100; lists of
 * which only the number is asked are left alone. Throws for several lists, or one inside another list: no table
 * could hold both whole.
 */
export function pagedDocument(
  schema: GraphQLSchema,
  asked: DocumentNode,
): { document: DocumentNode; paging: Paging | null } {
  const found: Paging[] = [];
  const types = new TypeInfo(schema);
  const path: string[] = [];
  const lists: string[] = [];
  const edited = visit(
    asked,
    visitWithTypeInfo(types, {
      Field: {
        enter(node) {
          path.push(node.alias?.value ?? node.name.value);
          if (String(types.getType() ?? '').includes('[') && node.name.value !== 'nodes') lists.push(path.join('.'));
          return undefined;
        },
        leave(node) {
          const named = getNamedType(types.getType());
          const at = [...path];
          path.pop();
          if (!named?.name.endsWith('Connection') || !selectsNodes(node)) return undefined;
          if (lists.some((list) => at.join('.').startsWith(`${list}.`)))
            throw new Error(`la liste « ${at.join('.')} » est dans une autre liste : la demander à part`);
          found.push({ path: at, variables: pagingVariables(node) });
          return pagedField(node, types.getFieldDef()?.args.some((arg) => arg.name === 'last') === true);
        },
      },
    }),
  );
  const [paging] = found;
  if (found.length > 1) throw new Error('deux listes paginées dans une requête : en faire deux requêtes');
  return paging === undefined ? { document: asked, paging: null } : { document: declared(edited, paging), paging };
}

const selectsNodes = ({ selectionSet }: FieldNode): boolean =>
  selectionSet?.selections.some(
    (each) => each.kind === Kind.FIELD && (each.name.value === 'nodes' || each.name.value === 'edges'),
  ) ?? false;

const isPaging = ({ name }: ArgumentNode): boolean => name.value === 'first' || name.value === 'after';

const pagingVariables = ({ arguments: given = [] }: FieldNode): string[] =>
  given.filter(isPaging).flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const field = (key: string, of: string, inner: readonly string[] = []): FieldNode => ({
  kind: Kind.FIELD,
  alias: name(key),
  name: name(of),
  ...(inner.length === 0
    ? {}
    : {
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: inner.map((each) => ({ kind: Kind.FIELD, name: name(each) })),
        },
      }),
});

/** A file is read forwards, whichever page was asked for. */
const isBackwards = ({ name }: ArgumentNode): boolean => name.value === 'last' || name.value === 'before';

const pagedField = (node: FieldNode, goesBothWays: boolean): FieldNode => ({
  ...node,
  arguments: [
    ...(node.arguments ?? []).filter((given) => !isPaging(given) && !(goesBothWays && isBackwards(given))),
    { kind: Kind.ARGUMENT, name: name('first'), value: { kind: Kind.INT, value: String(MOST) } },
    { kind: Kind.ARGUMENT, name: name('after'), value: { kind: Kind.VARIABLE, name: name(AFTER) } },
  ],
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [
      ...(node.selectionSet?.selections ?? []),
      field(TOTAL, 'totalCount'),
      field(PAGE, 'pageInfo', ['hasNextPage', 'endCursor']),
    ],
  },
});

const AFTER_DEFINITION: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: name(AFTER) },
  type: { kind: Kind.NAMED_TYPE, name: name('String') },
};

const declared = (document: DocumentNode, { variables }: Paging): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((definition) =>
    definition.kind !== Kind.OPERATION_DEFINITION
      ? definition
      : {
          ...definition,
          variableDefinitions: [
            ...(definition.variableDefinitions ?? []).filter(
              ({ variable }) => !variables.includes(variable.name.value),
            ),
            AFTER_DEFINITION,
          ],
        },
  ),
});
