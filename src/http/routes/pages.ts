import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const PAGES = ['/', '/playground', '/documentation'] as const;

/** The built pages, or, where they were not built, one page that says what to type. */
export async function pageRoutes(app: FastifyInstance, webFolder: string): Promise<void> {
  if (existsSync(join(webFolder, 'index.html')))
    await app.register(fastifyStatic, {
      root: webFolder,
      // Every file is a route of its own: what is not there is an unknown address like any other.
      wildcard: false,
      index: ['index.html'],
      redirect: true,
      cacheControl: false,
      setHeaders: (response, path) => void response.header('cache-control', cachingOf(path)),
      logLevel: 'warn',
    });
  for (const page of PAGES)
    if (!app.hasRoute({ method: 'GET', url: page })) app.get(page, { logLevel: 'warn' }, (_, reply) => notBuilt(reply));
}

/** The build writes a hash of its content into the name of everything under `assets`. */
const cachingOf = (path: string): string =>
  path.split(sep).includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache';

const notBuilt = (reply: FastifyReply): FastifyReply =>
  reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Maillage</title>
<h1>Maillage</h1>
<p>L’API répond à <code>/graphql</code>.</p>
<p>Les pages (bac à sable, documentation) ne sont pas construites : taper <code>npm run build</code>, puis redémarrer.</p>
</html>
`);
