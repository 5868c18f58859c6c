import type { FigureState } from '../kernel/codes';
import type { FigureAnswer, PrintedAt } from './answer';
import type { AskedPrinted } from './questions';

/** Never a value beside a state that has none, whatever was read. */
export const valueOf = (of: {
  readonly value: number | null;
  readonly partialValue: number | null;
  readonly state: FigureState;
  readonly basis: FigureAnswer['basis'];
  readonly approximate: boolean;
}) => ({
  value: of.state === 'KNOWN' ? of.value : null,
  partialValue: of.state === 'PARTIAL' ? of.partialValue : null,
  state: of.state,
  basis: of.basis,
  approximate: of.approximate,
});

export const printedAt = ({ value, section, source }: AskedPrinted): PrintedAt => ({
  value,
  page: section,
  source: source.label,
});
