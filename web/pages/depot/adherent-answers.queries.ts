import type { DatasetCode } from '../../../src/kernel/codes';
import { EFFECTS, type Effect, type Issue, type Submission } from './queries';

// As the API answers them; a test holds them against the schema.

export const ANSWERS = `query Reponses($annee: Int!, $region: String) {
  answersToTakeOver(year: $annee, region: $region) {
    id survey adherent at by hasRow differences { label there answered }
  }
}`;
export interface AdherentAnswer {
  readonly id: string;
  readonly survey: DatasetCode;
  /** Null where it left the register. */
  readonly adherent: string | null;
  readonly at: string;
  readonly by: string;
  readonly hasRow: boolean;
  readonly differences: readonly { readonly label: string; readonly there: string; readonly answered: string }[];
}
export interface Answers {
  readonly answersToTakeOver: readonly AdherentAnswer[];
}

export const TAKE_OVER = `mutation Reprendre($annee: Int!, $region: String, $enquete: DatasetCode!, $essai: Boolean!) {
  takeOverAnswers(year: $annee, region: $region, survey: $enquete, dryRun: $essai) {
    submission { version status rowCount issues { severity row column code message text value cell sheet count } }
    ${EFFECTS}
    userErrors { message }
  }
}`;
export interface TakenOver {
  readonly takeOverAnswers: {
    readonly submission:
      | (Pick<Submission, 'version' | 'status' | 'rowCount'> & { readonly issues: readonly Issue[] | null })
      | null;
    readonly effects: readonly Effect[];
    readonly userErrors: readonly { readonly message: string }[];
  };
}

export const ANSWER_DOCUMENTS = { ANSWERS, TAKE_OVER };
