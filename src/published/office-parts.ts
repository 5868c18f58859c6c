import type { DatasetCode } from '../kernel/codes';
import { withoutReplacedDemonstration, type Publication } from './publication-state';
import { slotName } from './slot-name';

/** A published submission as it is stored. */
export interface WholePublication extends Omit<Publication, 'part'> {
  /** Of a national file: its rows by delegation. */
  readonly delegations: ReadonlyMap<string, number>;
}

/**
 * Submissions as figures count them: a file of the national office is, beside its rows of no delegation, one
 * publication for each delegation that it names, so that a row counts in the region it names. Where the collection plan
 * expects the office alone, its file speaks for every delegation once it names any (none of its rows there is a known
 * zero), and what regions submitted themselves is left out. Elsewhere a region's own submission goes before.
 */
export function asCounted(
  published: readonly WholePublication[],
  isOfficeAlone: (dataset: DatasetCode, year: number) => boolean,
  regions: readonly string[],
): readonly Publication[] {
  const shown = withoutReplacedDemonstration(published);
  const slotOf = ({ dataset, year, region }: Omit<Publication, 'part'>) => slotName(dataset, year, region);
  const slots = new Set(shown.map(slotOf));
  return shown.flatMap(({ delegations, ...whole }): readonly Publication[] => {
    const alone = isOfficeAlone(whole.dataset, whole.year);
    if (whole.region !== null)
      return alone && slots.has(slotOf({ ...whole, region: null })) ? [] : [{ ...whole, part: '' }];
    const named = alone && (delegations.size > 0 || whole.nothingToReport) ? regions : [...delegations.keys()];
    const reported = named.filter((region) => alone || !slots.has(slotOf({ ...whole, region })));
    const inDelegations = [...delegations.values()].reduce((sum, rows) => sum + rows, 0);
    return [
      { ...whole, part: '', rowCount: whole.rowCount - inDelegations },
      ...reported.map((region) => ({ ...whole, region, part: region, rowCount: delegations.get(region) ?? 0 })),
    ];
  });
}
