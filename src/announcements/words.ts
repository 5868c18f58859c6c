import { datasetOf } from '../datasets/registry';
import { indicatorOf } from '../datasets/catalogue';
import { counted, NO_BREAK, writeValue } from '../kernel/french';
import { territoryOf } from '../kernel/territory';
import type { Network } from '../network/network';
import { canMove } from '../releases/changes';
import type { AnnouncementEntity } from './announcement.entity';
import type { Move, PublicState } from './public-state';

type Announced = Pick<
  AnnouncementEntity,
  'kind' | 'dataset' | 'region' | 'year' | 'version' | 'label' | 'demonstration'
>;

/** « Adhérents, Bretagne, 2025 : version 2 publiée » : what was done, without who did it or why. */
export function announcementWords(each: Announced, network: Network): string {
  const mark = each.demonstration ? 'Démonstration, données inventées : ' : '';
  const year = each.year === null ? '' : `, ${each.year}`;
  if (each.kind === 'RELEASE') return `${mark}« ${each.label ?? ''} »${year} : version ${each.version ?? ''} figée`;
  const region = each.region === null ? null : (network.region(each.region)?.name ?? each.region);
  if (each.dataset === null) return `${each.label ?? ''}${region === null ? '' : `, ${region}`}${year}`;
  const what = `${datasetOf(each.dataset).label}, ${region ?? 'hors délégation'}${year}`;
  return `${mark}${what} : version ${each.version ?? ''} ${each.kind === 'PUBLICATION' ? 'publiée' : 'retirée'}`;
}

/** The acts that a move can come from: of its dataset and place, or else those that can move anything of the year. */
export function causesOf<A extends Announced>(
  { territory, indicator, year }: Pick<Move, 'territory' | 'indicator' | 'year'>,
  acts: readonly A[],
  network: Network,
): readonly A[] {
  const regionOf = (code: string) => network.department(code)?.region ?? null;
  const { kind, code } = territoryOf(territory);
  const own = acts.filter(({ dataset, region, year: of }) => {
    if (dataset === null || of !== year) return false;
    // A file of no delegation may have rows of any.
    const where = region ?? (kind === 'REGION' ? code : null);
    return canMove({ dataset, region: where }, territory, indicator, regionOf);
  });
  if (own.length > 0) return own;
  return acts.filter(({ kind, year: of }) => kind === 'OTHER' && (of === null || of === year));
}

/** What a figure showed: « 590 », « 171 (2 parties connues pour 14 régions, pas de total) », « non diffusé ». */
function seenWords({ state, value, partialValue, parts }: PublicState, indicator: string, regions: number): string {
  const unit = indicatorOf(indicator)?.unit ?? 'COUNT';
  if (value !== null) return writeValue(value, unit);
  if (state === 'SUPPRESSED') return 'non diffusé';
  if (state === 'PARTIAL' && partialValue !== null)
    return `${writeValue(partialValue, unit)} (${counted(parts, 'partie connue', 'parties connues')} pour ${counted(regions, 'région')}, pas de total)`;
  return state === 'NOT_APPLICABLE' ? 'sans objet' : 'pas de valeur';
}

/** « Adhérents, Coorace, 2025 : de 586 à 590 ». What was invented is not set against what is real. */
export function moveWords({ territory, indicator, year, was, now }: Move, network: Network): string {
  const head = `${indicatorOf(indicator)?.label ?? indicator}, ${network.nameOf(territoryOf(territory))}, ${year}`;
  const regions = network.regions.length;
  const is = `${seenWords(now, indicator, regions)}${now.demonstration ? ' (démonstration)' : ''}`;
  if (was.demonstration !== now.demonstration && was.state !== 'NOT_REPORTED')
    return was.demonstration
      ? `${head}${NO_BREAK}: ${is} ; la démonstration n’y est plus montrée`
      : `${head}${NO_BREAK}: ${is}`;
  if (was.state === 'NOT_REPORTED') return `${head}${NO_BREAK}: ${is}, première valeur`;
  const before = seenWords(was, indicator, regions);
  return before === is ? `${head}${NO_BREAK}: ${is}` : `${head}${NO_BREAK}: de ${before} à ${is}`;
}
