/** A page of a list, as connections give it. */
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface ReadList<Node> {
  readonly nodes: Node[];
  /** How many there are, those beyond `nodes` included. */
  readonly totalCount: number;
}

/** More pages than a year has: what is beyond is counted, and whoever shows it says so. */
const MOST_PAGES = 5;
/** Of a hundred each. */
export const MOST_ROWS = MOST_PAGES * 100;

/** A list read page after page: `pageAfter` gives the one behind a cursor, null for the first. */
export async function allPages<Node>(
  pageAfter: (cursor: string | null) => Promise<Page<Node>>,
): Promise<ReadList<Node>> {
  const nodes: Node[] = [];
  let cursor: string | null = null;
  for (let page = 1; ; page += 1) {
    const read: Page<Node> = await pageAfter(cursor);
    nodes.push(...read.nodes);
    cursor = read.pageInfo.endCursor;
    if (!read.pageInfo.hasNextPage || page === MOST_PAGES) return { nodes, totalCount: read.totalCount };
  }
}
