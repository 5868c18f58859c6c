import type { DatasetCode, FigureBasis, FigureState, Unit } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import type { HandedInBy } from '../../submissions/collection-plan';
import type { Query } from '../../graphql/playground-link';
import { TRANSCRIBED, type TranscribedAnswer } from '../reports/reports.query';

export interface IndicatorAnswer {
  readonly code: string;
  readonly label: string;
  readonly unit: Unit;
  readonly dataset: DatasetCode | null;
}

export interface ReportAnswer {
  readonly code: string;
  readonly label: string;
}

/** A printed figure of the place, whatever it counts. */
export type PrintedOfTerritory = TranscribedAnswer & { readonly source: ReportAnswer };

/** What is known of a whole of which something is missing: null and empty for any other figure. */
export interface PartialAnswer {
  readonly partialValue: number | null;
  /** A region has a code; what belongs to none has not. */
  readonly partialOf: readonly { readonly name: string; readonly code?: string }[];
}

export interface PrintedAnswer extends TerritoryAnswer {
  readonly value: number;
  readonly approximate: boolean;
}

export interface ValueAnswer {
  readonly value: number | null;
  readonly state: FigureState;
  readonly basis: FigureBasis | null;
  readonly approximate: boolean;
}

export interface FigureAnswer extends ValueAnswer, PartialAnswer {
  readonly indicator: IndicatorAnswer & { readonly description: string };
  readonly demonstration: boolean;
  readonly coverage: {
    readonly reporting: number;
    readonly expected: number;
    readonly handedInBy: HandedInBy | null;
    readonly respondents: number | null;
    readonly respondentsExpected: number | null;
    readonly missing: readonly { readonly name: string }[];
  };
  readonly evolution: {
    readonly previousValue: number | null;
    readonly change: number | null;
    readonly difference: number | null;
    readonly sameUnitsChange: number | null;
    readonly sameUnits: number;
  } | null;
  readonly explanation: { readonly breaks: readonly string[]; readonly sources: readonly string[] };
  readonly printed: readonly PrintedAnswer[];
  readonly declared: readonly DeclaredAnswer[];
}

/** What {@link figuresQuery} is answered. */
export interface FiguresAnswer {
  readonly lieu: { readonly name: string; readonly keyFigures: { readonly figures: readonly FigureAnswer[] } };
}

export interface PartAnswer extends ValueAnswer, PartialAnswer {
  readonly key: string;
  readonly label: string;
  readonly printed: readonly TerritoryAnswer[];
  readonly declared: readonly RemarkAnswer[];
}

/** What the territory says of a value that it declares. */
export interface RemarkAnswer {
  readonly note: string | null;
  /** From the value that is shown: none where this one is it. */
  readonly difference: number | null;
}

export interface DeclaredAnswer extends RemarkAnswer {
  readonly value: number;
  readonly approximate: boolean;
  readonly base: number | null;
  readonly section: string | null;
}

/** Where a value is printed. */
export interface TerritoryAnswer {
  readonly section: string | null;
  readonly note: string | null;
  /** From the value that is shown: none where this one is it. */
  readonly difference: number | null;
  readonly source: ReportAnswer;
}

export interface SplitAnswer extends ValueAnswer, PartialAnswer {
  readonly indicator: IndicatorAnswer;
  readonly demonstration: boolean;
  readonly coverage: { readonly reporting: number; readonly expected: number };
  readonly breakdown: readonly PartAnswer[];
}

export interface PointAnswer extends ValueAnswer, PartialAnswer {
  readonly year: number;
  readonly demonstration: boolean;
  readonly coverage: { readonly reporting: number; readonly expected: number };
  readonly printed: readonly TerritoryAnswer[];
  readonly declared: readonly RemarkAnswer[];
}

const PART = `fragment Partie on Figure {
  partialValue
  partialOf { name ... on Region { code } }
}`;

const FIGURE = `fragment Chiffre on Figure {
  indicator { code label description unit dataset }
  value ...Partie state basis approximate demonstration
  coverage { reporting expected handedInBy respondents respondentsExpected missing { name } }
  evolution { previousValue change difference sameUnitsChange sameUnits }
  explanation { breaks sources }
  printed { value approximate section note difference source { code label } }
  declared { value approximate base section note difference }
}

${PART}`;

/** The opening of a query about a place: its variables, and the field that answers with it under the name `lieu`. */
function about({ kind, code }: TerritoryRef, declared: string) {
  const whole = kind === 'FEDERATION';
  return {
    opening: (name: string) => `query ${name}(${whole ? '' : '$region: String!, '}${declared})`,
    place: `lieu: ${whole ? 'federation' : 'region(code: $region)'}`,
    variables: whole ? {} : { region: code },
  };
}

/** Figures of one year, whole, with evolution, coverage and printed values. */
export function figuresQuery(territory: TerritoryRef, year: number, indicators: readonly string[]): Query {
  const { opening, place, variables } = about(territory, '$annee: Int!, $indicateurs: [IndicatorCode!]!');
  return {
    text: `${opening('ChiffresCles')} {
  ${place} {
    name
    keyFigures(year: $annee) {
      figures(indicators: $indicateurs) { ...Chiffre }
    }
  }
}

${FIGURE}
`,
    variables: { ...variables, annee: year, indicateurs: indicators },
  };
}

/** One figure of one year split along a dimension. */
export function splitQuery(territory: TerritoryRef, year: number, indicator: string, dimension: string): Query {
  const { opening, place, variables } = about(
    territory,
    '$annee: Int!, $indicateur: IndicatorCode!, $dimension: Dimension!',
  );
  return {
    text: `${opening('Ventilation')} {
  ${place} {
    keyFigures(year: $annee) {
      figures(indicators: [$indicateur]) {
        indicator { code label unit dataset }
        value ...Partie state basis approximate demonstration
        coverage { reporting expected }
        breakdown(by: $dimension) {
          key label value partialValue partialOf { name ... on Region { code } } state basis approximate
          printed { section note difference source { code label } }
          declared { note difference }
        }
      }
    }
  }
}

${PART}
`,
    variables: { ...variables, annee: year, indicateur: indicator, dimension },
  };
}

/** Figures of the federation in one year, region by region. */
export const regionsQuery = (year: number, indicators: readonly string[]): Query => ({
  text: `query ChiffresDesRegions($annee: Int!, $indicateurs: [IndicatorCode!]!) {
  federation {
    keyFigures(year: $annee) {
      figures(indicators: $indicateurs) {
        indicator { code label unit dataset }
        breakdown(by: REGION) {
          key label value state basis approximate
          printed { section source { publisher title } }
        }
      }
    }
  }
}
`,
  variables: { annee: year, indicateurs: indicators },
});

/** One figure over all years in which it is known. */
export function seriesQuery(territory: TerritoryRef, indicator: string): Query {
  const { opening, place, variables } = about(territory, '$indicateur: IndicatorCode!');
  return {
    text: `${opening('Serie')} {
  ${place} {
    series(indicator: $indicateur) {
      indicator { code label unit dataset }
      year value ...Partie state basis approximate demonstration
      coverage { reporting expected }
      printed { section note difference source { code label } }
      declared { note difference }
    }
  }
}

${PART}
`,
    variables: { ...variables, indicateur: indicator },
  };
}

/** Everything that reports print of a place, for one year. */
export function printedQuery(territory: TerritoryRef, year: number): Query {
  const { opening, place, variables } = about(territory, '$annee: Int!');
  return {
    text: `${opening('Imprime')} {
  ${place} {
    printedFigures(year: $annee) { ...Releve source { code label } }
  }
}

${TRANSCRIBED}
`,
    variables: { ...variables, annee: year },
  };
}

/** Where figures of a year disagree. */
export const reconciliationQuery = (year: number): Query => ({
  text: `query Rapprochement($annee: Int!) {
  reconciliation(year: $annee) {
    territory { __typename name ... on Region { code } }
    message
    settlement { decision reason settledAt }
  }
}
`,
  variables: { annee: year },
});
