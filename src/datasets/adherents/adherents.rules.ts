import type { RowRule } from '../dataset';
import type { RowOf } from '../row';
import type { adherentsColumns } from './adherents.columns';

type AdherentRow = RowOf<typeof adherentsColumns>;

/** An adherent may sit outside its region's departments, but it is more often a slip of the pen. */
const departmentOfRegion: RowRule<AdherentRow> = {
  code: 'DEPARTMENT_OF_ANOTHER_REGION',
  severity: 'WARNING',
  column: 'departement',
  message: 'le département {department} n’est pas de cette région. Vérifier le code ({expected}).',
  description: {
    fr: 'Le département est un de ceux de la région ; un autre donne un avertissement.',
    en: 'The department is one of the region’s; another one is a warning.',
  },
  check: (row, { departments }) =>
    departments === null || departments.has(row.departement)
      ? null
      : { department: row.departement, expected: [...departments].join(', ') },
};

export const adherentsRules: readonly RowRule<AdherentRow>[] = [departmentOfRegion];
