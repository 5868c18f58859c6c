/** `AdherentOrder` */
export const ADHERENT_ORDER_LABELS = {
  NAME: 'Par nom, accents et casse à part',
  CITY: 'Par ville, puis par nom ; sans ville à la fin',
  MEMBER_SINCE: 'Par année d’adhésion, les plus anciens d’abord',
} as const;

/** `Aggregation` */
export const AGGREGATION_LABELS = {
  SUM: 'Somme des parties',
  WEIGHTED_MEAN: 'Moyenne pondérée, recalculée',
  RATIO: 'Rapport de deux sommes',
  DISTINCT: 'Chaque adhérent compte une fois ; des parties qui en partagent font ensemble plus que le tout',
} as const;

/** `AnnouncementKind` */
export const ANNOUNCEMENT_KIND_LABELS = {
  PUBLICATION: 'Un dépôt est publié',
  WITHDRAWAL: 'Un dépôt est retiré',
  RELEASE: 'Une année est figée',
  OTHER: 'Une autre décision du siège, qui peut faire bouger un chiffre',
} as const;

/** `CandidateState` */
export const CANDIDATE_STATE_LABELS = {
  OPEN: 'Rien : une personne doit le lire',
  CONFIRMED: 'C’est un chiffre imprimé',
  REJECTED: 'Ce n’est pas un chiffre à relever',
} as const;

/** `ContributionSourceState` */
export const CONTRIBUTION_SOURCE_STATE_LABELS = {
  LIVE: 'Moissonné ; la source répond',
  STALE: 'Moissonné ; plus de nouvelles depuis longtemps',
  UNREACHABLE: 'Moissonné ; la source ne répond pas',
  HANDED_IN: 'Déposé par quelqu’un',
  WITHDRAWN: 'Retiré : il n’y a plus rien de publié',
  REFUSED: 'Ce que la source donne est refusé',
} as const;

/** `DataLinkOutcome` */
export const DATA_LINK_OUTCOME_LABELS = {
  RECEIVED: 'Un fichier nouveau est reçu, sans faute',
  FAULTY: 'Le fichier comporte des fautes',
  UNCHANGED: 'Le fichier est le même',
  HELD: 'Le fichier a perdu la moitié de ses lignes ou plus : il attend quelqu’un',
  REFUSED: 'Ce qui est à cette adresse n’est pas reçu',
  UNREACHABLE: 'L’adresse ne répond pas ; redemandée dans l’heure',
  CONFLICT: 'Reçu, et quelqu’un a déposé autre chose à la même place : le siège choisit',
} as const;

/** `DatasetCode` */
export const DATASET_CODE_LABELS = {
  ADHERENTS: 'Adhérents',
  FORMATIONS: 'Formations',
  LEGAL_REQUESTS: 'Sollicitations juridiques',
  FG2I_GUARANTEES: 'Garanties FG2I',
  ACTIVITY: 'Activité',
  PROGRAMMES: 'Programmes',
  EVENTS: 'Événements',
  FINANCES: 'Finances',
  STAFF: 'Équipes',
  GOVERNANCE: 'Gouvernance',
  PUBLICATIONS: 'Publications',
  PARTNERS: 'Partenaires',
  FIGURES: 'Chiffres',
} as const;

/** `DatasetState` */
export const DATASET_STATE_LABELS = {
  NOTHING: 'Rien n’a été remis',
  RECEIVED: 'Remis, puis retiré : rien n’en tient',
  INVALID: 'Remis, avec des erreurs',
  VALID: 'Contrôlé, attend le siège',
  PUBLISHED: 'Publié',
} as const;

/** `Dimension` */
export const DIMENSION_LABELS = {
  REGION: 'région',
  DEPARTMENT: 'département',
  STRUCTURE_TYPE: 'type de structure',
  KIND: 'type',
  THEME: 'thématique',
  CHANNEL: 'canal',
  AUDIENCE: 'public',
  REQUESTER: 'demandeur',
  PROGRAMME: 'programme',
  LEVEL: 'niveau',
  FUNDER: 'financeur',
  AXIS: 'axe',
  NATURE: 'poste ou nature',
  FUNCTION: 'fonction',
  CONTRACT: 'contrat',
  BODY: 'instance',
  COLLEGE: 'collège',
} as const;

/** `DiscrepancyKind` */
export const DISCREPANCY_KIND_LABELS = {
  TOTAL_AND_PARTS: 'Un total imprimé ou déclaré, et la somme de ses parts ou de ses régions',
  PRINTED_TWICE: 'Un chiffre imprimé ou déclaré deux fois, avec deux valeurs',
  RATE_AND_BASE: 'Un taux et ce sur quoi il porte',
  COMPUTED_AND_PRINTED: 'Un chiffre calculé, et un chiffre imprimé ou déclaré',
  COUNTED_TWICE: 'Les registres publiés comptent un même SIRET dans deux délégations',
} as const;

/** `FigureBasis` */
export const FIGURE_BASIS_LABELS = {
  COMPUTED: 'calculé sur les lignes déposées',
  DECLARED: 'total déclaré, sans les lignes',
  PRINTED: 'relevé dans un rapport imprimé',
  MIXED: 'de sources mêlées',
} as const;

/** `FigureState` */
export const FIGURE_STATE_LABELS = {
  KNOWN: 'connu',
  PARTIAL: 'partiel : des parties attendues manquent, il n’y a pas de total',
  NOT_REPORTED: 'non communiqué',
  NOT_APPLICABLE: 'sans objet',
  SUPPRESSED: 'couvert par le secret statistique',
} as const;

/** `FormationKind` */
export const FORMATION_KIND_LABELS = {
  INTRA: 'Pour un seul adhérent, chez lui',
  INTER: 'Ouverte à plusieurs adhérents',
  SERVICE: 'Prestation',
} as const;

/** `HandedInBy` */
export const HANDED_IN_BY_LABELS = {
  REGIONS: 'De chaque délégation',
  OFFICE: 'Du siège seul, pour un service rendu nationalement',
} as const;

/** `HarvestArrivalState` */
export const HARVEST_ARRIVAL_STATE_LABELS = {
  RECEIVED: 'Attend qu’une personne la publie',
  PUBLISHED: 'Publiée',
  HELD: 'Retenue par la règle : une personne décide',
  REFUSED: 'Refusée, avec ses fautes',
  CONFLICT: 'Un dépôt fait à la main est à la même place',
  WITHDRAWN: 'Retirée',
  TO_WITHDRAW: 'Retirée là-bas ; une personne décide ici',
  SUPERSEDED: 'Remplacée par une autre',
} as const;

/** `HarvestCheckFrom` */
export const HARVEST_CHECK_FROM_LABELS = {
  INSTANCE: 'L’instance, demandée à l’instant',
  PACKAGE: 'Le dernier paquet apporté',
} as const;

/** `HarvestOutcome` */
export const HARVEST_OUTCOME_LABELS = {
  UNCHANGED: 'Rien de nouveau',
  RECEIVED: 'Quelque chose est arrivé',
  REFUSED: 'Refusé, et gardé comme preuve',
  UNREACHABLE: 'Pas de réponse',
  UNSIGNED: 'Rien n’est signé : ni pris, ni refusé',
} as const;

/** `HarvestRule` */
export const HARVEST_RULE_LABELS = {
  MANUAL: 'Une personne, chaque fois',
  AUTOMATIC: 'La règle que le siège a fixée',
} as const;

/** `HarvestSourceKind` */
export const HARVEST_SOURCE_KIND_LABELS = {
  INSTANCE: 'Une instance de Maillage, qui signe',
  PACKAGE: 'Une instance hors ligne, dont quelqu’un apporte les paquets signés',
} as const;

/** `HarvestSourceState` */
export const HARVEST_SOURCE_STATE_LABELS = {
  LIVE: 'Elle répond',
  STALE: 'Plus de nouvelles depuis longtemps',
  UNREACHABLE: 'Elle ne répond pas',
  REFUSED: 'Ce qu’elle donne est refusé',
} as const;

/** `IndicatorCode` */
export const INDICATOR_CODE_LABELS = {
  ADHERENTS_TOTAL: 'Adhérents',
  ADHERENTS_TYPE_MEMBERSHIPS: 'Adhésions par type de structure',
  ADHERENTS_SIAE_RATE: 'Part des SIAE parmi les adhérents',
  ADHERENTS_JOINED: 'Nouveaux adhérents',
  ADHERENTS_LEFT: 'Adhérents partis',
  ADHERENTS_LISTED: 'Adhérents inscrits au registre',
  FORMATIONS_SESSIONS: 'Sessions de formation',
  FORMATIONS_TRAINEES: 'Stagiaires formés',
  FORMATIONS_HOURS: 'Heures stagiaires',
  FORMATIONS_SATISFACTION_RATE: 'Taux de satisfaction',
  FORMATIONS_ADHERENTS: 'Adhérents participant aux formations',
  FORMATIONS_TRAINERS_INTERNAL_RATE: 'Part des sessions données par des formateurs internes',
  LEGAL_REQUESTS_RECEIVED: 'Sollicitations juridiques reçues',
  LEGAL_REQUESTS_ANSWERED: 'Sollicitations juridiques répondues',
  LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS: 'Délai moyen de réponse',
  FG2I_MEMBERS: 'Adhérents au FG2I',
  FG2I_GUARANTEE_TOTAL: 'Montant total de la garantie financière',
  FG2I_SUBSCRIPTION: 'Souscription FG2I',
  FG2I_SURETY: 'Caution FG2I',
  FG2I_FFA_SURETY: 'Caution FFA',
  FG2I_TURNOVER: 'Chiffre d’affaires cumulé des adhérents au FG2I',
  FG2I_MOBILISATIONS: 'Mobilisations du fonds',
  ACTIVITY_RESPONDENTS: 'Répondants à l’enquête d’activité',
  ACTIVITY_RESPONSE_RATE: 'Taux de réponse à l’enquête d’activité',
  ACTIVITY_HOURS_WORKED: 'Heures travaillées',
  ACTIVITY_FTE: 'Équivalents temps plein en insertion',
  ACTIVITY_PEOPLE_SUPPORTED: 'Personnes accompagnées',
  ACTIVITY_TURNOVER: 'Chiffre d’affaires',
  ACTIVITY_WAGES: 'Masse salariale',
  ACTIVITY_PERMANENT_FTE: 'Équivalents temps plein permanents',
  ACTIVITY_INSERTION_EMPLOYEES: 'Salariés en insertion',
  ACTIVITY_PERMANENT_EMPLOYEES: 'Salariés permanents',
  ACTIVITY_PUBLIC_FUNDING: 'Financements publics',
  ACTIVITY_EMPLOYER_CONTRIBUTIONS: 'Cotisations patronales',
  ACTIVITY_EXITS: 'Sorties de parcours',
  ACTIVITY_POSITIVE_EXITS: 'Sorties dynamiques',
  ACTIVITY_POSITIVE_EXIT_RATE: 'Taux de sorties dynamiques',
  ACTIVITY_PUBLIC_FUNDING_RATE: 'Part des financements publics',
  PROGRAMMES_PARTICIPATIONS: 'Participations aux programmes',
  PROGRAMMES_PEOPLE: 'Personnes dans les programmes',
  PROGRAMMES_ADHERENTS: 'Adhérents dans les programmes',
  PROGRAMMES_HOURS: 'Heures des programmes',
  PROGRAMMES_AMOUNT: 'Montants des programmes',
  PROGRAMMES_CERTIFICATIONS: 'Certifications',
  PROGRAMMES_DIAGNOSTICS: 'Diagnostics',
  PROGRAMMES_SESSIONS: 'Sessions d’un programme',
  PROGRAMMES_PROJECTS: 'Projets d’un programme',
  PROGRAMMES_PLANNED_PARTICIPATIONS: 'Participations aux programmes (prévu)',
  PROGRAMMES_PLANNED_PEOPLE: 'Personnes dans les programmes (prévu)',
  PROGRAMMES_PLANNED_ADHERENTS: 'Adhérents dans les programmes (prévu)',
  PROGRAMMES_PLANNED_HOURS: 'Heures des programmes (prévu)',
  PROGRAMMES_PLANNED_AMOUNT: 'Montants des programmes (prévu)',
  PROGRAMMES_PLANNED_CERTIFICATIONS: 'Certifications (prévu)',
  PROGRAMMES_PLANNED_DIAGNOSTICS: 'Diagnostics (prévu)',
  PROGRAMMES_PLANNED_SESSIONS: 'Sessions d’un programme (prévu)',
  PROGRAMMES_PLANNED_PROJECTS: 'Projets d’un programme (prévu)',
  EVENTS_HELD: 'Événements du réseau',
  EVENTS_PARTICIPANTS: 'Participants aux événements',
  EVENTS_ADHERENTS_PRESENT: 'Adhérents présents',
  EVENTS_HOURS: 'Durée des événements',
  WORKING_GROUPS: 'Groupes de travail',
  WORKING_GROUP_MEETINGS: 'Réunions des groupes de travail',
  FINANCES_INCOME: 'Produits',
  FINANCES_EXPENSES: 'Charges',
  FINANCES_RESULT: 'Résultat',
  FINANCES_PUBLIC_RATE: 'Part des financements publics dans les produits',
  FINANCES_PLANNED_INCOME: 'Produits (prévu)',
  FINANCES_PLANNED_EXPENSES: 'Charges (prévu)',
  FINANCES_PLANNED_RESULT: 'Résultat (prévu)',
  FINANCES_PLANNED_PUBLIC_RATE: 'Part des financements publics dans les produits (prévu)',
  STAFF_POSTS: 'Postes des équipes',
  DELEGATION_STAFF: 'Postes des équipes',
  STAFF_FTE: 'Équivalents temps plein des équipes',
  GOVERNANCE_SEATS: 'Sièges des instances',
  GOVERNANCE_FILLED: 'Sièges pourvus',
  GOVERNANCE_WOMEN_RATE: 'Part des femmes dans les instances',
  GOVERNANCE_MEETINGS: 'Réunions des instances',
  PUBLICATIONS_ISSUED: 'Publications',
  PUBLICATIONS: 'Publications',
  PARTNERS_COUNT: 'Partenaires',
  PARTNERS_AMOUNT: 'Montants des partenaires',
  ACTIVITY_PLACEMENT_HOURS: 'Heures de mise à disposition',
  ACTIVITY_PLACEMENT_FTE: 'ETP de mise à disposition',
  DELEGATIONS: 'Délégations régionales',
  TRAINERS: 'Formateurs',
  LEGAL_ANIMATIONS: 'Animations juridiques et innovation',
  PROGRAMMES_ACCOMPANIERS: 'Accompagnants',
  PROGRAMMES_DELEGATIONS: 'Délégations engagées',
  PROGRAMMES_EMPLOYMENT_RATE: 'Taux en emploi après un programme',
  EVENTS_VIEWING_HOURS: 'Heures de visionnage',
  FG2I_SURETY_RATE: 'Taux de la caution FG2I',
  FG2I_FFA_SURETY_RATE: 'Taux de la caution FFA',
} as const;

/** `QuartilesAbsence` */
export const QUARTILES_ABSENCE_LABELS = {
  TOO_FEW: 'Trop peu de réponses pour que chaque quart en compte assez',
  ALIKE: 'Les deux quartiles se confondent : la moitié des réponses seraient connues',
  WITHHELD: 'La somme des mêmes réponses est retenue',
  INCOMPLETE: 'Des réponses attendues ne sont pas publiées',
  NOTHING: 'La valeur ne vient pas de réponses, ou il n’y en a pas',
} as const;

/** `ReportWritingKind` */
export const REPORT_WRITING_KIND_LABELS = {
  FEDERATION_OUTLINE: 'Le plan du rapport de la fédération',
  DELEGATION_OUTLINE: 'Le plan du rapport d’une délégation',
  TEXT: 'Le texte libre d’une section d’un rapport',
} as const;

/** `Role` */
export const ROLE_LABELS = {
  PUBLIC: 'Non connecté : chiffres, annuaire des adhérents sans contacts, données de référence',
  ADHERENT: 'Un adhérent : lit ce que lit le public, et ce qui est de lui seul ; répond à l’enquête',
  ANALYST: 'Lit aussi les lignes et les contacts, partout',
  CONTRIBUTOR: 'Remet les jeux de données de ses régions, et les lit',
  PUBLISHER: 'Publie et retire ; le siège',
  ADMIN: 'Administre la plateforme',
} as const;

/** `RowChange` */
export const ROW_CHANGE_LABELS = {
  ADDED: 'Dans la seconde version seulement',
  CHANGED: 'Dans les deux, avec d’autres valeurs',
  GONE: 'Dans la première version seulement',
} as const;

/** `SettlementDecision` */
export const SETTLEMENT_DECISION_LABELS = {
  EXPLAINED: 'Les deux tiennent : ils comptent des choses différentes, et le motif dit lesquelles',
  STATED_WRONG: 'Le côté énoncé (stated) est faux ; le chiffre ne repose plus sur lui',
  FOUND_WRONG: 'Le côté constaté (found) est faux, à corriger par un nouveau dépôt',
} as const;

/** `Severity` */
export const SEVERITY_LABELS = { ERROR: 'Empêche la publication', WARNING: 'À vérifier, sans empêcher' } as const;

/** `SignedCallEvent` */
export const SIGNED_CALL_EVENT_LABELS = {
  PUBLICATION: 'Un dépôt est publié',
  WITHDRAWAL: 'Un dépôt est retiré',
  RELEASE: 'Une année est figée',
} as const;

/** `StructureType` */
export const STRUCTURE_TYPE_LABELS = {
  AI: 'Association intermédiaire',
  ACI: 'Atelier et chantier d’insertion',
  EI: 'Entreprise d’insertion',
  ETTI: 'Entreprise de travail temporaire d’insertion',
  EITI: 'Entreprise d’insertion de travailleurs indépendants',
  ETT_ESS: 'Entreprise de travail temporaire de l’ESS',
  GES: 'Groupe économique solidaire',
  EBE: 'Entreprise à but d’emploi',
  PROXIM: 'Proxim’Services',
  OF: 'Organisme de formation',
  OTHER: 'Autre structure',
} as const;

/** `SubmissionAct` */
export const SUBMISSION_ACT_LABELS = { PUBLISH: 'Le publier', WITHDRAW: 'Le retirer' } as const;

/** `SubmissionOrigin` */
export const SUBMISSION_ORIGIN_LABELS = {
  REGION: 'déposé par la région',
  REPORT: 'transcrit d’un rapport',
  DEMONSTRATION: 'démonstration',
} as const;

/** `SubmissionStatus` */
export const SUBMISSION_STATUS_LABELS = {
  INVALID: 'Comporte des erreurs ; ne peut être publié',
  VALID: 'Contrôlé, attend le siège',
  PUBLISHED: 'Publié : ses lignes comptent',
  SUPERSEDED: 'Remplacé par une version ultérieure',
  WITHDRAWN: 'Retiré',
} as const;

/** `TokenRole` */
export const TOKEN_ROLE_LABELS = {
  ANALYST: 'Lit les lignes et les contacts, partout',
  CONTRIBUTOR: 'Remet les jeux de données de ses régions, et les lit',
  ADHERENT: 'Voit ce qui est d’un adhérent',
} as const;

/** `TrailAct` */
export const TRAIL_ACT_LABELS = {
  SUBMIT: 'Dépôt',
  PUBLISH: 'Publication',
  SUPERSEDE: 'Version remplacée',
  WITHDRAW: 'Retrait',
  CREATE_RELEASE: 'Année figée',
  OPEN_CAMPAIGN: 'Campagne ouverte ou changée',
  GRANT_EXTENSION: 'Délai accordé',
  SET_COLLECTION_PLAN: 'Plan de collecte fixé',
  SAVE_QUERY: 'Requête enregistrée',
  DELETE_QUERY: 'Requête effacée',
  SETTLE_DISCREPANCY: 'Contradiction tranchée',
  WRITE_REPORT: 'Rapport annuel écrit',
  READ_REPORT: 'Rapport lu',
  CONFIRM_FIGURE: 'Chiffre imprimé confirmé',
  REJECT_FIGURE: 'Nombre relevé rejeté',
  TAKE_BACK_FIGURE: 'Chiffre imprimé repris',
  CLOSE_REPORT: 'Lecture d’un rapport close',
  CREATE_TOKEN: 'Jeton de programme fait',
  REVOKE_TOKEN: 'Jeton de programme révoqué',
  REVOKE_SIGNED_TOKENS: 'Jetons signés révoqués',
  SUBMIT_ANSWER: 'Réponse d’un adhérent remise',
  TAKE_OVER_ANSWERS: 'Réponses reprises par la région',
  INVITE: 'Invitation faite',
  WITHDRAW_INVITATION: 'Invitation retirée',
  JOIN: 'Invitation acceptée',
  CHANGE_ACCOUNT: 'Compte changé',
  RECOVER_ACCOUNT: 'Accès rendu',
  CLOSE_ACCOUNT: 'Compte fermé',
  CHANGE_FACTOR: 'Mot de passe ou second facteur changé',
  EXPORT_PERSON: 'Données d’une personne remises',
  ERASE_PERSON: 'Personne effacée',
  MAKE_LINK: 'Source par lien ajoutée',
  END_LINK: 'Source par lien arrêtée',
  LET_THROUGH: 'Fichier retenu laissé passer',
  MAKE_CALL: 'Appel d’un autre serveur ajouté',
  END_CALL: 'Appel d’un autre serveur arrêté',
  STOP_CALL: 'Appel suspendu après des échecs répétés',
  RESUME_CALL: 'Appel suspendu repris',
  CHANGE_CALL_SECRET: 'Secret d’un appel remplacé',
  END_SESSIONS: 'Sessions terminées',
  SET_CONTACT: 'Adresse d’une délégation changée',
  SEND_LETTER: 'Lettre envoyée à une délégation',
  PAIR_SOURCE: 'Source moissonnée ajoutée',
  CHANGE_SOURCE: 'Source moissonnée changée',
  PIN_KEY: 'Clé d’une instance épinglée',
  ACCEPT_READER: 'Instance acceptée à la lecture',
  REFUSE_READER: 'Instance refusée à la lecture',
  TAKE_PACKAGE: 'Paquet d’une instance pris',
  TAKE_RECEIPTS: 'Accusés de réception pris',
  ROTATE_KEY: 'Clé de l’instance remplacée',
  LETTER_NOT_SENT: 'Lettre non partie',
} as const;

/** `Unit` */
export const UNIT_LABELS = {
  COUNT: 'nombre',
  PEOPLE: 'personnes',
  HOURS: 'heures',
  DAYS: 'jours',
  FTE: 'équivalents temps plein',
  EUR: 'euros',
  RATE: 'taux, de 0 à 1',
} as const;
