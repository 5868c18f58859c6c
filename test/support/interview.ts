import type { FigureReader } from '../../src/reading/figure-reader';
import { OUTSIDE, UNSPECIFIED } from '../../src/figures/part-keys';
import type { StatisticsQuery } from '../../src/statistics/statistics-row';
import type { Dimension, FigureState, StructureType } from '../../src/kernel/codes';
import { adherentRef, departmentRef, FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import { DEPARTMENTS, HOMES, REGIONS, YEARS, type Home } from './random-network';
import { recipeOf, type Recomputation } from './recompute';
import type { Fact } from './recompute-facts';

export const GUARDED = [
  'ACTIVITY_HOURS_WORKED',
  'ACTIVITY_FTE',
  'FG2I_GUARANTEE_TOTAL',
  'FG2I_TURNOVER',
  'FORMATIONS_TRAINEES',
  'FORMATIONS_SATISFACTION_RATE',
  'PROGRAMMES_PEOPLE',
];

export interface Unknown {
  readonly home: Home;
  readonly year: number;
  /** Names the row that it stands in, whichever indicator counts it. */
  readonly row: string;
  readonly fact: Fact;
}

/** Something that was asked: which rows it adds up, and what the answer said. */
export interface Answer {
  readonly name: string;
  readonly rows: readonly number[];
  readonly state: FigureState;
  readonly value: number | null;
  /** By two dimensions beside the region, or over a filter: withheld on principle, secret or not. */
  readonly crossed: boolean;
}

type Keys = Readonly<Partial<Record<Dimension, string | null>>>;
const open = (key: string | null): string | null => (key === UNSPECIFIED || key === '' ? null : key);
const homeOf = (department: string): Home =>
  Object.entries(DEPARTMENTS).find(([, codes]) => codes.includes(department))?.[0] || null;

/** Asks one reader everything about one indicator. */
export class Interview {
  readonly answers: Answer[] = [];
  readonly unknowns: readonly Unknown[];
  private readonly dimensions: readonly Dimension[];

  constructor(
    truth: Recomputation,
    private readonly reader: FigureReader,
    readonly indicator: string,
  ) {
    this.dimensions = recipeOf(indicator).dimensions.filter((dimension) => dimension !== 'REGION');
    this.unknowns = YEARS.flatMap((year) =>
      HOMES.flatMap((home) =>
        (truth.facts(indicator, year, home) ?? [])
          .map((fact, index): Unknown => ({ home, year, row: `${year}|${home ?? ''}|${index}`, fact }))
          .filter(({ fact }) => fact.filled),
      ),
    );
  }

  async askEverything(): Promise<void> {
    for (const year of YEARS) await this.askFigures(year);
    await this.askTables();
  }

  private rowsOf(year: number, homes: readonly Home[], keys: Keys, adherent?: string | null): readonly number[] {
    return this.unknowns.flatMap((each, index) =>
      each.year === year &&
      homes.includes(each.home) &&
      Object.entries(keys).every(([dimension, key]) => (each.fact.keys[dimension as Dimension] ?? null) === key) &&
      (adherent === undefined || each.fact.adherent === adherent)
        ? [index]
        : [],
    );
  }

  private note(
    name: string,
    rows: readonly number[],
    { state, value }: { state: FigureState; value: number | null },
    crossed = false,
  ): void {
    this.answers.push({ name, rows, state, value, crossed });
  }

  private async askFigures(year: number): Promise<void> {
    const uids = [...new Set(this.unknowns.flatMap(({ fact }) => fact.adherent ?? []))];
    const spots: readonly (readonly [TerritoryRef, readonly Home[], Keys, string?])[] = [
      [FEDERATION, HOMES, {}],
      ...REGIONS.map((region) => [regionRef(region), [region], {}] as const),
      ...Object.values(DEPARTMENTS)
        .flat()
        .map((code) => [departmentRef(code), [homeOf(code)], { DEPARTMENT: code }] as const),
      ...uids.map((uid) => [adherentRef(uid), HOMES, {}, uid] as const),
    ];
    for (const [territory, homes, keys, adherent] of spots) {
      const name = `${year} ${territory.kind} ${territory.code}`;
      const figure = await this.reader.figure({ territory, indicator: this.indicator, year, slice: null });
      this.note(name, this.rowsOf(year, homes, keys, adherent), figure);
      const evolution = await this.reader.evolution(figure);
      if (evolution !== null)
        this.note(`${name} before`, this.rowsOf(year - 1, homes, keys, adherent), {
          state: 'KNOWN',
          value: evolution.previousValue,
        });
      for (const part of await this.reader.breakdown(figure, 'REGION'))
        this.note(
          `${name} REGION ${part.key}`,
          this.rowsOf(
            year,
            homes.filter((home) => home === (part.key === OUTSIDE ? null : part.key)),
            keys,
            adherent,
          ),
          part.figure,
        );
      const narrow = territory.kind === 'DEPARTMENT' || territory.kind === 'ADHERENT';
      for (const dimension of this.dimensions)
        for (const part of await this.reader.breakdown(figure, dimension))
          this.note(
            `${name} ${dimension} ${part.key}`,
            this.rowsOf(year, homes, { ...keys, [dimension]: open(part.key) }, adherent),
            part.figure,
            narrow,
          );
      for (const each of await this.reader.contributions(figure)) {
        const { kind, code } = each.territory;
        const rows =
          kind === 'ADHERENT'
            ? this.rowsOf(year, HOMES, {}, code)
            : kind === 'DEPARTMENT'
              ? this.rowsOf(year, [homeOf(code)], { DEPARTMENT: code })
              : kind === 'REGION' && territory.kind === 'FEDERATION'
                ? this.rowsOf(year, [code], {})
                : this.rowsOf(year, territory.kind === 'FEDERATION' ? [null] : homes, {}, null);
        this.note(`${name} contribution ${kind} ${code}`, rows, each, kind === territory.kind);
      }
    }
  }

  private async askTables(): Promise<void> {
    const bys: Dimension[][] = [
      [],
      ...this.dimensions.map((each) => [each]),
      ...this.dimensions.flatMap((one) => this.dimensions.filter((two) => one < two).map((two) => [one, two])),
    ];
    const filters: Partial<StatisticsQuery>[] = [
      {},
      { regions: REGIONS.slice(0, 2) },
      { regions: REGIONS.slice(1, 2) },
      { structureTypes: ['AI', 'ETTI'] },
    ];
    for (const by of bys.flatMap((each) => [each, ['REGION', ...each] as Dimension[]]))
      for (const filter of filters) await this.askTable(by, filter);
  }

  private async askTable(by: readonly Dimension[], filter: Partial<StatisticsQuery>): Promise<void> {
    const query = { indicators: [this.indicator], years: YEARS, by, totals: true, ...filter };
    for (const row of await this.reader.statistics(query)) {
      const keys = row.keys.filter(({ isTotal }) => !isTotal);
      const region = keys.find(({ dimension }) => dimension === 'REGION');
      const homes = region === undefined ? (query.regions ?? HOMES) : [region.key];
      const others = keys.filter(({ dimension }) => dimension !== 'REGION');
      const rows = this.rowsOf(
        row.year,
        homes,
        Object.fromEntries(others.map(({ dimension, key }) => [dimension, key])),
      ).filter((index) => {
        const type = this.unknowns[index]?.fact.keys.STRUCTURE_TYPE as StructureType | null;
        return !query.structureTypes || (type !== null && query.structureTypes.includes(type));
      });
      const crossed =
        others.length > 1 || Boolean(query.structureTypes) || (region === undefined && Boolean(query.regions));
      const at = row.keys.map(({ label }) => label).join('×');
      this.note(`${row.year} table ${by.join()} ${JSON.stringify(filter)} ${at}`, rows, row, crossed);
    }
  }
}

/** Fewer than three adherents, or one for more than 85 %; rows that name nobody do not count. */
export function isSecret(rows: readonly number[], unknowns: readonly Unknown[]): boolean {
  const facts = rows.flatMap((index) => unknowns[index]?.fact ?? []);
  const byAdherent = new Map<string, bigint>();
  for (const { adherent, top } of facts)
    if (adherent !== null) byAdherent.set(adherent, (byAdherent.get(adherent) ?? 0n) + top);
  const sum = facts.reduce((total, { top }) => total + top, 0n);
  const dominates = [...byAdherent.values()].some((each) => each * 100n > sum * 85n);
  return byAdherent.size > 0 && (byAdherent.size < 3 || dominates);
}
