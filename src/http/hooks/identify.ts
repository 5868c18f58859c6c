import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import type { Identify } from '../../access/verify-token';
import type { Actor } from '../../kernel/actor';
import type { RateLimiter } from './rate-limit';

/** Puts `request.actor`. A token that is refused counts against the address, and nothing behind it runs. */
export const identifyHook =
  (identify: Identify, limiter: RateLimiter) =>
  (request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void | Promise<void> => {
    const admit = (actor: Actor): void => {
      request.actor = actor;
    };
    const refuse = (error: unknown): never => {
      limiter.takePublic(request.ip);
      throw error;
    };
    try {
      const actor = identify(request.headers.authorization);
      if (actor instanceof Promise) return actor.then(admit, refuse);
      admit(actor);
    } catch (error) {
      refuse(error);
    }
    done();
  };
