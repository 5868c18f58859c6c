import type { FastifyRequest } from 'fastify';
import type { Identify } from '../../access/verify-token';
import type { RateLimiter } from './rate-limit';

/** Puts `request.actor`. A token that is refused counts against the address, and nothing behind the door runs. */
export const identifyHook =
  (identify: Identify, limiter: RateLimiter) =>
  async (request: FastifyRequest): Promise<void> => {
    try {
      request.actor = await identify(request.headers.authorization);
    } catch (error) {
      limiter.takePublic(request.ip);
      throw error;
    }
  };
