import { namedType, writtenType, type NamedField, type SchemaNames } from './schema-names';

export interface Proposal {
  readonly label: string;
  readonly detail?: string;
  /** What is written, where that is more than the label. */
  readonly insert?: string;
}

/** A pair of brackets that is open where one writes. */
interface Open {
  readonly kind: 'document' | 'fields' | 'variables' | 'inputs';
  /** Whose fields may be asked for here. */
  readonly type?: string | undefined;
  /** What may be given here. */
  readonly inputs?: readonly NamedField[];
  /** The field that was named last, or the input that waits for its value. */
  last?: NamedField | undefined;
  /** Whether what waits for its value takes several, and is not given them all. */
  isList?: boolean;
}

const TOKEN = /#.*|"""[^]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|\.\.\.|[A-Za-z_]\w*|-?\d[\w.+-]*|[{}()[\]:$@=!|&]/g;
const NAME = /^[A-Za-z_]/;

/** What may stand at the end of a text that somebody is writing; `before` ends where the word that is begun begins. */
export function proposalsAt(names: SchemaNames, before: string): readonly Proposal[] {
  const stack: Open[] = [{ kind: 'document' }];
  const tokens = (before.match(TOKEN) ?? []).filter((token) => !/^[#"]/.test(token) || token.startsWith('"'));
  let root: string | undefined = names.rootOf('query');
  let on: string | undefined;
  for (const [index, token] of tokens.entries()) {
    const top = stack.at(-1) as Open;
    const previous = tokens[index - 1];
    if (token === '{') {
      if (top.kind === 'document') stack.push({ kind: 'fields', type: root });
      else if (top.kind === 'fields') stack.push({ kind: 'fields', type: on ?? typeOf(top.last) ?? top.type });
      else stack.push({ kind: 'inputs', inputs: names.fieldsOf(typeOf(top.last)) });
      on = undefined;
    } else if (token === '(') {
      if (top.kind === 'document') stack.push({ kind: 'variables' });
      else stack.push({ kind: 'inputs', inputs: isDirective(tokens, index) ? [] : (top.last?.args ?? []) });
    } else if (token === '}' || token === ')') {
      if (stack.length > 1) stack.pop();
      // What held an input's fields has its value now; what asked for fields names the next.
      const under = stack.at(-1) as Open;
      if (token === '}') under.last = undefined;
      if (under.kind === 'document' && token === '}') root = names.rootOf('query');
    } else if (top.kind === 'inputs') {
      if (token === '[' || token === ']') top.isList = token === '[';
      else if (top.isList) continue;
      else if (previous === ':') top.last = undefined;
      else if (NAME.test(token)) top.last = top.inputs?.find(({ name }) => name === token);
    } else if (NAME.test(token) && previous !== '@' && previous !== '$') {
      if (previous === 'on') on = root = token;
      else if (top.kind === 'document' && /^(query|mutation)$/.test(token)) root = names.rootOf(token);
      else if (top.kind === 'fields' && token !== 'on') top.last = names.fieldOf(top.type, token);
    } else if (token === '...') top.last = undefined;
  }
  return here(names, stack.at(-1) as Open, tokens);
}

const typeOf = (field: NamedField | undefined): string | undefined => (field ? namedType(field.type) : undefined);
const isDirective = (tokens: readonly string[], index: number): boolean => tokens[index - 2] === '@';
const asLabels = (words: readonly string[]): readonly Proposal[] => words.map((label) => ({ label }));
const HOLDS_FIELDS = (kind: string): boolean => /^(OBJECT|INTERFACE|UNION)$/.test(kind);
const IS_GIVEN = (kind: string): boolean => /^(SCALAR|ENUM|INPUT_OBJECT)$/.test(kind);

function here(
  names: SchemaNames,
  { kind, type, inputs, last, isList }: Open,
  tokens: readonly string[],
): readonly Proposal[] {
  const previous = tokens.at(-1);
  if (previous === '@') return asLabels(['include', 'skip']);
  if (previous === '$') return kind === 'variables' ? [] : asLabels(variablesIn(tokens));
  if (previous === 'on') return asLabels(names.typeNames(HOLDS_FIELDS));
  if (kind === 'document') return asLabels(['query', 'mutation', 'fragment']);
  if (kind === 'variables') return previous === ':' || previous === '[' ? asLabels(names.typeNames(IS_GIVEN)) : [];
  if (kind === 'inputs' && last && (previous === ':' || isList)) return asLabels(names.valuesOf(typeOf(last)));
  if (kind === 'inputs') return (inputs ?? []).map((input) => ({ ...proposal(input), insert: `${input.name}: ` }));
  if (previous === '...') return asLabels(['on']);
  return names.fieldsOf(type).map(proposal);
}

const proposal = ({ name, type }: NamedField): Proposal => ({ label: name, detail: writtenType(type) });

const variablesIn = (tokens: readonly string[]): readonly string[] => [
  ...new Set(tokens.filter((_, index) => tokens[index - 1] === '$')),
];
