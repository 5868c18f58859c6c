import { isSurveyed } from '../../datasets/roles';
import type { Unit } from '../../kernel/codes';
import { writeShort } from '../../kernel/french';
import type { Drawing } from '../charts/svg';
import { FEDERATION_PLACE, type Axis } from './choice';
import type { Cell, Member } from './cells';
import { drawnNumber, drawnOf } from './cell-words';
import { barsPiece, type BarGroup } from './drawings/bars';
import type { Drawn } from './drawings/drawn';
import { linesPiece, type Series } from './drawings/lines';
import { mapPiece } from './map-piece';
import { multiplesPiece } from './drawings/multiples';
import { stacked, WIDTH, type Piece } from './drawings/piece';
import type { Explored } from './explored';
import { keysOf } from './grid';
import { releasesInShort } from './version-field';
import { summaryOf, titleOf } from './words';

/** The answer as one drawing, a part an indicator; null for the table, and where nothing of it is known. */
export function drawingOf(explored: Explored): Drawing | null {
  const { choice, grid, demonstration, mention } = explored;
  if (choice.view === 'tableau') return null;
  if (grid.cells.every((cell) => drawnNumber(cell) === null)) return null;
  const pieces = grid.along('indicateur').flatMap((indicator) => piecesOf(explored, indicator));
  const drawn = grid.cells.filter((cell) => [...cell.at.values()].every(({ isTotal }) => !isTotal));
  return {
    id: 'exploration',
    title: titleOf(explored),
    summary: summaryOf(explored, drawn),
    width: Math.max(WIDTH, ...pieces.map(({ width = 0 }) => width)),
    ...stacked(pieces),
    source: choice.releases.length > 1 ? releasesInShort(choice.releases) : mention,
    coverage: coverageOf(explored),
    demonstration,
  };
}

/** Of one figure of the federation; of several each says it itself, and the page under them. */
function coverageOf({ grid, choice }: Explored): Drawing['coverage'] {
  if (choice.indicators.length * choice.years.length > 1) return null;
  return grid.cells.find(({ at }) => at.get('lieu')?.key === FEDERATION_PLACE)?.coverage ?? null;
}

type Sized = Piece & { readonly width?: number };

function piecesOf(explored: Explored, indicator: Member): readonly Sized[] {
  const { choice, grid, indicators } = explored;
  const definition = indicators.get(indicator.key);
  const unit: Unit = definition?.unit ?? 'COUNT';
  const title = grid.along('indicateur').length > 1 ? indicator.label : null;
  const others = grid.several(grid.axes.filter((axis) => axis !== 'indicateur'));
  const at = (axes: readonly Axis[], members: readonly Member[]): Cell | undefined =>
    grid.at({ ...keysOf(axes, members), indicateur: indicator.key });
  const nameOf = (members: readonly Member[]): string =>
    members.map(({ label }) => label).join(', ') || (grid.along('lieu')[0]?.label ?? indicator.label);
  const isJoined = definition === undefined || !isSurveyed(definition);
  const apart = others.filter((axis) => axis !== 'annee');
  const series = (): readonly Series[] =>
    grid.combinations(apart).map((members, index) => ({
      label: nameOf(members),
      number: index + 1,
      points: withoutInvented(
        grid.along('annee').flatMap((year) => at([...apart, 'annee'], [...members, year]) ?? []),
        grid.cells,
      ).map((cell) => drawnOf(cell, unit)),
    }));
  const look = { isJoined, writeTick: (value: number) => writeShort(value, unit) };
  switch (choice.view) {
    case 'barres': {
      const bars = grid.combinations(others).map((members) => ({ label: nameOf(members), series: 1, ...drawnOf(at(others, members), unit) })); // prettier-ignore
      const isOfYears = others.includes('annee');
      return [barsPiece(title, [{ label: null, bars: isOfYears ? bars : sorted(bars) }])];
    }
    case 'groupees':
      return [
        barsPiece(
          title,
          groupsOf(grid, others, (axes, members) => drawnOf(at(axes, members), unit)),
        ),
      ];
    case 'lignes':
      return [linesPiece(title, series(), choice.years, look)];
    case 'multiples':
      return [multiplesPiece(title, series(), choice.years, look)];
    case 'carte':
      return choice.years.map((year) => mapPiece(explored, indicator, year));
    case 'tableau':
      return [];
  }
}

/** What is invented stands in no line with what is real. */
function withoutInvented(points: readonly Cell[], all: readonly Cell[]): readonly Cell[] {
  const isMixed = all.some((cell) => !cell.demonstration && drawnNumber(cell) !== null);
  return isMixed ? points.filter(({ demonstration }) => !demonstration) : points;
}

/** The greatest first, what is a part behind what is whole, and what is not known last. */
function sorted<Of extends Drawn>(bars: readonly Of[]): readonly Of[] {
  const rank = ({ number, isPart }: Drawn): number => (number === null ? 2 : Number(isPart));
  return [...bars].sort((a, b) => rank(a) - rank(b) || (b.number ?? 0) - (a.number ?? 0));
}

/** A group for each member of the longer axis, a bar in it for each of the shorter. */
function groupsOf(
  grid: Explored['grid'],
  axes: readonly Axis[],
  at: (axes: readonly Axis[], members: readonly Member[]) => Drawn,
): readonly BarGroup[] {
  const [first, second] = axes;
  if (first === undefined || second === undefined) return [];
  const isFirstLonger = grid.along(first).length >= grid.along(second).length;
  const [groups, inside] = isFirstLonger ? [first, second] : [second, first];
  return grid.along(groups).map((group) => ({
    label: group.label,
    bars: grid.along(inside).map((member, index) => ({
      label: member.label,
      series: index + 1,
      ...at([groups, inside], [group, member]),
    })),
  }));
}
