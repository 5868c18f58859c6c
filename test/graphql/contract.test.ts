import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isDirective,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { contractFaults } from '../../scripts/contract-faults';
import { printedSchema } from '../../src/graphql/printed-schema';
import { buildMaillageSchema } from '../../src/graphql/schema';

const read = (file: string): string => readFileSync(join(__dirname, '../../schema', file), 'utf8');

describe('the schema', () => {
  const contract = read('contract.graphql');
  const schema = buildMaillageSchema();

  test('keeps the contract to the letter', () => {
    expect(contractFaults(buildSchema(contract), schema)).toEqual([]);
  });

  test('is the one that is committed', () => {
    expect(read('schema.graphql')).toBe(printedSchema());
  });

  test('describes every element in French, then in English', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  const BROKEN: readonly [title: string, from: string, to: string, fault: RegExp][] = [
    ['a missing field', '  city: String\n', '', /^Adherent\.city manque$/],
    [
      'a looser field',
      '  overseas: Boolean!',
      '  overseas: Boolean',
      /^Region\.overseas : Boolean au lieu de Boolean!$/,
    ],
    ['a stricter field', '  city: String\n', '  city: String!\n', /^Adherent\.city : String! au lieu de String$/],
    ['another default', 'totals: Boolean = false', 'totals: Boolean = true', /^StatisticsInput\.totals vaut true/],
    ['no default', 'dryRun: Boolean = false', 'dryRun: Boolean', /^SubmitDatasetInput\.dryRun vaut rien/],
    ['a missing argument', 'lexicon(search: String)', 'lexicon', /^Query\.lexicon\.search manque$/],
    [
      'a stricter argument',
      'reconciliation(year: Int)',
      'reconciliation(year: Int!)',
      /^Query\.reconciliation\.year :/,
    ],
    ['a new argument to be filled', 'viewer: Viewer!', 'viewer(of: ID!): Viewer!', /^Query\.viewer\.of est nouveau/],
    ['a missing value', 'PROXIM OF OTHER', 'PROXIM OTHER', /^StructureType\.OF manque$/],
    ['a missing type', 'type LexiconTerm {', 'type Term {', /^LexiconTerm manque$/],
    ['a lost interface', 'type Source implements Node {', 'type Source {', /^Source n’est plus un Node$/],
  ];
  test.each(BROKEN)('does not pass with %s', (_, from, to, fault) => {
    const broken = contract
      .replace(from, to)
      .replaceAll('LexiconTerm!', to === 'type Term {' ? 'Term!' : 'LexiconTerm!');
    expect(broken).not.toBe(contract);
    expect(contractFaults(buildSchema(contract), buildSchema(broken))).toContainEqual(expect.stringMatching(fault));
  });

  test('may gain optional things', () => {
    const grown = contract
      .replace('viewer: Viewer!', 'viewer(of: ID): Viewer!')
      .replace('enum Unit { COUNT', 'enum Unit { COUNT PAGES');
    expect(contractFaults(buildSchema(contract), buildSchema(grown))).toEqual([]);
  });
});

function undescribed(schema: GraphQLSchema): string[] {
  const bilingual = (text: string | null | undefined) => /^[^\n]+\n\n[^\n]+$/.test(text ?? '');
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  return [...own, ...directives].flatMap((type) => {
    const inside =
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) => [field, ...field.args])
        : isInputObjectType(type)
          ? Object.values(type.getFields())
          : isEnumType(type)
            ? type.getValues()
            : isDirective(type)
              ? type.args
              : [];
    return [type, ...inside].filter((each) => !bilingual(each.description)).map((each) => `${type.name}.${each.name}`);
  });
}
