import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describeOnProduction } from '../support/database';
import { startRealServer, type RealServer } from './real-server';

const DATA = join(__dirname, '../../data');
const REPORTS = join(DATA, 'rapports');
type Line = Readonly<Record<string, string>>;
const linesOf = (path: string): readonly Line[] => parse(readFileSync(path, 'utf8'), { columns: true });

/** Every line of every transcription: what reports print, as whoever transcribed it wrote it. */
const PRINTED = readdirSync(REPORTS)
  .filter((name) => name !== 'laisse_de_cote.csv')
  .flatMap((name) => linesOf(join(REPORTS, name)));

interface Found {
  readonly year: number;
  readonly indicator: { readonly code: string; readonly unit: string };
  readonly dimension: string | null;
  readonly key: string | null;
  readonly partOf: string | null;
  readonly value: number;
  readonly approximate: boolean;
  readonly scope: string | null;
  readonly section: string | null;
  readonly note: string | null;
  readonly programme: { readonly code: string } | null;
  readonly source: { readonly title: string; readonly publisher: string; readonly year: number };
}

const FIELDS =
  'year indicator { code unit } dimension key partOf value approximate scope section note programme { code } source { title publisher year }';

const placeOf = (territory: string): string =>
  territory === 'federation'
    ? 'federation'
    : /^\d/.test(territory)
      ? `department(code: "${territory}")`
      : `region(code: "${territory}")`;

const orNull = (cell: string | undefined) => (cell === undefined || cell === '' ? null : cell);
/** Files say some codes otherwise than the schema's enums. */
const SCHEMA_WORDS: Readonly<Record<string, string>> = { AUTRE: 'OTHER', PRESTATION: 'SERVICE' };
const schemaKey = (cell: string | undefined) => SCHEMA_WORDS[cell ?? ''] ?? orNull(cell);

describeOnProduction('printed figures over HTTP', (fresh) => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
  });
  afterAll(() => server.close());

  const ask = async <T>(query: string): Promise<T> => {
    const { data, errors } = await server.ask<T & object>(query);
    expect(errors).toBeUndefined();
    return data;
  };

  test('each is answered by a question about its territory, with all that its report says of it', async () => {
    expect(PRINTED.length).toBeGreaterThan(197);
    const sources = new Map(linesOf(join(DATA, 'sources.csv')).map((line) => [line['code'], line]));
    const answers = new Map<string, readonly Found[]>();
    for (const line of PRINTED) {
      const { territoire = '', annee = '', indicateur = '' } = line;
      const question = `{ place: ${placeOf(territoire)} { printedFigures(year: ${annee}, indicator: ${indicateur}) { ${FIELDS} } } }`;
      const found =
        answers.get(question) ?? (await ask<{ place: { printedFigures: Found[] } }>(question)).place.printedFigures;
      answers.set(question, found);
      const source = sources.get(line['source']);
      expect(found).toContainEqual({
        year: Number(annee),
        indicator: { code: indicateur, unit: expect.any(String) },
        dimension: orNull(line['dimension']),
        key: schemaKey(line['modalite']),
        partOf: schemaKey(line['inclus_dans']),
        value: expect.closeTo(Number(line['valeur']) / (/_RATE$/.test(indicateur) ? 100 : 1), 4),
        approximate: line['approximatif'] === 'true',
        scope: orNull(line['perimetre']),
        section: orNull(line['rubrique']),
        note: orNull(line['note']),
        programme:
          line['dimension'] === 'PROGRAMME'
            ? { code: line['modalite'] }
            : line['programme'] === ''
              ? null
              : { code: line['programme'] },
        source: { title: source?.['titre'], publisher: source?.['editeur'], year: Number(source?.['annee']) },
      });
    }
  });

  test('of a place, nothing of another place, year, indicator or programme is in the list', async () => {
    const { federation } = await ask<{ federation: Record<'all' | 'year' | 'pass', Found[]> }>(
      `{ federation { all: printedFigures { ${FIELDS} } year: printedFigures(year: 2022) { ${FIELDS} } pass: printedFigures(programme: "PASS_IAE") { ${FIELDS} } } }`,
    );
    const ofFederation = PRINTED.filter(({ territoire }) => territoire === 'federation');
    expect(federation.all.filter(({ note }) => note !== 'compté dans la liste imprimée')).toHaveLength(
      ofFederation.length,
    );
    expect(federation.year.map(({ year }) => year)).toEqual(
      ofFederation.filter(({ annee }) => annee === '2022').map(() => 2022),
    );
    expect(federation.pass.map(({ indicator, value }) => [indicator.code, value])).toEqual([
      ['EVENTS_HELD', 10],
      ['EVENTS_HELD', 2],
      ['EVENTS_PARTICIPANTS', 374],
      ['EVENTS_HELD', 2],
      ['EVENTS_PARTICIPANTS', 384],
    ]);
  });

  test('what is printed of the whole carries its note wherever the figure is asked for', async () => {
    const { federation } = await ask<{
      federation: { keyFigures: { adherents: { total: { printed: { value: number; note: string | null }[] } } } };
    }>('{ federation { keyFigures(year: 2023) { adherents { total { printed { value note } } } } } }');
    const { printed } = federation.keyFigures.adherents.total;
    expect(printed).toContainEqual({ value: 586, note: 'à fin décembre 2023' });
    expect(printed.filter(({ value }) => value === 600)).toHaveLength(2);
  });

  test('a part “of which” asked for by its own key is answered, and never beside its whole', async () => {
    interface Part {
      readonly key: string;
      readonly value: number;
    }
    const breakdown = (keys: string) => `breakdown(by: STRUCTURE_TYPE, keys: [${keys}]) { key value }`;
    const table = (types: string, by: string) =>
      `statistics(input: { indicators: [ADHERENTS_TOTAL], years: [2023], structureTypes: [${types}], by: [${by}] }) { value state keys { key } }`;
    const answer = await ask<{
      federation: { keyFigures: { adherents: { total: Record<'own' | 'both', Part[]> } } };
      own: { value: number; state: string }[];
      row: { value: number; keys: { key: string }[] }[];
      both: { value: number }[];
    }>(
      `{ federation { keyFigures(year: 2023) { adherents { total { own: ${breakdown('"EBE"')} both: ${breakdown('"OTHER", "EBE"')} } } } }
        own: ${table('EBE', '')} row: ${table('EBE', 'STRUCTURE_TYPE')} both: ${table('EBE, OTHER', '')} }`,
    );
    const { own, both } = answer.federation.keyFigures.adherents.total;
    expect(own).toEqual([{ key: 'EBE', value: 11 }]);
    expect(both).toEqual([{ key: 'OTHER', value: 39 }]);
    expect(answer.own).toEqual([{ value: 11, state: 'KNOWN', keys: [] }]);
    expect(answer.row.map(({ value, keys }) => [keys[0]?.key, value])).toEqual([['EBE', 11]]);
    expect(answer.both.map(({ value }) => value)).toEqual([39]);
  });

  test('a figure that is not the network’s alone, or of another measure, is never the figure of the place', async () => {
    const answer = await ask<{
      federation: { keyFigures: { figures: { value: null; breakdown: { key: string }[] }[] } };
      region: { keyFigures: { figures: { value: number | null; state: string }[] } };
      manche: { keyFigures: { figures: { breakdown: { key: string; value: number }[] }[] } };
    }>(`{
      federation { keyFigures(year: 2023) { figures(indicators: [PROGRAMMES_PROJECTS]) { value breakdown(by: PROGRAMME) { key } } } }
      region(code: "bretagne") { keyFigures(year: 2023) { figures(indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_PLACEMENT_HOURS]) { value state } } }
      manche: department(code: "50") { keyFigures(year: 2019) { figures(indicators: [PROGRAMMES_PARTICIPATIONS]) { breakdown(by: PROGRAMME) { key value } } } }
    }`);
    const keys = answer.federation.keyFigures.figures[0]?.breakdown.map(({ key }) => key);
    expect(keys).toEqual(['APV']);
    expect(answer.region.keyFigures.figures).toEqual([
      { value: null, state: 'NOT_REPORTED' },
      { value: 574_000, state: 'KNOWN' },
    ]);
    expect(answer.manche.keyFigures.figures[0]?.breakdown).toEqual([{ key: 'QUALITE_EMPLOI', value: 2 }]);
  });

  test('reports are told apart, and say what was left out of them and why', async () => {
    const { sources } = await ask<{
      sources: { label: string; leftOut: { section: string; subject: string; reason: string }[] }[];
    }>('{ sources { label leftOut { section subject reason } } }');
    expect(new Set(sources.map(({ label }) => label)).size).toBe(sources.length);
    expect(sources.map(({ label }) => label)).toContain('Coorace Bretagne, rapport d’activité 2023'.replace('’', "'"));
    const left = linesOf(join(REPORTS, 'laisse_de_cote.csv'));
    expect(sources.flatMap(({ leftOut }) => leftOut)).toHaveLength(left.length);
    for (const { rubrique, objet, raison } of left)
      expect(sources.flatMap(({ leftOut }) => leftOut)).toContainEqual({
        section: rubrique,
        subject: objet,
        reason: raison,
      });
  });
});
