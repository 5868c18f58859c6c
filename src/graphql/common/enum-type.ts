import { registerEnumType } from 'type-graphql';
import { words, type Words } from './doc';

/** Registers an enum whose values are the kernel's codes themselves, each with its words. */
export function enumType<Code extends string>(
  name: string,
  codes: readonly Code[],
  [fr, en]: Words,
  values: Readonly<Record<Code, Words>>,
): { readonly [C in Code]: C } {
  const object = Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };
  const valuesConfig = Object.fromEntries(
    codes.map((code) => {
      const [frOfValue, enOfValue]: Words = values[code];
      return [code, { description: words(frOfValue, enOfValue) }];
    }),
  ) as Record<Code, { description: string }>;
  registerEnumType(object, { name, description: words(fr, en), valuesConfig });
  return object;
}
