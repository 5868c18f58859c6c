import DataLoader from 'dataloader';
import type { AnnouncementEntity } from '../../announcements/announcement.entity';
import { movesOfBatches } from '../../announcements/announcer';
import type { MoveEntity } from '../../announcements/move.entity';
import type { Move } from '../../announcements/public-state';
import { actsOfBatches } from '../../announcements/read-announcements';
import { shownMoves } from '../../announcements/shown-moves';
import type { Database } from '../../kernel/database';
import { groupBy } from '../../kernel/group-by';
import type { FigureReader } from '../../reading/figure-reader';

/** What was told together, of all announcements of an answer by one statement each; figures by one reader. */
export function announcementLoaders(database: Database, publicFigures: () => Promise<FigureReader>) {
  let reader: Promise<FigureReader> | undefined;
  return {
    actsOfBatch: ofBatches<AnnouncementEntity>((batches) => actsOfBatches(database.read, batches)),
    movesOfBatch: ofBatches<MoveEntity>((batches) => movesOfBatches(database.read, batches)),
    /** Of indicators that the catalogue has. */
    shownMove: new DataLoader<MoveEntity, Move, number>(
      async (asked) => {
        const shown = await shownMoves(await (reader ??= publicFigures()), asked);
        const byId = new Map(shown.map(({ kept, move }) => [kept.id, move]));
        return asked.map(({ id }) => byId.get(id) ?? new Error(`a move of an indicator that there is not: ${id}`));
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}

const ofBatches = <Row extends { readonly batch: number }>(read: (batches: readonly number[]) => Promise<Row[]>) =>
  new DataLoader<number, readonly Row[]>(async (batches) => {
    const found = groupBy(await read(batches), ({ batch }) => batch);
    return batches.map((batch) => found.get(batch) ?? []);
  });
