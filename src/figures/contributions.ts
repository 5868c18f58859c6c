import { definitionOf } from '../datasets/catalogue';
import type { FigureBasis, FigureState } from '../kernel/codes';
import { adherentRef, departmentRef, FEDERATION, type TerritoryRef } from '../kernel/territory';
import { valueOf, type CellParts } from '../published/amount';
import type { CellNeed } from '../published/cell.repository';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import type { Publication } from '../published/publication-state';
import { regionsOf, resolve } from './resolve';
import type { ResolvedFigure } from './resolved';
import { figureFromRows, regionOf } from './rows';

/** What one part of a territory brings to its figure. */
export interface Contribution {
  readonly territory: TerritoryRef;
  readonly value: number | null;
  readonly state: FigureState;
  readonly basis: FigureBasis | null;
  readonly publication: Publication | null;
}

/**
 * What each part contributed: regions for the federation, adherents for a region or a department; what names no part
 * stands under the territory itself. It shows the parts whatever value won.
 */
export function contributionsOf(ledger: Ledger, figure: ResolvedFigure): readonly Contribution[] {
  const { key } = figure;
  if (key.territory.kind === 'FEDERATION') return [...ofRegions(ledger, key), ...ofOutside(ledger, key)];
  if (key.territory.kind === 'ADHERENT' || key.slice !== null) return itself(figure);
  const publication = publicationOf(ledger, key, regionOf(ledger, key.territory));
  if (publication === undefined) return itself(figure);
  const parts = ofAdherents(ledger, key, publication);
  return parts.length > 0 ? parts : itself(figure);
}

/** The cells that {@link contributionsOf} reads beside those of the figure: of the whole, of what belongs to no delegation alone. */
export function needsOfContributions(ledger: Ledger, key: FigureKey): readonly CellNeed[] {
  const { indicator, year, territory } = key;
  if (territory.kind !== 'FEDERATION') return [{ indicator, year, grouping: 'ADHERENT' }];
  if (publicationOf(ledger, key, null) === undefined) return [];
  return (['ADHERENT', 'DEPARTMENT'] as const).map((grouping) => ({ indicator, year, grouping }));
}

const publicationOf = (ledger: Ledger, { indicator, year }: FigureKey, region: string | null | undefined) => {
  const { dataset } = definitionOf(indicator);
  return dataset === null || region === undefined
    ? undefined
    : ledger.snapshot.publications.find(dataset, year, region);
};

const itself = (figure: ResolvedFigure): readonly Contribution[] =>
  figure.state === 'KNOWN' ? [contribution(figure, figure.key.territory)] : [];

const contribution = (figure: ResolvedFigure, territory: TerritoryRef): Contribution => ({
  territory,
  value: figure.value,
  state: figure.state,
  basis: figure.basis,
  publication: figure.publication,
});

const ofRegions = (ledger: Ledger, key: FigureKey): readonly Contribution[] =>
  regionsOf(ledger, key, definitionOf(key.indicator)).map((figure) => contribution(figure, figure.key.territory));

/** What belongs to no delegation: by department, by adherent where the department is unknown, or as printed. */
function ofOutside(ledger: Ledger, key: FigureKey): readonly Contribution[] {
  const publication = publicationOf(ledger, key, null);
  if (publication === undefined || key.slice !== null)
    return ledger.snapshot.printed
      .territoriesOutside(key, ledger.snapshot.network)
      .map((territory) => contribution(resolve(ledger, { ...key, territory }, 'SAID'), territory));
  const departments = [...ledger.cellsOf(publication, key.indicator, 'DEPARTMENT')]
    .filter(([code, cell]) => code !== '' && cell.filled > 0)
    .map(([code, cell]) => ofCell(key, publication, departmentRef(code), cell));
  const adherents = [...ledger.cellsOf(publication, key.indicator, 'ADHERENT')]
    .filter(([uid, cell]) => uid !== '' && cell.filled > 0 && (ledger.homeOf(uid)?.department ?? null) === null)
    .map(([uid, cell]) => ofCell(key, publication, adherentRef(uid), cell));
  const nameless = ledger.cellsOf(publication, key.indicator, 'ADHERENT').get('');
  const named = [...departments, ...adherents];
  if (nameless !== undefined && nameless.filled > 0) return [...named, ofCell(key, publication, FEDERATION, nameless)];
  if (named.length > 0 || publication.nothingToReport) return named;
  // Rows that can name nobody, and ratios, are kept whole.
  const whole = figureFromRows(ledger, { ...key, territory: FEDERATION }, definitionOf(key.indicator));
  return whole === null ? [] : [contribution(whole, FEDERATION)];
}

function ofAdherents(ledger: Ledger, key: FigureKey, publication: Publication): readonly Contribution[] {
  const cells = [...ledger.cellsOf(publication, key.indicator, 'ADHERENT')];
  return cells.flatMap(([uid, cell]) => {
    if (cell.filled === 0) return [];
    if (uid === '') return key.territory.kind === 'REGION' ? [ofCell(key, publication, key.territory, cell)] : [];
    const belongs = key.territory.kind === 'REGION' || ledger.homeOf(uid)?.department === key.territory.code;
    return belongs ? [ofCell(key, publication, adherentRef(uid), cell)] : [];
  });
}

function ofCell(
  { indicator }: FigureKey,
  publication: Publication,
  territory: TerritoryRef,
  cell: CellParts,
): Contribution {
  const { aggregation, precision } = definitionOf(indicator);
  const value = valueOf(cell, aggregation, precision);
  return { territory, value, state: value === null ? 'NOT_APPLICABLE' : 'KNOWN', basis: 'COMPUTED', publication };
}
