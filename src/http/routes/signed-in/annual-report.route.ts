import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KeptDownloads } from '../../../exports/queries/kept-downloads';
import type { RequestContext } from '../../../graphql/context';
import type { QueryExecutor } from '../../../graphql/executor';
import type { Actor } from '../../../kernel/actor';
import { readAddress, type ReportAddressed } from '../../../pages/annual-report/read-address';
import { offerReport } from '../../../pages/annual-report/report-file';
import type { Pages } from '../../../pages/pages';
import { createRateLimiter } from '../../hooks/rate-limit';
import { send } from './send-page';
import { sendOffer } from './send-offer';

interface ReportDoor {
  readonly executor: QueryExecutor;
  readonly pages: Pages;
  createContext(actor: Actor): RequestContext;
  /** Bytes of documents that are kept for the public until something is published; 0 keeps none. */
  readonly keptBytes: number;
  /** Of everything; with 0 there is none here either. */
  readonly rateLimits: { readonly public: number; readonly user: number };
}

/** Documents a minute: each is composed and written anew, and whoever has one is told so by its tag at no cost. */
const MOST = { public: 30, user: 120 };

type ReportRequest = FastifyRequest<{ Params: { '*'?: string }; Querystring: Record<string, unknown> }>;

/** Annual reports under `/rapport`: pages, and the same as documents. */
export function annualReportRoutes(scope: FastifyInstance, door: ReportDoor): void {
  const { executor, pages, createContext, keptBytes, rateLimits } = door;
  const kept = new KeptDownloads(keptBytes);
  const limiter = createRateLimiter({
    public: Math.min(rateLimits.public, MOST.public),
    user: Math.min(rateLimits.user, MOST.user),
  });
  const answer = async (request: ReportRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const context = createContext(request.actor);
    const addressed = addressedBy(request);
    const read = /\.\w+$/.test(addressed.path.at(-1) ?? '') ? await readAddress(executor, context, addressed) : null;
    if (read === null || !('request' in read) || read.ending === null)
      return send(request, reply, await pages.annualReport(context, addressed));
    const origin = `${request.protocol}://${request.host}`;
    const offer = await offerReport(executor, context, read.request, { ending: read.ending, origin });
    const make = () => {
      limiter.take(request.actor, request.ip);
      return offer.make();
    };
    const versionNow = async () => (await createContext(request.actor).figures()).snapshot.whole.version;
    return sendOffer(request, reply, { ...offer, make }, kept, versionNow);
  };
  scope.get('/rapport', answer);
  scope.get('/rapport/*', answer);
}

const addressedBy = ({ params, query }: ReportRequest): ReportAddressed => ({
  path: (params['*'] ?? '').replace(/\/$/, '').split('/'),
  release: text(query['release']),
  textes: text(query['textes']),
});

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
