import { getNamedType, isCompositeType, isObjectType, type GraphQLSchema } from 'graphql';

/** Milliseconds for which questions that give way hold the thread together. */
const LONGEST = 10;
/** Fields that go on in one turn: a turn for each would cost more than most of them. */
const AT_ONCE = 8;
/** What long questions ask most of, and what each is worked out for by itself. */
const LONG = new Set(['Figure', 'KeyFigures']);

let since: number | null = null;
const waiting: (() => void)[] = [];

function isDue(): boolean {
  if (since !== null) return performance.now() - since > LONGEST;
  begin();
  return false;
}

function begin(): void {
  since = performance.now();
  setImmediate(turn);
}

/** Whatever else came meanwhile was served before. */
function turn(): void {
  since = null;
  for (const goOn of waiting.splice(0, AT_ONCE)) goOn();
  if (waiting.length > 0) begin();
}

/**
 * Where the asker's context says so, the parts of figures are worked out in several turns of the thread. Not for
 * everybody: what is read in one turn is read with one statement, and what is asked by the API is short by its cost.
 */
export function giveWay(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !LONG.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined || !isCompositeType(getNamedType(field.type))) continue;
      field.resolve = (root, args, context: { readonly givesWay?: boolean }, info) =>
        context.givesWay === true && isDue()
          ? new Promise<void>((goOn) => waiting.push(goOn)).then(() => resolve(root, args, context, info) as unknown)
          : (resolve(root, args, context, info) as unknown);
    }
  }
  return schema;
}
