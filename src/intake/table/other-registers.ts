import type { Row } from '../../datasets/row';
import { compareFrench } from '../../kernel/text';
import type { IntakeContext } from '../context';
import { type Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import { OFFICE_NAME } from '../../spreadsheet/read-me-title';

/** An adherent whom another register of the year counts too; null for one that left, or that is in this one only. */
export function alsoRegistered(
  { registeredElsewhere, regions = [], year }: IntakeContext,
  { siret, date_sortie: leftOn }: Row,
  region: string | null,
): Fault | null {
  if (registeredElsewhere === undefined || typeof siret !== 'string' || leftOn !== null) return null;
  const others = [...(registeredElsewhere.get(siret) ?? [])].filter((other) => other !== region);
  if (others.length === 0) return null;
  const names = others.map((code) => regions.find((each) => each.code === code)?.name ?? code ?? OFFICE_NAME);
  return fault('SIRET_IN_OTHER_REGISTER', { year, others: names.sort(compareFrench).join(', ') });
}
