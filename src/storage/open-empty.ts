import { emptyMysql } from './empty-mysql';
import type { EmptyPlace } from './empty-place';
import { emptySqlite } from './empty-sqlite';
import type { Entity, OpenOptions } from './options';

/** The place that the options name, to put a whole database there. Throws StartFault where one is there already. */
export const openEmpty = (options: OpenOptions, entities: readonly Entity[]): Promise<EmptyPlace> =>
  options.url === undefined ? emptySqlite(options, entities) : emptyMysql(options.url, options, entities);
