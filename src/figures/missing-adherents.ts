import type { EntityManager } from 'typeorm';
import { adherentRef, type TerritoryRef } from '../kernel/territory';
import { MembershipEntity } from '../network/membership.entity';
import { datasetOf } from '../datasets/registry';
import type { FigureKey } from './figure-key';
import type { Ledger } from './ledger';
import { regionOf } from './rows';

/**
 * Adherents of the territory in the register of the year that have handed in no row of the survey, by name.
 * Two statements; nothing without a register.
 */
export async function missingAdherents(
  manager: EntityManager,
  ledger: Ledger,
  { territory, year }: FigureKey,
): Promise<readonly TerritoryRef[]> {
  const { publications } = ledger.snapshot;
  const region = regionOf(ledger, territory);
  const register = region === undefined ? undefined : publications.find('ADHERENTS', year, region);
  if (register === undefined) return [];
  const listed = await manager.find(MembershipEntity, {
    select: { adherentUid: true, nameKey: true },
    where: {
      submissionId: register.id,
      ...(territory.kind === 'DEPARTMENT' ? { department: territory.code } : {}),
      ...(territory.kind === 'ADHERENT' ? { adherentUid: territory.code } : {}),
    },
    order: { nameKey: 'ASC', adherentUid: 'ASC' },
  });
  const survey = publications.find('ACTIVITY', year, register.region);
  const answered = survey === undefined ? [] : await respondents(manager, survey.id);
  const known = new Set(answered);
  return listed.filter(({ adherentUid }) => !known.has(adherentUid)).map(({ adherentUid }) => adherentRef(adherentUid));
}

async function respondents(manager: EntityManager, submissionId: number): Promise<readonly string[]> {
  const rows = await manager.find(datasetOf('ACTIVITY').rowEntity, {
    select: { adherentUid: true },
    where: { submissionId },
  });
  return rows.map((row) => String(row['adherentUid']));
}
