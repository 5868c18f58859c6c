import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { DocExplorerNavStackItem } from '@graphiql/plugin-doc-explorer';

/** Something of the schema that has a name and a description, and where the documentation panel shows it. */
export interface SchemaEntry {
  readonly name: string;
  readonly description: string;
  readonly open: readonly DocExplorerNavStackItem[];
}

/** Types, fields, arguments and enum values, in the order of the schema; introspection's own types are left out. */
export function schemaEntries(schema: GraphQLSchema): SchemaEntry[] {
  const entries: SchemaEntry[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const toType = { name: type.name, def: type };
    entries.push({ name: type.name, description: type.description ?? '', open: [toType] });
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        const name = `${type.name}.${field.name}`;
        const open = [toType, { name: field.name, def: field }];
        entries.push({ name, description: field.description ?? '', open });
        for (const argument of 'args' in field ? field.args : [])
          entries.push({ name: `${name}(${argument.name})`, description: argument.description ?? '', open });
      }
    } else if (isEnumType(type)) {
      for (const value of type.getValues()) {
        entries.push({ name: `${type.name}.${value.name}`, description: value.description ?? '', open: [toType] });
      }
    }
  }
  return entries;
}
