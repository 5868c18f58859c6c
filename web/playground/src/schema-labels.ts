import { isEnumType, isInterfaceType, isObjectType, getNamedType, type GraphQLSchema } from 'graphql';
import { CODE, lastWord, usualLabel, type LabelOf } from './usual-label';

/** What is known without the schema, and for every other code the first sentence of what the schema says of it. */
export function labelsOf(schema: GraphQLSchema): LabelOf {
  const enums = new Map<string, Map<string, string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (!isEnumType(named)) continue;
      const known = enums.get(field.name) ?? new Map<string, string>();
      enums.set(field.name, known);
      for (const { name, description } of named.getValues())
        known.set(name, (description ?? name).split('\n', 1)[0]?.replace(/\.$/, '') ?? name);
    }
  }
  const labelOf = (column: string, value: string): string | null =>
    usualLabel(column, value) ?? (CODE.test(value) ? (enums.get(lastWord(column))?.get(value) ?? null) : null);
  // Several codes in one cell: the types that an adherent runs.
  return (column, value) =>
    value.includes('+')
      ? value
          .split('+')
          .map((each) => labelOf(column, each) ?? each)
          .join(' + ')
      : labelOf(column, value);
}
