import { openFetch } from './open-fetch';

/** The names and types of a schema, without what explains them: a fifth of its size, and all that proposals need. */
interface TypeRef {
  readonly kind: string;
  readonly name?: string | null;
  readonly ofType?: TypeRef | null;
}
interface Input {
  readonly name: string;
  readonly type: TypeRef;
}
export interface NamedField extends Input {
  readonly args?: readonly Input[];
}
interface EnumValue {
  readonly name: string;
  /** What the schema says of it, where that was asked. */
  readonly description?: string | null;
}
interface EnumType {
  readonly name: string;
  readonly enumValues?: readonly EnumValue[] | null;
}
interface Type extends EnumType {
  readonly kind: string;
  readonly fields?: readonly NamedField[] | null;
  readonly inputFields?: readonly Input[] | null;
}
export interface Introspected {
  readonly queryType: { readonly name: string };
  readonly mutationType?: { readonly name: string } | null;
  readonly types: readonly Type[];
}

export const namedType = (type: TypeRef): string => (type.ofType ? namedType(type.ofType) : (type.name ?? ''));

/** « [Region!]! », as the schema writes it. */
export const writtenType = ({ kind, name, ofType }: TypeRef): string => {
  if (!ofType) return name ?? '';
  return kind === 'LIST' ? `[${writtenType(ofType)}]` : `${writtenType(ofType)}!`;
};

export class SchemaNames {
  private readonly types: ReadonlyMap<string, Type>;

  constructor(private readonly schema: Introspected) {
    this.types = new Map(schema.types.filter(({ name }) => !name.startsWith('__')).map((type) => [type.name, type]));
  }

  /** The same, with what is said of the values of its enumerations. */
  described(enums: readonly EnumType[]): SchemaNames {
    const values = new Map(enums.map(({ name, enumValues }) => [name, enumValues]));
    const types = this.schema.types.map((type) => ({ ...type, enumValues: values.get(type.name) ?? type.enumValues }));
    return new SchemaNames({ ...this.schema, types });
  }

  /** The type that a `query` or a `mutation` starts at. */
  rootOf(operation: string): string | undefined {
    return operation === 'mutation' ? this.schema.mutationType?.name : this.schema.queryType.name;
  }
  /** Those of an object, and what an input has to be filled in with. */
  fieldsOf(type: string | undefined): readonly NamedField[] {
    const found = this.types.get(type ?? '');
    return found?.fields ?? found?.inputFields ?? [];
  }
  fieldOf(type: string | undefined, name: string): NamedField | undefined {
    return this.fieldsOf(type).find((field) => field.name === name);
  }
  /** Every field of what is answered. */
  answeredFields(): readonly NamedField[] {
    return [...this.types.values()].flatMap(({ fields }) => fields ?? []);
  }
  enumValuesOf(type: string | undefined): readonly EnumValue[] {
    return this.types.get(type ?? '')?.enumValues ?? [];
  }
  valuesOf(type: string | undefined): readonly string[] {
    return type === 'Boolean' ? ['true', 'false'] : this.enumValuesOf(type).map(({ name }) => name);
  }
  typeNames(which: (kind: string) => boolean = () => true): readonly string[] {
    return [...this.types.values()].filter(({ kind }) => which(kind)).map(({ name }) => name);
  }
}

const NAMED = 'kind name';
const TYPE = `{ ${NAMED} ofType { ${NAMED} ofType { ${NAMED} ofType { ${NAMED} ofType { ${NAMED} } } } } }`;
const INPUT = `name type ${TYPE}`;
const NAMES = `query IntrospectionQuery { __schema { queryType { name } mutationType { name } types {
  kind name fields { ${INPUT} args { ${INPUT} } } inputFields { ${INPUT} } enumValues { name } } } }`;
const ENUMS = 'query IntrospectionQuery { __schema { types { name enumValues { name description } } } }';

async function ask<Schema>(query: string): Promise<Schema> {
  const response = await openFetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', 'maillage-page': '1' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { __schema: Schema } };
  return data.__schema;
}

export const askSchemaNames = async (): Promise<SchemaNames> => new SchemaNames(await ask<Introspected>(NAMES));

/** Asked when there are codes to be put in words: it is nearly as much as all the names. */
export async function askDescribed(names: Promise<SchemaNames>): Promise<SchemaNames> {
  const { types } = await ask<{ types: readonly EnumType[] }>(ENUMS);
  return (await names).described(types);
}
