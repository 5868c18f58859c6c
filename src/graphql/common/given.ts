import { Arg, createParameterDecorator } from 'type-graphql';

/**
 * Declares an argument of a field in the class of its type, for a resolver that takes it by {@link Given}. `@Arg` at
 * the resolver makes a promise of every value, to validate it: for what every item of a long list is asked, that costs
 * more than the answer.
 */
export const Takes =
  (name: string, type: Parameters<typeof Arg>[1], options: object): PropertyDecorator =>
  (prototype, field) => {
    Arg(name, type, options)(prototype, field, 0);
  };

/** The value of an argument that the field {@link Takes}, as GraphQL read it. */
export const Given = (name: string): ReturnType<typeof createParameterDecorator> =>
  createParameterDecorator(({ args }) => args[name] as unknown);
