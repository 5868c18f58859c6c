import { setImmediate as turn } from 'node:timers/promises';

/**
 * What `parse` makes of a stream, where the stream gives a chunk only when whoever asks for items has none left to
 * take. A parser that reads ahead would otherwise pile up everything while its items are being stored.
 */
export async function* onDemand<T>(
  source: AsyncIterable<Uint8Array>,
  parse: (stream: ReadableStream<Uint8Array>) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const chunks = source[Symbol.asyncIterator]();
  let waiting = false;
  let wake = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // An item that is ready is taken before the turn ends: still waiting then means that there was none.
        while ((await turn(), !waiting)) await new Promise<void>((resolve) => (wake = resolve));
        const chunk = await chunks.next();
        if (chunk.done === true) controller.close();
        else controller.enqueue(chunk.value);
      },
    },
    { highWaterMark: 0 },
  );
  const items = parse(stream)[Symbol.asyncIterator]();
  try {
    for (;;) {
      waiting = true;
      wake();
      const item = await items.next();
      waiting = false;
      if (item.done === true) return;
      yield item.value;
    }
  } finally {
    waiting = true;
    wake();
    await items.return?.();
    await chunks.return?.();
  }
}
