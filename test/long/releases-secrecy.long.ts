import { describeOnEveryEngine } from '../support/database';
import { startRealServer, type RealServer } from '../graphql/real-server';

const REGISTER =
  'nom,types,departement,adresse,code_postal,ville\nAlpha,AI,35,1 rue,35000,Rennes\nBêta,ACI,22,2 rue,22000,Saint-Brieuc\n';
const SURVEY = 'adherent,heures_travaillees\nAlpha,1234.56\nBêta,7654.32\n';
/** What the two adherents reported, and what they make together. */
const SECRET = /1234[.,]56|7654[.,]32|8888[.,]88|8\s?888,88/u;

describeOnEveryEngine('secrecy in what is said for everybody', (fresh) => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
    for (const [dataset, csv] of [
      ['ADHERENTS', REGISTER],
      ['ACTIVITY', SURVEY],
    ]) {
      const { data } = await server.ask<{ submitDataset: { submission: { id: string } } }>(
        'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id } } }',
        { input: { dataset, region: 'bretagne', year: 2021, fileName: 'x.csv', csv } },
        'PUBLISHER',
      );
      const { id } = data.submitDataset.submission;
      await server.ask(
        'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }',
        { id },
        'PUBLISHER',
      );
    }
  });
  afterAll(() => server.close());

  test('what is withheld from the public is in no release, though the national office sees it', async () => {
    const { data, errors } = await server.ask<{ createRelease: { release: { content: string } } }>(
      'mutation { createRelease(year: 2021, label: "Chiffres clés") { release { content } } }',
      {},
      'PUBLISHER',
    );
    expect(errors).toBeUndefined();
    const { content } = data.createRelease.release;
    const { figures } = JSON.parse(content) as { figures: { territory: string; indicator: string; state: string }[] };
    expect(
      figures.find((each) => each.territory === 'R:bretagne' && each.indicator === 'ACTIVITY_HOURS_WORKED'),
    ).toMatchObject({ state: 'SUPPRESSED', value: null, basis: null });
    expect(content).not.toMatch(SECRET);
  });

  test('nor is it in what explains it to the public', async () => {
    const ask = (role?: 'PUBLISHER') =>
      server.ask<object>(
        '{ region(code: "bretagne") { keyFigures(year: 2021) { activity { hoursWorked { explanation { sentence rule numerator denominator included leftOut coverage breaks notes sources } } } } } federation { keyFigures(year: 2021) { activity { hoursWorked { explanation { sentence included leftOut sources } } } } } }',
        {},
        role,
      );
    const said = await ask();
    expect(said.errors).toBeUndefined();
    expect(JSON.stringify(said.data)).toMatch(/secret statistique/);
    expect(JSON.stringify(said.data)).not.toMatch(SECRET);
    expect(JSON.stringify((await ask('PUBLISHER')).data)).toMatch(SECRET);
  });
});
