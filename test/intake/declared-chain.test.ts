import { datasetOf } from '../../src/datasets/registry';
import { read } from './support';

const LINES = 20_000;
const figures = (partOf: (line: number) => string): string =>
  [
    'indicateur;dimension;modalite;dont_de;valeur',
    ...Array.from(
      { length: LINES },
      (_, line) => `FORMATIONS_SESSIONS;THEME;Part ${line};${partOf(line)};${LINES - line}`,
    ),
  ].join('\n');
const issuesOf = async (csv: string) => (await read(csv, { dataset: datasetOf('FIGURES') })).issues;

test('parts of parts of parts are checked once each, however long the chain', async () => {
  expect(await issuesOf(figures((line) => (line === 0 ? '' : `Part ${line - 1}`)))).toEqual([]);
});

test('of a chain that comes round, every part is told, and whatever hangs on it', async () => {
  const [issue] = await issuesOf(figures((line) => `Part ${line === 0 ? 1 : line - 1}`));
  expect(issue?.code).toBe('OF_WHICH_CIRCULAR');
});
