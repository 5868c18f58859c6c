import type { FastifyInstance } from 'fastify';
import type { RequestContext } from '../../../graphql/context';
import type { Actor } from '../../../kernel/actor';
import { ADDRESS_WORDS } from '../../../pages/address-words';
import type { Pages } from '../../../pages/pages';
import { send } from './send-page';

interface AddressWords {
  readonly pages: Pages;
  createContext(actor: Actor): RequestContext;
}

/** No page is given for an address with a word that it does not take: what it was meant to change would be read over. */
export function addressWords(scope: FastifyInstance, { pages, createContext }: AddressWords): void {
  scope.addHook('preHandler', async (request, reply) => {
    const takes = ADDRESS_WORDS[request.routeOptions.url?.replace(/(?<=.)\/\*$/, '') ?? ''];
    const at = request.url.indexOf('?');
    if (takes === undefined || at < 0) return;
    const written = [...new URLSearchParams(request.url.slice(at + 1))];
    const page = await pages.misspelt(createContext(request.actor), request.url.slice(0, at), written, takes);
    if (page !== null) return send(request, reply, page);
  });
}
