import type { FastifyInstance } from 'fastify';
import { MaillageError } from '../../../kernel/errors';
import type { HttpServerOptions } from '../../options';

/** The database may be gone without saying so. */
const PATIENCE = 2_000;

type Options = Pick<HttpServerOptions<object>, 'whyNotReady' | 'underWay' | 'metrics'>;

/** `/health/live`: the process answers. `/health/ready`: migrations and data are in, and the server is not leaving. */
export function healthRoutes(
  app: FastifyInstance,
  { whyNotReady, underWay, metrics }: Options,
  leaving: () => boolean,
): void {
  app.get('/health/live', { logLevel: 'warn' }, (_, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
  app.get('/health/ready', { logLevel: 'warn' }, async (request, reply) => {
    if (leaving()) throw new MaillageError('SERVICE_UNAVAILABLE', { reason: 'le serveur s’arrête' });
    const reason = await within(PATIENCE, whyNotReady()).catch((error: unknown) => {
      request.log.warn({ name: error instanceof Error ? error.name : typeof error }, 'not ready');
      return 'la base de données ne répond pas';
    });
    metrics.databaseAnswers(reason === null);
    if (reason !== null) throw new MaillageError('SERVICE_UNAVAILABLE', { reason });
    const doing = underWay?.() ?? null;
    return reply
      .header('cache-control', 'no-store')
      .send({ status: 'ready', ...(doing === null ? {} : { underWay: doing }) });
  });
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
