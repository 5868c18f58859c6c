import { useSyncExternalStore } from 'react';

/** How long the last operation took, from sending it to having read the whole answer. */
let milliseconds: number | null = null;
const listeners = new Set<() => void>();

/** `fetch`, timed; introspection is not what people ask about, so it leaves the measure alone. */
export async function timedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const introspection = typeof init?.body === 'string' && init.body.includes('IntrospectionQuery');
  const start = performance.now();
  const response = await fetch(input, init);
  if (introspection) return response;
  const body = await response.blob();
  milliseconds = performance.now() - start;
  for (const listener of listeners) listener();
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Milliseconds of the last operation; null before the first. */
export function useLastAnswerTime(): number | null {
  return useSyncExternalStore(subscribe, () => milliseconds);
}
