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
interface Type {
  readonly kind: string;
  readonly name: string;
  readonly fields?: readonly NamedField[] | null;
  readonly inputFields?: readonly Input[] | null;
  readonly enumValues?: readonly { readonly name: string }[] | null;
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
  valuesOf(type: string | undefined): readonly string[] {
    if (type === 'Boolean') return ['true', 'false'];
    return this.types.get(type ?? '')?.enumValues?.map(({ name }) => name) ?? [];
  }
  typeNames(which: (kind: string) => boolean = () => true): readonly string[] {
    return [...this.types.values()].filter(({ kind }) => which(kind)).map(({ name }) => name);
  }
}

const NAMED = 'kind name';
const TYPE = `{ ${NAMED} ofType { ${NAMED} ofType { ${NAMED} ofType { ${NAMED} ofType { ${NAMED} } } } } }`;
const INPUT = `name type ${TYPE}`;
const QUERY = `query IntrospectionQuery { __schema { queryType { name } mutationType { name } types {
  kind name fields { ${INPUT} args { ${INPUT} } } inputFields { ${INPUT} } enumValues { name } } } }`;

export async function askSchemaNames(): Promise<SchemaNames> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', 'maillage-page': '1' },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data } = (await response.json()) as { data: { __schema: Introspected } };
  return new SchemaNames(data.__schema);
}
