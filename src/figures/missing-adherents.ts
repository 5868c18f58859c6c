import { In, type EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { SURVEYS, surveyOf } from '../datasets/roles';
import { adherentRef, type TerritoryRef } from '../kernel/territory';
import { MembershipEntity } from '../network/membership.entity';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import type { Publication } from '../published/publication-state';
import { regionOf } from './rows';
import { registerOf as registerOfSurvey } from './survey';

/**
 * For each of several figures of surveys, of territories below the federation, the adherents in the register of the year
 * that have submitted no row of its survey, by name; nobody without a register. One statement, and one a survey, however
 * many territories.
 */
export async function missingAdherents(
  manager: EntityManager,
  ledger: Ledger,
  keys: readonly FigureKey[],
): Promise<readonly (readonly TerritoryRef[])[]> {
  const slots = keys.map((key) => slotOf(ledger, key));
  const registers = slots.flatMap((slot) => slot?.register ?? []);
  const named = keys.every(({ territory }) => territory.kind === 'ADHERENT')
    ? keys.map(({ territory }) => territory.code)
    : null;
  const [listed, answers] = await Promise.all([
    listedIn(manager, registers, named),
    answersIn(
      manager,
      slots.flatMap((slot) => slot?.survey ?? []),
    ),
  ]);
  return keys.map(({ territory }, index) => {
    const slot = slots[index];
    if (slot === undefined) return [];
    const { register, survey } = slot;
    return listed
      .filter(
        ({ submissionId, adherentUid, department, region }) =>
          submissionId === register.id &&
          region === register.region &&
          (territory.kind !== 'DEPARTMENT' || department === territory.code) &&
          (territory.kind !== 'ADHERENT' || adherentUid === territory.code) &&
          !answers.has(`${survey?.id}|${adherentUid}`),
      )
      .map(({ adherentUid }) => adherentRef(adherentUid));
  });
}

interface Slot {
  readonly register: Publication;
  /** Undefined before anybody's answers are published. */
  readonly survey: Publication | undefined;
}

function slotOf(ledger: Ledger, { indicator, territory, year }: FigureKey): Slot | undefined {
  const asking = surveyOf(definitionOf(indicator).dataset)?.code;
  const region = regionOf(ledger, territory);
  if (region === undefined || asking === undefined) return undefined;
  const register = registerOfSurvey(ledger.snapshot, asking, year, region);
  return register && { register, survey: ledger.snapshot.publications.find(asking, register.year, register.region) };
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

async function answersIn(manager: EntityManager, answered: readonly Publication[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    SURVEYS.map(async ({ code, rowEntity }) => {
      const own = answered.filter(({ dataset }) => dataset === code);
      if (own.length === 0) return [];
      return manager.find(rowEntity, {
        select: { submissionId: true, adherentUid: true },
        where: { submissionId: In(own.map(({ id }) => id)) },
      });
    }),
  );
  return new Set(found.flat().map((row) => `${String(row['submissionId'])}|${String(row['adherentUid'])}`));
}
