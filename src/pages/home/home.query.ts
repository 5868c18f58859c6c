import type { Query } from '../../graphql/playground-link';

/** What the database holds besides figures. */
export interface HoldingsAnswer {
  readonly federation: { readonly adherents: { readonly totalCount: number } };
  readonly sources: readonly { readonly title: string }[];
}

export const holdingsQuery: Query = {
  text: `query Contenu {
  federation {
    adherents(first: 1) { totalCount }
  }
  sources { title }
}
`,
  variables: {},
};
