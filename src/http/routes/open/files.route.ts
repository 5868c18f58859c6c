import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const PAGES = [
  '/depot',
  '/adherent',
  '/siege',
  '/rapports/lire',
  '/rapport/modifier',
  '/jetons',
  '/journal',
  '/playground',
  '/documentation',
] as const;

/** The built pages, or, where one was not built, a page that says what to type. */
export async function pageRoutes(app: FastifyInstance, webFolder: string): Promise<void> {
  if (existsSync(webFolder))
    await app.register(fastifyStatic, {
      root: webFolder,
      // Every file is a route of its own: what is not there is an unknown address like any other.
      wildcard: false,
      index: ['index.html'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
      logLevel: 'warn',
    });
  for (const page of PAGES) {
    const file = `${page.slice(1)}/index.html`;
    const built = existsSync(join(webFolder, file));
    // The page of a folder, with and without the slash at its end.
    if (!app.hasRoute({ method: 'GET', url: page }))
      app.get(page, { logLevel: 'warn' }, (_, reply) => (built ? reply.sendFile(file) : notBuilt(reply)));
  }
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
