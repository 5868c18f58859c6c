import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION } from '../../kernel/territory';
import { pictureOf } from '../../pictures/draw-elsewhere';
import { dataMention, mentionOfRelease } from '../data-mention';
import { drawingFile } from '../drawing-file';
import { feedsOf } from '../../announcements/feed-address';
import type { PageAnswer } from '../page-answer';
import { graphAddress, type GraphEnding } from '../graph-address';
import { graphCsv, graphJson } from './graph-files';
import { readGraph, refOf, titleOf, type GraphData } from './graph.data';
import { drawingOf } from './graph.drawing';
import { graphPage } from './graph.page';
import { previewSvg } from './preview';
import { readGraphAddress, type GraphRequest } from './read-graph-address';
import { releasesOf } from './releases';

export type { GraphRequest } from './read-graph-address';

export interface GraphSettings {
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  readonly isEmbedded: boolean;
}

/** Of when the data are: of a release, the day on which it was frozen. */
export async function mentionOfGraph(
  context: RequestContext,
  { release }: Pick<GraphData, 'release'>,
): Promise<string> {
  if (release === null) return dataMention((await context.figures()).snapshot.whole);
  return mentionOfRelease(release);
}

/** Answers any address under `/graphiques/`. */
export async function answerGraph(
  executor: QueryExecutor,
  context: RequestContext,
  request: GraphRequest,
  { origin, isEmbedded }: GraphSettings,
): Promise<PageAnswer> {
  if (request.path === '') return { kind: 'ELSEWHERE', address: '/indicateurs/' };
  const read = await readGraphAddress(executor, context, request);
  if ('instead' in read) return read.instead;
  const { asked, ending } = read;
  const data = await readGraph(executor, context, asked);
  const mention = await mentionOfGraph(context, asked);
  const file = await fileOf(executor, context, data, ending, origin, mention);
  if (file !== null) return file;
  const drawing = drawingOf(data);
  const reader = await context.figures();
  return {
    kind: 'PAGE',
    status: ending === null ? 200 : 404,
    title: titleOf(data),
    description: drawing === null ? data.definition.description.fr : `${drawing.conclusion ?? drawing.title}.`,
    here: '/indicateurs/',
    ...(asked.release === null ? {} : { frozen: mention }),
    preview: { image: graphAddress(refOf(data), '.apercu.png') },
    feeds: feedsOf({ indicator: data.definition }),
    main: graphPage({
      data,
      origin,
      mention,
      years: asked.release === null ? reader.knownYears(FEDERATION) : [asked.release.year],
      places: context.network.regions,
      releases: await releasesOf(executor, context, refOf(data).split?.year ?? refOf(data).year ?? null),
      isEmbedded,
    }),
  };
}

/** Null for a page, and where there is nothing to draw. */
async function fileOf(
  executor: QueryExecutor,
  context: RequestContext,
  data: GraphData,
  ending: GraphEnding | null,
  origin: string,
  mention: string,
): Promise<PageAnswer | null> {
  const name = `maillage-${data.demonstration ? 'demonstration-' : ''}${data.definition.code.toLowerCase()}`;
  const file = (type: string, body: string | Buffer): PageAnswer => ({
    kind: 'FILE',
    type,
    name: `${name}.${ending ?? ''}`,
    body,
  });
  const drawing = drawingOf(data);
  switch (ending) {
    case 'csv':
      return file('text/csv; charset=utf-8', graphCsv(data));
    case 'json':
      return file('application/json; charset=utf-8', graphJson(data, `${origin}${graphAddress(refOf(data))}`, mention));
    case 'svg':
    case 'png': {
      if (drawing === null) return null;
      const { type, body } = await drawingFile(drawing, ending);
      return file(type, body);
    }
    case 'apercu.png':
      return file('image/png', await pictureOf(await previewSvg(executor, context, data, mention), 1200));
    case null:
      return null;
  }
}
