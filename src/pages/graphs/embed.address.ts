import type { IncomingHttpHeaders } from 'node:http';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { embedPage, refusedEmbed, unknownEmbed } from './embed.page';
import { mentionOfGraph } from './graph.address';
import { graphAddress } from '../graph-address';
import type { Html } from '../html';
import type { PageAnswer } from '../page-answer';
import { missingOf, readGraph, refOf, titleOf, type GraphData } from './graph.data';
import { drawingOf } from './graph.drawing';
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

interface Answered {
  readonly status: 200 | 403 | 404;
  readonly body: string;
}

/** A site that may not embed; `UNKNOWN` for a page that does not say where it is. */
export const refuseEmbed = (site: string, origin: string): Answered => ({
  status: 403,
  body: refusedEmbed(site === 'UNKNOWN' ? null : site, origin),
});

/** What a page says; null of a file. */
export const mainOf = (answer: PageAnswer): Html | null => (answer.kind === 'PAGE' ? answer.main : null);

/** A graph for a page of another site. */
export async function answerEmbed(
  executor: QueryExecutor,
  context: RequestContext,
  request: GraphRequest,
  origin: string,
): Promise<Answered> {
  const read = await readGraphAddress(executor, context, request);
  if ('instead' in read) return { status: 404, body: unknownEmbed(origin, mainOf(read.instead)) };
  if (read.ending !== null) return { status: 404, body: unknownEmbed(origin, null) };
  const data = await readGraph(executor, context, read.asked);
  const { demonstration } = data;
  return {
    status: 200,
    body: embedPage({
      title: titleOf(data),
      drawing: drawingOf(data),
      shown: data.own?.shown ?? null,
      missing: missingOf(data),
      demonstration,
      coverage: coverageWords(data),
      mention: await mentionOfGraph(context, read.asked),
      address: `${origin}${graphAddress(refOf(data))}`,
    }),
  };
}

/** « Dépôts de 12 régions sur 14 »; nothing over the years, where each point says it itself. */
function coverageWords({ figure, own }: GraphData): string | null {
  if (own !== null) return own.coverage;
  if (figure === null || figure.coverage.expected <= 1) return null;
  const { reporting, expected } = figure.coverage;
  return `Dépôts de ${reporting} ${reporting < 2 ? 'région' : 'régions'} sur ${expected}`;
}
