import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import { indicatorOfField } from './types/figure-of';
import { FIGURE_GROUPS, type FigureGroup } from './types/key-figures.types';

/** One figure that is asked for, where it belongs in the row. */
export interface SelectedFigure {
  readonly group: FigureGroup;
  readonly field: string;
  readonly indicator: IndicatorCode;
}

export interface FigureSelection {
  readonly groups: readonly FigureGroup[];
  readonly figures: readonly SelectedFigure[];
  readonly indicators: readonly IndicatorCode[];
}

type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Field nodes are the same for all items of a list, and for all requests where a document is compiled. */
const known = new WeakMap<readonly FieldNode[], FigureSelection>();

/** All figures that are asked below a field of key figures, and maybe some that its directives leave out. */
export function selectionOf(info: Selecting): FigureSelection {
  const asked = known.get(info.fieldNodes) ?? lookFor(info);
  known.set(info.fieldNodes, asked);
  return asked;
}

function lookFor({ fieldNodes, fragments }: Selecting): FigureSelection {
  const groups = new Set<FigureGroup>();
  const figures = new Map<string, SelectedFigure>();
  for (const node of fieldsIn(fieldNodes, fragments)) {
    const group = node.name.value as FigureGroup;
    if (!Object.hasOwn(FIGURE_GROUPS, group)) continue;
    groups.add(group);
    for (const { name } of fieldsIn([node], fragments)) {
      const indicator = indicatorOfField(FIGURE_GROUPS[group], name.value);
      if (indicator !== undefined) figures.set(`${group}.${name.value}`, { group, field: name.value, indicator });
    }
  }
  const all = [...figures.values()];
  return { groups: [...groups], figures: all, indicators: all.map(({ indicator }) => indicator) };
}

/** The fields right below, those of fragments among them. */
function fieldsIn(nodes: readonly FieldNode[], fragments: Selecting['fragments']): readonly FieldNode[] {
  const within = (set: SelectionSetNode | undefined): readonly FieldNode[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
      return within(fragments[selection.name.value]?.selectionSet);
    });
  return nodes.flatMap(({ selectionSet }) => within(selectionSet));
}
