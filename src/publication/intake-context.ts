import type { EntityManager } from 'typeorm';
import { indicatorsOfRows } from '../published/indicators-of-rows';
import type { IntakeContext } from '../intake/context';
import { intakeContext, type IntakeReference, type IntakeRequest } from '../submissions/intake-context';

/** Everything that a file is read against; declared totals, against what published rows give too. */
export async function intakeOf(
  manager: EntityManager,
  reference: IntakeReference,
  request: IntakeRequest,
): Promise<IntakeContext> {
  const context = await intakeContext(manager, reference, request);
  if (request.dataset.role.is !== 'TOTALS') return context;
  return { ...context, rowsGive: await indicatorsOfRows(manager, request) };
}
