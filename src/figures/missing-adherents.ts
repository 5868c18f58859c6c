import { In, type EntityManager } from 'typeorm';
import { datasetOf } from '../datasets/registry';
import { adherentRef, type TerritoryRef } from '../kernel/territory';
import { MembershipEntity } from '../network/membership.entity';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import type { Publication } from '../published/publication-state';
import { regionOf } from './rows';
import { registerOf as registerOfSurvey } from './survey';

/**
 * For each of several territories below the federation, the adherents in the register of the year that have submitted
 * no row of the survey, by name; nobody without a register. Two statements, however many territories.
 */
export async function missingAdherents(
  manager: EntityManager,
  ledger: Ledger,
  keys: readonly FigureKey[],
): Promise<readonly (readonly TerritoryRef[])[]> {
  const registers = keys.map((key) => registerOf(ledger, key));
  const asked = registers.filter((register) => register !== undefined);
  const { publications } = ledger.snapshot;
  const surveyOf = ({ year, region }: Publication) => publications.find('ACTIVITY', year, region);
  const named = keys.every(({ territory }) => territory.kind === 'ADHERENT')
    ? keys.map(({ territory }) => territory.code)
    : null;
  const [listed, answers] = await Promise.all([
    listedIn(manager, asked, named),
    answersIn(
      manager,
      asked.flatMap((register) => surveyOf(register) ?? []),
    ),
  ]);
  return keys.map(({ territory }, index) => {
    const register = registers[index];
    if (register === undefined) return [];
    const survey = surveyOf(register)?.id;
    return listed
      .filter(
        ({ submissionId, adherentUid, department, region }) =>
          submissionId === register.id &&
          region === register.region &&
          (territory.kind !== 'DEPARTMENT' || department === territory.code) &&
          (territory.kind !== 'ADHERENT' || adherentUid === territory.code) &&
          !answers.has(`${survey}|${adherentUid}`),
      )
      .map(({ adherentUid }) => adherentRef(adherentUid));
  });
}

function registerOf(ledger: Ledger, { territory, year }: FigureKey): Publication | undefined {
  const region = regionOf(ledger, territory);
  return region === undefined ? undefined : registerOfSurvey(ledger.snapshot, year, region);
}

/** `named` narrows the registers to some adherents. */
async function listedIn(
  manager: EntityManager,
  registers: readonly Publication[],
  named: readonly string[] | null,
): Promise<readonly MembershipEntity[]> {
  if (registers.length === 0) return [];
  return manager.find(MembershipEntity, {
    select: { submissionId: true, adherentUid: true, department: true, region: true },
    where: {
      submissionId: In(registers.map(({ id }) => id)),
      ...(named === null ? {} : { adherentUid: In([...named]) }),
    },
    order: { nameKey: 'ASC', adherentUid: 'ASC' },
  });
}

async function answersIn(manager: EntityManager, surveys: readonly Publication[]): Promise<ReadonlySet<string>> {
  if (surveys.length === 0) return new Set();
  const rows = await manager.find(datasetOf('ACTIVITY').rowEntity, {
    select: { submissionId: true, adherentUid: true },
    where: { submissionId: In(surveys.map(({ id }) => id)) },
  });
  return new Set(rows.map((row) => `${String(row['submissionId'])}|${String(row['adherentUid'])}`));
}
