import { ObjectType, registerEnumType } from 'type-graphql';

/** Any class, whatever it is made of. */
export type AnyClass = abstract new (...parts: never[]) => object;

/** French, then English: the two lines of every description. */
export type Words = readonly [fr: string, en: string];

/** Options of a decorator with its description: French first, a blank line, English. */
export function doc<Options extends object = object>(fr: string, en: string, options?: Options) {
  return { description: `${fr}\n\n${en}`, ...(options as Options) };
}

/** A description alone, where a decorator takes its options apart. */
export const words = (fr: string, en: string): string => doc(fr, en).description;

/** Declares an object type. Plain fields are read from the row without a resolver of their own. */
export const outputType = (name: string, fr: string, en: string, interfaces: AnyClass[] = []): ClassDecorator =>
  ObjectType(name, doc(fr, en, { simpleResolvers: true, implements: interfaces }));

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
