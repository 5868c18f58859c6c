import type { Unit } from '../../kernel/codes';
import type { Query } from '../../graphql/playground-link';

export interface TranscribedAnswer {
  readonly year: number;
  readonly indicator: { readonly code: string; readonly label: string; readonly unit: Unit };
  readonly dimension: string | null;
  readonly label: string | null;
  readonly partOf: string | null;
  readonly value: number;
  readonly approximate: boolean;
  readonly scope: string | null;
  readonly section: string | null;
  readonly note: string | null;
}

export interface ReportsAnswer {
  readonly sources: readonly {
    readonly code: string;
    readonly label: string;
    readonly year: number;
    readonly figures: readonly (TranscribedAnswer & { readonly territory: { readonly name: string } })[];
    readonly leftOut: readonly { readonly section: string; readonly subject: string; readonly reason: string }[];
  }[];
}

/** What a page says of a transcribed figure. */
export const TRANSCRIBED = `fragment Releve on TranscribedFigure {
  year
  indicator { code label unit }
  dimension label partOf value approximate scope section note
}`;

export const reportsQuery: Query = {
  text: `query Rapports {
  sources {
    code label year
    figures { territory { name } ...Releve }
    leftOut { section subject reason }
  }
}

${TRANSCRIBED}
`,
  variables: {},
};
