import { departmentRef, FEDERATION, regionRef, type TerritoryRef } from '../kernel/territory';
import { coverageAcross, coverageOf, missingRegions } from '../figures/coverage';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import { keyOf, type Subject } from './subjects';
import type { StatisticsRow } from './statistics-row';

type RowCoverage = Pick<StatisticsRow, 'coverage' | 'missing'>;

/** Coverage of the territories that rows are of, each found once. */
export class RowCoverages {
  private readonly found = new Map<string, RowCoverage>();

  constructor(private readonly ledger: Ledger) {}

  /** `department` is the row's own, null where it has none. */
  of(subject: Subject, department: string | null): RowCoverage {
    const { definition, year, extent } = subject;
    const where = extent.kind === 'REGIONS' ? extent.regions.join('+') : extent.kind;
    const name = `${definition.code}|${year}|${department ?? where}`;
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const coverage = this.find(subject, department);
    this.found.set(name, coverage);
    return coverage;
  }

  private find(subject: Subject, department: string | null): RowCoverage {
    const { ledger } = this;
    const { extent } = subject;
    const key = keyOf(subject);
    if (department !== null) return this.ofOne({ ...key, territory: departmentRef(department) });
    if (extent.kind === 'OUTSIDE') return { coverage: coverageAcross(ledger, key, [], [FEDERATION]), missing: [] };
    if (extent.kind === 'WHOLE' || extent.regions.length === 1) return this.ofOne(key);
    const asked: TerritoryRef[] = extent.regions.map(regionRef);
    return {
      coverage: coverageAcross(ledger, key, extent.regions, asked),
      missing: asked.flatMap((territory) => missingRegions(ledger, { ...key, territory })),
    };
  }

  private readonly ofOne = (key: FigureKey): RowCoverage => ({ coverage: coverageOf(this.ledger, key), missing: key });
}
