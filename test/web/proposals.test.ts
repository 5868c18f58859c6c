import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposalsAt } from '../../web/playground/src/proposals';
import { operationFiles } from './operation-files';
import { namesOf } from './schema-names';

const names = namesOf(readFileSync(join(__dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8'));
/** What is proposed where the text ends, the word that is begun left aside, as the editor does. */
const proposed = (text: string) => proposalsAt(names, text.replace(/\w*$/, '')).map(({ label }) => label);

describe('what is proposed where one writes', () => {
  test.each([
    ['the fields of the query', '{ ', ['federation', 'region', 'lexicon']],
    ['after the name of an operation and its variables', 'query A($y: Int!) { fed', ['federation']],
    ['the fields of what a field gives', '{ federation { ', ['name', 'years', 'keyFigures']],
    ['behind an alias', '{ region(code: "bretagne") { a: ', ['name', 'keyFigures']],
    ['behind an argument that holds brackets in its text', '{ region(code: "a) { b") { ', ['keyFigures']],
    ['once a field is closed', '{ federation { name } ', ['region', 'lexicon']],
    ['behind a comment with a bracket', '# {\n{ federation { # }\n', ['keyFigures']],
    ['the arguments of a field', '{ region(', ['code']],
    ['the values that an argument has', '{ federation { series(indicator: ADH', ['ADHERENTS_TOTAL']],
    ['the values in a list', '{ submissions(dataset: ', ['ADHERENTS', 'FORMATIONS']],
    ['the values in a list that has one', '{ availability(indicators: [ADHERENTS_TOTAL, ACT', ['ACTIVITY_FTE']],
    ['what an input is filled in with', 'mutation { makeDataLink(input: { ', ['address', 'dataset', 'year']],
    ['the types of a fragment', 'fragment F on Fed', ['Federation', 'Region']],
    ['the fields of a fragment', 'fragment F on Federation { ', ['keyFigures']],
    ['the types of a variable', 'query A($y: I', ['Int', 'IndicatorCode']],
    ['the variables where a value is wanted', 'query A($code: String!) { region(code: $c', ['code']],
    ['the directives', '{ federation @', ['include', 'skip']],
    ['what a directive takes is no field', '{ federation @include(if: true) { ', ['keyFigures']],
    ['where a document begins', '', ['query', 'fragment']],
  ])('%s', (_, text, expected) => {
    expect(proposed(text)).toEqual(expect.arrayContaining(expected));
  });

  test('nothing of another place is proposed', () => {
    expect(proposed('{ federation { ')).not.toContain('federation');
    expect(proposed('{ region(')).not.toContain('name');
    expect(proposed('{ federation { series(indicator: ')).not.toContain('federation');
    expect(proposed('{ nowhere { ')).toEqual(proposed('{ '));
  });

  test.each(operationFiles().map((file) => [file.ready.id, file.text] as const))(
    'every word of the ready query %s that the schema knows is proposed where it stands',
    (_, text) => {
      const missing = [...text.matchAll(/^ +(?!\.\.\.)(?:\w+: )?(\w+)(?=[ (\n])/gm)]
        .filter(({ index, 0: whole, 1: word = '' }) => {
          const at = index + whole.length;
          return !/[:$]\s*$/.test(text.slice(0, at - word.length)) && !proposed(text.slice(0, at)).includes(word);
        })
        .map(([, word]) => word);
      expect(missing).toEqual([]);
    },
  );
});
