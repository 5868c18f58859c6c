import type { Row } from '../../datasets/row';
import { shownCell, type RawCell } from '../../spreadsheet/raw-cell';
import { referenceReader } from '../cells/reference';
import type { IntakeContext } from '../context';
import { type Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { Header } from '../headers';
import { WHOLE_FILE, type IssueLog } from '../../spreadsheet/issue-log';

/** An adherent may sit outside its region's departments; a few of them are a warning each. */
const FEW = 2;

/** What of a row says that it is another delegation's, and where. */
export interface Foreign {
  readonly found: Fault;
  readonly index: number;
  /** The title is none of the dataset's. */
  readonly column: null;
  readonly shown: string;
}

/**
 * Looks in the file of one delegation for rows of others: those that name them in a column of their own, and adherents
 * most of whom are in departments of others. Such a file would be counted as that delegation's.
 */
export class ForeignRows {
  private readonly own: string;
  private readonly names: ReadonlyMap<string, string>;
  private readonly delegationOf: (raw: RawCell) => string | Fault;
  private readonly regionOfDepartment: ReadonlyMap<string, string | null>;
  private readonly byRegion = new Map<string, number>();
  private located = 0;

  private constructor(
    private readonly region: string,
    { regions = [], departments }: IntakeContext,
    private readonly header: Header,
  ) {
    this.names = new Map(regions.map(({ code, name }) => [code, name]));
    this.own = this.nameOf(region);
    this.delegationOf = referenceReader(regions, 'DELEGATION_UNKNOWN');
    this.regionOfDepartment = new Map(departments.map((each) => [each.code, each.region]));
  }

  /** Null for a file of the national office, whose rows are of any delegation. */
  static in(context: IntakeContext, header: Header): ForeignRows | null {
    return context.region === null ? null : new ForeignRows(context.region, context, header);
  }

  of(cells: readonly RawCell[]): Foreign | null {
    const index = this.header.delegation;
    const raw = index === null ? null : (cells[index] ?? null);
    if (index === null || raw === null) return null;
    const named = this.delegationOf(raw);
    // A column of that name may hold anything; it is not read.
    if (typeof named !== 'string' || named === this.region) return null;
    const found = fault('ROW_OF_OTHER_DELEGATION', { own: this.own, other: this.nameOf(named) });
    return { found, index, column: null, shown: shownCell(raw).trim() };
  }

  /** Notes where the adherent of a row sits; only a register says so. */
  note({ departement }: Row): void {
    const region = typeof departement === 'string' ? this.regionOfDepartment.get(departement) : undefined;
    if (region === undefined) return;
    this.located++;
    if (region !== null && region !== this.region) this.byRegion.set(region, (this.byRegion.get(region) ?? 0) + 1);
  }

  /** To be called once, at the end of the file. */
  tell(log: IssueLog): void {
    const others = [...this.byRegion].sort(([, a], [, b]) => b - a);
    const count = others.reduce((sum, [, each]) => sum + each, 0);
    if (count <= FEW || count * 2 <= this.located) return;
    const regions = others.map(([code, each]) => `${this.nameOf(code)} ${each}`).join(', ');
    log.add(fault('REGISTER_OF_OTHER_DELEGATIONS', { count, of: this.located, regions, own: this.own }), WHOLE_FILE);
  }

  private nameOf = (code: string): string => this.names.get(code) ?? code;
}
