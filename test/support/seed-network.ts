import { datasetOf } from '../../src/datasets/registry';
import type { Row } from '../../src/datasets/row';
import { schemaType } from '../../src/datasets/structure-types';
import type { Database } from '../../src/kernel/database';
import { stableUid } from '../../src/kernel/uid';
import { AdherentEntity } from '../../src/network/adherent.entity';
import { MembershipEntity } from '../../src/network/membership.entity';
import { Network } from '../../src/network/network';
import { DepartmentEntity, RegionEntity } from '../../src/network/reference.entity';
import { publish } from '../../src/publication/publish';
import { storeRegister, storeRows } from '../../src/submissions/store-rows';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import type { EntityManager } from 'typeorm';
import { DEPARTMENTS, REGIONS, type NetworkPlan, type PlannedFile, type PlannedRow } from './random-network';
import { actorWith } from '../../src/kernel/actor';

const AT = new Date('2024-01-15T08:00:00Z');
const PUBLISHER = actorWith({ role: 'PUBLISHER', name: 'essai' });

/** A row of the plan with the adherent that it turned out to name. */
export interface SeededRow {
  readonly cells: Row;
  readonly adherent: string | null;
  readonly department: string | null;
  /** As the schema writes it. */
  readonly structureType: string | null;
}

export interface SeededFile extends Omit<PlannedFile, 'rows'> {
  readonly rows: readonly SeededRow[];
}

/** Reference data of the small network. */
export async function seedReference(database: Database): Promise<Network> {
  await database.write(async (manager) => {
    await manager.save(
      RegionEntity,
      REGIONS.map((code) => ({ code, name: code, overseas: code === 'guadeloupe', inseeCodes: '00' })),
    );
    await manager.save(
      DepartmentEntity,
      Object.entries(DEPARTMENTS).flatMap(([region, codes]) =>
        codes.map((code) => ({ code, name: `Département ${code}`, region: region === '' ? null : region })),
      ),
    );
  });
  return Network.read(database.read);
}

/** Replaces what the database holds by a plan, stored and published as the platform does it. */
export async function seedPlan(database: Database, plan: NetworkPlan): Promise<readonly SeededFile[]> {
  return database.write(async (manager) => {
    await manager.createQueryBuilder().delete().from(MembershipEntity).execute();
    await manager.createQueryBuilder().delete().from(SubmissionEntity).execute();
    await manager.createQueryBuilder().delete().from(AdherentEntity).execute();
    const registers: Registers = new Map();
    const seeded: SeededFile[] = [];
    for (const file of plan.files) seeded.push((await seedFile(manager, plan, file, registers)).seeded);
    return seeded;
  });
}

/** The rows of registers, by home and year. */
export type Registers = Map<string, readonly SeededRow[]>;

/** Stores and publishes one more file, as a version of its own. */
export async function seedFile(
  manager: EntityManager,
  plan: NetworkPlan,
  file: PlannedFile,
  registers: Registers,
  version = 1,
): Promise<{ readonly seeded: SeededFile; readonly uid: string }> {
  const slot = `${file.home ?? ''}|${file.year}`;
  const submission = await insertSubmission(manager, file, version);
  const rows =
    file.dataset === 'ADHERENTS'
      ? await seedRegister(manager, submission, plan, file)
      : await seedRows(manager, submission, file, registers.get(slot) ?? []);
  if (file.dataset === 'ADHERENTS') registers.set(slot, rows);
  await publish(manager, submission.uid, PUBLISHER, AT);
  return { seeded: { ...file, rows }, uid: submission.uid };
}

async function insertSubmission(manager: EntityManager, file: PlannedFile, version: number): Promise<SubmissionEntity> {
  const { dataset, home, year, demonstration, rows, members } = file;
  const rowCount = rows.length + members.length;
  return manager.save(SubmissionEntity, {
    // Another content is another submission, as it would be if it were handed in.
    uid: stableUid('essai', dataset, home, year, JSON.stringify([rows, members]), version),
    dataset,
    regionKey: home ?? '',
    year,
    version,
    status: 'VALID' as const,
    publishedSlot: null,
    origin: demonstration ? ('DEMONSTRATION' as const) : ('REGION' as const),
    source: null,
    fileName: 'essai.csv',
    checksum: '',
    rowCount,
    nothingToReport: rowCount === 0,
    issues: '[]',
    submittedAt: AT.toISOString(),
    submittedBy: null,
    publishedAt: null,
    replacedAt: null,
  });
}

async function seedRegister(
  manager: EntityManager,
  submission: SubmissionEntity,
  plan: NetworkPlan,
  { home, year, members }: PlannedFile,
): Promise<readonly SeededRow[]> {
  const cells = members.map(({ adherent, types, joined, left }): Row => {
    const known = plan.adherents.get(home)?.[adherent];
    return {
      siret: known?.siret ?? null,
      nom: `Adhérent ${adherent}`,
      types: types.join('+'),
      departement: known?.department ?? null,
      ville: 'Ville',
      annee_adhesion: joined,
      date_sortie: left ? `${year}-06-30` : null,
    };
  });
  await storeRegister(
    manager,
    submission,
    cells.map((row, index) => ({ rowNumber: index + 1, cells: row, adherent: null, region: home })),
  );
  const stored = await manager.find(MembershipEntity, {
    where: { submissionId: submission.id },
    order: { rowNumber: 'ASC' },
  });
  return cells.map((row, index) => ({
    cells: row,
    adherent: stored[index]?.adherentUid ?? null,
    department: row['departement'] as string,
    structureType: schemaType(String(row['types']).split('+')[0] ?? ''),
  }));
}

async function seedRows(
  manager: EntityManager,
  submission: SubmissionEntity,
  { dataset: code, home, year, rows }: PlannedFile,
  register: readonly SeededRow[],
): Promise<readonly SeededRow[]> {
  const dataset = datasetOf(code);
  const empty = Object.fromEntries(dataset.columns.map((column) => [column.name, null]));
  const seeded = rows.map((row) => seededRow(row, register));
  const stored = seeded.map((row, index) => ({
    ...empty,
    ...row.cells,
    ...('adherent' in empty ? { adherent: row.adherent === null ? null : 'essai' } : {}),
    submissionId: submission.id,
    rowNumber: index + 1,
    uid: stableUid(submission.uid, index),
    region: home,
    year,
    adherentUid: row.adherent,
    department: row.department,
    structureType: row.structureType,
  }));
  await storeRows(
    manager,
    dataset,
    stored.map((row) => ({ head: row, cells: row })),
  );
  return seeded;
}

function seededRow({ adherent, cells }: PlannedRow, register: readonly SeededRow[]): SeededRow {
  const named = adherent === null ? undefined : register[adherent];
  return {
    cells,
    adherent: named?.adherent ?? null,
    department: named?.department ?? null,
    structureType: named?.structureType ?? null,
  };
}
