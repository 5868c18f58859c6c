import { SURVEYS } from '../datasets/roles';

const codes = SURVEYS.map(({ code }) => code).join(', ');

/** The surveys of this federation, as descriptions of fields speak of them. */
export const SURVEY_WORDS =
  SURVEYS.length > 1
    ? { fr: `les enquêtes (${codes})`, en: `the surveys (${codes})` }
    : { fr: `l’enquête (${codes})`, en: `the survey (${codes})` };
