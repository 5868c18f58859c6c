import { definitionOf } from '../datasets/catalogue';
import { isReserved } from '../datasets/indicator';
import type { Dimension } from '../kernel/codes';
import { FEDERATION, regionRef } from '../kernel/territory';
import type { FigurePart } from '../figures/breakdown';
import type { Contribution } from '../figures/contributions';
import { comparesAdherents, yearBefore, type Evolution } from '../figures/evolution';
import type { FigureKey, Slice } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import { OUTSIDE, UNSPECIFIED } from '../figures/part-keys';
import type { DeclaredFigure } from '../published/publication-state';
import type { Discrepancy } from '../figures/reconciliation/discrepancy';
import { resolve } from '../figures/resolve';
import { numberOf, type ResolvedFigure } from '../figures/resolved';
import type { StatisticsQuery, StatisticsRow } from '../statistics/statistics-row';
import { isReservedKey, Visibility, withheld } from './visibility';
import { WHOLE } from './secrecy-table';

/** Parts of a figure as a reader sees them. What a printed total leaves over goes with the regions that are withheld. */
export function maskedParts(
  visibility: Visibility,
  whole: ResolvedFigure,
  dimension: Dimension,
  parts: readonly FigurePart[],
): readonly FigurePart[] {
  const byRegion = dimension === 'REGION' && whole.key.territory.kind === 'FEDERATION';
  const shown = parts.map(({ key, figure }) => visibility.shows(figure, byRegion && key === OUTSIDE ? '' : null));
  const hidesOne = shown.includes(false);
  return parts.map((part, index) => {
    const leftOver = byRegion && part.key === UNSPECIFIED && hidesOne;
    const declared = maskedDeclared(visibility, part.figure, part.declared);
    return { ...part, declared, ...(shown[index] && !leftOver ? {} : { figure: withheld(part.figure) }) };
  });
}

/** What is declared of a figure: beside rows that are not open, the two together may tell what one adherent has. */
export const maskedDeclared = (
  visibility: Visibility,
  { way, key }: ResolvedFigure,
  declared: readonly DeclaredFigure[],
): readonly DeclaredFigure[] =>
  (way === 'DECLARED' && !isReservedKey(key)) || visibility.opens(key.territory) ? declared : [];

/** What each part contributed, as a reader sees it: no adherent's own that is not open, nor what is left without them. */
export function maskedContributions(
  visibility: Visibility,
  ledger: Ledger,
  { key }: ResolvedFigure,
  all: readonly Contribution[],
): readonly Contribution[] {
  const named = all.some(
    ({ territory, basis }) =>
      basis === 'COMPUTED' && (territory.kind === 'ADHERENT' || territory.kind === 'DEPARTMENT'),
  );
  const shows = ({ territory, publication, basis, value }: Contribution): boolean => {
    if (publication?.nothingToReport || basis === 'PRINTED' || (basis === 'DECLARED' && !isReservedKey(key)))
      return true;
    if (visibility.opens(territory) || visibility.opens(key.territory)) return true;
    if (isReservedKey(key)) return false;
    const own = { ...key, territory };
    const itself = territory.kind === key.territory.kind && territory.code === key.territory.code;
    if (territory.kind === 'ADHERENT') return visibility.prints(own, value);
    if (itself && named) return false;
    if (itself && territory.kind === 'FEDERATION') return visibility.showsPart(key, '', null, value);
    if (territory.kind === 'DEPARTMENT' && !itself)
      return visibility.showsPart(key, '', { dimension: 'DEPARTMENT', key: territory.code }, value);
    return visibility.shows(resolve(ledger, own));
  };
  return all.map((each) =>
    each.value === null || shows(each) ? each : { ...each, value: null, state: 'SUPPRESSED', basis: null },
  );
}

/** Null where either year is withheld. Over the same units only where these can be added up from what is shown. */
export function maskedEvolution(
  visibility: Visibility,
  ledger: Ledger,
  { key }: ResolvedFigure,
  evolution: Evolution,
): Evolution | null {
  if (visibility.opens(key.territory)) return evolution;
  if (!visibility.shows(resolve(ledger, yearBefore(key)))) return null;
  const units = key.territory.kind === 'FEDERATION' ? ledger.snapshot.network.regions : [];
  const open = units
    .flatMap((region) => [key, yearBefore(key)].map((each) => ({ ...each, territory: regionRef(region.code) })))
    .every((each) => visibility.shows(resolve(ledger, each)));
  return open && !comparesAdherents(key) ? evolution : { ...evolution, sameUnitsChange: null };
}

/** A table as a reader sees it. Of guarded indicators, nothing is shown by two dimensions beside the region, but of what is open. */
export function maskedRow(visibility: Visibility, query: StatisticsQuery, row: StatisticsRow): StatisticsRow {
  if (numberOf(row) === null || !Visibility.isGuarded(row.indicator) || showsRow(visibility, query, row)) return row;
  return {
    ...row,
    value: null,
    partialValue: null,
    partialOf: [],
    state: 'SUPPRESSED',
    basis: null,
    approximate: false,
  };
}

function showsRow(visibility: Visibility, query: StatisticsQuery, row: StatisticsRow): boolean {
  const keys = row.keys.filter(({ isTotal }) => !isTotal);
  const region = keys.find(({ dimension }) => dimension === 'REGION');
  const [by, ...more] = keys.filter(({ dimension }) => dimension !== 'REGION');
  const types = query.structureTypes ?? null;
  const areas = region === undefined ? (query.regions ?? [WHOLE]) : [region.key ?? ''];
  if (areas.every(visibility.opensArea)) return true;
  const definition = definitionOf(row.indicator);
  if ([undefined, ...keys].some((key) => isReserved(definition, key?.dimension))) return row.basis === 'PRINTED';
  if (!Visibility.isSecret(row.indicator)) return true;
  if (more.length > 0 || (types !== null && by !== undefined && by.dimension !== 'STRUCTURE_TYPE')) return false;
  const slices: readonly (Slice | null)[] =
    by !== undefined
      ? [{ dimension: by.dimension, key: by.key ?? UNSPECIFIED }]
      : types === null
        ? [null]
        : types.map((type) => ({ dimension: 'STRUCTURE_TYPE', key: type }));
  // A mean over a choice that is no cell tells how the weights of its cells stand to each other.
  if (definition.aggregation !== 'SUM' && areas.length * slices.length > 1) return false;
  // Not because a total is declared or printed: below it, rows may stand that it says nothing of.
  if (row.basis === 'DECLARED' || row.basis === 'PRINTED') return true;
  const value = areas.length * slices.length === 1 ? numberOf(row) : null;
  return areas.every((area) => {
    const territory = area === WHOLE || area === '' ? FEDERATION : regionRef(area);
    const key: FigureKey = { territory, indicator: row.indicator, year: row.year, slice: null };
    return slices.every((slice) => visibility.showsPart(key, area, slice, value));
  });
}

/** Whether a reader may read a discrepancy: a sum over a part that is said of two types tells more than each. */
export const showsDiscrepancy = (visibility: Visibility, ledger: Ledger, { discloses }: Discrepancy): boolean =>
  discloses.every(
    (key) =>
      visibility.opens(key.territory) ||
      (!isReservedKey(key) && !(key.slice?.key.includes('+') ?? false) && visibility.shows(resolve(ledger, key))),
  );
