import type { FastifyRequest } from 'fastify';

/** Whether a person's browser asks for something to look at, rather than a program for something to read. */
export const isPageVisit = ({ method, headers: { accept } }: FastifyRequest): boolean =>
  method === 'GET' && accept !== undefined && accept.includes('text/html') && !accept.includes('json');
