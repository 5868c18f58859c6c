import DataLoader from 'dataloader';
import { lastDeliveries } from '../../calls/calls';
import type { DeliveryEntity } from '../../calls/delivery.entity';
import type { Database } from '../../kernel/database';
import { groupBy } from '../../kernel/group-by';

/** The last messages of all calls of an answer, by two statements. Nothing is remembered: an act may have changed them. */
export const callLoaders = (database: Database) => ({
  deliveriesOfCall: new DataLoader<number, readonly DeliveryEntity[]>(
    async (calls) => {
      const found = groupBy(await lastDeliveries(database.read, calls), ({ callId }) => callId);
      return calls.map((call) => found.get(call) ?? []);
    },
    { cache: false },
  ),
});
