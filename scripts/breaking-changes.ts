import {
  BreakingChangeType,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What a deprecation's reason must hold: the day from which the element may go. */
export const LEAVING_DAY = /\b(\d{4}-\d{2}-\d{2})\b/;

/**
 * What clients of the schema before would lose; a sentence each. A field or a value that was deprecated may go once
 * the day in its reason has come. `today` is `YYYY-MM-DD`.
 */
export const breakingChanges = (before: GraphQLSchema, after: GraphQLSchema, today: string): string[] =>
  findBreakingChanges(before, after)
    .filter(({ type, description }) => !(isRemoval(type) && mayGo(before, description, today)))
    .map(({ description }) => description);

const isRemoval = (type: BreakingChangeType): boolean =>
  type === BreakingChangeType.FIELD_REMOVED || type === BreakingChangeType.VALUE_REMOVED_FROM_ENUM;

/** graphql-js names what is gone only in its sentence: `Region.code was removed.`, `RED was removed from enum type Colour.` */
function mayGo(before: GraphQLSchema, description: string, today: string): boolean {
  const field = /^(\w+)\.(\w+) was removed\.$/.exec(description);
  const value = /^(\w+) was removed from enum type (\w+)\.$/.exec(description);
  const [owner, name] = field === null ? [value?.[2], value?.[1]] : [field[1], field[2]];
  const day = LEAVING_DAY.exec(reasonOf(before, owner ?? '', name ?? '') ?? '')?.[1];
  return day !== undefined && day <= today;
}

function reasonOf(schema: GraphQLSchema, owner: string, name: string): string | null | undefined {
  const type = schema.getType(owner);
  if (isEnumType(type)) return type.getValue(name)?.deprecationReason;
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return type.getFields()[name]?.deprecationReason;
  return null;
}
