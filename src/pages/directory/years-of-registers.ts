import { REGISTER } from '../../datasets/roles';
import type { Publications } from '../../published/publication-state';
import type { FigureReader } from '../../reading/figure-reader';

/** Years of which any register is among publications, newest first. */
export const registerYearsAmong = (publications: Publications): readonly number[] =>
  [...new Set(publications.all().flatMap(({ dataset, year }) => (dataset === REGISTER.code ? [year] : [])))].sort(
    (a, b) => b - a,
  );

/** Years of which any register shows, newest first. */
export const yearsOfRegisters = ({ snapshot }: FigureReader): readonly number[] =>
  snapshot.derive('years of registers', ({ publications }) => registerYearsAmong(publications));
