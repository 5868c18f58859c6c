import type { FileToSubmit } from './file';

/** About 20,000 rows of the narrowest dataset: below that, nobody has time to read a bar. */
const WORTH_A_BAR = 1_000_000;
const WIDTH = 30;

/** The file's content, with a bar on standard error while a long one is read by a person at a terminal. */
export async function* withProgress(file: FileToSubmit): AsyncGenerator<Buffer> {
  const screen = process.stderr;
  // A workbook is read into memory at once: what takes time comes after its bytes.
  if (!screen.isTTY || file.bytes < WORTH_A_BAR || file.isWorkbook) {
    yield* file.open();
    return;
  }
  let read = 0;
  let shown = -1;
  try {
    for await (const chunk of file.open()) {
      read += chunk.length;
      const percent = Math.min(100, Math.floor((100 * read) / file.bytes));
      if (percent !== shown) screen.write(`\r${bar(percent)}`);
      shown = percent;
      yield chunk;
    }
    screen.write('\r\u001b[KLu. Calcul de ce qui changerait…');
    yield* [];
  } finally {
    screen.write(read < file.bytes ? '\r\u001b[K' : '');
  }
}

/** Takes away what the bar left, before anything else is said. */
export const endProgress = (): void => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
};

function bar(percent: number): string {
  const full = Math.round((WIDTH * percent) / 100);
  return `Lecture  ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}  ${percent} %`;
}
