import type { adherents } from '../datasets/adherents/adherents.dataset';
import type { RowOf } from '../datasets/row';
import { compareFrench } from '../kernel/text';
import { inRegister, type DemonstrationAdherent } from './population';
import type { DemonstrationYear } from './scope';

type RegisterRow = RowOf<(typeof adherents)['columns']>;

/** The register of a year, of those who are in it: by department, then by name. */
export const registerRows = (everyone: readonly DemonstrationAdherent[], year: DemonstrationYear): RegisterRow[] =>
  everyone
    .filter((each) => inRegister(each, year))
    .sort((a, b) => compareFrench(a.department, b.department) || compareFrench(a.name, b.name))
    .map((each) => ({
      siret: each.siretSince <= year ? each.siret : null,
      nom: each.name,
      types: each.types[year].join('+'),
      departement: each.department,
      adresse: each.street,
      code_postal: each.postalCode,
      ville: each.town,
      telephone: each.phone,
      courriel: each.email,
      annee_adhesion: each.joinedYear,
      date_sortie: each.lastYear === year ? each.leftOn : null,
    }));
