import type { FigurePart } from '../../figures/breakdown';
import type { Contribution } from '../../figures/contributions';
import { indicatorOf } from '../../datasets/catalogue';
import { fromScaled, roundedValue, toScaled } from '../../kernel/decimal';
import type { FigureKey } from '../../published/figure-key';
import type { DeclaredFigure } from '../../published/publication-state';
import type { PrintedFigure } from '../../reports/printed-figure';
import { slotOfContribution } from '../../federation/source-slot';
import type { ContributionType, DeclaredFigureType } from './types/figure-details.types';
import type { FigurePartType } from './types/figure.types';
import type { PrintedFigureType } from './types/printed.types';

export const contributionRow =
  (key: Pick<FigureKey, 'indicator' | 'year'>) =>
  ({ territory, publication, ...rest }: Contribution): ContributionType => ({
    ...rest,
    territoryRef: territory,
    submissionUid: publication?.uid ?? null,
    slot: slotOfContribution(key, { territory, publication }),
  });

/** How far a figure's own value is from one that is said of it, in ten-thousandths. */
const differenceFrom = (said: number, value: number | null, indicator: string): number | null =>
  value === null ? null : roundedValue(toScaled(value) - said, indicatorOf(indicator)?.precision ?? 4);

/** A printed value beside the value that the platform shows for the same figure. */
export function printedRow(printed: PrintedFigure, value: number | null): PrintedFigureType {
  return {
    value: fromScaled(printed.value),
    approximate: printed.approximate,
    section: printed.section,
    note: printed.note,
    difference: differenceFrom(printed.value, value, printed.indicator),
    sourceCode: printed.source.code,
  };
}

/** A declared value beside the value that the platform shows for the same figure. */
export function declaredRow(declared: DeclaredFigure, value: number | null): DeclaredFigureType {
  return {
    value: fromScaled(declared.value),
    approximate: declared.approximate,
    base: declared.base === null ? null : fromScaled(declared.base),
    section: declared.section,
    note: declared.note,
    difference: differenceFrom(declared.value, value, declared.indicator),
  };
}

/** The parts of these keys; one “of which” where the part that it is within is not asked for. */
export const partsAsked = (parts: readonly FigurePartType[], keys: readonly string[] | null): FigurePartType[] =>
  keys === null
    ? [...parts]
    : parts.flatMap((part) => (keys.includes(part.key) ? [part] : partsAsked(part.ofWhich, keys)));

export const partRow = ({ key, label, figure, printed, declared, ofWhich }: FigurePart): FigurePartType => ({
  key,
  label,
  value: figure.value,
  partialValue: figure.partialValue,
  partialOf: figure.partialOf,
  state: figure.state,
  basis: figure.basis,
  approximate: figure.approximate,
  printed: printed.map((each) => printedRow(each, figure.value)),
  declared: declared.map((each) => declaredRow(each, figure.value)),
  ofWhich: ofWhich.map(partRow),
});
