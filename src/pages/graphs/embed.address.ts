import type { IncomingHttpHeaders } from 'node:http';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { embedPage, refusedEmbed, unknownEmbed } from './embed.page';
import { mentionOfGraph } from './graph.address';
import { readGraph } from './graph.data';
import { readGraphAddress, type GraphRequest } from './read-graph-address';

/**
 * The origin of the page that embeds: `NONE` for whoever came by the address itself, `UNKNOWN` for a page that does not
 * say where it is.
 */
export function embeddingSite(headers: IncomingHttpHeaders): string {
  const destination = headers['sec-fetch-dest'];
  const { referer } = headers;
  // A browser of today says that a frame is one, and a page's own site may name no address.
  if (destination === 'document' || (destination === undefined && referer === undefined)) return 'NONE';
  if (headers['sec-fetch-site'] === 'same-origin') return 'NONE';
  try {
    return new URL(referer ?? '').origin;
  } catch {
    return 'UNKNOWN';
  }
}

interface Embedded {
  readonly status: 200 | 403 | 404;
  readonly body: string;
}

/** A graph for a page of another site. `refused`: the site that may not, null where it may. */
export async function answerEmbed(
  executor: QueryExecutor,
  context: RequestContext,
  request: GraphRequest,
  origin: string,
  { refused }: { readonly refused: string | null },
): Promise<Embedded> {
  if (refused !== null) return { status: 403, body: refusedEmbed(refused === 'UNKNOWN' ? null : refused, origin) };
  const read = await readGraphAddress(executor, context, request);
  if ('instead' in read || read.ending !== null) return { status: 404, body: unknownEmbed(origin) };
  const data = await readGraph(executor, context, read.asked);
  return { status: 200, body: embedPage(data, origin, await mentionOfGraph(context, read.asked)) };
}
