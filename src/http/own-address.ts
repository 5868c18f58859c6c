import type { FastifyRequest } from 'fastify';

/** Under which this server is reached, without a slash at the end: as the settings say, else as it was asked. */
export const ownAddress = (
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  publicUrl: string | null | undefined,
): string => publicUrl ?? `${protocol}://${host}`;
