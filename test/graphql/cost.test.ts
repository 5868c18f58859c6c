import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { costOf } from '../../src/graphql/cost/cost-of';

const OPERATIONS = join(__dirname, '../../schema/operations');
/** What the public may spend on one operation. */
const PUBLIC = 5000;

describe('the cost of a query', () => {
  const schema = buildMaillageSchema();
  const cost = (query: string, variables: Readonly<Record<string, unknown>> = {}): number =>
    costOf(schema, parse(query), null, variables) ?? NaN;

  test.each(readdirSync(OPERATIONS))('of the ready query %s is within what the public may spend', (file) => {
    const text = readFileSync(join(OPERATIONS, file), 'utf8');
    const variables = JSON.parse(/^# variables: (.*)$/m.exec(text)?.[1] ?? '{}') as Record<string, unknown>;
    expect(cost(text, variables)).toBeLessThan(PUBLIC / 2);
  });

  test('grows with the page, whether a variable or a literal says its size', () => {
    const query = (first: string) =>
      `query ($n: Int) { federation { adherents(first: ${first}) { nodes { name city } } } }`;
    const literal = cost(query('100'));
    expect(cost(query('$n'), { n: 100 })).toBe(literal);
    expect(cost(query('$n'), { n: 10 })).toBeLessThan(literal / 5);
    expect(cost(query('$n'))).toBeGreaterThan(cost(query('10')));
  });

  test('of a page of 100 with three relations is within what the public may spend', () => {
    const relations = 'region { name } department { name } keyFigures { activity { hoursWorked { value state } } }';
    expect(cost(`{ federation { adherents(first: 100) { nodes { name city ${relations} } } } }`)).toBeLessThan(PUBLIC);
  });

  test.each([
    [
      'pages of pages',
      '{ federation { regions { adherents(first: 100) { nodes { name department { adherents(first: 100) { nodes { name } } } } } } } }',
    ],
    [
      'every contribution of every adherent',
      '{ federation { adherents(first: 100) { nodes { keyFigures { adherents { total { contributions { value territory { name } } } } } } } } }',
    ],
    [
      'all breakdowns of all regions',
      '{ federation { regions { keyFigures { figures(indicators: [ADHERENTS_TOTAL, FORMATIONS_SESSIONS, FORMATIONS_HOURS]) { breakdown(by: DEPARTMENT) { key label value state } } } } } }',
    ],
    [
      'a long series everywhere',
      '{ departments { series(indicator: ADHERENTS_TOTAL, from: 1985) { year value evolution { change } } } }',
    ],
  ])('of %s is beyond what the public may spend', (_, query) => {
    expect(cost(query)).toBeGreaterThan(PUBLIC);
  });
});
