import { delegation } from './columns';
import type { Dataset } from './dataset';

/** The column that any file of the national office may have, and a region's has not. */
export const DELEGATION = delegation({
  label: 'Délégation',
  aliases: ['région', 'délégation régionale', 'code de la région'],
  description: {
    fr: 'Nom ou code de la délégation où la ligne compte. Vide : celle de l’adhérent nommé, ou sinon aucune.',
    en: 'Name or slug of the delegation in which the row counts. Empty: that of the adherent named, or else none.',
  },
});

const officeFiles = new WeakMap<Dataset, Dataset>();

/**
 * A dataset as the national office hands it in: with a column for the delegation of each row, which is part of what no
 * two rows may share. An adherent is in one register, whatever the delegation.
 */
export function asOfficeFile(dataset: Dataset): Dataset {
  let found = officeFiles.get(dataset);
  if (found === undefined) {
    const keys =
      dataset.role.is === 'REGISTER'
        ? dataset.keys
        : dataset.keys.map((key) => ({ ...key, columns: [...key.columns, DELEGATION.name] }));
    found = { ...dataset, columns: [DELEGATION, ...dataset.columns], keys };
    officeFiles.set(dataset, found);
  }
  return found;
}
