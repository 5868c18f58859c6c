import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BoundedMemory } from '../kernel/bounded-memory';
import { CODE_EXTENSION, CODE_ROOT } from '../kernel/package-root';
import { Turns } from '../kernel/turns';
import type { PictureAnswer, PictureRequest } from './picture.child';

const CHILD = join(CODE_ROOT, 'pictures', `picture.child${CODE_EXTENSION}`);

/** The thread has the font and the renderer in memory: it ends after so many milliseconds without work. */
const REST = 60_000;

/** Bytes of pictures that are kept. */
const MOST_KEPT = 16 * 2 ** 20;

const turns = new Turns({ atOnce: 1, waiting: 30, patience: 20_000, refusal: 'PICTURES_WAIT' });
const kept = new BoundedMemory<Promise<Buffer>>(MOST_KEPT);

/** Until it is drawn, how large it is is not known. */
const USUAL_SIZE = 40_000;

/**
 * A drawing as a PNG of so many pixels across, drawn in a thread of its own: a chart takes some tens of milliseconds, for
 * which nobody else is to wait. The same drawing gives the same bytes, and is drawn once as long as it is kept, which holds
 * over any version of the data. Throws PICTURES_WAIT when too many come at once.
 */
export function pictureOf(svg: string, width: number): Promise<Buffer> {
  const name = `${width} ${createHash('sha256').update(svg).digest('base64url')}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const drawn = turns.take(() => thread().draw({ svg, width }));
  kept.set(name, drawn, USUAL_SIZE);
  drawn.then(
    (png) => kept.peek(name) === drawn && kept.set(name, drawn, png.length),
    () => kept.peek(name) === drawn && kept.delete(name),
  );
  return drawn;
}

let running: DrawingThread | undefined;

const thread = (): DrawingThread =>
  (running ??= new DrawingThread((ended) => {
    if (running === ended) running = undefined;
  }));

class DrawingThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve(png: Buffer): void; reject(error: Error): void }>();
  private asked = 0;
  private rest: NodeJS.Timeout | undefined;

  constructor(private readonly onEnd: (ended: DrawingThread) => void) {
    this.worker = new Worker(CHILD, {
      // Sources are compiled as they are loaded.
      execArgv: CODE_EXTENSION === '.ts' ? ['--require', '@swc-node/register'] : [],
      // It draws, and knows neither where the data is nor what opens it.
      env: { SWCRC: 'true' },
    });
    this.worker.on('message', (answer: PictureAnswer) => {
      const asker = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ('png' in answer) asker?.resolve(Buffer.from(answer.png.buffer, answer.png.byteOffset, answer.png.byteLength));
      else asker?.reject(new Error(answer.error));
      if (this.waiting.size === 0) this.goToRest();
    });
    this.worker.on('error', (error) => this.end(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.end(new Error('the thread that draws pictures has ended')));
  }

  draw(asked: Omit<PictureRequest, 'id'>): Promise<Buffer> {
    clearTimeout(this.rest);
    this.worker.ref();
    return new Promise((resolve, reject) => {
      const id = this.asked++;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...asked } satisfies PictureRequest);
    });
  }

  /** Keeps nobody alive meanwhile. */
  private goToRest(): void {
    this.worker.unref();
    this.rest = setTimeout(() => {
      this.onEnd(this);
      void this.worker.terminate();
    }, REST).unref();
  }

  private end(error: Error): void {
    clearTimeout(this.rest);
    this.onEnd(this);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
