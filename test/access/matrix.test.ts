import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { issueToken } from '../../src/access/issue-token';
import { ROLES, type Role } from '../../src/kernel/codes';
import { globalId } from '../../src/kernel/global-id';
import { ask, codesOf } from '../http/small-server';
import { startServer, type TestServer } from '../support/server';

/** A document that asks for the field, and what each role gets: `ok`, or the code of the refusal. */
interface Case {
  readonly ask: string;
  readonly variables?: Record<string, unknown>;
  readonly expected: Record<Role, string>;
}

const everyone = (outcome: string): Record<Role, string> => ({
  PUBLIC: outcome,
  ADHERENT: outcome,
  ANALYST: outcome,
  CONTRIBUTOR: outcome,
  PUBLISHER: outcome,
  ADMIN: outcome,
});
const open = (document: string): Case => ({ ask: document, expected: everyone('ok') });

const UNKNOWN = 'AAAA';
const publishers = (outcome: string): Record<Role, string> => ({
  ...everyone('FORBIDDEN'),
  PUBLIC: 'UNAUTHENTICATED',
  PUBLISHER: outcome,
  ADMIN: outcome,
});
const admins = (outcome: string): Record<Role, string> => ({ ...publishers(outcome), PUBLISHER: 'FORBIDDEN' });
const submission = (region: string | null) => ({
  input: { dataset: 'EVENTS', region, year: 2024, fileName: 'x.csv', csv: '', dryRun: true },
});
const SUBMIT = 'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { userErrors { code } } }';

/** Every field of Query and Mutation. A contributor's token is for Bretagne. */
const MATRIX: Record<string, Case[]> = {
  'Query.account': [open(`{ account(id: "${UNKNOWN}") { name } }`)],
  'Query.accounts': [{ ask: '{ accounts { name } }', expected: publishers('ok') }],
  'Query.invitations': [{ ask: '{ invitations { madeBy } }', expected: publishers('ok') }],
  'Query.adherent': [open(`{ adherent(id: "${UNKNOWN}") { id } }`)],
  'Query.availability': [open('{ availability { year federation indicator { code } regions { code } } }')],
  'Query.campaign': [open('{ campaign(year: 2023) { deadline } }')],
  'Query.campaigns': [open('{ campaigns { deadline } }')],
  'Query.collectionPlan': [open('{ collectionPlan(year: 2023) { since } }')],
  'Query.department': [open('{ department(code: "35") { name } }')],
  'Query.departments': [open('{ departments { code } }')],
  'Query.federation': [open('{ federation { name } }')],
  'Query.indicators': [open('{ indicators { code } }')],
  'Query.letters': [{ ask: '{ letters(year: 2023) { address letter { text } } }', expected: publishers('ok') }],
  'Query.lexicon': [open('{ lexicon { acronym } }')],
  'Query.node': [open(`{ node(id: "${UNKNOWN}") { id } }`)],
  'Query.nodes': [open(`{ nodes(ids: ["${UNKNOWN}"]) { id } }`)],
  'Query.transcription': [{ ask: `{ transcription(id: "${UNKNOWN}") { id } }`, expected: publishers('ok') }],
  'Query.transcriptions': [{ ask: '{ transcriptions { id } }', expected: publishers('ok') }],
  'Query.reconciliation': [open('{ reconciliation(year: 2019) { message } }')],
  'Query.region': [open('{ region(code: "bretagne") { name } }')],
  'Query.release': [open(`{ release(id: "${UNKNOWN}") { id } }`)],
  'Query.releaseChanges': [
    {
      ask: `{ releaseChanges(from: "${UNKNOWN}", to: "${UNKNOWN}") { before } }`,
      expected: everyone('NOT_FOUND'),
    },
  ],
  'Query.releases': [open('{ releases { citation } }')],
  'Query.reportWritings': [open('{ reportWritings(of: { kind: FEDERATION_OUTLINE }) { version content author } }')],
  'Query.savedQueries': [open('{ savedQueries { name addresses broken } }')],
  'Query.sources': [open('{ sources { title } }')],
  'Query.statistics': [open('{ statistics(input: { indicators: [ADHERENTS_TOTAL], years: [2023] }) { value } }')],
  'Query.submissionDifference': [
    {
      ask: `{ submissionDifference(from: "${UNKNOWN}", to: "${UNKNOWN}") { added } }`,
      expected: { ...everyone('ok'), PUBLIC: 'UNAUTHENTICATED', ADHERENT: 'FORBIDDEN' },
    },
  ],
  'Query.submissionPreview': [{ ask: `{ submissionPreview(id: "${UNKNOWN}") { act } }`, expected: publishers('ok') }],
  'Query.publicationPreview': [
    { ask: `{ publicationPreview(ids: ["${UNKNOWN}"]) { settled } }`, expected: publishers('ok') },
  ],
  'Query.submission': [open(`{ submission(id: "${UNKNOWN}") { id } }`)],
  'Query.submissions': [open('{ submissions { totalCount } }')],
  'Query.ownAdherent': [
    {
      ask: '{ ownAdherent { spared } }',
      expected: { ...everyone('FORBIDDEN'), PUBLIC: 'UNAUTHENTICATED' },
    },
  ],
  'Query.answersToTakeOver': [
    {
      ask: '{ answersToTakeOver(year: 2023, region: "bretagne") { id } }',
      expected: { ...publishers('ok'), ANALYST: 'ok', CONTRIBUTOR: 'ok' },
    },
    {
      ask: '{ answersToTakeOver(year: 2023, region: "normandie") { id } }',
      expected: { ...publishers('ok'), ANALYST: 'ok' },
    },
  ],
  'Mutation.takeOverAnswers': [
    {
      ask: 'mutation { takeOverAnswers(year: 2023, region: "bretagne") { userErrors { code } } }',
      expected: { ...publishers('ok'), CONTRIBUTOR: 'ok' },
    },
  ],
  ...Object.fromEntries(
    ['saveSurveyAnswer', 'submitSurveyAnswer'].map((name) => [
      `Mutation.${name}`,
      [
        {
          ask: `mutation { ${name}(input: { year: 2023, base: 0, cells: [] }) { userErrors { code } } }`,
          // Its adherent is in no register.
          expected: { ...everyone('FORBIDDEN'), PUBLIC: 'UNAUTHENTICATED', ADHERENT: 'NOT_FOUND' },
        },
      ],
    ]),
  ),
  'Query.announcements': [open('{ announcements { totalCount } }')],
  'Query.figureMoves': [open('{ figureMoves { totalCount } }')],
  'Query.signedCalls': [{ ask: '{ signedCalls { address deliveries { message } } }', expected: publishers('ok') }],
  'Mutation.makeSignedCall': [
    {
      ask: 'mutation { makeSignedCall(input: { address: "x" }) { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  ...Object.fromEntries(
    ['endSignedCall', 'resumeSignedCall', 'renewSignedCallSecret'].map((name) => [
      `Mutation.${name}`,
      [
        {
          ask: `mutation { ${name}(id: "${UNKNOWN}") { call { id } } }`,
          expected: publishers('NOT_FOUND'),
        },
      ],
    ]),
  ),
  'Query.dataLinks': [{ ask: '{ dataLinks { address } }', expected: { ...publishers('ok'), CONTRIBUTOR: 'ok' } }],
  'Mutation.makeDataLink': [
    {
      ask: 'mutation { makeDataLink(input: { address: "x", dataset: EVENTS, region: "bretagne", year: 2023 }) { userErrors { code } } }',
      expected: { ...publishers('ok'), CONTRIBUTOR: 'ok' },
    },
    {
      ask: 'mutation { makeDataLink(input: { address: "x", dataset: EVENTS, region: "normandie", year: 2023 }) { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.endDataLink': [
    {
      ask: `mutation { endDataLink(id: "${UNKNOWN}", reason: "") { link { id } } }`,
      expected: { ...publishers('NOT_FOUND'), CONTRIBUTOR: 'NOT_FOUND' },
    },
  ],
  'Mutation.askDataLink': [
    {
      ask: `mutation { askDataLink(id: "${UNKNOWN}") { link { id } } }`,
      expected: { ...publishers('NOT_FOUND'), CONTRIBUTOR: 'NOT_FOUND' },
    },
  ],
  'Query.tokens': [{ ask: '{ tokens { name } }', expected: { ...everyone('ok'), PUBLIC: 'UNAUTHENTICATED' } }],
  'Query.tokenRevocations': [{ ask: '{ tokenRevocations { reason } }', expected: publishers('ok') }],
  'Query.trail': [
    { ask: '{ trail(first: 1) { totalCount } }', expected: { ...publishers('ok'), CONTRIBUTOR: 'ok' } },
    { ask: '{ trail(region: "normandie") { totalCount } }', expected: { ...publishers('ok'), CONTRIBUTOR: 'ok' } },
  ],
  'Query.viewer': [open('{ viewer { role } }')],
  'Mutation.submitDataset': [
    {
      ask: SUBMIT,
      variables: submission('bretagne'),
      expected: { ...publishers('ok'), CONTRIBUTOR: 'ok' },
    },
    { ask: SUBMIT, variables: submission('normandie'), expected: publishers('ok') },
    { ask: SUBMIT, variables: submission(null), expected: publishers('ok') },
  ],
  'Mutation.createToken': [
    {
      ask: 'mutation { createToken(input: { name: "", role: ANALYST, lastDay: "2000-01-01" }) { userErrors { code } } }',
      expected: { ...everyone('ok'), PUBLIC: 'UNAUTHENTICATED' },
    },
  ],
  'Mutation.revokeToken': [
    {
      ask: `mutation { revokeToken(id: "${UNKNOWN}") { token { id } } }`,
      expected: { ...everyone('NOT_FOUND'), PUBLIC: 'UNAUTHENTICATED' },
    },
  ],
  'Mutation.revokeSignedTokens': [
    {
      ask: 'mutation { revokeSignedTokens(input: { reason: "" }) { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.openCampaign': [
    {
      ask: 'mutation { openCampaign(year: 2023, opensOn: "2024-02-01", deadline: "2024-01-01") { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.settleDiscrepancy': [
    {
      ask: `mutation { settleDiscrepancy(id: "${UNKNOWN}", decision: EXPLAINED, reason: "essai") { userErrors { code } } }`,
      expected: publishers('NOT_FOUND'),
    },
  ],
  'Mutation.addFigure': [
    {
      ask: `mutation { addFigure(transcription: "${UNKNOWN}", page: 1, input: { indicator: ADHERENTS_TOTAL, value: 1, approximate: false, year: 2019, section: "p. 1" }) { userErrors { code } } }`,
      expected: publishers('NOT_FOUND'),
    },
  ],
  'Mutation.confirmCandidate': [
    {
      ask: `mutation { confirmCandidate(id: "${UNKNOWN}", input: { indicator: ADHERENTS_TOTAL, value: 1, approximate: false, year: 2019, section: "p. 1" }) { userErrors { code } } }`,
      expected: publishers('NOT_FOUND'),
    },
  ],
  ...Object.fromEntries(
    ['rejectCandidate', 'reopenCandidate', 'closeTranscription'].map((name) => [
      `Mutation.${name}`,
      [{ ask: `mutation { ${name}(id: "${UNKNOWN}") { userErrors { code } } }`, expected: publishers('NOT_FOUND') }],
    ]),
  ),
  'Mutation.setCollectionPlan': [
    {
      ask: 'mutation { setCollectionPlan(year: 2023, office: [FIGURES]) { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.grantExtension': [
    {
      ask: 'mutation { grantExtension(year: 2023, region: "nulle-part", until: "2024-02-01", reason: "essai") { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.sendLetter': [
    {
      ask: 'mutation { sendLetter(year: 2023, region: "bretagne") { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.setRegionContact': [
    {
      ask: 'mutation { setRegionContact(region: "nulle-part", address: null) { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.createRelease': [
    {
      ask: 'mutation { createRelease(year: 1990, label: "essai") { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.writeReport': [
    {
      ask: 'mutation { writeReport(of: { kind: FEDERATION_OUTLINE }, content: "", base: 0) { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.inviteAccount': [
    {
      ask: 'mutation { inviteAccount(input: { role: CONTRIBUTOR }) { userErrors { code } } }',
      expected: publishers('ok'),
    },
  ],
  'Mutation.withdrawInvitation': [
    { ask: `mutation { withdrawInvitation(id: "${UNKNOWN}") }`, expected: publishers('NOT_FOUND') },
  ],
  'Mutation.changeAccount': [
    {
      ask: `mutation { changeAccount(id: "${UNKNOWN}", input: { role: ANALYST }) { userErrors { code } } }`,
      expected: publishers('NOT_FOUND'),
    },
  ],
  ...Object.fromEntries(
    ['recoverAccount', 'closeAccount', 'endSessions'].map((name) => [
      `Mutation.${name}`,
      [{ ask: `mutation { ${name}(id: "${UNKNOWN}") { userErrors { code } } }`, expected: publishers('NOT_FOUND') }],
    ]),
  ),
  'Mutation.saveQuery': [
    {
      ask: 'mutation { saveQuery(input: { name: "Non !", title: "t", description: "d", document: "{ a }" }) { userErrors { code } } }',
      expected: { ...everyone('ok'), PUBLIC: 'UNAUTHENTICATED', ADHERENT: 'FORBIDDEN' },
    },
  ],
  'Mutation.deleteSavedQuery': [
    {
      ask: 'mutation { deleteSavedQuery(name: "inconnue") }',
      expected: { ...everyone('NOT_FOUND'), PUBLIC: 'UNAUTHENTICATED', ADHERENT: 'FORBIDDEN' },
    },
  ],
  'Mutation.publishSubmission': [
    {
      ask: `mutation { publishSubmission(id: "${UNKNOWN}") { userErrors { code } } }`,
      expected: publishers('NOT_FOUND'),
    },
  ],
  'Query.harvestSources': [
    {
      ask: '{ harvestSources { name } }',
      expected: { ...everyone('ok'), PUBLIC: 'UNAUTHENTICATED', ADHERENT: 'FORBIDDEN' },
    },
  ],
  'Query.harvestReaders': [{ ask: '{ harvestReaders { name } }', expected: publishers('ok') }],
  'Query.harvestCheck': [
    {
      ask: `{ harvestCheck(id: "${UNKNOWN}", region: "bretagne", year: 2024) { compared } }`,
      expected: publishers('NOT_FOUND'),
    },
  ],
  'Query.ownInstance': [{ ask: '{ ownInstance { name } }', expected: publishers('ok') }],
  'Mutation.pairInstance': [
    {
      ask: 'mutation { pairInstance(input: { address: "x", regions: [] }) { userErrors { code } } }',
      expected: admins('ok'),
    },
  ],
  'Mutation.confirmInstance': [
    { ask: `mutation { confirmInstance(id: "${UNKNOWN}") { happened } }`, expected: admins('NOT_FOUND') },
  ],
  'Mutation.changeHarvestSource': [
    {
      ask: `mutation { changeHarvestSource(id: "${UNKNOWN}", rules: {}) { happened } }`,
      expected: admins('NOT_FOUND'),
    },
  ],
  'Mutation.harvestSource': [
    { ask: `mutation { harvestSource(id: "${UNKNOWN}") { happened } }`, expected: publishers('NOT_FOUND') },
  ],
  'Mutation.acceptReader': [
    { ask: `mutation { acceptReader(id: "${UNKNOWN}", accept: true) }`, expected: admins('NOT_FOUND') },
  ],
  'Mutation.withdrawSubmission': [
    {
      ask: `mutation { withdrawSubmission(id: "${UNKNOWN}", reason: "essai") { userErrors { code } } }`,
      expected: publishers('NOT_FOUND'),
    },
  ],
};

const schema: GraphQLSchema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-matrix-'));
let server: TestServer;
const headers = {} as Record<Role, Record<string, string>>;

beforeAll(async () => {
  server = await startServer({ env: { DATA_DIR: dataDir, NODE_ENV: 'test', MAILLAGE_DEMO: 'off' } });
  for (const role of ROLES) {
    const request = {
      role,
      regions: role === 'CONTRIBUTOR' ? ['bretagne'] : [],
      ...(role === 'ADHERENT' ? { adherent: globalId('Adherent', 'inconnu') } : {}),
      name: role,
      ttl: 600,
    };
    const token = await issueToken(request, { dataDir, issuer: 'maillage', audience: 'maillage' });
    headers[role] = role === 'PUBLIC' ? {} : { authorization: `Bearer ${token}` };
  }
}, 120_000);
afterAll(() => server.close());

test('every field of the printed schema’s Query and Mutation stands in the matrix, and nothing else', () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name ?? ''}.${field}`),
  );
  expect(Object.keys(MATRIX).sort()).toEqual(fields.sort());
});

const cases = Object.entries(MATRIX).flatMap(([field, asked]) =>
  asked.flatMap((one, index) => ROLES.map((role) => [field, index, role, one.expected[role], one] as const)),
);

test.each(cases)('%s (%i) as %s: %s', async (_field, _index, role, expected, { ask: document, variables = {} }) => {
  const answer = await ask(server.url, document, variables, headers[role]);
  expect({ status: answer.status, outcome: codesOf(answer).join() || 'ok' }).toEqual({
    status: 200,
    outcome: expected,
  });
});

test('in a list, what is refused leaves the rest: of 14 regions, a contributor reads one', async () => {
  const query = '{ federation { regions { code formations { totalCount } } } }';
  const answer = await ask(server.url, query, {}, headers.CONTRIBUTOR);
  const { regions } = (answer.data as { federation: { regions: { code: string; formations: unknown }[] } }).federation;
  expect(regions).toHaveLength(14);
  expect(regions.filter(({ formations }) => formations !== null).map(({ code }) => code)).toEqual(['bretagne']);
  expect(codesOf(answer)).toEqual(Array<string>(13).fill('FORBIDDEN'));
});
