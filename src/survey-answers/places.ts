import { In, type EntityManager } from 'typeorm';
import { REGISTER } from '../datasets/roles';
import type { RegisterEntry } from '../intake/adherent-register';
import { groupBy } from '../kernel/group-by';
import { compareFrench } from '../kernel/text';
import { MembershipEntity } from '../network/membership.entity';
import { newestRegisters } from '../submissions/newest-registers';

/** Where an adherent is asked: a register of the year that it stands in. */
export interface Place {
  /** Slug of the delegation; null for none. */
  readonly region: string | null;
  /** It left this delegation during the year, and answers elsewhere if it is elsewhere too. */
  readonly left: boolean;
  readonly entry: RegisterEntry;
}

/**
 * The real registers of a year in which adherents stand, published yet or not, of each those that it did not leave first:
 * one that moved is in two. Invented adherents stand in none. Two statements.
 */
export async function placesOf(
  manager: EntityManager,
  adherents: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const registers = await newestRegisters(manager, { year, origin: 'REGION' });
  if (registers.ids.length === 0 || adherents.length === 0) return new Map();
  const entries = await manager.find(MembershipEntity, {
    where: { adherentUid: In([...adherents]), submissionId: In([...registers.ids]) },
    order: { id: 'ASC' },
  });
  const places = entries
    .filter((entry) => !registers.isReplaced(entry))
    .map(({ adherentUid: uid, siret, name, department, structureType, region, leftOn }): Place => ({
      region,
      left: leftOn !== null,
      entry: { uid, siret, name, department, structureType, region },
    }));
  const byAdherent = groupBy(places, ({ entry }) => entry.uid);
  return new Map([...byAdherent].map(([uid, own]) => [uid, inOrder(own)]));
}

/** Of a register that names it twice, its first row. */
function inOrder(places: readonly Place[]): readonly Place[] {
  const first = new Map(places.toReversed().map((place) => [place.region, place]));
  return [...first.values()].sort(
    (a, b) => Number(a.left) - Number(b.left) || compareFrench(a.region ?? '', b.region ?? ''),
  );
}

/** Years of the real registers that hold an adherent, newest first. One statement. */
export async function surveyedYears(manager: EntityManager, adherent: string): Promise<readonly number[]> {
  const rows = await manager.query<{ year: number }[]>(
    `SELECT DISTINCT s.year AS year FROM memberships m JOIN submissions s ON s.id = m.submission_id
     WHERE m.adherent_uid = ? AND s.dataset = ? AND s.status IN ('VALID', 'PUBLISHED') AND s.origin <> 'DEMONSTRATION'
     ORDER BY s.year DESC`,
    [adherent, REGISTER.code],
  );
  return rows.map(({ year }) => year);
}
