import {
  context,
  createTraceState,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';

/** Spans go to whatever SDK the process was started with, and nowhere without one. */
const tracer = trace.getTracer('maillage');

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Whose request a `traceparent` continues (W3C Trace Context); undefined for what is none. */
export function readTraceparent(header: unknown, state: unknown): SpanContext | undefined {
  const [, version, traceId = '', spanId = '', flags = '', more] =
    TRACEPARENT.exec(typeof header === 'string' ? header : '') ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  const found: SpanContext = {
    traceId,
    spanId,
    traceFlags: parseInt(flags, 16) & 1,
    isRemote: true,
    ...(typeof state === 'string' && state.length <= 512 && { traceState: createTraceState(state) }),
  };
  return isSpanContextValid(found) ? found : undefined;
}

/** What a caller is given back: the span that answered it or, where nobody records, its own. */
export const writeTraceparent = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;

/** The span of one request, and the context in which what it asks for runs. */
export interface RequestSpan {
  readonly span: Span;
  readonly context: Context;
}

export function startRequestSpan(name: string, caller: SpanContext | undefined, attributes: Attributes): RequestSpan {
  const from = caller === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, caller);
  const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, from);
  return { span, context: trace.setSpan(from, span) };
}

/** Runs `work` as part of that request. */
export const within = <Result>(request: RequestSpan, work: () => Result): Result => context.with(request.context, work);

/**
 * Runs `work` as one step of whatever is under way. Of what fails its kind is noted, never its words: they may quote
 * what somebody wrote.
 */
export async function inSpan<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> {
  const span = tracer.startSpan(name, { attributes });
  try {
    return await context.with(trace.setSpan(context.active(), span), work);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
    throw error;
  } finally {
    span.end();
  }
}
