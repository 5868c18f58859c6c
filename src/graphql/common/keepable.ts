import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

/**
 * On a question of the root: its answer changes only when the version of the data does, and is the same for all who
 * have the same rights. An answer may be kept when it holds no question without this.
 */
export const Keepable = (): ReturnType<typeof Extensions> => Extensions({ keepable: true });

/** On a field further down: what it says changes at other times too, such as when a file is submitted. */
export const NotKeepable = (): ReturnType<typeof Extensions> => Extensions({ keepable: false });

/** What was said at the field; undefined where nothing was. */
export const saidKeepable = ({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean | undefined =>
  extensions['keepable'] as boolean | undefined;
