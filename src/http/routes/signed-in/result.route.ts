import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { splitFileName, dialectFrom } from '../../../exports/formats/download';
import { downloadResult } from '../../../exports/queries/result-export';
import type { RequestContext } from '../../../graphql/context';
import { ERROR_STATUS, MaillageError, type ErrorCode } from '../../../kernel/errors';
import { requireJson } from '../../hooks/media-type';
import type { RunQuery } from '../../options';

interface ResultDoor {
  readonly schema: GraphQLSchema;
  readonly run: RunQuery<RequestContext>;
  readonly bodyBytes: number;
}

interface DownloadRequest {
  readonly Params: { readonly format: string };
  readonly Querystring: { readonly dialecte?: unknown };
  readonly Body: unknown;
}

/**
 * `POST /exports/resultat.<format>`: the answer to any query as a file. The query passes what it would
 * pass at `/graphql`, with its sender's rights; an answer with an error gives the errors, never part of a file.
 */
export function resultRoute(scope: FastifyInstance, { schema, run, bodyBytes }: ResultDoor): void {
  scope.post<DownloadRequest>(
    '/exports/resultat.:format',
    { bodyLimit: bodyBytes, onRequest: requireJson },
    async (request, reply) => {
      const { format } = splitFileName(`resultat.${request.params.format}`);
      const dialect = dialectFrom(request.query.dialecte);
      const { operation, rows } = read(request.body);
      const { data, errors, context, headers } = await run(request, reply, operation);
      void reply.header('cache-control', 'no-store');
      for (const [name, value] of headers) void reply.header(name, value);
      if (data === null || errors.length > 0)
        return reply.code(statusOf(errors[0]?.extensions?.['code'])).send({ errors });
      const { snapshot } = await context.figures();
      const { mediaType, fileName, rowCount, body } = await downloadResult(
        {
          schema,
          database: context.database,
          snapshot,
          actor: request.actor,
          demonstration: context.marks.demonstration,
          states: context.federated?.states,
        },
        { ...operation, data, rows },
        format,
        dialect,
      );
      void reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .header('x-rows', String(rowCount));
      return reply.send(Buffer.isBuffer(body) ? body : Readable.from(body, { objectMode: false }));
    },
  );
}

const statusOf = (code: unknown): number => ERROR_STATUS[code as ErrorCode] ?? 400;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of a GraphQL request, and, in `lignes`, where in the answer the rows are. */
function read(body: unknown) {
  if (!isObject(body) || typeof body['query'] !== 'string') throw unreadable('il manque « query », un texte');
  const { query, variables, operationName, lignes } = body;
  if (variables != null && !isObject(variables)) throw unreadable('« variables » doit être un objet');
  if (operationName != null && typeof operationName !== 'string')
    throw unreadable('« operationName » doit être un texte');
  if (lignes != null && !(Array.isArray(lignes) && lignes.every((each) => typeof each === 'string')))
    throw unreadable('« lignes » doit être une liste de chemins, comme ["federation.regions"]');
  return {
    operation: { query, variables: variables ?? {}, ...(operationName == null ? {} : { operationName }) },
    rows: (lignes ?? null) as readonly string[] | null,
  };
}

const unreadable = (reason: string): MaillageError => new MaillageError('BAD_REQUEST', { reason });
