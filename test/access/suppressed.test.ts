import { describeOnProduction } from '../support/database';
import { some } from '../support/every';
import { PUB, startClient, type Client, type Sender } from '../http/files-client';

const YEAR = 2021;
/** Hours of each adherent of a delegation: two are too few to be shown, or to be told apart from one another. */
const HOURS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  bretagne: { Alpha: 12_345, Bêta: 76_543 },
  normandie: { Gamma: 23_456, Delta: 67_890 },
  occitanie: { Un: 101_000, Deux: 202_000, Trois: 303_000, Quatre: 404_000, Cinq: 505_000 },
};
const DEPARTMENTS: Readonly<Record<string, string>> = { bretagne: '35', normandie: '14', occitanie: '31' };
const SECRET = ['bretagne', 'normandie'];

/** A number as any door may write it. */
const written = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '[\\s,]?');

/** Whether an answer has a value that a region’s secrecy guards: an adherent’s own, or what two make together. */
function tellsOf(region: string, text: string): boolean {
  const own = Object.values(HOURS[region] ?? {});
  const guarded = [...own, own.reduce((sum, each) => sum + each, 0)];
  return guarded.some((value) => new RegExp(`(?<!\\d)${written(value)}(?!\\d)`, 'u').test(text));
}

const FIGURE =
  'value partialValue state contributions { territory { name } value } evolution { change } parts: breakdown(by: DEPARTMENT) { key value } types: breakdown(by: STRUCTURE_TYPE) { key value } explanation { sentence included leftOut notes numerator denominator }';
const hours = (fields: string) => `keyFigures(year: ${YEAR}) { activity { hoursWorked { ${fields} } } }`;
const table = (more: string) =>
  `{ statistics(input: { indicators: [ACTIVITY_HOURS_WORKED], years: [${YEAR}], totals: true, ${more} }) { keys { label } value partialValue state } }`;

/** Where figures of one region can be read. */
const doorsOf = (region: string): Readonly<Record<string, string>> => ({
  figure: `{ region(code: "${region}") { ${hours(FIGURE)} } }`,
  'department figure': `{ department(code: "${DEPARTMENTS[region] ?? ''}") { ${hours(FIGURE)} } }`,
  'adherent figure': `{ region(code: "${region}") { adherents(year: ${YEAR}) { nodes { name ${hours('value state')} } } } }`,
  series: `{ region(code: "${region}") { series(indicator: ACTIVITY_HOURS_WORKED) { year value state } } }`,
  'table of the region': table(`regions: ["${region}"]`),
  'table by department and type': table(`regions: ["${region}"], by: [DEPARTMENT, STRUCTURE_TYPE]`),
  'table by region': table('by: [REGION]'),
  'table by region and type': table('by: [REGION, STRUCTURE_TYPE]'),
  'contributions of the federation': `{ federation { ${hours(FIGURE)} } }`,
  'file of a saved query': `/exports/activite-par-region.csv?annee=${YEAR}`,
  'file of contributions': `/exports/couverture-et-contributions.json?annee=${YEAR}`,
  'workbook text of a region': `/exports/heures-bretagne.csv?region=${region}&annee=${YEAR}`,
  'JSON-stat': `/exports/json-stat/ACTIVITY_HOURS_WORKED.json?annee=${YEAR}&par=region&par=type`,
  page: `/chiffres-cles/${YEAR}/${region}`,
  'page of a theme': `/chiffres-cles/${YEAR}/${region}/theme/activite`,
  'page of an indicator': `/indicateurs/ACTIVITY_HOURS_WORKED?annee=${YEAR}`,
  'file of an indicator': `/indicateurs/ACTIVITY_HOURS_WORKED.csv?annee=${YEAR}`,
});
/** What is said for everybody, the same whoever asks. */
const COMMON: Readonly<Record<string, string>> = {
  release: '{ releases { content } }',
  'release, figure by figure': `{ releases { figures(indicators: [ACTIVITY_HOURS_WORKED]) { value parts { value } } } }`,
};

const ROLES: Readonly<Record<string, { readonly sender: Sender; readonly opens: readonly string[] }>> = {
  public: { sender: PUB, opens: [] },
  'contributor of bretagne': { sender: { role: 'CONTRIBUTOR', regions: ['bretagne'] }, opens: ['bretagne'] },
  'contributor of normandie': { sender: { role: 'CONTRIBUTOR', regions: ['normandie'] }, opens: ['normandie'] },
  'contributor of both': { sender: { role: 'CONTRIBUTOR', regions: SECRET }, opens: SECRET },
  'contributor without a region': { sender: { role: 'CONTRIBUTOR' }, opens: [] },
  'public with regions in its token': { sender: { role: 'PUBLIC', regions: SECRET }, opens: [] },
  analyst: { sender: { role: 'ANALYST' }, opens: SECRET },
  publisher: { sender: { role: 'PUBLISHER' }, opens: SECRET },
  admin: { sender: { role: 'ADMIN' }, opens: SECRET },
};

const fileOf = (region: string, dataset: string, factor = 1): string =>
  dataset === 'adherents'
    ? [
        'nom,types,departement,adresse,code_postal,ville',
        ...Object.keys(HOURS[region] ?? {}).map((name) => `${name},AI,${DEPARTMENTS[region] ?? ''},1 rue,35000,Ville`),
      ].join('\n')
    : [
        'adherent,heures_travaillees',
        ...Object.entries(HOURS[region] ?? {}).map(([name, value]) => `${name},${value * factor}`),
      ].join('\n');

describeOnProduction('withheld values, door by door', (_, engine) => {
  let client: Client;

  beforeAll(async () => {
    const { url } = await engine.place('LOADED');
    client = await startClient({
      LIMIT_COST_PUBLIC: '100000',
      LIMIT_COST_USER: '100000',
      ...(url === undefined ? {} : { DATABASE_URL: url }),
    });
    for (const region of Object.keys(HOURS))
      for (const dataset of ['adherents', 'activite']) {
        const sender: Sender = { role: 'PUBLISHER' };
        const address = `/submissions?dataset=${dataset}&region=${region}&year=${YEAR}`;
        const { status, json } = await client.post(address, fileOf(region, dataset), sender);
        expect([region, dataset, status]).toEqual([region, dataset, 201]);
        const { id } = json() as { id: string };
        await client.query('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }', { id });
      }
    await client.query(`mutation { createRelease(year: ${YEAR}, label: "essai") { release { id } } }`);
  }, 120_000);
  afterAll(() => client.close());

  async function answer(door: string, sender: Sender): Promise<string> {
    const { status, bytes } = door.startsWith('/')
      ? await client.ask(door, sender)
      : await client.ask('/graphql', sender, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: door }),
        });
    const text = bytes.toString();
    if (status !== 200 || text.includes('"errors"')) throw new Error(`${door}: ${status} ${text.slice(0, 400)}`);
    return text;
  }

  const matrix = SECRET.flatMap((region) =>
    Object.entries(doorsOf(region)).flatMap(([name, door]) =>
      Object.entries(ROLES).map(([role, { sender, opens }]) => ({ name, door, region, role, sender, opens })),
    ),
  );

  // Those who see everything first: what was kept for one reader must not reach another. Then the other way round.
  const orders = [
    ['those who see most first', [...matrix].reverse()],
    ['those who see least first', matrix],
  ] as const;
  test.each(some(orders, 1))(
    'every role reads the withheld values of the own rows, and no others: %s',
    async (_title, cases) => {
      const seen: string[] = [];
      for (const { name, door, region, role, sender, opens } of cases) {
        const text = await answer(door, sender);
        for (const other of SECRET) {
          const [tells, may] = [tellsOf(other, text), opens.includes(other)];
          if (tells && !may) seen.push(`${role} reads ${other} by ${name} of ${region}`);
          if (!tells && may && other === region) seen.push(`${role} does not read ${other} by ${name}`);
        }
      }
      expect(seen).toEqual([]);
    },
    120_000,
  );

  test('what is said for everybody is withheld from everybody', async () => {
    for (const [name, door] of Object.entries(COMMON))
      for (const { sender } of Object.values(ROLES))
        for (const region of SECRET) expect([name, tellsOf(region, await answer(door, sender))]).toEqual([name, false]);
  });

  test('an effect does not tell the federation’s figure to whoever could take the own rows out of it', async () => {
    const lone = YEAR - 1;
    const address = (region: string, dataset: string) =>
      `/submissions?dataset=${dataset}&region=${region}&year=${lone}`;
    const publisher: Sender = { role: 'PUBLISHER' };
    const occitanie: Sender = { role: 'CONTRIBUTOR', regions: ['occitanie'] };
    for (const [region, dataset, file] of [
      ['bretagne', 'adherents', 'nom,types,departement,ville\nAlpha,AI,35,Rennes'],
      ['bretagne', 'activite', 'adherent,heures_travaillees\nAlpha,12345'],
      ['occitanie', 'adherents', fileOf('occitanie', 'adherents')],
    ] as const) {
      const { json } = await client.post(address(region, dataset), file, publisher);
      const { id } = json() as { id: string };
      await client.query('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }', { id });
    }
    const effects = async (sender: Sender, factor: number) => {
      const { json } = await client.post(
        `${address('occitanie', 'activite')}&dryRun=true`,
        fileOf('occitanie', 'activite', factor),
        sender,
      );
      const answer = json() as { effects: Record<string, unknown>[] };
      return answer.effects.filter(({ indicator }) => (indicator as { code: string }).code === 'ACTIVITY_HOURS_WORKED');
    };
    for (const factor of [1, 2]) {
      expect(await effects(occitanie, factor)).toEqual([
        expect.objectContaining({
          stateBefore: 'SUPPRESSED',
          stateAfter: 'SUPPRESSED',
          partialBefore: null,
          partialAfter: null,
        }),
        expect.objectContaining({ after: 1_515_000 * factor }),
      ]);
      expect(await effects(publisher, factor)).toEqual([
        expect.objectContaining({ partialBefore: 12_345, partialAfter: 12_345 + 1_515_000 * factor }),
        expect.objectContaining({ after: 1_515_000 * factor }),
      ]);
    }
  });

  test('the effect of a file tells whoever hands it in of the own region, and nothing of the others', async () => {
    const trial = (region: string, sender: Sender) =>
      client.post(
        `/submissions?dataset=activite&region=${region}&year=${YEAR}&dryRun=true`,
        fileOf(region, 'activite', 2),
        sender,
      );
    for (const region of SECRET) {
      const { status, bytes } = await trial(region, { role: 'CONTRIBUTOR', regions: [region] });
      expect([status, tellsOf(region, bytes.toString())]).toEqual([200, true]);
      for (const other of SECRET.filter((each) => each !== region))
        expect(tellsOf(other, bytes.toString())).toBe(false);
    }
  });
});
