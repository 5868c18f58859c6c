import { In, Not, type EntityManager } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import { datasetOf } from '../datasets/registry';
import type { Row } from '../datasets/row';
import { AdherentRegister } from '../intake/adherent-register';
import type { IntakeContext } from '../intake/context';
import type { SubmissionOrigin } from '../kernel/codes';
import { MembershipEntity } from '../network/membership.entity';
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
 * Everything that a file is read against: reference data, the region's register of the year, and for the survey the
 * answers of the year before. At most four statements.
 */
export async function intakeContext(
  manager: EntityManager,
  reference: IntakeReference,
  request: IntakeRequest,
): Promise<IntakeContext> {
  const pointsAtAdherents = request.dataset.columns.some(({ type }) => type === 'ADHERENT');
  const previous = request.dataset.code === 'ACTIVITY' ? await answersBefore(manager, request) : null;
  return {
    ...request,
    takesDemonstration: request.origin === 'DEMONSTRATION',
    regionName: reference.regions?.find(({ code }) => code === request.region)?.name,
    departments: reference.departments,
    programmes: reference.programmes,
    register: pointsAtAdherents ? await registerOf(manager, request) : null,
    previousRow: (uid) => previous?.get(uid),
  };
}

/**
 * The register that rows point into: the newest that was handed in without errors, be it published yet or not, so
 * that a workbook can bring its register along. Real files never point into demonstration, nor the other way round.
 * Null when there is none.
 */
async function registerOf(
  manager: EntityManager,
  { region, year, origin }: IntakeRequest,
): Promise<AdherentRegister | null> {
  const register = await manager.findOne(SubmissionEntity, {
    where: {
      dataset: 'ADHERENTS',
      regionKey: region ?? '',
      year,
      status: In(['PUBLISHED', 'VALID']),
      origin: origin === 'DEMONSTRATION' ? origin : Not('DEMONSTRATION'),
    },
    order: { version: 'DESC' },
  });
  if (register === null) return null;
  const entries = await manager.find(MembershipEntity, {
    where: { submissionId: register.id },
    order: { rowNumber: 'ASC' },
  });
  return new AdherentRegister(
    entries.map(({ adherentUid, siret, name, department, structureType }) => ({
      uid: adherentUid,
      siret,
      name,
      department,
      structureType,
    })),
  );
}

async function answersBefore(
  manager: EntityManager,
  { dataset, region, year }: IntakeRequest,
): Promise<ReadonlyMap<string, Row>> {
  const before = await manager.findOneBy(SubmissionEntity, {
    dataset: dataset.code,
    regionKey: region ?? '',
    year: year - 1,
    status: 'PUBLISHED',
  });
  if (before === null) return new Map();
  const { rowEntity, fromEntity } = datasetOf(dataset.code);
  const rows = await manager.find(rowEntity, { where: { submissionId: before.id } });
  return new Map(
    rows.map(fromEntity).flatMap((row) => (row.adherentUid === null ? [] : [[row.adherentUid, row] as const])),
  );
}
