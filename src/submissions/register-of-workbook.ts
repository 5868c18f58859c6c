import type { EntityManager } from 'typeorm';
import { RegisterAtFault, type RegisterRows } from '../intake/register-at-fault';
import type { IntakeReport } from '../intake/table/table-reader';
import { recognise } from '../network/identities';

/**
 * The register that a workbook brings along with faults in it, for its other sheets to be read against; null for one
 * without a fault, which is stored and found there. Nothing is written: who is known already is recognised, so that
 * the answers of the year before can be compared.
 */
export async function registerOfWorkbook(
  manager: EntityManager,
  region: string | null,
  { rows }: RegisterRows,
  { valid, issues }: IntakeReport,
): Promise<RegisterAtFault | null> {
  if (valid) return null;
  const { identities } = await recognise(
    manager,
    region,
    false,
    rows.map(({ name, siret, department }) => ({ name, siret, department })),
  );
  const taken = new Set<string>();
  const uids = identities.map(({ uid }, index) => {
    // Two rows are two adherents, until the register is right and says otherwise.
    const own = taken.has(uid) ? `row:${index}` : uid;
    taken.add(own);
    return own;
  });
  return new RegisterAtFault(
    rows,
    uids,
    !issues.some(({ severity, row, column }) => severity === 'ERROR' && row === null && column === null),
  );
}
