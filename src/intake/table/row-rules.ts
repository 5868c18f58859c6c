import { indicatorOf } from '../../datasets/catalogue';
import type { RowRule, RuleContext, RuleFinding } from '../../datasets/dataset';
import type { Row } from '../../datasets/row';
import { Fault, fill } from '../../spreadsheet/fault';
import type { IntakeContext } from '../context';
import { isModality } from './modality';

/** What a rule has against a row, and the column where it is told; null for the row as a whole. */
interface RuleFault {
  readonly found: Fault;
  readonly column: string | null;
}

/** Thrown by a rule that looks at a cell which is already known to be wrong: its verdict would be about nothing. */
const LOOKED_AT_FAULT = new Error('looked at a faulty cell');

/** The rules that a dataset declares for its rows, each with what it looks at. */
export class RowRules {
  /** By delegation: rows of a national file are of several. */
  private readonly contexts = new Map<string | null, RuleContext>();

  constructor(private readonly context: IntakeContext) {}

  /** Cells named in `faulty` are not judged again. */
  of(
    row: Row,
    adherentUid: string | null,
    region: string | null,
    faulty: ReadonlySet<string> | null,
  ): readonly RuleFault[] {
    const looked = faulty === null ? row : withoutFaults(row, faulty);
    const context = this.contextOf(region);
    const faults: RuleFault[] = [];
    for (const rule of this.context.dataset.rules)
      for (const finding of findings(rule, looked, context, adherentUid))
        faults.push({
          found: new Fault(rule.code, rule.severity, fill(rule.message, finding)),
          column: typeof finding['column'] === 'string' ? finding['column'] : rule.column,
        });
    return faults;
  }

  contextOf(region: string | null): RuleContext {
    const known = this.contexts.get(region);
    if (known !== undefined) return known;
    const { year, departments, previousRow = () => undefined, rowsGive = () => false } = this.context;
    const ofRegion = departments.filter((department) => department.region === region).map(({ code }) => code);
    const made: RuleContext = {
      year,
      region,
      departments: region === null ? null : new Set(ofRegion),
      indicator: indicatorOf,
      modality: (indicator, dimension, key) => isModality(this.context, indicator, dimension, key),
      previousRow,
      rowsGive: (indicator) => rowsGive(region, indicator),
    };
    this.contexts.set(region, made);
    return made;
  }
}

function findings(rule: RowRule, row: Row, context: RuleContext, adherentUid: string | null): readonly RuleFinding[] {
  try {
    const found = rule.check(row, context, adherentUid);
    if (found === null) return [];
    return Array.isArray(found) ? (found as readonly RuleFinding[]) : [found as RuleFinding];
  } catch (error) {
    if (error === LOOKED_AT_FAULT) return [];
    throw error;
  }
}

const withoutFaults = (row: Row, faulty: ReadonlySet<string>): Row =>
  new Proxy(row, {
    get(target, name) {
      if (typeof name === 'string' && faulty.has(name)) throw LOOKED_AT_FAULT;
      return typeof name === 'string' ? target[name] : undefined;
    },
  });
