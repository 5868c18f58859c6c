import { Kind, visit, type SelectionNode, type SelectionSetNode, type ValidationRule } from 'graphql';
import { tooComplex } from './limit-error';

/** Times that a field stands again in one selection: it answers nothing more, and every pair has to be compared. */
export const repetitionsRule =
  (most: number): ValidationRule =>
  (context) => ({
    Document(document) {
      let count = 0;
      visit(document, { SelectionSet: (set) => void (count += repeated(set)) });
      if (count > most) context.reportError(tooComplex(`${count} champs répétés, ${most} au plus`));
    },
  });

function repeated({ selections }: SelectionSetNode): number {
  const names = selections.map(nameOf).filter((name) => name !== null);
  return names.length - new Set(names).size;
}

function nameOf(node: SelectionNode): string | null {
  if (node.kind === Kind.FIELD) return (node.alias ?? node.name).value;
  return node.kind === Kind.FRAGMENT_SPREAD ? `...${node.name.value}` : null;
}
