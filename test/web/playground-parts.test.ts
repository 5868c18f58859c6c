import { buildSchema, parse, validate } from 'graphql';
import { playgroundLink } from '../../src/graphql/playground-link';
import { frenchOf } from '../../src/http/errors/validation-words';
import { html } from '../../src/pages/html';
import { closedForms, drawingOf } from '../../web/playground/src/chart-forms';
import { drawnTable } from '../../web/playground/src/drawn-table';
import { isOnlyAsking } from '../../web/playground/src/only-asking';
import { crossable, pivotOf } from '../../web/playground/src/pivot';
import { shownAnswer } from '../../web/playground/src/shown-answer';
import { nearestNames } from '../../web/playground/src/nearest-names';
import { operationFiles } from './operation-files';
import { namesOf } from './schema-names';
import { namedOperation } from '../../web/playground/src/named-operation';
import { barsOf, partOf } from '../../web/playground/src/bars';
import { chartSummary, showBar } from '../../web/playground/src/chart-summary';
import { matches } from '../../web/playground/src/fold';
import { parseReadyQuery } from '../../web/playground/src/ready-query';
import { linkTo, readLink } from '../../web/playground/src/share-link';
import { showCell } from '../../web/playground/src/show-cell';
import { tablesOf, type Cell, type Table } from '../../web/playground/src/table';

describe('an answer as tables', () => {
  test('the list of a connection is one line per node, with nested names dotted', () => {
    const data = {
      federation: {
        adherents: {
          totalCount: 2,
          nodes: [
            { name: 'Éveil', structureTypes: ['AI', 'ACI'], region: { name: 'Bretagne' } },
            { name: 'Zénith', structureTypes: ['EI'], region: null },
          ],
        },
      },
    };
    const [table] = tablesOf(data);
    expect([table?.name, table?.places]).toEqual(['federation.adherents.nodes', ['federation.adherents.nodes']]);
    expect(table?.columns).toEqual(['name', 'structureTypes', 'region.name']);
    expect(table?.rows).toEqual([
      ['Éveil', 'AI+ACI', 'Bretagne'],
      ['Zénith', 'EI', null],
    ]);
  });

  test('figures that stand beside each other become one table, with the path of each', () => {
    const figure = (value: number | null) => ({ value, state: value === null ? 'NOT_REPORTED' : 'KNOWN' });
    const [table] = tablesOf({ federation: { keyFigures: { adherents: { total: figure(0), joined: figure(null) } } } });
    expect(table?.places).toEqual(['federation.keyFigures.adherents.total', 'federation.keyFigures.adherents.joined']);
    expect(table?.columns).toEqual(['chiffre', 'value', 'state']);
    expect(table?.rows).toEqual([
      ['federation.keyFigures.adherents.total', 0, 'KNOWN'],
      ['federation.keyFigures.adherents.joined', null, 'NOT_REPORTED'],
    ]);
  });

  test('a list in a list says on every line where it belongs', () => {
    const regions = [
      { code: 'bretagne', departments: [{ code: '22' }, { code: '29' }] },
      { code: 'normandie', departments: [{ code: '14' }] },
    ];
    const tables = tablesOf({ federation: { regions } });
    expect(tables.map(({ name }) => name)).toEqual(['federation.regions', 'federation.regions.departments']);
    expect(tables[1]?.columns).toEqual(['code', 'regions.code']);
    expect(tables[1]?.rows).toEqual([
      ['22', 'bretagne'],
      ['29', 'bretagne'],
      ['14', 'normandie'],
    ]);
  });

  test('what stands below several figures is one table, and says where each of its parts is', () => {
    const figure = (name: string) => ({ value: 1, state: 'KNOWN', contributions: [{ territory: { name }, value: 1 }] });
    const tables = tablesOf({ region: { a: figure('A'), b: figure('B') } });
    const contributions = tables.find(({ name }) => name === 'chiffres.contributions');
    expect(contributions?.places).toEqual(['region.a.contributions', 'region.b.contributions']);
    expect(contributions?.rows).toEqual([
      ['region.a', 'A', 1],
      ['region.b', 'B', 1],
    ]);
  });

  test('a line of statistics has a column for each dimension, and totals say so', () => {
    const key = (dimension: string, label: string, isTotal = false) => ({ dimension, key: 'k', label, isTotal });
    const statistics = [
      { year: 2023, keys: [key('REGION', 'Bretagne'), key('STRUCTURE_TYPE', 'AI')], value: 3 },
      { year: 2023, keys: [key('REGION', 'Bretagne'), key('STRUCTURE_TYPE', 'Ensemble', true)], value: 5 },
    ];
    expect(tablesOf({ statistics })).toEqual([
      {
        name: 'statistics',
        places: ['statistics'],
        columns: ['year', 'REGION', 'STRUCTURE_TYPE', 'value'],
        rows: [
          [2023, 'Bretagne', 'AI', 3],
          [2023, 'Bretagne', 'Total', 5],
        ],
      },
    ]);
  });

  test('the parts of a partial figure are a cell beside its value, and no list of their own', () => {
    const figures = [
      { value: null, partialValue: 171, partialOf: [{ name: 'Bretagne' }, { name: 'Guyane' }], state: 'PARTIAL' },
      { value: 3, partialValue: null, partialOf: [], state: 'KNOWN' },
    ];
    const whole = { total: figures[0] };
    for (const [data, rows] of [
      [{ keyFigures: { figures } }, figures.length],
      [{ keyFigures: { adherents: whole } }, 1],
    ] as const) {
      const tables = tablesOf(data);
      expect(tables).toHaveLength(1);
      expect(tables[0]?.columns.slice(-4)).toEqual(['value', 'partialValue', 'partialOf', 'state']);
      expect(tables[0]?.rows).toHaveLength(rows);
      expect(tables[0]?.rows[0]?.slice(-4)).toEqual([null, 171, 'Bretagne ; Guyane', 'PARTIAL']);
    }
  });

  test('an answer without any list is one line, and no data are no table', () => {
    expect(tablesOf({ viewer: { role: 'PUBLIC' } })).toEqual([
      { name: 'résultat', places: [''], columns: ['viewer.role'], rows: [['PUBLIC']] },
    ]);
    expect(tablesOf(null)).toEqual([]);
  });
});

describe('a table as bars', () => {
  const bars = (columns: string[], ...rows: (string | number | boolean | null)[][]) =>
    barsOf({ name: '', places: [], columns, rows })?.bars;

  test('a chart says in one sentence between what its values lie, and what is not known', () => {
    const said = (...rows: Cell[][]) => {
      const chart = barsOf({ name: '', places: [], columns: ['REGION', 'indicator.unit', 'value'], rows });
      return chart === null ? null : chartSummary(chart).replaceAll(/\s/gu, ' ');
    };
    expect(said(['A', 'HOURS', 1200], ['B', 'HOURS', -5], ['C', 'HOURS', null])).toBe(
      '2 valeurs, de −5 (B) à 1 200 (A), et 1 inconnue.',
    );
    expect(said(['A', 'RATE', 0.5], ['B', 'RATE', 0.5])).toBe('2 valeurs, toutes de 50 %.');
    expect(said(['A', 'COUNT', 3], ['B', 'COUNT', null], ['C', 'COUNT', null])).toBe(
      'Une seule valeur, 3 (A), et 2 inconnues.',
    );
    expect(said(['A', 'COUNT', 3], ['A', 'HOURS', 900])).toBe('2 valeurs en 2 unités, chacune à son échelle.');
  });

  test('names come from the texts that tell lines apart, lengths from the value', () => {
    expect(
      bars(
        ['year', 'unit', 'territory.name', 'value'],
        [2023, 'HOURS', 'A', 10],
        [2023, 'HOURS', 'B', -5],
        [2023, 'HOURS', 'C', null],
      ),
    ).toEqual([
      { label: 'A', value: 10, share: 1, unit: null },
      { label: 'B', value: -5, share: 0.5, unit: null },
      { label: 'C', value: null, share: 0, unit: null },
    ]);
  });

  test('a series is named by its years', () => {
    expect(bars(['year', 'value', 'state'], [2022, 1, 'KNOWN'], [2023, 2, 'KNOWN'])?.map(({ label }) => label)).toEqual(
      ['2022', '2023'],
    );
  });

  test('each unit has its own scale, and totals are left out', () => {
    const drawn = bars(
      ['REGION', 'indicator.unit', 'value'],
      ['Bretagne', 'COUNT', 2],
      ['Bretagne', 'HOURS', 1000],
      ['Total', 'COUNT', 50],
    );
    expect(drawn?.map(({ value, share }) => [value, share])).toEqual([
      [2, 1],
      [1000, 1],
    ]);
  });

  test('a partial value is a hollow bar with its own words, on the scale of its unit, and never a value', () => {
    const columns = ['REGION', 'indicator.unit', 'value', 'partialValue', 'partialOf', 'coverage.reporting', 'coverage.expected']; // prettier-ignore
    const chart = barsOf({
      name: '',
      places: [],
      columns,
      rows: [
        ['A', 'COUNT', 342, null, null, 14, 14],
        ['B', 'COUNT', null, 171, 'Bretagne ; Guyane', 2, 14],
        ['C', 'COUNT', null, null, null, 0, 14],
      ],
    });
    if (chart === null) throw new Error('no chart');
    expect(chart.bars.map(({ value, share, partial }) => [value, share, partial])).toEqual([
      [342, 1, undefined],
      [null, 0.5, { value: 171, of: ['Bretagne', 'Guyane'], reporting: 2, expected: 14 }],
      [null, 0, undefined],
    ]);
    expect(chart.bars.map((bar) => showBar(bar, chart.valueColumn))).toEqual([
      '342',
      'partiel (2 régions sur 14) : 171, pas de total',
      '—',
    ]);
    // Of how many is never made up: who is known has to be who has published, and the question has to have asked.
    const said = (reporting: number | null, expected: number | null) =>
      showBar({ label: '', value: null, share: 0, unit: 'COUNT', partial: partOf(171, 'Bretagne ; Creuse', reporting, expected) }, 'value'); // prettier-ignore
    expect(said(1, 14)).toBe('partiel (Bretagne ; Creuse, 14 régions attendues) : 171, pas de total');
    expect(said(0, 1)).toBe('partiel (Bretagne ; Creuse) : 171, pas de total');
    expect(said(null, null)).toBe('partiel (Bretagne ; Creuse) : 171, pas de total');
    expect(chartSummary(chart)).toBe('Une seule valeur, 342 (A), et 1 partielle, sans total (en creux) et 1 inconnue.');
  });

  test('codes are words wherever they name a bar, in every form, and so are units and ways to figures', () => {
    const table = {
      name: '',
      places: [],
      columns: ['chiffre', 'origin', 'year', 'indicator.unit', 'value'],
      rows: [
        ['federation.keyFigures.adherents.total', 'REGION', 2024, 'COUNT', 3],
        ['federation.keyFigures.activity.hoursWorked', 'REPORT', 2025, 'HOURS', 4],
      ],
    };
    const named = barsOf(table)?.bars.map(({ label }) => label) ?? [];
    expect(named[0]).toMatch(/déposé par la région, 2024$/);
    expect(named[1]).toMatch(/transcrit d’un rapport, 2025$/);
    const drawn = drawnTable(table);
    if (drawn === null) throw new Error('nothing to draw');
    for (const form of ['barres', 'groupees', 'lignes'] as const) {
      const text = html`${drawingOf(drawn, form, { title: 'T', summary: 'S' }).body}`.text;
      expect([form, text]).toEqual([form, expect.not.stringMatching(/REGION|REPORT|COUNT|HOURS|keyFigures/)]);
      expect(text).toContain('heures');
    }
    const own = (column: string, value: string) => (column === 'origin' ? `mot de ${value}` : null);
    expect(barsOf(table, own)?.bars[0]?.label).toContain('mot de REGION');
  });

  test('over a point a part says how much of the whole it is, as far as the answer says it', () => {
    const short = (columns: readonly string[], row: readonly Cell[]) =>
      drawnTable({ name: '', places: [], columns: ['year', 'value', 'partialValue', ...columns], rows: [[2024, 5, null, ...columns.map(() => null)], [2025, null, 171, ...row]] })?.rows[1]?.short; // prettier-ignore
    expect(short(['partialOf', 'coverage.expected'], ['Bretagne ; Guyane', 14])).toBe('171 (2 sur 14)');
    expect(short(['partialOf'], ['Bretagne ; Guyane'])).toBe('171 (Bretagne ; Guyane)');
    expect(short(['partialOf'], ['A ; B ; C'])).toBe('171 (3 parties connues)');
    expect(short([], [])).toBe('171 (partiel)');
  });

  test('where all is partial, neither the partial values nor their coverage are taken for values', () => {
    const chart = barsOf({
      name: '',
      places: [],
      columns: ['coverage.reporting', 'chiffre', 'value', 'partialValue'],
      rows: [
        [2, 'a', null, 171],
        [3, 'b', null, 5],
      ],
    });
    expect(chart?.valueColumn).toBe('value');
    expect(chart?.bars.map(({ value }) => value)).toEqual([null, null]);
    expect(bars(['REGION', 'partialValue'], ['A', 5], ['B', 7])).toBeUndefined();
  });

  test('a table without numbers has none', () => {
    expect(bars(['acronym', 'expansion'], ['AI', 'Association intermédiaire'])).toBeUndefined();
  });
});

describe('a link', () => {
  test('brings back query and variables exactly', () => {
    const shared = { query: 'query A($é: Int) {\n  a # &=+%\n}', variables: '{"é": "œ & +"}' };
    const link = linkTo('http://localhost:4000/playground#vieux', shared);
    expect(link.startsWith('http://localhost:4000/playground#query=')).toBe(true);
    expect(readLink(new URL(link).hash)).toEqual(shared);
  });

  test('without a query opens nothing', () => {
    expect(readLink('')).toBeNull();
    expect(readLink('#variables=1')).toBeNull();
  });
});

test('a search looks past accents, case, ligatures and apostrophes, and wants every word', () => {
  expect(matches('L’écart des heures œuvrées', 'HEURES oeuvre')).toBe(true);
  expect(matches('L’écart', "l'ecart")).toBe(true);
  expect(matches('Heures', 'heures bretagne')).toBe(false);
});

test('a cell reads as people write it', () => {
  expect(showCell(null, 'value')).toBe('—');
  expect(showCell(0, 'value')).toBe('0');
  expect(showCell(574000, 'value')).toBe('574\u202f000');
  expect(showCell(0.93, 'value', 'RATE')).toBe('93\u00a0%');
  expect(showCell(2023, 'year')).toBe('2023');
  expect(showCell(true, 'demonstration')).toBe('oui');
});

test('a ready query without its header names the file and what is missing', () => {
  expect(() => parseReadyQuery('essai', '# titre: Essai\nquery A { a }')).toThrow(
    'schema/operations/essai.graphql : il manque la ligne « # variables: … »',
  );
});

describe('the operation that is sent', () => {
  const one = 'query Une { federation { name } }';

  test('has the name that the document gives it, whatever the editor said before', () => {
    expect(namedOperation({ query: one, operationName: 'Avant', variables: { a: 1 } })).toEqual({
      query: one,
      operationName: 'Une',
      variables: { a: 1 },
    });
    expect(namedOperation({ query: '{ federation { name } }', operationName: 'Avant' }).operationName).toBeNull();
  });

  test('goes as it is where the document has several, or cannot be read', () => {
    for (const query of [`${one} query Autre { federation { name } }`, '{ federation', one]) {
      const sent = { query, operationName: 'Une' };
      expect(namedOperation(sent)).toBe(sent);
    }
  });
});

describe('series, crossings and drawings of an answer', () => {
  const series = (name: string, ...values: (number | null)[]) => ({
    name,
    series: values.map((value, index) => ({
      year: 2023 + index,
      value,
      state: value === null ? 'NOT_REPORTED' : 'KNOWN',
    })),
  });
  const shown = (data: object) => shownAnswer(JSON.stringify({ data }));

  test('lists under sibling aliases are one more table, a series an alias, named as what it is of', () => {
    const { tables } = shown({ a: series('Bretagne', 1, 2), b: series('Guyane', 3, null) });
    expect([tables[0]?.columns, tables[0]?.places, tables[0]?.rows]).toEqual([
      ['série', 'year', 'value', 'state'],
      ['a.series', 'b.series'],
      [
        ['Bretagne', 2023, 1, 'KNOWN'],
        ['Bretagne', 2024, 2, 'KNOWN'],
        ['Guyane', 2023, 3, 'KNOWN'],
        ['Guyane', 2024, null, 'NOT_REPORTED'],
      ],
    ]);
    expect(tables.map(({ name }) => name)).toEqual(['series.séries réunies', 'a.series', 'b.series']);
    expect(shown({ a: [{ code: 'x' }], b: [{ code: 'y' }] }).tables).toHaveLength(2);
  });

  test('it draws as lines and as grouped bars, and says why it does not draw as others', () => {
    const table = drawnTable(shown({ a: series('A', 1, 2), b: series('B', 3, null) }).tables[0] as Table);
    if (table === null) throw new Error('nothing to draw');
    expect([...closedForms(table)]).toEqual([]);
    const { body } = drawingOf(table, 'lignes', { title: 'T', summary: 'S' });
    // Of the second series one year is known, so that nothing is joined.
    expect(html`${body}`.text.match(/class="trait/g)).toHaveLength(1);
    const lone = drawnTable(
      shown({
        a: [
          { name: 'A', value: 1 },
          { name: 'B', value: 2 },
        ],
      }).tables[0] as Table,
    );
    expect([...closedForms(lone as NonNullable<typeof lone>).keys()]).toEqual(['lignes', 'groupees']);
  });

  test('a table is crossed by a column, and not where two of its lines would share a place', () => {
    const [table] = shown({ a: series('A', 1, 2), b: series('B', 3, 4) }).tables;
    expect(crossable(table as Table)).toEqual(['série', 'year']);
    const pivot = pivotOf(table as Table, 'year');
    expect([pivot?.down, pivot?.across, pivot?.rows]).toEqual([
      ['série'],
      ['2023', '2024'],
      [
        { names: ['A'], lines: [0, 1] },
        { names: ['B'], lines: [2, 3] },
      ],
    ]);
    const twice = shown({
      list: [
        { year: 1, value: 1 },
        { year: 1, value: 2 },
        { year: 2, value: 2 },
      ],
    }).tables[0];
    expect(pivotOf(twice as Table, 'year')).toBeNull();
  });

  test('errors come with where they are, whatever else is there', () => {
    const answer = {
      errors: [
        { message: 'Non.', path: ['region', 0] },
        { message: 'Là.', locations: [{ line: 2, column: 3 }] },
      ],
    };
    expect(shownAnswer(JSON.stringify(answer)).errors.map(({ message, where }) => `${message} ${where}`)).toEqual([
      'Non. (à region.0)',
      'Là. (ligne 2, colonne 3)',
    ]);
  });

  test('whoever has the schema is told the nearest names; where nothing is near, nothing', () => {
    const schema = namesOf('type Query { trainees(year: Int): Colour } enum Colour { TEAL RUST }');
    const near = (message: string, query = '') => nearestNames(message, schema, query, { line: 1, column: 3 });
    expect(near('Le type « Query » n’a pas de champ « trainee ».')).toBe(' Au plus près : « trainees ».');
    expect(near('Le champ « Query.trainees » n’a pas d’argument « years ».')).toBe(' Au plus près : « year ».');
    expect(near('Il n’y a pas de type « Colours ».')).toBe(' Au plus près : « Colour ».');
    expect(near('Valeur refusée. Type attendu : Colour.', '{ TEEL }')).toBe(' Au plus près : « TEAL ».');
    expect(near('Le type « Query » n’a pas de champ « zzz ».')).toBe('');
  });

  test('a link keeps how the answer is looked at, and asks to run', () => {
    const shared = {
      query: '{ a }',
      variables: '',
      look: { view: 'graphique', form: 'lignes', list: 'series', columns: '' },
      runs: true,
    } as const;
    expect(readLink(new URL(linkTo('http://localhost/playground/', shared)).hash)).toEqual(shared);
  });

  test.each(operationFiles().map((file) => [file.ready.id, file] as const))(
    'the link of a page to %s, which leaves blanks out, opens it as it is written',
    (_, { text, variables }) => {
      const link = playgroundLink({ text, variables });
      expect(link).not.toContain('%0A+');
      expect(readLink(new URL(link, 'http://localhost').hash)?.query).toBe(text);
    },
  );

  test('only what cannot change anything runs by itself', () => {
    expect(isOnlyAsking('query { a } # mutation')).toBe(true);
    expect(isOnlyAsking('{ a(text: "mutation") }')).toBe(true);
    expect(isOnlyAsking('mutation { a }')).toBe(false);
    expect(isOnlyAsking('query A { a } mutation B { b }')).toBe(false);
  });
});

test('every sentence of GraphQL about a document is known in French', () => {
  const schema = buildSchema(
    'type Query { a(b: Int, c: Int!): A d: Int e(in: In): Int f: U } type A { x: Int } type B { y: Int } union U = A | B input In { n: Int! m: Int }',
  );
  const documents = [
    '{ z }',
    '{ a(q: 1, c: 1) { x } }',
    '{ d @no }',
    '{ d @include }',
    '{ d @include(if: true, of: 1) }',
    'query @include(if: true) { d }',
    '{ ...No }',
    'query ($v: No) { d }',
    'query ($v: A) { d }',
    'query ($v: Int) { d }',
    '{ a(b: $v, c: 1) { x } }',
    'query Q { a(b: $v, c: 1) { x } }',
    'query ($v: String) { a(b: $v, c: 1) { x } }',
    'query ($v: Int, $v: Int) { a(b: $v, c: 1) { x } }',
    'query A { d } query A { d }',
    '{ d } query A { d }',
    '{ ...F } fragment F on Query { d } fragment F on Query { d }',
    'fragment F on Query { d } { d }',
    '{ ...F } fragment F on Query { ...F }',
    '{ ...F } fragment F on Int { x }',
    '{ ... on Int { x } }',
    '{ a(c: 1) { ...F } } fragment F on B { y }',
    '{ a(c: 1) { ... on B { y } } }',
    '{ d { x } }',
    '{ a(c: 1) }',
    '{ a { x } }',
    '{ a(b: 1, b: 2, c: 1) { x } }',
    '{ d: d d: a(c: 1) { x } }',
    '{ d @include(if: true) @include(if: true) }',
    '{ d } type T { a: Int }',
    '{ e(in: { n: 1, n: 2 }) }',
    '{ e(in: {}) }',
    '{ e(in: { n: 1, o: 2 }) }',
  ];
  const unknown = documents.flatMap((text) => {
    const errors = validate(schema, parse(text));
    if (errors.length === 0) return [`nothing wrong with ${text}`];
    return errors.filter(({ message }) => frenchOf(message) === null).map(({ message }) => `${text} → ${message}`);
  });
  expect(unknown).toEqual([]);
});
