import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const fold = promisify(deflate);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A row as it is, or as its difference from the one above. */
const [AS_IT_IS, FROM_ABOVE] = [0, 2];

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each point, row after row. */
  readonly pixels: Buffer;
  /** Points to the inch on paper. */
  readonly resolution: number;
}

/** A picture as a PNG file that says how large it is on paper. */
export async function writePng({ width, height, pixels, resolution }: Picture): Promise<Buffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const size = Buffer.alloc(9);
  const perMetre = Math.round(resolution / 0.0254);
  size.writeUInt32BE(perMetre, 0);
  size.writeUInt32BE(perMetre, 4);
  size[8] = 1;
  const body = await fold(rowsOf(pixels, width * 3, height), { level: 6 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('pHYs', size),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Of drawings most rows are those above again: no difference at all is quickly found, and folds to nothing. */
function rowsOf(pixels: Buffer, stride: number, height: number): Buffer {
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * stride, y * (stride + 1)];
    const again = y > 0 && pixels.compare(pixels, from - stride, from, from, from + stride) === 0;
    rows[to] = again ? FROM_ABOVE : AS_IT_IS;
    if (!again) pixels.copy(rows, to + 1, from, from + stride);
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
