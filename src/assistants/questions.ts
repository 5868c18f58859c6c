import type { Dimension, FigureBasis, FigureState } from '../kernel/codes';
import type { TerritoryKind, TerritoryRef } from '../kernel/territory';

export interface AskedPrinted {
  readonly value: number;
  readonly section: string | null;
  readonly source: { readonly label: string };
}

export interface AskedPart {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly partialValue: number | null;
  readonly state: FigureState;
  readonly basis: FigureBasis | null;
  readonly approximate: boolean;
  readonly printed: readonly AskedPrinted[];
  readonly ofWhich?: readonly AskedPart[];
}

export interface AskedFigure {
  readonly value: number | null;
  readonly partialValue: number | null;
  readonly state: FigureState;
  readonly basis: FigureBasis | null;
  readonly approximate: boolean;
  readonly demonstration: boolean;
  readonly coverage: {
    readonly reporting: number;
    readonly expected: number;
    readonly missing: readonly { readonly name: string }[];
  };
  readonly printed: readonly AskedPrinted[];
  readonly explanation: {
    readonly sentence: string;
    readonly coverage: string;
    readonly rule: string;
    readonly notes: readonly string[];
    readonly breaks: readonly string[];
    readonly included: readonly string[];
    readonly leftOut: readonly string[];
  };
}

export interface FigureQuestionAnswer {
  readonly place: { readonly keyFigures: { readonly figures: readonly AskedFigure[] } } | null;
  readonly releases: readonly { readonly number: number; readonly citation: string }[];
  readonly reconciliation: readonly {
    readonly message: string;
    readonly indicator: { readonly code: string };
    readonly territory: { readonly id: string };
    readonly settlement: { readonly decision: string } | null;
  }[];
  readonly at: { readonly id: string } | null;
  readonly submissions?: { readonly nodes: readonly { readonly publishedAt: string | Date | null }[] };
}

const ROOT: Readonly<Record<TerritoryKind, string | null>> = {
  FEDERATION: 'federation',
  REGION: 'region(code: $code)',
  DEPARTMENT: 'department(code: $code)',
  ADHERENT: null,
};

const headOf = ({ kind }: TerritoryRef, name: string, more: string): string =>
  `query ${name}(${kind === 'FEDERATION' ? '' : '$code: String!, '}$indicator: IndicatorCode!${more})`;

const rootOf = ({ kind }: TerritoryRef): string => ROOT[kind] ?? 'federation';

/** The variables that a question about the place has beside its own. */
export const variablesOf = ({ kind, code }: TerritoryRef): Readonly<Record<string, unknown>> =>
  kind === 'FEDERATION' ? {} : { code };

const FIGURE = `value partialValue state basis approximate demonstration
  coverage { reporting expected missing { name } }
  printed { value section source { label } }
  explanation { sentence coverage rule notes breaks included leftOut }`;

/** One figure, with all that is said beside it. */
export const figureQuestion = (territory: TerritoryRef, dataset: string | null): string =>
  `${headOf(territory, 'AssistantFigure', ', $year: Int!')} {
  place: ${rootOf(territory)} { keyFigures(year: $year) { figures(indicators: [$indicator]) { ${FIGURE} } } }
  at: ${rootOf(territory)} { id }
  releases(year: $year) { number citation }
  reconciliation(year: $year) { message indicator { code } territory { ... on Node { id } } settlement { decision } }
  ${dataset === null ? '' : `submissions(year: $year, dataset: ${dataset}, status: PUBLISHED, first: 20) { nodes { publishedAt } }`}
}`;

const PART = 'key label value partialValue state basis approximate printed { value section source { label } }';

/** Its parts along these dimensions. */
export const partsQuestion = (territory: TerritoryRef, dimensions: readonly Dimension[]): string =>
  `${headOf(territory, 'AssistantParts', ', $year: Int!')} {
  place: ${rootOf(territory)} { keyFigures(year: $year) { figures(indicators: [$indicator]) {
    ${dimensions.map((each) => `${each}: breakdown(by: ${each}) { ${PART} ofWhich { ${PART} } }`).join('\n')}
  } } }
}`;

export interface PartsQuestionAnswer {
  readonly place: {
    readonly keyFigures: { readonly figures: readonly Partial<Readonly<Record<Dimension, readonly AskedPart[]>>>[] };
  } | null;
}

/** What is known of the years. */
export const seriesQuestion = (territory: TerritoryRef): string =>
  `${headOf(territory, 'AssistantSeries', '')} {
  place: ${rootOf(territory)} { series(indicator: $indicator) {
    year value state demonstration evolution { change sameUnits sameUnitsChange } } }
}`;

export interface AskedYear {
  readonly year: number;
  readonly value: number | null;
  readonly state: FigureState;
  readonly demonstration: boolean;
  readonly evolution: {
    readonly change: number | null;
    readonly sameUnits: number;
    readonly sameUnitsChange: number | null;
  } | null;
}

export interface SeriesQuestionAnswer {
  readonly place: { readonly series: readonly AskedYear[] } | null;
}

/** The figure of every delegation in one year. */
export const regionsQuestion = `query AssistantRegions($indicator: IndicatorCode!, $year: Int!) {
  federation { regions { code name keyFigures(year: $year) { figures(indicators: [$indicator]) { value state demonstration } } } }
}`;

export interface RegionsQuestionAnswer {
  readonly federation: {
    readonly regions: readonly {
      readonly code: string;
      readonly name: string;
      readonly keyFigures: {
        readonly figures: readonly Pick<AskedFigure, 'value' | 'state' | 'demonstration'>[];
      };
    }[];
  };
}
