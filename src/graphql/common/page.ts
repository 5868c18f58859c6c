import { badUserInput } from '../../kernel/errors';
import type { Connection, PageArgs } from './connection';
import type { Cursors, Position } from './cursor';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE } from './page-size';

/** The page size asked for: 50 when left out or null. Throws `BAD_USER_INPUT` outside 1 to 100, and never cuts. */
function pageSize({ first }: PageArgs): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > LARGEST_PAGE) throw badUserInput('PAGE_SIZE', { first: size });
  return size;
}

/** Which page is asked for: so many items behind a cursor or, backwards, before it. */
export interface AskedPage {
  readonly size: number;
  readonly cursor: string | null;
  readonly backwards: boolean;
}

/** Throws `BAD_USER_INPUT` for a size outside 1 to 100, and for two directions at once. */
export function askedPage(args: PageArgs): AskedPage {
  const { last = null, before = null, after = null } = args;
  if (last === null && before === null) return { size: pageSize(args), cursor: after, backwards: false };
  if (last === null || after !== null) throw badUserInput('PAGE_DIRECTIONS');
  if (last < 1 || last > LARGEST_PAGE) throw badUserInput('LAST_PAGE_SIZE', { last });
  return { size: last, cursor: before, backwards: true };
}

/** Whether there is more on either side of a page, by whether its own direction goes on. */
export const sidesOf = ({ backwards, cursor }: AskedPage, hasMore: boolean) =>
  backwards
    ? { hasNextPage: cursor !== null, hasPreviousPage: hasMore }
    : { hasNextPage: hasMore, hasPreviousPage: cursor !== null };

interface Found<Item, Row> {
  readonly items: readonly Item[];
  readonly nodeOf: (item: Item) => Row;
  /** What the cursor of an item says, by the item and its place on the page. */
  readonly positionOf: (item: Item, index: number) => Position;
  readonly cursors: Cursors;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

/** A page as docs/regles.md#listes lays it out; edges and cursors are made when they are asked for. */
export function connection<Item, Row>(found: Found<Item, Row>): Connection<Row> {
  const { items, nodeOf, positionOf, cursors, hasNextPage, hasPreviousPage, totalCount } = found;
  const nodes = items.map(nodeOf);
  const cursorOf = (index: number): string | null => {
    const item = items.at(index);
    return item === undefined ? null : cursors.write(positionOf(item, index < 0 ? items.length + index : index));
  };
  return {
    nodes,
    get edges() {
      return nodes.map((node, index) => ({ cursor: cursorOf(index) ?? '', node }));
    },
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      get startCursor() {
        return cursorOf(0);
      },
      get endCursor() {
        return cursorOf(-1);
      },
    },
    totalCount,
  };
}
