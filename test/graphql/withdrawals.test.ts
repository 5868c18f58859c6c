import { describeOnProduction } from '../support/database';
import { longTest } from '../support/every';
import { startRealServer, type RealServer } from './real-server';

const STANDING = 'id version status publishable newerPublishedVersion withdrawal { reason at by }';
const SUBMIT = 'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id } } }';
const PUBLISH = `mutation ($id: ID!) { publishSubmission(id: $id) { submission { ${STANDING} } userErrors { code message field } } }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawSubmission(id: $id, reason: $reason) { submission { ${STANDING} } userErrors { code message } } }`;
const LIST = `{ submissions(year: 2025, dataset: EVENTS, first: 100) { nodes { ${STANDING} } } }`;
const MISSING = '{ campaign(year: 2025) { regions { region { code } datasets { dataset state version missing } } } }';
const PREVIEW = 'query ($id: ID!) { submissionPreview(id: $id) { act superseded { id } effects { year } } }';
const REASON = 'Les inscrits y sont comptés à la place des présents.';

interface Standing {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly publishable: boolean;
  readonly newerPublishedVersion: number | null;
  readonly withdrawal: { readonly reason: string; readonly at: string; readonly by: string } | null;
}
interface Acted {
  readonly submission: Standing;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly field: string[] }[];
}

describeOnProduction('withdrawals, and versions that came too late', (fresh) => {
  let server: RealServer;
  beforeEach(async () => (server = await startRealServer(await fresh({ filled: 'LOADED' }))));
  afterEach(() => server.close());

  async function submit(participants: number, region = 'bretagne'): Promise<string> {
    const csv = `type,intitule,date,participants\nWEBINAIRE,Rentrée,2025-09-01,${participants}\n`;
    const input = { dataset: 'EVENTS', region, year: 2025, fileName: 'e.csv', csv };
    const { data } = await server.ask<{ submitDataset: { submission: { id: string } } }>(
      SUBMIT,
      { input },
      'PUBLISHER',
    );
    return data.submitDataset.submission.id;
  }
  const publish = async (id: string) =>
    (await server.ask<{ publishSubmission: Acted }>(PUBLISH, { id }, 'PUBLISHER')).data.publishSubmission;
  const withdraw = async (id: string) =>
    (await server.ask<{ withdrawSubmission: Acted }>(WITHDRAW, { id, reason: REASON }, 'PUBLISHER')).data
      .withdrawSubmission;
  const list = async (...as: [('CONTRIBUTOR' | 'ANALYST' | 'PUBLISHER')?, string[]?]) =>
    (await server.ask<{ submissions: { nodes: Standing[] } }>(LIST, {}, ...as)).data.submissions.nodes;

  test('reason and author are for those who see the rows, and for nobody else', async () => {
    const id = await submit(12);
    await publish(id);
    const { submission } = await withdraw(id);
    expect(submission).toMatchObject({ version: 1, status: 'WITHDRAWN', publishable: false });
    for (const nodes of [await list('PUBLISHER'), await list('ANALYST'), await list('CONTRIBUTOR', ['bretagne'])])
      expect(nodes).toMatchObject([
        { id, withdrawal: { reason: REASON, by: expect.any(String), at: expect.any(String) } },
      ]);
    expect(await list()).toEqual([]);
    expect(await list('CONTRIBUTOR', ['normandie'])).toEqual([]);
    expect(
      JSON.stringify(
        await server.ask(`query ($id: ID!) { node(id: $id) { id ... on Submission { ${STANDING} } } }`, { id }),
      ),
    ).not.toContain('inscrits');
    // What is not published is not withdrawn, and the refusal says which version.
    expect((await withdraw(id)).userErrors).toEqual([
      { code: 'NOT_PUBLISHED', message: 'La version 1 n’est pas publiée : seul un dépôt publié peut être retiré.' },
    ]);
  });

  test('a version older than the published one is not offered, and publishing it changes nothing', async () => {
    const [first, second] = [await submit(12), await submit(13)];
    expect((await list('PUBLISHER')).map(({ publishable }) => publishable)).toEqual([true, true]);
    await publish(second);
    const nodes = await list('CONTRIBUTOR', ['bretagne']);
    expect(
      nodes.map(({ version, status, publishable, newerPublishedVersion }) => [
        version,
        status,
        publishable,
        newerPublishedVersion,
      ]),
    ).toEqual([
      [2, 'PUBLISHED', false, null],
      [1, 'VALID', false, 2],
    ]);
    const refused = await publish(first);
    expect(refused.submission).toMatchObject({ version: 1, status: 'VALID', newerPublishedVersion: 2 });
    expect(refused.userErrors).toEqual([
      {
        code: 'OLDER_THAN_PUBLISHED',
        field: ['id'],
        message:
          'La version 1 est plus ancienne que la version 2, qui est publiée. La déposer à nouveau pour qu’elle la remplace.',
      },
    ]);
    expect((await server.ask(PREVIEW, { id: first }, 'PUBLISHER')).data).toEqual({
      submissionPreview: { act: null, superseded: null, effects: [] },
    });
    expect((await list('PUBLISHER'))[0]).toMatchObject({ id: second, status: 'PUBLISHED' });
    // Handed in anew it is the latest; and with the newer one gone, it stands in nobody's shadow.
    expect((await publish(await submit(12))).submission).toMatchObject({ version: 3, status: 'PUBLISHED' });
  });

  test('with the newer version withdrawn, the older one can be published', async () => {
    const [first, second] = [await submit(12), await submit(13)];
    await publish(second);
    await withdraw(second);
    expect((await publish(first)).userErrors).toEqual([]);
    await withdraw(first);
    const { data } = await server.ask<{
      campaign: { regions: { region: { code: string }; datasets: { dataset: string; missing: string }[] }[] };
    }>(MISSING, {}, 'CONTRIBUTOR', ['bretagne']);
    const own = data.campaign.regions.find(({ region }) => region.code === 'bretagne');
    expect(own?.datasets.find(({ dataset }) => dataset === 'EVENTS')).toMatchObject({
      state: 'RECEIVED',
      missing: expect.stringContaining('La version 2 de « Événements » a été retirée'),
    });
  });

  longTest('every entry of a list has its own', async () => {
    const ids = [];
    for (const region of ['bretagne', 'normandie', 'guyane']) ids.push(await submit(12, region));
    for (const id of ids) await publish(id);
    for (const id of ids) await withdraw(id);
    expect((await list('PUBLISHER')).map(({ withdrawal }) => withdrawal?.reason)).toEqual([REASON, REASON, REASON]);
  });
});
