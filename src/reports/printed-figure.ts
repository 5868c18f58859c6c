import type { EntityManager } from 'typeorm';
import type { Dimension } from '../kernel/codes';
import { territoryOf, type TerritoryRef } from '../kernel/territory';
import type { Network, Source } from '../network/network';
import { PrintedFigureEntity } from './printed-figure.entity';

/** One figure as a report prints it; see {@link PrintedFigureEntity} for the meaning of each. */
export interface PrintedFigure {
  readonly position: number;
  readonly source: Source;
  readonly territory: TerritoryRef;
  readonly year: number;
  readonly indicator: string;
  readonly slice: { readonly dimension: Dimension; readonly key: string } | null;
  readonly partOf: string | null;
  /** Ten-thousandths; a rate as a fraction. */
  readonly value: number;
  /** The unit of the last digit printed, in ten-thousandths. */
  readonly rounding: number;
  readonly approximate: boolean;
  readonly base: string | null;
  readonly scope: string | null;
  readonly programme: string | null;
  readonly section: string;
  readonly note: string | null;
}

/** All printed figures, in the order of the transcription. One statement; a few hundred rows. */
export async function readPrintedFigures(manager: EntityManager, network: Network): Promise<readonly PrintedFigure[]> {
  const rows = await manager.find(PrintedFigureEntity, { order: { position: 'ASC' } });
  // One that another server has confirmed may be of a report that is not known here.
  if (rows.some(({ source }) => network.source(source) === undefined)) await network.renewSources(manager);
  return rows.map((row) => asPrintedFigure(row, network));
}

export function asPrintedFigure(row: PrintedFigureEntity, network: Network): PrintedFigure {
  const { transcription: _transcription, candidate: _candidate, ...figure } = row;
  const source = network.source(row.source);
  if (source === undefined) throw new Error(`printed figure ${row.position} of an unknown report: ${row.source}`);
  const slice = row.dimension === null || row.key === null ? null : { dimension: row.dimension, key: row.key };
  return { ...figure, source, slice, territory: territoryOf(row.territory) };
}
