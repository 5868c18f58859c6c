import { namedType, type SchemaNames } from './schema-names';
import { CODE, lastWord, usualLabel, type LabelOf } from './usual-label';

/** Where a line ends, or a sentence: not « p. 4 ». */
const SENTENCE = /\n|(?<=\p{L}{3}\.)\s/u;

/** What is known without the schema, and for every other code the first sentence of what the schema says of it. */
export function labelsOf(schema: SchemaNames): LabelOf {
  const enums = new Map<string, Map<string, string>>();
  for (const { name: field, type } of schema.answeredFields()) {
    const values = schema.enumValuesOf(namedType(type));
    if (values.length === 0) continue;
    const known = enums.get(field) ?? new Map<string, string>();
    enums.set(field, known);
    for (const { name, description } of values)
      known.set(name, (description ?? name).split(SENTENCE, 1)[0]?.replace(/\.$/, '') ?? name);
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
