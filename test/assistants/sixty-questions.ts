/** One question in a person's words, what a client asks of it, and what must come back. */
export interface Question {
  readonly words: string;
  readonly tool: 'find_figure' | 'explain_figure' | 'compare_figures' | 'what_is_missing';
  readonly asks: Readonly<Record<string, unknown>>;
  /** The figure, and where it is printed; or why there is none. */
  readonly answer: Known | Refused;
}
interface Known {
  readonly value: number;
  readonly page: string | null;
}
interface Refused {
  readonly state: string;
  readonly because: RegExp;
}

const figure = (
  words: string,
  indicator: string,
  place: string,
  year: number,
  value: number,
  page: string | null,
  part?: string,
): Question => ({
  words,
  tool: 'find_figure',
  asks: { indicator, place, year, ...(part === undefined ? {} : { part }) },
  answer: { value, page },
});
const refusal = (
  words: string,
  asks: Readonly<Record<string, unknown>>,
  state: string,
  because: RegExp,
  tool: Question['tool'] = 'find_figure',
): Question => ({ words, tool, asks, answer: { state, because } });

/** Of the five reports, of a year that two delegations have begun, and of the demonstration. */
export const SIXTY: readonly Question[] = [
  // The federation, 2023
  figure('Combien la fédération compte-t-elle de membres fin 2023 ?', 'ADHERENTS_TOTAL', '', 2023, 586, 'p. 4'),
  figure('Combien d’associations intermédiaires parmi eux ?', 'adhérents', 'France', 2023, 269, 'p. 4', 'AI'),
  figure('Et de chantiers d’insertion ?', 'ADHERENTS_TOTAL', 'Coorace', 2023, 148, 'p. 4', 'ACI'),
  figure('Et d’entreprises d’insertion ?', 'ADHERENTS_TOTAL', '', 2023, 43, 'p. 4', 'EI'),
  figure('Combien de groupes économiques solidaires ?', 'ADHERENTS_TOTAL', '', 2023, 25, 'p. 4', 'GES'),
  figure('Combien de structures Proxim’ ?', 'ADHERENTS_TOTAL', '', 2023, 10, 'p. 4', 'PROXIM'),
  figure('Parmi les autres, combien d’entreprises à but d’emploi ?', 'ADHERENTS_TOTAL', '', 2023, 11, 'p. 4', 'EBE'),
  figure('Combien de structures de travail temporaire ?', 'ADHERENTS_TOTAL', '', 2023, 52, 'p. 4', 'ETTI+ETT_ESS'),
  figure('Quelle part des membres relève de l’insertion en 2023 ?', 'ADHERENTS_SIAE_RATE', '', 2023, 0.78, 'p. 15'),
  figure('Et un an plus tôt ?', 'ADHERENTS_SIAE_RATE', '', 2022, 0.82, 'p. 15'),
  figure('Combien de nouveaux membres en 2023 ?', 'ADHERENTS_JOINED', '', 2023, 23, 'p. 15'),
  figure('Dont combien de chantiers ?', 'ADHERENTS_JOINED', '', 2023, 10, 'p. 15', 'ACI'),
  figure('Combien en Île-de-France ?', 'ADHERENTS_JOINED', 'ile de france', 2023, 5, 'p. 15'),
  figure('Combien en Guyane ?', 'ADHERENTS_JOINED', 'région Guyane', 2023, 3, 'p. 15'),
  figure('Combien dans l’Océan Indien ?', 'ADHERENTS_JOINED', 'Océan Indien', 2023, 1, 'p. 15'),
  figure('Combien de sessions de formation ?', 'FORMATIONS_SESSIONS', '', 2023, 190, 'p. 34'),
  figure('Combien entre plusieurs structures ?', 'FORMATIONS_SESSIONS', '', 2023, 129, 'p. 34', 'INTER'),
  figure('Combien au sein d’une seule ?', 'FORMATIONS_SESSIONS', '', 2023, 42, 'p. 34', 'INTRA'),
  figure('Combien de prestations ?', 'FORMATIONS_SESSIONS', '', 2023, 19, 'p. 34', 'SERVICE'),
  figure('Combien de personnes formées ?', 'FORMATIONS_TRAINEES', '', 2023, 1289, 'p. 34'),
  figure('Les stagiaires étaient-ils satisfaits ?', 'FORMATIONS_SATISFACTION_RATE', '', 2023, 0.93, 'p. 34'),
  figure('Combien de formateurs ?', 'TRAINERS', '', 2023, 39, 'p. 34'),
  figure('Combien étaient de la maison ?', 'TRAINERS', '', 2023, 2, 'p. 34', 'INTERNE'),
  figure('Combien de structures le fonds de garantie couvre-t-il ?', 'FG2I_MEMBERS', '', 2023, 36, 'p. 29'),
  figure('Combien d’ETTI en sont ?', 'FG2I_MEMBERS', '', 2023, 29, 'p. 29', 'ETTI'),
  figure('Combien de fois le fonds a-t-il dû payer ?', 'FG2I_MOBILISATIONS', '', 2023, 0, 'p. 29'),
  figure('À combien se montent les souscriptions ?', 'FG2I_SUBSCRIPTION', '', 2023, 539712, 'p. 29'),
  figure('Quelle caution porte le fonds ?', 'FG2I_SURETY', '', 2023, 4047839, 'p. 29'),
  figure('Et l’autre organisme de caution ?', 'FG2I_FFA_SURETY', '', 2023, 696228.41, 'p. 29'),
  figure('Combien d’articles publiés ?', 'PUBLICATIONS', '', 2023, 19, 'p. 34', 'ARTICLE'),
  figure('Combien de délégations ?', 'DELEGATIONS', '', 2023, 14, 'p. 5'),
  figure('Combien de membres en 2022 ?', 'ADHERENTS_TOTAL', '', 2022, 588, 'p. 5'),
  figure('Combien d’associations intermédiaires en 2022 ?', 'ADHERENTS_TOTAL', '', 2022, 276, 'p. 5', 'AI'),
  // Bretagne, 2023
  figure('Combien de membres en Bretagne ?', 'ADHERENTS_TOTAL', 'Bretagne', 2023, 36, 'p. 6'),
  figure('Dont combien d’associations intermédiaires ?', 'ADHERENTS_TOTAL', 'bretagne', 2023, 18, 'p. 6', 'AI'),
  figure('Combien d’heures de mise à disposition ?', 'Heures de mise à disposition', 'Bretagne', 2023, 574000, 'p. 6'),
  figure('Cela fait combien d’équivalents temps plein ?', 'ACTIVITY_PLACEMENT_FTE', 'Bretagne', 2023, 360, 'p. 6'),
  figure('Combien de personnes accompagnées ?', 'ACTIVITY_PEOPLE_SUPPORTED', 'Bretagne', 2023, 3500, 'p. 6'),
  figure('Combien de salariés à la délégation ?', 'DELEGATION_STAFF', 'Bretagne', 2023, 2, 'p. 4'),
  // Normandie, 2019
  figure('Combien de membres en Normandie en 2019 ?', 'ADHERENTS_TOTAL', 'Normandie', 2019, 57, 'p. 4'),
  figure('Dont combien d’ETTI ?', 'ADHERENTS_TOTAL', 'Normandie', 2019, 6, 'p. 4', 'ETTI'),
  figure(
    'Combien ont suivi la démarche CEDRE ?',
    'PROGRAMMES_PARTICIPATIONS',
    'Normandie',
    2019,
    6,
    'p. 8-11',
    'CEDRE',
  ),
  figure('Combien de sièges au conseil ?', 'GOVERNANCE_SEATS', 'Normandie', 2019, 19, 'p. 5', 'CONSEIL_ADMINISTRATION'),
  // Occitanie, 2023 and 2024
  figure(
    'Combien de structures ont répondu à l’observatoire ?',
    'ACTIVITY_RESPONDENTS',
    'Occitanie',
    2023,
    59,
    'p. 9-16',
  ),
  figure('Quel chiffre d’affaires déclarent-elles ?', 'ACTIVITY_TURNOVER', 'Occitanie', 2023, 31300000, 'p. 9-16'),
  figure('Combien l’annuaire d’Occitanie compte-t-il de membres ?', 'ADHERENTS_TOTAL', 'Occitanie', 2024, 49, 'p. 5'),
  // Pays de la Loire, 2014
  figure('Combien de membres en Pays de la Loire en 2014 ?', 'ADHERENTS_TOTAL', 'Pays de la Loire', 2014, 75, 'p. 1'),
  figure('Quelle part a répondu à l’enquête ?', 'ACTIVITY_RESPONSE_RATE', 'pays-de-la-loire', 2014, 0.6, 'p. 7-8'),
  // What there is no figure for, and why
  refusal(
    'Combien de membres en Corse ?',
    { indicator: 'ADHERENTS_TOTAL', place: 'Corse-du-Nord' },
    'UNKNOWN_NAME',
    /territoire/,
  ),
  refusal('Combien de licornes ?', { indicator: 'licornes', year: 2023 }, 'UNKNOWN_NAME', /indicateur/),
  refusal(
    'Combien de membres de type « banque » ?',
    { indicator: 'ADHERENTS_TOTAL', year: 2023, part: 'banque' },
    'UNKNOWN_NAME',
    /part/,
  ),
  refusal(
    'Combien d’heures travaillées en France en 2023 ?',
    { indicator: 'ACTIVITY_HOURS_WORKED', year: 2023 },
    'NOT_REPORTED',
    /pas un zéro/,
  ),
  refusal(
    'Combien de membres en Normandie en 2022 ?',
    { indicator: 'ADHERENTS_TOTAL', place: 'Normandie', year: 2022 },
    'NOT_REPORTED',
    /pas un zéro/,
  ),
  refusal(
    'Combien de membres en 2025 ?',
    { indicator: 'ADHERENTS_TOTAL', year: 2025 },
    'PARTIAL',
    /2 régions? sur 14|partie|que (pour|de)/,
  ),
  refusal(
    'Quelle masse salariale en 2025 ?',
    { indicator: 'ACTIVITY_WAGES', year: 2025 },
    'PARTIAL',
    /Masse salariale/,
  ),
  refusal(
    'Et la Normandie, l’a-t-elle dite ?',
    { indicator: 'ACTIVITY_WAGES', year: 2025, place: 'Normandie' },
    'NOT_REPORTED',
    /pas un zéro/,
  ),
  refusal(
    'Le chiffre d’affaires garanti en Bretagne en 2020 ?',
    { indicator: 'FG2I_TURNOVER', year: 2020, place: 'Bretagne' },
    'SUPPRESSED',
    /secret statistique/,
  ),
  refusal(
    'Pourquoi ne le montrez-vous pas ?',
    { indicator: 'FG2I_TURNOVER', year: 2020, place: 'Bretagne' },
    'SUPPRESSED',
    /secret statistique/,
    'explain_figure',
  ),
  refusal(
    'Combien d’événements dans l’Ille-et-Vilaine ?',
    { indicator: 'EVENTS_HELD', year: 2023, place: '35' },
    'NOT_APPLICABLE',
    /pas de sens/,
  ),
  refusal(
    'Qui manque pour les membres de 2025 ?',
    { indicator: 'ADHERENTS_TOTAL', year: 2025 },
    'PARTIAL',
    /2 sur 14.*manque 12/,
    'what_is_missing',
  ),
];
