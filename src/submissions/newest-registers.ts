import { In, Not, type EntityManager, type FindOperator } from 'typeorm';
import { REGISTER } from '../datasets/roles';
import type { SubmissionOrigin } from '../kernel/codes';
import { SubmissionEntity } from './submission.entity';

/** The registers that a year has, of each sender the newest that was submitted without errors, published yet or not. */
export interface Registers {
  readonly ids: readonly number[];
  /** Whether a delegation has one of its own. */
  readonly has: (region: string) => boolean;
  /** Whether a row stands for nothing: in the national register, of a delegation that has its own. */
  readonly isReplaced: (entry: { readonly submissionId: number | null; readonly region: string | null }) => boolean;
}

/** Real ones, or those of the demonstration: never both. `senders` narrows them down by slug. One statement. */
export async function newestRegisters(
  manager: EntityManager,
  { year, origin, senders }: { year: number; origin: SubmissionOrigin; senders?: FindOperator<string> },
): Promise<Registers> {
  const found = await manager.find(SubmissionEntity, {
    select: { id: true, regionKey: true, version: true },
    where: {
      dataset: REGISTER.code,
      year,
      ...(senders === undefined ? {} : { regionKey: senders }),
      status: In(['PUBLISHED', 'VALID']),
      origin: origin === 'DEMONSTRATION' ? origin : Not('DEMONSTRATION'),
    },
    order: { version: 'ASC' },
  });
  // The newest of each comes last, and takes the place of those before.
  const newest = new Map(found.map(({ regionKey, id }) => [regionKey, id]));
  return {
    ids: [...newest.values()],
    has: (region) => newest.has(region),
    isReplaced: ({ submissionId, region }) => submissionId === newest.get('') && region !== null && newest.has(region),
  };
}
