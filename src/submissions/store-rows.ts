import type { EntityManager } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import type { Row, RowHead } from '../datasets/row';
import { schemaKeyOf } from '../datasets/schema-key';
import type { TypedRow } from '../intake/table/row-reader';
import { fold } from '../kernel/text';
import type { AdherentEntity } from '../network/adherent.entity';
import { identify } from '../network/identities';
import { MembershipEntity } from '../network/membership.entity';
import { insertMany } from './bulk';
import type { SubmissionEntity } from './submission.entity';

const BATCH = 500;

/** A row and where it stands, side by side: to join them in one object, row by row, costs as much as storing it. */
export interface NumberedRow {
  readonly head: RowHead;
  readonly cells: Row;
}

/** Stores rows of a dataset other than the register. */
export function storeRows(manager: EntityManager, dataset: Dataset, rows: readonly NumberedRow[]): Promise<void> {
  const own = new Set(dataset.columns.map(({ name }) => name));
  return insertMany(manager, dataset.rowEntity, rows, (property) =>
    own.has(property) ? ({ cells }) => cells[property] : ({ head }) => head[property as keyof RowHead],
  );
}

/** Stores the rows of a register: each adherent finds, or founds, its identity. */
export async function storeRegister(
  manager: EntityManager,
  submission: SubmissionEntity,
  typedRows: readonly TypedRow[],
): Promise<void> {
  const rows = typedRows.map(({ cells }) => cells);
  const identities = await identitiesOf(manager, submission, typedRows);
  const joined = await knownJoiningYears(
    manager,
    identities.flatMap((each) => each?.uid ?? []),
  );
  const memberships = rows.map((row, index) => {
    const adherentUid = identities[index]?.uid ?? '';
    return membershipOf(submission, row, {
      rowNumber: typedRows[index]?.rowNumber ?? index + 1,
      adherentUid,
      region: typedRows[index]?.region ?? null,
      memberSince: number(row, 'annee_adhesion') ?? joined.get(adherentUid) ?? null,
    });
  });
  for (let start = 0; start < memberships.length; start += BATCH)
    await manager.insert(MembershipEntity, memberships.slice(start, start + BATCH));
}

/** A row of a register as it is kept, once it is known whose it is. */
export function membershipOf(
  submission: Pick<SubmissionEntity, 'id' | 'year'>,
  row: Row,
  known: Pick<MembershipEntity, 'rowNumber' | 'adherentUid' | 'region' | 'memberSince'>,
): MembershipEntity {
  const types = (text(row, 'types') ?? '').split('+').map((type) => schemaKeyOf('STRUCTURE_TYPE', type));
  const name = text(row, 'nom') ?? '';
  const city = text(row, 'ville');
  return Object.assign(new MembershipEntity(), {
    ...known,
    submissionId: submission.id,
    source: null,
    year: submission.year,
    siret: text(row, 'siret'),
    name,
    nameKey: fold(name),
    types: `+${types.join('+')}+`,
    structureType: types[0] ?? 'OTHER',
    department: text(row, 'departement'),
    address: text(row, 'adresse'),
    postalCode: text(row, 'code_postal'),
    city,
    cityKey: city === null ? null : fold(city),
    phone: text(row, 'telephone'),
    email: text(row, 'courriel'),
    joinedYear: number(row, 'annee_adhesion'),
    leftOn: text(row, 'date_sortie'),
  });
}

/** In the order of the rows; a national register names the adherents of each delegation in turn. */
async function identitiesOf(
  manager: EntityManager,
  { origin }: SubmissionEntity,
  typedRows: readonly TypedRow[],
): Promise<readonly (AdherentEntity | undefined)[]> {
  const found = new Map<TypedRow, AdherentEntity | undefined>();
  for (const region of new Set(typedRows.map((row) => row.region))) {
    const own = typedRows.filter((row) => row.region === region);
    const identities = await identify(
      manager,
      region,
      origin === 'DEMONSTRATION',
      own.map(({ cells }) => ({
        name: text(cells, 'nom') ?? '',
        siret: text(cells, 'siret'),
        department: text(cells, 'departement'),
      })),
    );
    own.forEach((row, index) => found.set(row, identities[index]));
  }
  return typedRows.map((row) => found.get(row));
}

/** Years of joining that reports, or earlier registers, give. */
async function knownJoiningYears(
  manager: EntityManager,
  uids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (uids.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(MembershipEntity, 'membership')
    .select('membership.adherent_uid', 'uid')
    .addSelect('MIN(membership.annee_adhesion)', 'year')
    .where('membership.adherent_uid IN (:...uids)', { uids })
    .andWhere('membership.annee_adhesion IS NOT NULL')
    .groupBy('membership.adherent_uid')
    .getRawMany<{ uid: string; year: number | string }>();
  return new Map(rows.map(({ uid, year }) => [uid, Number(year)]));
}

const text = (row: Row, column: string): string | null => {
  const value = row[column];
  return typeof value === 'string' && value !== '' ? value : null;
};

const number = (row: Row, column: string): number | null => {
  const value = row[column];
  return typeof value === 'number' ? value : null;
};
