import { Transform } from 'node:stream';
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction, preParsingHookHandler } from 'fastify';
import { rowScope } from '../../access/rights';
import type { Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';
import type { HttpLimits } from '../options';

type BodyLimits = Pick<HttpLimits, 'bodyBytes' | 'textBytes'>;

/** Those who submit datasets may send one as text, beside a request of the usual size; JSON doubles a line's end. */
export const bodyLimitFor = (actor: Actor, { bodyBytes, textBytes }: BodyLimits): number => {
  const scope = rowScope(actor, 'submit');
  return scope.all || scope.regions.length > 0 ? bodyBytes + 2 * textBytes : bodyBytes;
};

/** Cuts a body off at its sender's limit, before it is whole in memory. */
export const limitBody =
  (limits: BodyLimits): preParsingHookHandler =>
  (request, _reply, payload, done) => {
    const most = bodyLimitFor(request.actor, limits);
    const tooLarge = (): MaillageError => new MaillageError('PAYLOAD_TOO_LARGE', { most });
    const declared = request.headers['content-length'];
    if (Number(declared ?? 0) > most) throw tooLarge();
    // Node reads no further than the declared length.
    if (declared !== undefined) return void done(null, payload);
    let received = 0;
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, passed) {
        received += chunk.length;
        // Fastify compares this with the declared length.
        Object.assign(counting, { receivedEncodedLength: received });
        if (received > most) passed(tooLarge());
        else passed(null, chunk);
      },
    });
    payload.once('error', (error) => counting.destroy(error));
    done(null, payload.pipe(counting));
  };

/** A body over the usual size must owe it to the one text of a dataset: `csv` in an input among the variables. */
export const limitWhatIsNoDataset =
  (limits: BodyLimits) =>
  (request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    refuseWhatIsNoDataset(request, limits);
    done();
  };

function refuseWhatIsNoDataset(request: FastifyRequest, { bodyBytes, textBytes }: BodyLimits): void {
  if (Number(request.headers['content-length'] ?? Infinity) <= bodyBytes) return;
  const text = datasetText(request.body);
  if (text.length > textBytes || Buffer.byteLength(text) > textBytes)
    throw new MaillageError('PAYLOAD_TOO_LARGE', { most: textBytes });
  if (Buffer.byteLength(JSON.stringify(request.body) ?? '') - Buffer.byteLength(JSON.stringify(text)) > bodyBytes)
    throw new MaillageError('PAYLOAD_TOO_LARGE', { most: bodyBytes });
}

function datasetText(body: unknown): string {
  const variables = valueOf(body, 'variables');
  const inputs: unknown[] =
    typeof variables === 'object' && variables !== null
      ? [variables, ...Object.values(variables as Record<string, unknown>)]
      : [];
  const texts = inputs.map((input) => valueOf(input, 'csv')).filter((text) => typeof text === 'string');
  return texts[0] ?? '';
}

const valueOf = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;
