import { In, type EntityManager } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import { asOfficeFile } from '../datasets/office-file';
import { datasetOf } from '../datasets/registry';
import type { Row } from '../datasets/row';
import { AdherentRegister } from '../intake/adherent-register';
import type { IntakeContext } from '../intake/context';
import { OFFICE_NAME } from '../spreadsheet/read-me-title';
import type { SubmissionOrigin } from '../kernel/codes';
import { MembershipEntity } from '../network/membership.entity';
import { readCollectionPlans } from './collection-plan.repository';
import { newestRegisters } from './newest-registers';
import { registeredElsewhere } from './other-registers';
import { SubmissionEntity } from './submission.entity';

/** The reference data that files are read against. */
export type IntakeReference = Pick<IntakeContext, 'departments' | 'programmes'> & {
  readonly regions?: readonly { readonly code: string; readonly name: string }[];
};

export interface IntakeRequest {
  readonly dataset: Dataset;
  readonly region: string | null;
  readonly year: number;
  readonly nothingToReport: boolean;
  /** Of the file: demonstration points into demonstration registers, everything else into real ones. */
  readonly origin: SubmissionOrigin;
}

/**
 * Everything that a file is read against: reference data, the region's register of the year, and for a survey the
 * answers of the year before. A file of the national office names a delegation row by row, and points into the
 * registers of all. At most five statements.
 */
export async function intakeContext(
  manager: EntityManager,
  reference: IntakeReference,
  request: IntakeRequest,
): Promise<IntakeContext> {
  const { region, dataset } = request;
  const pointsAtAdherents = dataset.columns.some(({ type }) => type === 'ADHERENT');
  const isRegister = dataset.role.is === 'REGISTER' && request.origin !== 'DEMONSTRATION';
  const previous = dataset.role.is === 'SURVEY' ? await answersBefore(manager, request) : null;
  return {
    ...request,
    takesDemonstration: request.origin === 'DEMONSTRATION',
    dataset: region === null ? asOfficeFile(dataset) : dataset,
    regions: reference.regions,
    regionName: region === null ? OFFICE_NAME : reference.regions?.find(({ code }) => code === region)?.name,
    departments: reference.departments,
    programmes: reference.programmes,
    register: pointsAtAdherents ? await registerOf(manager, request) : null,
    ...(isRegister ? { registeredElsewhere: await registeredElsewhere(manager, request) } : {}),
    plannedForOffice: await isPlannedForOffice(manager, request),
    previousRow: (uid) => previous?.get(uid),
  };
}

/** What demonstration and transcription submit is nobody's to submit otherwise. */
const isPlannedForOffice = async (
  manager: EntityManager,
  { dataset, region, year, origin }: IntakeRequest,
): Promise<boolean> =>
  region !== null &&
  origin === 'REGION' &&
  (await readCollectionPlans(manager)).handedInBy(dataset.code, year) === 'OFFICE';

/**
 * The register that rows point into: the newest that was submitted without errors, be it published yet or not, so
 * that a workbook can bring its register along; for the national office, that of each region. Where a region has none
 * of its own, its rows in the national one are. Real files never point into demonstration, nor the other way round.
 * Null when there is none.
 */
async function registerOf(
  manager: EntityManager,
  { region, year, origin }: IntakeRequest,
): Promise<AdherentRegister | null> {
  const registers = await newestRegisters(manager, {
    year,
    origin,
    ...(region === null ? {} : { senders: In([region, '']) }),
  });
  if (registers.ids.length === 0) return null;
  const entries = await manager.find(MembershipEntity, {
    where: { submissionId: In([...registers.ids]) },
    order: { submissionId: 'ASC', rowNumber: 'ASC' },
  });
  const own = entries.filter((entry) => (region === null || entry.region === region) && !registers.isReplaced(entry));
  if (own.length === 0 && region !== null && !registers.has(region)) return null;
  return new AdherentRegister(
    own.map(({ adherentUid, siret, name, department, structureType, region: home }) => ({
      uid: adherentUid,
      siret,
      name,
      department,
      structureType,
      region: home,
    })),
  );
}

/** The published answers of the year before, by adherent; those that the national office submitted included. */
async function answersBefore(
  manager: EntityManager,
  { dataset, region, year }: IntakeRequest,
): Promise<ReadonlyMap<string, Row>> {
  const before = await manager.find(SubmissionEntity, {
    select: { id: true },
    where: {
      dataset: dataset.code,
      year: year - 1,
      status: 'PUBLISHED',
      ...(region === null ? {} : { regionKey: In([region, '']) }),
    },
  });
  if (before.length === 0) return new Map();
  const { rowEntity, fromEntity } = datasetOf(dataset.code);
  const rows = await manager.find(rowEntity, {
    where: { submissionId: In(before.map(({ id }) => id)), ...(region === null ? {} : { region }) },
  });
  return new Map(
    rows.map(fromEntity).flatMap((row) => (row.adherentUid === null ? [] : [[row.adherentUid, row] as const])),
  );
}
