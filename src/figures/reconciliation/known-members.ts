import { isSurveyed } from '../../datasets/roles';
import { indicators } from '../../datasets/catalogue';
import { ADHERENT } from '../../datasets/column';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { datasetOf } from '../../datasets/registry';
import { toScaled } from '../../kernel/decimal';
import { departmentRef, regionRef, type TerritoryRef } from '../../kernel/territory';
import type { CellNeed } from '../../published/cell.repository';
import type { FigureKey } from '../../published/figure-key';
import type { Ledger } from '../../published/ledger';
import { needsOf } from '../needs';
import { resolve } from '../resolve';
import { computedOf, hasRows } from './computed';
import type { Statement } from './statement';
import type { Statements } from './statements';
import { FIRST_TYPES } from './types-run';

/** How many adherents of a type there are at least, and what says so; nothing known is 0. */
export interface Known {
  readonly value: number;
  readonly statements: readonly Statement[];
}

const NOTHING: Known = { value: 0, statements: [] };

/**
 * Counts of distinct adherents that are members of the network: those of a dataset that has one row an adherent. The
 * survey also asks those who left during the year, and is none.
 */
const COUNTS_OF_MEMBERS: readonly IndicatorDefinition[] = indicators.filter((definition) => {
  const { dataset, measure } = definition;
  if (dataset === null || isSurveyed(definition) || measure?.kind !== 'COUNT' || measure.where !== null) return false;
  return datasetOf(dataset).keys.some(({ columns, when }) => when === null && columns.join() === ADHERENT);
});

/**
 * What is known from elsewhere of the adherents of one type: those that another count of adherents has of it (29 ETTI in
 * the guarantee fund are at least 29 ETTI in the network), and those of the places within.
 */
export class KnownMembers {
  constructor(
    private readonly ledger: Ledger,
    private readonly statements: Statements,
  ) {}

  /** The cells that {@link atLeast} reads for a territory and year, whatever the type. */
  needsOf = (territory: TerritoryRef, year: number): readonly CellNeed[] =>
    [FIRST_TYPES, ...COUNTS_OF_MEMBERS.map(({ code }) => code)]
      .filter((indicator) => hasRows(this.ledger, indicator, year))
      .flatMap((indicator) => needsOf(typed(territory, year, indicator, '')));

  /** `own`: what is said of that very number counts too, beside what follows from others. */
  atLeast(territory: TerritoryRef, year: number, type: string, own = false): Known {
    const others = COUNTS_OF_MEMBERS.map(({ code }) => this.counted(typed(territory, year, code, type)));
    const itself = own ? [this.said(typed(territory, year, FIRST_TYPES, type))] : [];
    const within = this.territoriesWithin(territory).map((where) =>
      largest([
        this.atLeast(where, year, type, true),
        ...(where.kind === 'REGION' ? [this.rows(typed(where, year, FIRST_TYPES, type))] : []),
      ]),
    );
    return largest([...others, ...itself, sum(within)]);
  }

  private territoriesWithin({ kind, code }: TerritoryRef): readonly TerritoryRef[] {
    const { network } = this.ledger.snapshot;
    if (kind === 'FEDERATION') return network.regions.map((region) => regionRef(region.code));
    if (kind !== 'REGION') return [];
    return network.departments.filter(({ region }) => region === code).map((each) => departmentRef(each.code));
  }

  private counted = (key: FigureKey): Known => largest([this.said(key), this.rows(key)]);

  private said(key: FigureKey): Known {
    return largest(this.statements.of(key).map((each) => ({ value: each.possible.low, statements: [each] })));
  }

  /** What rows count; of a whole from which something is missing, what they count so far. */
  private rows(key: FigureKey): Known {
    if (key.territory.kind === 'DEPARTMENT') return NOTHING;
    if (!hasRows(this.ledger, key.indicator, key.year) || !this.ledger.holds(needsOf(key))) return NOTHING;
    const figure = resolve(this.ledger, key);
    const partial = key.territory.kind === 'FEDERATION' && figure.basis === 'COMPUTED' && !figure.demonstration;
    const value = computedOf(this.ledger, key)?.value ?? (partial ? figure.partialValue : null);
    return { value: toScaled(value ?? 0), statements: [] };
  }
}

const typed = (territory: TerritoryRef, year: number, indicator: string, type: string): FigureKey => ({
  territory,
  year,
  indicator,
  slice: { dimension: 'STRUCTURE_TYPE', key: type },
});

const largest = (all: readonly Known[]): Known =>
  all.reduce((most, each) => (each.value > most.value ? each : most), NOTHING);

const sum = (all: readonly Known[]): Known => ({
  value: all.reduce((added, { value }) => added + value, 0),
  statements: all.flatMap(({ statements }) => statements),
});
