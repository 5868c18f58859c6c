import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { offerStructures } from '../../../exports/standards/data-inclusion';
import {
  offerDataPackage,
  offerDataPackageArchive,
  type PackageSources,
} from '../../../exports/standards/data-package';
import { offerDataset } from '../../../exports/datasets/dataset-export';
import { KeptDownloads } from '../../../exports/queries/kept-downloads';
import { offerJsonStat } from '../../../exports/standards/json-stat';
import { offerSavedQuery, type Offer } from '../../../exports/queries/query-export';
import type { AddressQuery } from '../../../exports/queries/read-parameters';
import type { ReaderQueries } from '../../../exports/queries/reader-queries';
import type { SavedQuery } from '../../../exports/queries/saved-query';
import { shownWords } from '../../../saved-queries/shown-words';
import { readSavedQueries } from '../../../saved-queries/saved-query.repository';
import type { Services } from '../../../graphql/context';
import type { QueryExecutor } from '../../../graphql/executor';
import type { Actor } from '../../../kernel/actor';
import { MaillageError } from '../../../kernel/errors';
import { sendOffer } from './send-offer';
import { statusOf } from '../../../kernel/error-body';
import type { Frame } from '../../../pages/frame';
import { isPageVisit } from '../../page-visit';
import { registerYearsAmong } from '../../../pages/directory/years-of-registers';
import { knownYears } from '../../../figures/years';
import { FEDERATION } from '../../../kernel/territory';
import { exportList, exportListPage, faultPage } from '../../../pages/exports/exports.page';

export interface ExportDoors {
  readonly executor: QueryExecutor;
  /** What this reader reads from. */
  readonly servicesFor: (actor: Actor) => Services;
  /** The product's, by name. */
  readonly queries: ReadonlyMap<string, SavedQuery>;
  readonly readers: ReaderQueries;
  /** Bytes of files that are kept for the public until something is published; 0 keeps none. */
  readonly keptBytes: number;
  /** Around the pages that a browser gets. */
  readonly frame: Frame;
}

interface DownloadRequest {
  readonly Params: { readonly file: string };
  readonly Querystring: AddressQuery;
}

/** Downloads under `/exports`. */
export const exportRoutes =
  ({ executor, servicesFor, queries, readers, keptBytes, frame }: ExportDoors) =>
  (scope: FastifyInstance): void => {
    const kept = new KeptDownloads(keptBytes);
    const send = (request: FastifyRequest, reply: FastifyReply, offer: Offer): Promise<FastifyReply> => {
      const { snapshots } = servicesFor(request.actor);
      return sendOffer(request, reply, offer, kept, async () => (await snapshots.current()).version);
    };
    answerFaultsToBrowsers(scope, frame);
    scope.get('/exports', async (request, reply) => {
      const { actor } = request;
      void reply
        .header('cache-control', actor.role === 'PUBLIC' ? 'public, no-cache' : 'no-store')
        .header('vary', 'Authorization, Cookie');
      const stored = await readSavedQueries(servicesFor(actor).database.read);
      const snapshot = await servicesFor(actor).snapshots.current();
      const latest = {
        ofRegisters: registerYearsAmong(snapshot.publications)[0],
        ofFigures: knownYears(snapshot, FEDERATION)[0],
      };
      const saved = stored.map((query) => ({ query, ...shownWords(query, actor) }));
      return isPageVisit(request)
        ? reply
            .type('text/html; charset=utf-8')
            .send(frame.wrap(exportListPage(queries, readers, saved, latest), actor))
        : exportList(queries, readers, saved);
    });
    scope.get<DownloadRequest>('/exports/donnees/:file', async (request, reply) =>
      send(
        request,
        reply,
        await offerDataset(servicesFor(request.actor), request.actor, request.params.file, request.query),
      ),
    );
    scope.get<DownloadRequest>('/exports/json-stat/:file', async (request, reply) =>
      send(
        request,
        reply,
        await offerJsonStat(servicesFor(request.actor), request.actor, request.params.file, request.query),
      ),
    );
    scope.get('/exports/data-inclusion/structures.json', async (request, reply) =>
      send(request, reply, await offerStructures(servicesFor(request.actor), request.actor)),
    );
    const packaged = ({ actor, protocol, host }: FastifyRequest): PackageSources => ({
      executor,
      services: servicesFor(actor),
      queries,
      actor,
      origin: `${protocol}://${host}`,
    });
    scope.get('/exports/datapackage.json', async (request, reply) =>
      send(request, reply, await offerDataPackage(packaged(request))),
    );
    scope.get('/exports/datapackage.zip', async (request, reply) =>
      send(request, reply, await offerDataPackageArchive(packaged(request))),
    );
    scope.get<DownloadRequest>('/exports/:file', async (request, reply) =>
      send(
        request,
        reply,
        await offerSavedQuery(
          executor,
          servicesFor(request.actor),
          queries,
          request.actor,
          request.params.file,
          request.query,
          readers,
        ),
      ),
    );
  };

/** Whoever reads the answer in a browser gets a page; everyone else the JSON of every other refusal. */
export function answerFaultsToBrowsers(scope: FastifyInstance, frame: Frame): void {
  scope.setErrorHandler((error, request, reply) => {
    for (const name of ['etag', 'content-disposition', 'x-rows']) reply.removeHeader(name);
    if (!(error instanceof MaillageError) || !isPageVisit(request)) throw error;
    return reply
      .code(statusOf(error))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(frame.wrap(faultPage(error.message)));
  });
}
