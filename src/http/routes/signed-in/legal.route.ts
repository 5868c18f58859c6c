import { existsSync, readdirSync } from 'node:fs';
import { ownAddress } from '../../own-address';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../../config';
import type { RequestContext } from '../../../graphql/context';
import { PUBLIC_ACTOR, type Actor } from '../../../kernel/actor';
import { PACKAGE_ROOT } from '../../../kernel/package-root';
import { LEGAL_PAGES } from '../../../pages/legal/legal.address';
import { publicPages, robotsOf, sitemapOf } from '../../../pages/legal/sitemap';
import type { Pages } from '../../../pages/pages';
import { send } from './send-page';

interface LegalRoutes {
  readonly pages: Pages;
  readonly config: Pick<Config, 'legal' | 'publicUrl'>;
  createContext(actor: Actor): RequestContext;
}

/** What the law asks of a site, and what it says to search engines. */
export function legalRoutes(
  scope: FastifyInstance,
  { pages, config: { legal: settings, publicUrl }, createContext }: LegalRoutes,
): void {
  const origin = (request: FastifyRequest): string => ownAddress(request, publicUrl);
  for (const page of LEGAL_PAGES)
    scope.get(page, async (request, reply) =>
      send(request, reply, await pages.legal(createContext(request.actor), settings, page)),
    );
  // AGPL-3.0, section 13: whoever uses it over a network is offered the source, from every page.
  scope.get('/code-source', (_, reply) =>
    reply.header('cache-control', 'no-cache').redirect(settings.sourceUrl ?? '/mentions-legales#code-source'),
  );
  scope.get('/robots.txt', (request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/plain; charset=utf-8')
      .send(robotsOf(origin(request))),
  );
  const documentation = chapters();
  scope.get('/sitemap.xml', async (request, reply) => {
    // Whoever asks: it is for everybody.
    const reader = await createContext(PUBLIC_ACTOR).figures();
    return reply
      .header('cache-control', 'no-cache')
      .type('application/xml; charset=utf-8')
      .send(sitemapOf(publicPages(reader, documentation), origin(request)));
  });
}

function chapters(): readonly string[] {
  const folder = join(PACKAGE_ROOT, 'dist', 'web', 'documentation');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.html') && file !== 'index.html');
  return ['/documentation/', ...files.sort().map((file) => `/documentation/${file}`)];
}
