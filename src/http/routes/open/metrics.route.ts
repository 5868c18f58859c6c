import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Listening } from '../../../config-network';
import { MaillageError } from '../../../kernel/errors';
import type { Metrics } from '../../metrics';

/** `/metrics`, for anybody, or for whoever has the token. */
export function metricsRoute(app: FastifyInstance, { registry }: Metrics, token: string | undefined): void {
  app.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (token !== undefined && !isBearer(request.headers.authorization, token)) {
      void reply.header('www-authenticate', 'Bearer');
      throw new MaillageError('BAD_TOKEN', { reason: '/metrics demande le sien (METRICS_TOKEN)' });
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long whatever differs. */
const isBearer = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));

export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** `/metrics` at an address of its own, which clients of the service need not reach. */
export async function listenForMetrics(
  metrics: Metrics,
  at: Listening,
  token: string | undefined,
  answerErrors: (app: FastifyInstance) => void,
): Promise<MetricsServer> {
  const app = Fastify({ logger: false });
  answerErrors(app);
  metricsRoute(app, metrics, token);
  const url = await app.listen(at);
  return { url, close: () => app.close() };
}
