import { Brackets, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';
import { AnnouncementEntity, type AnnouncementKind } from './announcement.entity';
import { MoveEntity } from './move.entity';

export interface AnnouncementFilter {
  /** Null for any, as with the others. */
  readonly kinds: readonly AnnouncementKind[] | null;
  readonly dataset: DatasetCode | null;
  /** Slug. */
  readonly region: string | null;
  readonly year: number | null;
}

export interface MoveFilter {
  /** Those alone. */
  readonly indicators: readonly string[];
  /** Those alone: `F`, `R:bretagne`. */
  readonly territories: readonly string[];
  /** Null for any. */
  readonly year: number | null;
}

/** A page of at most so many items behind a position or, backwards, the nearest before it. */
export interface PageOf<Position> {
  readonly from: Position | null;
  readonly most: number;
  readonly backwards: boolean;
}

/** What was told last first. One statement. */
export async function pageOfAnnouncements(
  manager: EntityManager,
  filter: AnnouncementFilter,
  { from, most, backwards }: PageOf<number>,
): Promise<readonly AnnouncementEntity[]> {
  const asked = announcements(manager, filter)
    .orderBy('a.id', backwards ? 'ASC' : 'DESC')
    .take(most);
  if (from !== null) asked.andWhere(backwards ? 'a.id > :from' : 'a.id < :from', { from });
  const found = await asked.getMany();
  return backwards ? found.reverse() : found;
}

export const countAnnouncements = (manager: EntityManager, filter: AnnouncementFilter): Promise<number> =>
  announcements(manager, filter).getCount();

function announcements(manager: EntityManager, { kinds, dataset, region, year }: AnnouncementFilter) {
  const asked = manager.createQueryBuilder(AnnouncementEntity, 'a').where('1 = 1');
  if (kinds !== null) asked.andWhere('a.kind IN (:...kinds)', { kinds });
  if (dataset !== null) asked.andWhere('a.dataset = :dataset', { dataset });
  if (region !== null) asked.andWhere('a.region = :region', { region });
  if (year !== null) asked.andWhere('a.year = :year', { year });
  return asked;
}

/** Where a move stands: by when it was seen, then in the order of what was seen together. */
export type MovePosition = readonly [batch: number, id: number];

/** What moved last first. One statement. */
export async function pageOfMoves(
  manager: EntityManager,
  filter: MoveFilter,
  { from, most, backwards }: PageOf<MovePosition>,
): Promise<readonly MoveEntity[]> {
  const asked = moves(manager, filter)
    .orderBy('m.batch', backwards ? 'ASC' : 'DESC')
    .addOrderBy('m.id', backwards ? 'DESC' : 'ASC')
    .take(most);
  if (from !== null) {
    const [batch, id] = from;
    const [later, next] = backwards ? ['>', '<'] : ['<', '>'];
    asked.andWhere(
      new Brackets((either) =>
        either
          .where(`m.batch ${later} :batch`, { batch })
          .orWhere(`m.batch = :batch AND m.id ${next} :id`, { batch, id }),
      ),
    );
  }
  const found = await asked.getMany();
  return backwards ? found.reverse() : found;
}

export const countMoves = (manager: EntityManager, filter: MoveFilter): Promise<number> =>
  moves(manager, filter).getCount();

function moves(manager: EntityManager, { indicators, territories, year }: MoveFilter): SelectQueryBuilder<MoveEntity> {
  const asked = manager
    .createQueryBuilder(MoveEntity, 'm')
    .where('m.indicator IN (:...indicators)', { indicators })
    .andWhere('m.territory IN (:...territories)', { territories });
  if (year !== null) asked.andWhere('m.year = :year', { year });
  return asked;
}

/** Every act that was told with some batches. One statement. */
export const actsOfBatches = (manager: EntityManager, batches: readonly number[]): Promise<AnnouncementEntity[]> =>
  batches.length === 0
    ? Promise.resolve([])
    : manager.find(AnnouncementEntity, { where: { batch: In([...batches]) }, order: { id: 'ASC' } });
