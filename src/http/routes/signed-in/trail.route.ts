import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { dialectFrom } from '../../../exports/formats/download';
import type { RequestContext } from '../../../graphql/context';
import type { QueryExecutor } from '../../../graphql/executor';
import type { Actor } from '../../../kernel/actor';
import { TRAIL_FORMATS, trailFile } from '../../../pages/trail/trail-file';
import { readTrailAsked } from '../../../pages/trail/trail-request';

interface TrailDoor {
  readonly executor: QueryExecutor;
  createContext(actor: Actor): RequestContext;
}

/** `/journal.csv` and `/journal.xlsx`: the trail as a file, with the filters of its page. Nobody keeps it. */
export function trailRoute(scope: FastifyInstance, { executor, createContext }: TrailDoor): void {
  for (const format of TRAIL_FORMATS)
    scope.get<{ readonly Querystring: Readonly<Record<string, unknown>> }>(
      `/journal.${format}`,
      async ({ query, actor }, reply) => {
        const asked = readTrailAsked(query);
        const dialect = dialectFrom(query['dialecte']);
        const { mediaType, fileName, rowCount, body } = await trailFile(
          executor,
          createContext(actor),
          asked,
          format,
          dialect,
        );
        void reply
          .type(mediaType)
          .header('cache-control', 'no-store')
          .header('content-disposition', `attachment; filename="${fileName}"`)
          .header('x-rows', String(rowCount));
        return reply.send(Buffer.isBuffer(body) ? body : Readable.from(body, { objectMode: false }));
      },
    );
}
