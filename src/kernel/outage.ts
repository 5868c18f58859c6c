/** Words of the system, of the driver and of the server itself for a database that takes no work at the moment. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'HANDSHAKE_SSL_ERROR',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_SERVER_SHUTDOWN',
  'ER_NORMAL_SHUTDOWN',
]);

/** Layers that libraries put around an error; more than anyone does, so that a ring ends. */
const MOST_LAYERS = 6;

interface Layer {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly fatal?: unknown;
  readonly cause?: unknown;
  readonly driverError?: unknown;
  readonly originalError?: unknown;
}

/**
 * Whether an error, or one that it was thrown for, says that the database is away: what was asked is not at fault, and
 * may go well in a moment. A client whose own connection broke looks the same: ask only of errors born behind it.
 */
export function isOutage(error: unknown, layers = MOST_LAYERS): boolean {
  if (typeof error !== 'object' || error === null || layers === 0) return false;
  const { cause, driverError, originalError } = error as Layer;
  return isAway(error) || [cause, driverError, originalError].some((inner) => isOutage(inner, layers - 1));
}

function isAway({ code, fatal, message }: Layer): boolean {
  // The node of a cluster that is set apart knows of no statement but a few.
  if (code === 'ER_UNKNOWN_COM_ERROR') return typeof message === 'string' && message.includes('WSREP');
  // The driver has no code for a connection that had ended before it was used.
  return code === undefined ? fatal === true : typeof code === 'string' && AWAY.has(code);
}
