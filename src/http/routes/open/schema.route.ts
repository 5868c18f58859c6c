import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { hasTag } from '../../../exports/etag';

/** `/schema.graphql`: the schema that is served, sorted, with its descriptions: for editors and code generators. */
export function schemaRoute(app: FastifyInstance, schema: GraphQLSchema): void {
  let made: { readonly text: string; readonly etag: string } | undefined;
  app.get('/schema.graphql', (request, reply) => {
    made ??= withTag(printSchema(lexicographicSortSchema(schema)));
    void reply.headers({ 'cache-control': 'public, no-cache', etag: made.etag });
    if (hasTag(request.headers['if-none-match'], made.etag)) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(made.text);
  });
}

const withTag = (text: string) => ({
  text: `${text}\n`,
  etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
});
