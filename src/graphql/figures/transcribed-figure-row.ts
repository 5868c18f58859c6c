import { fromScaled } from '../../kernel/decimal';
import type { PrintedFigure } from '../../reports/printed-figure';
import type { TranscribedFigureType } from './transcribed-figure.type';

export const transcribedFigureRow = (figure: PrintedFigure): TranscribedFigureType => ({
  year: figure.year,
  dimension: figure.slice?.dimension ?? null,
  key: figure.slice?.key ?? null,
  partOf: figure.partOf,
  value: fromScaled(figure.value),
  approximate: figure.approximate,
  scope: figure.scope,
  section: figure.section,
  note: figure.note,
  programmeCode: figure.programme,
  sourceCode: figure.source.code,
  territoryRef: figure.territory,
  indicatorCode: figure.indicator,
});
