import { OfficeActEntity } from '../../src/access/office-act.entity';
import type { Database } from '../../src/kernel/database';
import { mailerOf } from '../../src/mail/mailer';
import { readDataVersion } from '../../src/storage/data-version';
import { describeOnEveryEngine } from '../support/database';
import { catchMail, type MailCatcher } from '../support/mail-catcher';
import { startRealServer, type RealServer } from '../graphql/real-server';

interface Line {
  readonly id: string;
  readonly submission: { readonly version: number; readonly region: { readonly code: string } | null } | null;
  readonly superseded: { readonly version: number } | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}
interface Effect {
  readonly territory: { readonly name: string };
  readonly indicator: { readonly code: string };
  readonly before: number | null;
  readonly after: number | null;
  readonly partialAfter: number | null;
}
interface Preview {
  readonly lines: readonly Line[];
  readonly effects: readonly Effect[];
  readonly contradictions: readonly { readonly kind: string; readonly message: string }[];
  readonly settled: number;
}

const PREVIEW = `query ($ids: [ID!]!) { publicationPreview(ids: $ids) {
  lines { id submission { version region { code } } superseded { version } refusal { code message } }
  effects { territory { ... on Federation { name } ... on Region { name } } indicator { code } before after partialAfter }
  contradictions { kind message } settled } }`;
const SUBMIT =
  'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status issues { message } } } }';
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }';
const YEAR = 2018;

const register = (siret: string, town: string, department: string): string =>
  `siret,nom,types,departement,adresse,code_postal,ville\n${siret},Les Ajoncs,AI,${department},1 rue,${department}000,${town}\n`;
const events = (...participants: readonly number[]): string =>
  `type,intitule,date,participants\n${participants.map((each, n) => `ATELIER,Atelier ${n},${YEAR}-03-05,${each}\n`).join('')}`;

describeOnEveryEngine('several submissions, and letters to the regions', (fresh) => {
  let database: Database;
  let server: RealServer;
  let catcher: MailCatcher;
  beforeAll(async () => {
    database = await fresh({ filled: 'LOADED' });
    catcher = await catchMail((address) => address.startsWith('inconnu'));
    const mailer = mailerOf({ url: catcher.url, from: 'Maillage <maillage@exemple.fr>' });
    server = await startRealServer(database, false, { mailer, publicUrl: 'https://maillage.exemple.fr' });
  });
  afterAll(async () => {
    await server.close();
    await catcher.close();
  });

  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await server.ask<T>(query, variables, 'PUBLISHER');
    expect(errors).toBeUndefined();
    return data;
  };
  const submit = async (dataset: string, region: string, csv: string): Promise<string> => {
    const input = { dataset, region, year: YEAR, fileName: 'x.csv', csv };
    const { submitDataset } = await ask<{ submitDataset: { submission: { id: string } } }>(SUBMIT, { input });
    return submitDataset.submission.id;
  };
  const preview = async (...ids: readonly string[]): Promise<Preview> =>
    (await ask<{ publicationPreview: Preview }>(PREVIEW, { ids })).publicationPreview;
  const participants = async (code: string) => {
    const figures = `keyFigures(year: ${YEAR}) { figures(indicators: [EVENTS_PARTICIPANTS]) { value partialValue } }`;
    const found = await ask<{ region: { keyFigures: { figures: { value: number | null }[] } } }>(
      `{ region(code: "${code}") { ${figures} } }`,
    );
    return found.region.keyFigures.figures[0]?.value;
  };

  test('what several would do is summed up, conflicts are told line by line, and nothing of it is done', async () => {
    const older = await submit('EVENTS', 'bretagne', events(40));
    const newer = await submit('EVENTS', 'bretagne', events(40, 2));
    const other = await submit('EVENTS', 'normandie', events(10));
    const faulty = await submit('EVENTS', 'occitanie', events(-1));
    const one = await submit('ADHERENTS', 'bretagne', register('73282932000074', 'Rennes', '35'));
    const two = await submit('ADHERENTS', 'normandie', register('73282932000074', 'Rouen', '76'));
    const version = await readDataVersion(database.read);

    const found = await preview(other, faulty, older, newer, two, one, 'AAAA');
    const told = found.lines.map(({ id, refusal }) => [id, refusal?.code ?? null]);
    // Registers first, then regions as they are listed.
    expect(told).toEqual([
      [one, null],
      [two, null],
      [older, 'NEWER_CHOSEN'],
      [newer, null],
      [other, null],
      [faulty, 'INVALID'],
      ['AAAA', 'NOT_FOUND'],
    ]);
    expect(found.contradictions.map(({ kind }) => kind)).toEqual(['COUNTED_TWICE']);
    const national = found.effects.find(
      ({ territory, indicator }) => territory.name === 'Coorace' && indicator.code === 'EVENTS_PARTICIPANTS',
    );
    expect(national).toMatchObject({ before: null, after: null, partialAfter: 52 });
    expect(await readDataVersion(database.read)).toBe(version);
    expect(await participants('bretagne')).toBeNull();
  });

  test('published one after the other, the figures are those that were foreseen; the rest stays as it is', async () => {
    const { submissions } = await ask<{ submissions: { nodes: { id: string }[] } }>(
      `{ submissions(year: ${YEAR}, status: VALID, first: 100) { nodes { id } } }`,
    );
    const { lines } = await preview(...submissions.nodes.map(({ id }) => id));
    for (const { id, refusal } of lines) if (refusal === null) await ask(PUBLISH, { id });
    expect([await participants('bretagne'), await participants('normandie')]).toEqual([42, 10]);
    // What was published meanwhile, by whomever, is told of; so is what is older than that.
    const again = await preview(...lines.map(({ id }) => id));
    expect([...new Set(again.lines.map(({ refusal }) => refusal?.code))].sort()).toEqual([
      'ALREADY_PUBLISHED',
      'OLDER_THAN_PUBLISHED',
    ]);
    expect(again.effects).toEqual([]);
    expect(again.contradictions).toEqual([]);
  });

  test('a letter says what a region can act on, goes to its address, and leaves a trail', async () => {
    const contact = (region: string, address: string | null) =>
      ask<{ setRegionContact: { userErrors: { code: string }[] } }>(
        'mutation ($region: String!, $address: String) { setRegionContact(region: $region, address: $address) { userErrors { code } } }',
        { region, address },
      ).then(({ setRegionContact }) => setRegionContact.userErrors.map(({ code }) => code));
    const send = (region: string) =>
      ask<{ sendLetter: { userErrors: { code: string }[] } }>(
        'mutation ($region: String!, $year: Int!) { sendLetter(year: $year, region: $region) { userErrors { code } } }',
        { region, year: YEAR },
      ).then(({ sendLetter }) => sendLetter.userErrors.map(({ code }) => code));
    const letters = async () => {
      const asked = `{ letters(year: ${YEAR}) { region { code } address lastSentAt letter { subject text } } }`;
      const answer = await ask<{
        letters: {
          region: { code: string };
          address: string | null;
          lastSentAt: string | null;
          letter: { subject: string; text: string } | null;
        }[];
      }>(asked);
      return new Map(answer.letters.map((each) => [each.region.code, each]));
    };

    expect(await contact('bretagne', 'Anne <anne@exemple.fr>')).toEqual(['BAD_ADDRESS']);
    expect(await contact('nulle-part', 'a@exemple.fr')).toEqual(['UNKNOWN_REGION']);
    expect(await send('bretagne')).toEqual(['NO_ADDRESS']);
    expect(await contact('bretagne', ' bretagne@exemple.fr ')).toEqual([]);
    expect(await contact('normandie', 'inconnu@exemple.fr')).toEqual([]);
    await submit('PUBLICATIONS', 'bretagne', 'type,titre\nGUIDE,Un guide\n');

    const { text = '', subject } = (await letters()).get('bretagne')?.letter ?? {};
    expect(subject).toBe(`Maillage, données ${YEAR} de la délégation Bretagne : ce qui reste à faire`);
    expect(text).toContain('Rien n’a été remis pour « Formations ».');
    expect(text).toContain('https://maillage.exemple.fr/depot/');
    // Checked, and waiting for the office: nothing that the region could do.
    expect(text).not.toContain('Publications');
    expect((await letters()).get('occitanie')?.letter?.text).toMatch(/À corriger :\n- La version 1 de « Événements »/);

    expect(await send('bretagne')).toEqual([]);
    expect(await send('normandie')).toEqual(['NOT_SENT']);
    expect(catcher.letters).toEqual([
      { from: '"Maillage" <maillage@exemple.fr>', to: ['bretagne@exemple.fr'], subject, text: `${text}\n` },
    ]);
    const sent = await letters();
    expect(sent.get('bretagne')?.lastSentAt).not.toBeNull();
    expect(sent.get('normandie')?.lastSentAt).toBeNull();
    expect(await contact('bretagne', null)).toEqual([]);
    expect((await letters()).get('bretagne')?.address).toBeNull();
    const acts = await database.read.find(OfficeActEntity, { order: { id: 'ASC' } });
    expect(acts.map(({ action, subject: of }) => `${action} ${of}`)).toEqual([
      'SET_CONTACT region:bretagne',
      'SET_CONTACT region:normandie',
      `SEND_LETTER campaign:${YEAR}:bretagne`,
      `SEND_LETTER campaign:${YEAR}:normandie`,
      `LETTER_NOT_SENT campaign:${YEAR}:normandie`,
      'SET_CONTACT region:bretagne',
    ]);
  });

  test('a region reads its own letter, and nobody else’s; the public reads none', async () => {
    const asked = `{ campaign(year: ${YEAR}) { regions { region { code } letter { text } } } viewer { sendsLetters } }`;
    type Answer = {
      campaign: { regions: { region: { code: string }; letter: object | null }[] };
      viewer: { sendsLetters: boolean };
    };
    const own = await server.ask<Answer>(asked, {}, 'CONTRIBUTOR', ['bretagne']);
    const written = own.data.campaign.regions.filter(({ letter }) => letter !== null);
    expect(written.map(({ region }) => region.code)).toEqual(['bretagne']);
    expect(own.data.viewer.sendsLetters).toBe(false);
    const open = await server.ask<Answer>(asked);
    expect(open.data.campaign.regions.filter(({ letter }) => letter !== null)).toEqual([]);
    expect((await server.ask<Answer>(asked, {}, 'PUBLISHER')).data.viewer.sendsLetters).toBe(true);
  });
});
