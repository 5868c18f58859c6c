/**
 * What is done beside handing in and publishing, in the words of the trail: French, then English. The name is kept with
 * the act, 24 characters at most; the schema's enum is made of these.
 */
export const OFFICE_ACTS = {
  CREATE_RELEASE: ['Année figée', 'A year was frozen'],
  OPEN_CAMPAIGN: ['Campagne ouverte ou changée', 'A campaign was opened or changed'],
  GRANT_EXTENSION: ['Délai accordé', 'An extension was granted'],
  SET_COLLECTION_PLAN: ['Plan de collecte fixé', 'A collection plan was set'],
  SAVE_QUERY: ['Requête enregistrée', 'A query was saved'],
  DELETE_QUERY: ['Requête effacée', 'A query was deleted'],
  SETTLE_DISCREPANCY: ['Contradiction tranchée', 'A discrepancy was settled'],
  WRITE_REPORT: ['Rapport annuel écrit', 'An annual report was written'],
  READ_REPORT: ['Rapport lu', 'A report was read'],
  CONFIRM_FIGURE: ['Chiffre imprimé confirmé', 'A printed figure was confirmed'],
  REJECT_FIGURE: ['Nombre relevé rejeté', 'A number that was found was rejected'],
  TAKE_BACK_FIGURE: ['Chiffre imprimé repris', 'A printed figure was taken back'],
  CLOSE_REPORT: ['Lecture d’un rapport close', 'The reading of a report was closed'],
  CREATE_TOKEN: ['Jeton de programme fait', 'A program’s token was made'],
  REVOKE_TOKEN: ['Jeton de programme révoqué', 'A program’s token was revoked'],
  REVOKE_SIGNED_TOKENS: ['Jetons signés révoqués', 'Signed tokens were revoked'],
  SUBMIT_ANSWER: ['Réponse d’un adhérent remise', 'An adherent’s answer was handed in'],
  TAKE_OVER_ANSWERS: ['Réponses reprises par la région', 'Answers were taken over by the region'],
  INVITE: ['Invitation faite', 'An invitation was made'],
  WITHDRAW_INVITATION: ['Invitation retirée', 'An invitation was withdrawn'],
  JOIN: ['Invitation acceptée', 'An invitation was taken'],
  CHANGE_ACCOUNT: ['Compte changé', 'An account was changed'],
  RECOVER_ACCOUNT: ['Accès rendu', 'Access to an account was given back'],
  CLOSE_ACCOUNT: ['Compte fermé', 'An account was closed'],
  CHANGE_FACTOR: ['Mot de passe ou second facteur changé', 'A password or second factor was changed'],
  EXPORT_PERSON: ['Données d’une personne remises', 'A person’s data were handed over'],
  ERASE_PERSON: ['Personne effacée', 'A person was erased'],
  END_SESSIONS: ['Sessions terminées', 'Sessions were ended'],
  SET_CONTACT: ['Adresse d’une délégation changée', 'The address of a region was changed'],
  SEND_LETTER: ['Lettre envoyée à une délégation', 'A letter was sent to a region'],
  LETTER_NOT_SENT: ['Lettre non partie', 'A letter did not leave'],
} as const satisfies Readonly<Record<string, readonly [fr: string, en: string]>>;

export type OfficeAction = keyof typeof OFFICE_ACTS;
