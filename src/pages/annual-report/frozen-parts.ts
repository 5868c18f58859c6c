import type { PartAnswer } from '../figure-answers';
import type { FrozenPart, FrozenPoint } from './annual-report.query';
import type { ReportPoint } from './report-figure';

/** A part of a figure as a release has it; a region has a code, what belongs to none has not. */
export const frozenPart = (part: FrozenPart, regions: readonly string[]): PartAnswer => ({
  ...part,
  partialOf: namedOf(part, regions),
  printed: placesOf(part),
  declared: [],
});

export const frozenPoint = (point: FrozenPoint): ReportPoint => ({ ...point, printed: placesOf(point) });

/** Where nothing was submitted: what is known are printed figures of some regions. */
export const isOfLoneReports = ({ state, reporting }: FrozenPoint): boolean => state === 'PARTIAL' && reporting === 0;

/** The names that a release keeps, those of regions told from others. */
export const namedOf = (
  { partialOf }: Pick<FrozenPart, 'partialOf'>,
  regions: readonly string[],
): PartAnswer['partialOf'] => partialOf.map((name) => ({ name, ...(regions.includes(name) ? { code: name } : {}) }));

/** Where a frozen value is printed. */
export const placesOf = ({ printedIn, value }: Pick<FrozenPart, 'printedIn' | 'value'>) =>
  printedIn === null
    ? []
    : [
        {
          value: value ?? 0,
          section: printedIn.section,
          note: null,
          difference: null,
          source: { code: '', label: printedIn.source },
        },
      ];
