import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, parse, type DocumentNode } from 'graphql';
import { QUESTIONS } from '../../bench/network/questions';
import { Snapshots } from '../../src/published/snapshot';
import { createContext } from '../../src/graphql/context';
import { QueryExecutor, type Question } from '../../src/graphql/executor';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { actorWith, type Actor } from '../../src/kernel/actor';
import { loadDemonstration } from '../../src/demonstration/load-demonstration';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { describeOnEveryEngine } from '../support/database';

jest.setTimeout(180_000);

const OPERATIONS = join(__dirname, '../../schema/operations');
const files = readdirSync(OPERATIONS).filter((name) => name.endsWith('.graphql'));
const ANALYST: Actor = actorWith({ role: 'ANALYST', name: 'essai' });
const PUBLIC: Actor = actorWith({ role: 'PUBLIC', name: null });

interface Case {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const CASES: readonly Case[] = [
  ...files.map((name): Case => {
    const query = readFileSync(join(OPERATIONS, name), 'utf8');
    const variables = JSON.parse(/^# variables: (.*)$/m.exec(query)?.[1] ?? '{}') as Record<string, unknown>;
    return { name, query, variables };
  }),
  ...QUESTIONS.map(({ name, query }): Case => {
    const filter = { structureTypes: ['ACI'], regions: ['bretagne'] };
    return { name, query, variables: { year: 2021, from: 2020, to: 2024, first: 10, filter } };
  }),
  {
    name: 'a skipped field and an included one',
    query: 'query ($yes: Boolean!) { federation { name @skip(if: $yes) id @include(if: $yes) years } }',
    variables: { yes: true },
  },
  {
    name: 'interfaces and fragments',
    query: `{ nodes(ids: ["UmVnaW9uOmJyZXRhZ25l", "x"]) { __typename id ... on Region { code ...figures } } }
      fragment figures on Territory { keyFigures(year: 2021) { year activity { hoursWorked { value territory { name __typename } } } } }`,
    variables: {},
  },
  {
    name: 'figures under fragments, aliases and directives, merged from several places',
    query: `query ($yes: Boolean!, $no: Boolean!) { federation {
        first: keyFigures(year: 2021) { ...group work: activity { hoursWorked { value } } activity { wages { state } } }
        second: keyFigures(year: 2020) { year ... on KeyFigures @include(if: $yes) { formations { sessions { value } } } }
        third: keyFigures { fg2i @skip(if: $yes) { members { value } } activity { fullTimeEquivalents @include(if: $no) { value } } }
        keyFigures(year: 2021) { activity { hoursWorked { value } } }
        keyFigures(year: 2021) { activity { turnover { value indicator { code } } __typename } }
        regions { keyFigures(year: 2021) { ...group } }
      } }
      fragment group on KeyFigures { activity { ...hours ... { respondents { value coverage { expected reporting } } } } }
      fragment hours on ActivityFigures { hours: hoursWorked { value year evolution { change } } }`,
    variables: { yes: true, no: false },
  },
  {
    name: 'one refused field among others',
    query: '{ federation { regions { code formations(year: 2021, first: 2) { totalCount } } } }',
    variables: {},
  },
  { name: 'a year out of range', query: '{ federation { keyFigures(year: 1900) { year } name } }', variables: {} },
  {
    name: 'a variable that does not fit',
    query: 'query ($year: Int!) { federation { keyFigures(year: $year) { year } } }',
    variables: { year: 'nulle part' },
  },
  { name: 'introspection', query: '{ __schema { types { name fields { name } } } __typename }', variables: {} },
];

describeOnEveryEngine('compiled queries', (fresh) => {
  let ask: (how: 'compiled' | 'graphql-js', each: Case, actor: Actor) => Promise<string>;
  beforeAll(async () => {
    const database = await fresh();
    await load(database, join(__dirname, '../../data'));
    const network = await Network.read(database.read);
    await loadDemonstration(database, network);
    const services = { database, network, snapshots: new Snapshots(database, network) };
    const schema = buildMaillageSchema();
    const executor = new QueryExecutor(schema);
    const documents = new Map<string, DocumentNode>();
    ask = async (how, { name, query, variables }, actor) => {
      const document = documents.get(name) ?? parse(query);
      documents.set(name, document);
      const contextValue = createContext(services, actor);
      const asked = { document, contextValue, variableValues: variables };
      const compiled: Question = { ...asked, name, isQuery: true };
      return JSON.stringify(how === 'compiled' ? await executor.run(compiled) : await execute({ schema, ...asked }));
    };
  });

  test.each(CASES)('$name is answered to the letter as graphql-js answers it', async (each) => {
    for (const actor of [PUBLIC, ANALYST]) {
      const expected = await ask('graphql-js', each, actor);
      // The first is not compiled yet.
      for (let turn = 0; turn < 3; turn++) expect(await ask('compiled', each, actor)).toBe(expected);
    }
  });
});
