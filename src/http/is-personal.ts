import type { FastifyRequest } from 'fastify';

/** Whether an answer is for whoever asks alone: with a token, or signed in, even half way. Nobody else is given it. */
export const isPersonal = ({ headers, session }: FastifyRequest): boolean =>
  headers.authorization !== undefined || session !== null;
