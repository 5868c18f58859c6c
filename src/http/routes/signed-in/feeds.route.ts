import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Announcer } from '../../../announcements/announcer';
import type { RequestContext } from '../../../graphql/context';
import { PUBLIC_ACTOR, type Actor } from '../../../kernel/actor';
import type { Pages } from '../../../pages/pages';
import { ownAddress } from '../../own-address';
import { send } from './send-page';

interface FeedRoutes {
  readonly pages: Pages;
  readonly announcer: Announcer;
  readonly config: { readonly publicUrl: string | undefined };
  createContext(actor: Actor): RequestContext;
}

/** `/flux/…`: as the public sees it, whoever asks. */
export function feedRoutes(scope: FastifyInstance, { pages, announcer, config, createContext }: FeedRoutes): void {
  scope.get('/flux/*', async (request: FastifyRequest<{ Params: { '*'?: string } }>, reply) => {
    // What was published a moment ago is in it.
    await announcer.settle();
    const origin = ownAddress(request, config.publicUrl);
    return send(request, reply, await pages.feed(createContext(PUBLIC_ACTOR), request.params['*'] ?? '', origin));
  });
}
