import { badUserInput } from '../../kernel/errors';
import type { Connection } from './connection';
import { DEFAULT_PAGE_SIZE, type PageArgs } from './page.args';

export const LARGEST_PAGE = 100;

/** The page size asked for: 50 when left out or null. Throws `BAD_USER_INPUT` outside 1 to 100, and never cuts. */
export function pageSize({ first }: PageArgs): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > LARGEST_PAGE) throw badUserInput('PAGE_SIZE', { first: size });
  return size;
}

interface Found<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

/** A page as the contract lays it out; cursors may be made when they are asked for. */
export const connection = <Row>({ edges, totalCount, ...where }: Found<Row>): Connection<Row> => ({
  nodes: edges.map(({ node }) => node),
  edges,
  pageInfo: {
    ...where,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
  },
  totalCount,
});
