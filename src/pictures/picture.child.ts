import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_NAME, SCRIPTS, trueTypeOfScript } from '../documents/fonts/true-type-files';
import { CODE_EXTENSION, PACKAGE_ROOT } from '../kernel/package-root';

/** A drawing to make a picture of; numbered, because answers come back later. */
export interface PictureRequest {
  readonly id: number;
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
}

export type PictureAnswer = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly error: string });

/** Built, the server has it beside itself. */
const WASM =
  CODE_EXTENSION === '.ts'
    ? join(PACKAGE_ROOT, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm')
    : join(PACKAGE_ROOT, 'dist', 'server', 'resvg.wasm');

const ready = initWasm(readFileSync(WASM));
const fontBuffers = (['REGULAR', 'BOLD'] as const).flatMap((face) =>
  SCRIPTS.map((script) => trueTypeOfScript(face, script)),
);

/** The same bytes on every machine: with the font that is given, and no other. */
function pngOf({ svg, width }: PictureRequest): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: FONT_NAME, sansSerifFamily: FONT_NAME },
    fitTo: { mode: 'width', value: width },
    languages: ['fr'],
  });
  try {
    const picture = drawing.render();
    // Out of memory that the next drawing writes over.
    const png = picture.asPng().slice();
    picture.free();
    return png;
  } finally {
    drawing.free();
  }
}

parentPort?.on('message', (asked: PictureRequest) => {
  void ready
    .then((): PictureAnswer => ({ id: asked.id, png: pngOf(asked) }))
    .catch((error: unknown): PictureAnswer => ({ id: asked.id, error: String(error) }))
    .then((answer) => parentPort?.postMessage(answer));
});
