import { describeOnProduction } from '../support/database';
import { isEvery } from '../support/every';
import { startRealServer, type RealServer } from '../graphql/real-server';

/** No year of any report. */
const YEAR = 2019;
const REGIONS = { bretagne: '35', occitanie: '31', normandie: '14' } as const;
type Region = keyof typeof REGIONS;

interface Seen {
  readonly federation: { readonly keyFigures: { readonly activity: { readonly wages: Wages } } };
  readonly region: { readonly keyFigures: { readonly activity: { readonly wages: Wages } } };
}
interface Wages {
  readonly value: number | null;
  readonly partialValue: number | null;
  readonly state: string;
}

describeOnProduction('what is shown after something was shown', (fresh) => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
    for (const region of Object.keys(REGIONS) as Region[]) {
      const rows = Array.from(
        { length: 8 },
        (_, index) => `Structure ${index},AI,${REGIONS[region]},1 rue,${REGIONS[region]}000,Ville`,
      );
      await publish('ADHERENTS', region, `nom,types,departement,adresse,code_postal,ville\n${rows.join('\n')}\n`);
    }
  });
  afterAll(() => server.close());

  async function publish(dataset: string, region: Region, csv: string): Promise<string> {
    const { data, errors } = await server.ask<{ submitDataset: { submission: { id: string; status: string } } }>(
      'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status issues { message } } } }',
      { input: { dataset, region, year: YEAR, fileName: 'x.csv', csv } },
      'PUBLISHER',
    );
    expect(errors).toBeUndefined();
    expect(data.submitDataset.submission).toMatchObject({ status: 'VALID' });
    const { id } = data.submitDataset.submission;
    await server.ask('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }', { id }, 'PUBLISHER');
    return id;
  }

  /** Wages of the first structures of a region. */
  const survey = (region: Region, wages: readonly number[]) =>
    publish(
      'ACTIVITY',
      region,
      `adherent,masse_salariale\n${wages.map((each, index) => `Structure ${index},${each}`).join('\n')}\n`,
    );

  async function wagesOf(region: Region): Promise<{ readonly whole: Wages; readonly own: Wages }> {
    const wages = '{ keyFigures(year: 2019) { activity { wages { value partialValue state } } } }';
    const { data, errors } = await server.ask<Seen>(
      `query ($code: String!) { federation ${wages} region(code: $code) ${wages} }`,
      { code: region },
    );
    expect(errors).toBeUndefined();
    const { federation, region: own } = data;
    return { whole: federation.keyFigures.activity.wages, own: own.keyFigures.activity.wages };
  }

  async function release(label: string): Promise<string> {
    const { data, errors } = await server.ask<{ createRelease: { release: { id: string } } }>(
      `mutation ($label: String!) { createRelease(year: ${YEAR}, label: $label) { release { id } } }`,
      { label },
      'PUBLISHER',
    );
    expect(errors).toBeUndefined();
    return data.createRelease.release.id;
  }

  test('a late answer tells nobody what the one who was late has: not by a release and live figures, nor by two releases', async () => {
    await survey('bretagne', [340_000, 330_000, 350_000]);
    await survey('occitanie', [340_000, 330_000, 340_000]);
    expect((await wagesOf('bretagne')).own).toMatchObject({ value: 1_020_000, state: 'KNOWN' });
    expect((await wagesOf('occitanie')).whole).toMatchObject({ partialValue: 2_030_000, state: 'PARTIAL' });
    // Freezing a year takes long; what is shown of it live does not.
    const before = isEvery ? await release('avant') : null;
    await survey('bretagne', [340_000, 330_000, 350_000, 257_891]);
    const { own, whole } = await wagesOf('bretagne');
    expect(own).toMatchObject({ value: null, state: 'SUPPRESSED' });
    expect(whole).toMatchObject({ value: null, partialValue: null, state: 'SUPPRESSED' });
    if (before === null) return;
    const after = await release('après');
    const { data, errors } = await server.ask<{
      releaseChanges: readonly { after: number | null; difference: number | null }[];
    }>(
      'query ($from: ID!, $to: ID!) { releaseChanges(from: $from, to: $to) { territoryName indicator before after difference partialBefore partialAfter stateBefore stateAfter } }',
      { from: before, to: after },
    );
    expect(errors).toBeUndefined();
    const said = JSON.stringify(data.releaseChanges);
    expect(said).toContain('ACTIVITY_WAGES');
    expect(said).not.toMatch(/257_?891|1277891|2287891/);
  });

  test('it is shown again once enough others have come in beside the one', async () => {
    await survey('bretagne', [340_000, 330_000, 350_000, 257_891, 240_000, 250_000]);
    expect((await wagesOf('bretagne')).own).toMatchObject({ value: 1_767_891, state: 'KNOWN' });
  });

  test('a region of two adherents that comes in is not what the sum of all has more than before', async () => {
    const { whole } = await wagesOf('occitanie');
    expect(whole.partialValue).toBe(2_777_891);
    await survey('normandie', [111_111, 222_222]);
    const after = await wagesOf('normandie');
    expect(after.own).toMatchObject({ value: null, state: 'SUPPRESSED' });
    expect(after.whole).toMatchObject({ value: null, partialValue: null, state: 'SUPPRESSED' });
  });

  test('a correction by one adherent is not told; what it was corrected to is, once it is back to what was shown', async () => {
    await survey('occitanie', [340_000, 330_000, 999_999]);
    expect((await wagesOf('occitanie')).own).toMatchObject({ value: null, state: 'SUPPRESSED' });
    await survey('occitanie', [340_000, 330_000, 340_000]);
    expect((await wagesOf('occitanie')).own).toMatchObject({ value: 1_010_000, state: 'KNOWN' });
  });

  test('a withdrawal and a return of the same tell nothing, and show the same', async () => {
    const id = await survey('occitanie', [340_000, 330_000, 340_000, 100_000, 110_000, 120_000]);
    expect((await wagesOf('occitanie')).own).toMatchObject({ value: 1_340_000 });
    await server.ask(
      'mutation ($id: ID!) { withdrawSubmission(id: $id, reason: "essai") { userErrors { code } } }',
      { id },
      'PUBLISHER',
    );
    expect((await wagesOf('occitanie')).own).toMatchObject({ value: null, state: 'NOT_REPORTED' });
    await survey('occitanie', [340_000, 330_000, 340_000, 100_000, 110_000, 120_000]);
    expect((await wagesOf('occitanie')).own).toMatchObject({ value: 1_340_000 });
  });
});
