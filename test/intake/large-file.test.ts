import { events } from '../../src/datasets/events/events.dataset';
import type { Dataset } from '../../src/datasets/dataset';
import { readFile } from '../../src/intake/read-file';
import { context } from './support';

const ROWS = 200_000;
const dataset = events as unknown as Dataset;

/** A file of many rows that is never whole in memory; every `faultEvery`th row has a fault of its own. */
async function* manyRows(faultEvery: number): AsyncGenerator<Uint8Array> {
  let text = 'type;intitule;date;participants\r\n';
  for (let row = 1; row <= ROWS; row++) {
    text += `WEBINAIRE;Réunion ${row};01/02/2023;${row % faultEvery === 0 ? `x${row}` : row % 300}\r\n`;
    if (text.length > 65_536) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

test('200,000 rows stream: all are read, and memory stays flat', async () => {
  const reader = readFile(manyRows(Number.POSITIVE_INFINITY), context({ dataset }));
  const atRest = process.memoryUsage().rss;
  let [rows, most] = [0, 0];
  for await (const batch of reader.batches()) {
    rows += batch.length;
    most = Math.max(most, process.memoryUsage().rss - atRest);
  }
  expect(rows).toBe(ROWS);
  expect(reader.report()).toMatchObject({ valid: true, rowCount: ROWS });
  expect(most / 1024 / 1024).toBeLessThan(300);
});

test('of very many faults a thousand are listed and the others counted', async () => {
  const reader = readFile(manyRows(50), context({ dataset }));
  let rows = 0;
  for await (const batch of reader.batches()) rows += batch.length;
  const { issues, errors } = reader.report();
  expect(rows).toBe(ROWS - 4000);
  expect(errors).toBe(4000);
  expect(issues).toHaveLength(1001);
  expect(issues.at(-1)).toMatchObject({ code: 'MORE_ISSUES', severity: 'ERROR', count: 3000 });
});

test('one row too many is refused, and says how many there may be', async () => {
  const reader = readFile(manyRows(Number.POSITIVE_INFINITY), context({ dataset, limits: { rows: 1000 } }));
  for await (const batch of reader.batches()) expect(batch.length).toBeLessThanOrEqual(1000);
  expect(reader.report().issues.map(({ message }) => message)).toEqual([
    'Plus de 1000 lignes. Couper le fichier, ou vérifier qu’il s’agit d’une seule région et d’une seule année.',
  ]);
});

test('a file that is too large is refused before it is read to its end', async () => {
  let sent = 0;
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of manyRows(Number.POSITIVE_INFINITY)) {
      sent += chunk.length;
      yield chunk;
    }
  };
  const reader = readFile(endless(), context({ dataset, limits: { csvBytes: 1024 * 1024 } }));
  let rows = 0;
  for await (const batch of reader.batches()) rows += batch.length;
  expect(reader.report().issues.map(({ code }) => code)).toEqual(['FILE_TOO_LARGE']);
  expect(sent).toBeLessThan(1.2 * 1024 * 1024);
  expect(rows).toBeGreaterThan(0);
});
