import { indicatorOf } from '../datasets/catalogue';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';

/**
 * Adherents whose homes contributions, or an evolution, are told apart by: those of departments, and those of no
 * delegation. Of what the ledger holds.
 */
export function distinctAdherents({ snapshot, cellsOf }: Ledger, key: FigureKey): readonly string[] {
  const { dataset } = indicatorOf(key.indicator) ?? { dataset: null };
  if (dataset === null || key.territory.kind === 'REGION' || key.territory.kind === 'ADHERENT') return [];
  const region =
    key.territory.kind === 'DEPARTMENT' ? (snapshot.network.department(key.territory.code)?.region ?? null) : null;
  const uids = [key.year, key.year - 1].flatMap((year) => {
    const publication = snapshot.publications.find(dataset, year, region);
    return publication === undefined ? [] : [...cellsOf(publication, key.indicator, 'ADHERENT').keys()];
  });
  return [...new Set(uids)].filter((uid) => uid !== '');
}
