import { notedFigures } from '../../src/backup/noted-figures';
import { tablesOf } from '../../src/backup/tables';
import { AccountEntity } from '../../src/accounts/account.entity';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { actorWith } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { MembershipEntity } from '../../src/network/membership.entity';
import { erasePerson, type ErasedPerson } from '../../src/personal-data/erase-person';
import { findPerson, personDocument } from '../../src/personal-data/find-person';
import { PERSONAL_DATA } from '../../src/personal-data/register';
import { ReleaseEntity } from '../../src/releases/release.entity';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { fill } from '../backup/support';
import { describeOnProduction } from '../support/database';

jest.setTimeout(120_000);

const ADMIN = actorWith({ role: 'ADMIN', name: 'Chef' });
const ANNE = {
  uid: 'a'.repeat(22),
  name: 'Anne Martin',
  nameKey: 'anne martin',
  email: 'anne@exemple.fr',
  role: 'PUBLISHER',
  regions: '',
  adherent: null,
  state: 'OPEN',
  password: 'x',
  totp: null,
  totpStep: 0,
  madeAt: '2026-01-01T00:00:00.000Z',
} as const;

/** What columns of persons are called, here and there; those that are said not to be of any are listed below. */
const OF_A_PERSON =
  /(^|_)(by|actor|author|owner|name|nom|email|courriel|mail|telephone|phone|adresse|address|contact|reason|holder|responsable|prenom)(_|$)/;
/** Names of places, structures, datasets and things of the product. */
const OF_NOBODY = new Set([
  'accounts.name_key',
  'adherents.name_key',
  'collection_plans.handed_in_by',
  'departments.name',
  'federation_readers.address',
  'federation_readers.name',
  'federation_sources.address',
  'federation_sources.lease_holder',
  'federation_sources.name',
  'left_out_facts.reason',
  'memberships.nom',
  'memberships.nom_key',
  'platform_state.name',
  'programmes.name',
  'publications.adresse',
  'regions.name',
  'saved_queries.name',
  'saved_queries.parameter_names',
  'secrecy_decisions.name',
]);

describeOnProduction('what is kept of a person', (fresh) => {
  let database: Database;
  beforeAll(async () => {
    database = await fresh({ filled: 'LOADED' });
    await fill(database);
    await database.write(async (manager) => {
      await manager.insert(AccountEntity, ANNE);
      await manager.update(ReleaseEntity, { year: 2025 }, { createdBy: 'Anne MARTIN' });
      await manager.update(SubmissionEntity, { year: 2025 }, { submittedBy: 'Anne Martin' });
      await manager.update(MembershipEntity, { rowNumber: 1 }, { email: 'Anne@exemple.fr' });
      await manager.insert(OfficeActEntity, {
        at: ANNE.madeAt,
        actor: 'Anne Martin',
        action: 'SETTLE_DISCREPANCY',
        subject: 'x',
        reason: 'Vu avec Anne Martin',
      });
    });
  });

  test('is in columns that the page of personal data names, each of them', async () => {
    const named = new Set(PERSONAL_DATA.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
    const tables = await tablesOf(database);
    const there = tables.flatMap(({ name, columns }) =>
      columns.filter(({ kind }) => kind === 'TEXT').map((column) => `${name}.${column.name}`),
    );
    const unnamed = there.filter((column) => OF_A_PERSON.test(column.split('.')[1] ?? ''));
    expect(unnamed.filter((column) => !named.has(column) && !OF_NOBODY.has(column))).toEqual([]);
    expect([...named].filter((column) => !there.includes(column))).toEqual([]);
  });

  test('is handed over by name or by address, without a secret, and erased without a figure that changes', async () => {
    const figures = async () => {
      const lines: string[] = [];
      for await (const figure of notedFigures(database)) lines.push(JSON.stringify(figure));
      return lines;
    };
    const before = await figures();
    const document = JSON.stringify(personDocument(await findPerson(database.read, 'ANNE@exemple.fr'), new Date()));
    for (const table of ['accounts', 'releases', 'submissions', 'memberships', 'office_acts'])
      expect(document).toContain(`"table":"${table}"`);
    expect(document).not.toContain('password');

    expect(await erasePerson(database, 'anne martin', ADMIN)).toBe('ACCOUNT_OPEN');
    await database.write((manager) => manager.update(AccountEntity, { uid: ANNE.uid }, { state: 'CLOSED' }));
    const { pseudonym, left } = (await erasePerson(database, 'anne martin', ADMIN)) as ErasedPerson;
    expect(pseudonym).toMatch(/^Personne effacée [0-9a-f]{6}$/);
    // What somebody wrote is said to be left, and is left.
    expect(left.map(({ place }) => `${place.table}.${place.columns.join()}`)).toEqual(['office_acts.reason']);
    const after = await findPerson(database.read, 'Anne Martin');
    expect(after.found.map(({ place }) => place.erasure)).toEqual(['BY_HAND']);
    expect((await findPerson(database.read, 'anne@exemple.fr')).found).toEqual([]);
    const release = await database.read.findOneByOrFail(ReleaseEntity, {});
    const act = await database.read.findOneByOrFail(OfficeActEntity, { action: 'SETTLE_DISCREPANCY' });
    expect([release.createdBy, act.actor]).toEqual([pseudonym, pseudonym]);
    expect(await database.read.findOneByOrFail(OfficeActEntity, { action: 'ERASE_PERSON' })).toMatchObject({
      actor: 'Chef',
      subject: `person:${pseudonym.slice(-6)}`,
      reason: null,
    });
    expect(await figures()).toEqual(before);
    expect(await erasePerson(database, 'anne martin', ADMIN)).toBe('NOBODY');
  });
});
