import { REGISTER } from '../../datasets/roles';
import type { FigureReader } from '../../reading/figure-reader';

/** Years of which any register shows, newest first. */
export const yearsOfRegisters = ({ snapshot }: FigureReader): readonly number[] =>
  snapshot.derive('years of registers', ({ publications }) =>
    [...new Set(publications.all().flatMap(({ dataset, year }) => (dataset === REGISTER.code ? [year] : [])))].sort(
      (a, b) => b - a,
    ),
  );
