import { ContenuDocument } from '../generated/graphql';
import { query } from '../query';

/** What the database holds besides figures. */
export const holdingsQuery = query(ContenuDocument, {});
