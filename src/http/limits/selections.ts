import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

export const operationsOf = (document: DocumentNode): readonly OperationDefinitionNode[] =>
  document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

export const isIntrospection = (field: FieldNode): boolean =>
  field.name.value === '__schema' || field.name.value === '__type';

/** How one rule measures a document: from the leaves up, each fragment once however often it is spread. */
export interface Measure {
  field(node: FieldNode, below: number): number;
  /** Puts the selections of one set together. */
  combine(measures: readonly number[]): number;
}

/**
 * The measure of each operation with its fragments unfolded; Infinity when fragments go round in a circle.
 * Takes time in the length of the document, not in what it unfolds to.
 */
export function measureOperations(document: DocumentNode, measure: Measure): readonly number[] {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  // Infinity while it is being measured, so that a circle comes out as infinite.
  const ofFragment = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, Infinity);
    const fragment = fragments.get(name);
    const result = fragment === undefined ? 0 : ofSet(fragment.selectionSet);
    known.set(name, result);
    return result;
  };
  const ofSelection = (node: SelectionNode): number => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return ofSet(node.selectionSet);
    return measure.field(node, node.selectionSet === undefined ? 0 : ofSet(node.selectionSet));
  };
  const ofSet = (set: SelectionSetNode): number => measure.combine(set.selections.map(ofSelection));
  return operationsOf(document).map((operation) => ofSet(operation.selectionSet));
}
