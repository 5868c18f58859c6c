/**
 * What a dataset is to the others, beyond its rows.
 * REGISTER: its rows are the adherents themselves, of whom surveys and counts are; there is one.
 * SURVEY: the adherents of the register answer for themselves, once a year; any number of datasets are surveys.
 * TOTALS: its rows are values of other indicators, declared where a region has no rows to give; there is one.
 * ROWS: what delegations and the national office did: everything else.
 */
export type Role =
  | {
      readonly is: 'REGISTER';
      /** Indicator of the adherents at the end of the year, by the first of their types. */
      readonly total: string;
      /** Indicator of all the types that they run. */
      readonly typesRun: string;
      /** Indicator of those who joined in the year. */
      readonly joined: string;
      /** Indicator of everybody in it, those who left included: whom surveys ask. */
      readonly listed: string;
      /** Columns that name an adherent. */
      readonly naming: readonly string[];
    }
  | {
      readonly is: 'SURVEY';
      /** Indicator of the adherents that answered. */
      readonly respondents: string;
      /** Indicator of the full-time equivalents that its other measures are set against; none where it asks for none. */
      readonly fullTimeEquivalents?: string;
    }
  | { readonly is: 'TOTALS' }
  | { readonly is: 'ROWS' };

export type RoleOf<Is extends Role['is']> = Extract<Role, { readonly is: Is }>;
