/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '../document-type';
/**
 * Comment le chiffre d’un territoire découle de ses parties. Moyennes et rapports se recalculent à chaque niveau.
 *
 * How the figure of a territory follows from its parts. A mean or a ratio is computed anew from its numerator and denominator at every level.
 */
export type Aggregation =
  /**
   * Chaque adhérent compte une fois ; des parties qui en partagent font ensemble plus que le tout.
   *
   * Each adherent counts once; parts that share some come to more than their whole.
   */
  | 'DISTINCT'
  /**
   * Rapport de deux sommes.
   *
   * Ratio of two sums.
   */
  | 'RATIO'
  /**
   * Somme des parties.
   *
   * Sum of the parts.
   */
  | 'SUM'
  /**
   * Moyenne pondérée, recalculée.
   *
   * Weighted mean, computed anew.
   */
  | 'WEIGHTED_MEAN';

/**
 * D’où vient ce qu’une partie apporte, et comment va sa source. La valeur n’en change jamais.
 *
 * Where what a part contributes comes from, and how its source is doing. No value ever changes with it.
 */
export type ContributionSourceState =
  /**
   * Déposé par quelqu’un.
   *
   * Handed in by somebody.
   */
  | 'HANDED_IN'
  /**
   * Moissonné ; la source répond.
   *
   * Harvested; the source answers.
   */
  | 'LIVE'
  /**
   * Ce que la source donne est refusé.
   *
   * What the source gives is refused.
   */
  | 'REFUSED'
  /**
   * Moissonné ; plus de nouvelles depuis longtemps.
   *
   * Harvested; not heard of for long.
   */
  | 'STALE'
  /**
   * Moissonné ; la source ne répond pas.
   *
   * Harvested; the source does not answer.
   */
  | 'UNREACHABLE'
  /**
   * Retiré : il n’y a plus rien de publié.
   *
   * Withdrawn: nothing is published any more.
   */
  | 'WITHDRAWN';

/**
 * Jeux de données que les régions remettent.
 *
 * Datasets that regions submit.
 */
export type DatasetCode =
  /**
   * Enquête annuelle d’activité des adhérents.
   *
   * The yearly survey of adherents.
   */
  | 'ACTIVITY'
  /**
   * Registre des adhérents d’une région.
   *
   * The register of adherents of one region.
   */
  | 'ADHERENTS'
  /**
   * Vie du réseau.
   *
   * The life of the network.
   */
  | 'EVENTS'
  /**
   * Garanties du fonds FG2I.
   *
   * Guarantees of the temporary-work guarantee fund.
   */
  | 'FG2I_GUARANTEES'
  /**
   * Totaux déclarés sans lignes.
   *
   * Totals declared without rows.
   */
  | 'FIGURES'
  /**
   * Comptes d’une délégation, ou du siège.
   *
   * The accounts of a delegation, or of the national office.
   */
  | 'FINANCES'
  /**
   * Formations données.
   *
   * Training given.
   */
  | 'FORMATIONS'
  /**
   * Conseils, bureaux et mandats.
   *
   * Boards, bureaux and mandates.
   */
  | 'GOVERNANCE'
  /**
   * Sollicitations juridiques.
   *
   * Questions put to the lawyers.
   */
  | 'LEGAL_REQUESTS'
  /**
   * Qui soutient le réseau.
   *
   * Who supports the network.
   */
  | 'PARTNERS'
  /**
   * Participations aux programmes.
   *
   * Who took part in which programme.
   */
  | 'PROGRAMMES'
  /**
   * Ce qui a été écrit.
   *
   * What was written.
   */
  | 'PUBLICATIONS'
  /**
   * Équipes des délégations et du siège.
   *
   * The teams of delegations and of the national office.
   */
  | 'STAFF';

/**
 * Où en est le jeu de données d’une région.
 *
 * How far a region has come with a dataset.
 */
export type DatasetState =
  /**
   * Remis, avec des erreurs.
   *
   * Submitted, with errors.
   */
  | 'INVALID'
  /**
   * Rien n’a été remis.
   *
   * Nothing was submitted.
   */
  | 'NOTHING'
  /**
   * Publié.
   *
   * Published.
   */
  | 'PUBLISHED'
  /**
   * Remis, puis retiré : rien n’en tient.
   *
   * Submitted, and withdrawn: nothing of it stands.
   */
  | 'RECEIVED'
  /**
   * Contrôlé, attend le siège.
   *
   * Checked, waits for the national office.
   */
  | 'VALID';

/**
 * Ce selon quoi un chiffre se ventile.
 *
 * What a figure can be split by.
 */
export type Dimension =
  /**
   * Public d’une formation, ou d’un programme.
   *
   * Audience of a training session, or of a programme.
   */
  | 'AUDIENCE'
  /**
   * Axe des orientations de la fédération.
   *
   * Axis of the federation’s orientations.
   */
  | 'AXIS'
  /**
   * Conseil, bureau, comité ou mandat.
   *
   * Board, bureau, committee or mandate.
   */
  | 'BODY'
  /**
   * Canal par lequel une demande est arrivée.
   *
   * Channel that a request came by.
   */
  | 'CHANNEL'
  /**
   * Collège au titre duquel un siège est tenu.
   *
   * College that a seat is held for.
   */
  | 'COLLEGE'
  /**
   * Nature du contrat d’un poste.
   *
   * Kind of contract of a post.
   */
  | 'CONTRACT'
  /**
   * Département.
   *
   * Department.
   */
  | 'DEPARTMENT'
  /**
   * Ce que font les postes d’une équipe.
   *
   * What the posts of a team do.
   */
  | 'FUNCTION'
  /**
   * Qui finance.
   *
   * Who funds.
   */
  | 'FUNDER'
  /**
   * Type : intra, inter, prestation ; ou type d’événement, de publication.
   *
   * Kind: of training, of event, or of publication.
   */
  | 'KIND'
  /**
   * Niveau auquel il est répondu à une demande.
   *
   * Level at which a request is answered.
   */
  | 'LEVEL'
  /**
   * Poste des comptes, ou nature d’un partenaire.
   *
   * Heading of the accounts, or kind of partner.
   */
  | 'NATURE'
  /**
   * Programme, outil ou dispositif.
   *
   * Programme, tool or scheme.
   */
  | 'PROGRAMME'
  /**
   * Délégation régionale.
   *
   * Regional delegation.
   */
  | 'REGION'
  /**
   * Qui a posé la question.
   *
   * Who asked.
   */
  | 'REQUESTER'
  /**
   * Type de structure.
   *
   * Type of structure.
   */
  | 'STRUCTURE_TYPE'
  /**
   * Thématique.
   *
   * Theme.
   */
  | 'THEME';

/**
 * En quoi deux chiffres se contredisent.
 *
 * How two figures disagree.
 */
export type DiscrepancyKind =
  /**
   * Un chiffre calculé, et un chiffre imprimé ou déclaré.
   *
   * A computed figure, and a printed or declared one.
   */
  | 'COMPUTED_AND_PRINTED'
  /**
   * Les registres publiés comptent un même SIRET dans deux délégations.
   *
   * Published registers count one SIRET in two delegations.
   */
  | 'COUNTED_TWICE'
  /**
   * Un chiffre imprimé ou déclaré deux fois, avec deux valeurs.
   *
   * One figure printed or declared twice with two values.
   */
  | 'PRINTED_TWICE'
  /**
   * Un taux et ce sur quoi il porte.
   *
   * A rate and its base.
   */
  | 'RATE_AND_BASE'
  /**
   * Un total imprimé ou déclaré, et la somme de ses parts ou de ses régions.
   *
   * A printed or declared total, and the sum of its parts or regions.
   */
  | 'TOTAL_AND_PARTS';

/**
 * Ce sur quoi repose une valeur.
 *
 * What a value rests on.
 */
export type FigureBasis =
  /**
   * Calculé sur les lignes de dépôts publiés.
   *
   * Computed from the rows of published submissions.
   */
  | 'COMPUTED'
  /**
   * Total déclaré par une région, sans les lignes.
   *
   * A total that a region declared without rows.
   */
  | 'DECLARED'
  /**
   * Consolidation de parts de nature différente ; contributions dit lesquelles.
   *
   * A consolidation of parts of which some are computed, some declared or printed; contributions tell which.
   */
  | 'MIXED'
  /**
   * Relevé dans un rapport, qui imprime ce chiffre même, de ce territoire.
   *
   * Taken from a printed report that prints this very figure, of this territory.
   */
  | 'PRINTED';

/**
 * Ce que l’on sait d’un chiffre.
 *
 * What is known of a figure.
 */
export type FigureState =
  /**
   * Connu ; zéro est une valeur.
   *
   * Known; zero is a value.
   */
  | 'KNOWN'
  /**
   * N’a pas de sens ici, comme le délai moyen d’aucune demande.
   *
   * It has no meaning there, such as the average delay of no requests.
   */
  | 'NOT_APPLICABLE'
  /**
   * Personne ne l’a communiqué.
   *
   * Nobody has reported it.
   */
  | 'NOT_REPORTED'
  /**
   * Des parts attendues manquent : value est null, partialValue dit ce que donnent les autres.
   *
   * Some of the parts that make it up are known, and some that are expected are not: value is null.
   */
  | 'PARTIAL'
  /**
   * Connu, et tu à ce lecteur : trop peu d’unités derrière.
   *
   * Known, and withheld from this reader: too few units stand behind it.
   */
  | 'SUPPRESSED';

/**
 * Une valeur par indicateur du catalogue.
 *
 * One value per indicator of the catalogue; the catalogue may hold more than these.
 */
export type IndicatorCode =
  /**
   * Cotisations sociales payées par les adhérents.
   *
   * Social contributions paid by the adherents.
   */
  | 'ACTIVITY_EMPLOYER_CONTRIBUTIONS'
  /**
   * Personnes sorties de parcours dans l’année.
   *
   * People who left their path in the year.
   */
  | 'ACTIVITY_EXITS'
  /**
   * Équivalents temps plein en insertion.
   *
   * Full-time equivalents on insertion paths.
   */
  | 'ACTIVITY_FTE'
  /**
   * Heures travaillées en insertion.
   *
   * Hours worked on insertion paths.
   */
  | 'ACTIVITY_HOURS_WORKED'
  /**
   * Personnes salariées en insertion dans l’année.
   *
   * People employed on insertion paths in the year.
   */
  | 'ACTIVITY_INSERTION_EMPLOYEES'
  /**
   * Personnes accompagnées vers l’emploi.
   *
   * People supported towards employment.
   */
  | 'ACTIVITY_PEOPLE_SUPPORTED'
  /**
   * Salariés permanents des adhérents.
   *
   * Permanent staff of the adherents.
   */
  | 'ACTIVITY_PERMANENT_EMPLOYEES'
  /**
   * Équivalents temps plein permanents.
   *
   * Full-time equivalents of permanent staff.
   */
  | 'ACTIVITY_PERMANENT_FTE'
  /**
   * Équivalent temps plein des heures de mise à disposition.
   *
   * Full-time equivalents of the hours of placement.
   */
  | 'ACTIVITY_PLACEMENT_FTE'
  /**
   * Heures de travail des personnes mises à disposition d’un client ; les heures travaillées les comprennent, avec celles des ateliers, chantiers et entreprises d’insertion.
   *
   * Hours worked by people placed with a client; hours worked include them, with those of workshops and integration companies.
   */
  | 'ACTIVITY_PLACEMENT_HOURS'
  /**
   * Parmi les sorties, celles vers l’emploi ou la formation.
   *
   * Of those who left, the ones into employment or training.
   */
  | 'ACTIVITY_POSITIVE_EXITS'
  /**
   * Sorties dynamiques rapportées aux sorties, sur les réponses qui donnent les deux.
   *
   * Positive exits over exits, over the answers that give both.
   */
  | 'ACTIVITY_POSITIVE_EXIT_RATE'
  /**
   * Aides et subventions publiques reçues par les adhérents.
   *
   * Public aid and grants that adherents received.
   */
  | 'ACTIVITY_PUBLIC_FUNDING'
  /**
   * Financements publics rapportés à leur somme avec le chiffre d’affaires, sur les réponses qui donnent les deux.
   *
   * Public funding over its sum with turnover, over the answers that give both.
   */
  | 'ACTIVITY_PUBLIC_FUNDING_RATE'
  /**
   * Adhérents qui ont répondu.
   *
   * Adherents that answered.
   */
  | 'ACTIVITY_RESPONDENTS'
  /**
   * Répondants, rapportés aux adhérents du registre de l’année.
   *
   * Respondents over the adherents of that year’s register.
   */
  | 'ACTIVITY_RESPONSE_RATE'
  /**
   * Chiffre d’affaires des adhérents.
   *
   * Turnover of the adherents.
   */
  | 'ACTIVITY_TURNOVER'
  /**
   * Masse salariale des adhérents.
   *
   * Wages paid by the adherents.
   */
  | 'ACTIVITY_WAGES'
  /**
   * Adhérents entrés dans le réseau dans l’année.
   *
   * Adherents that joined the network in the year.
   */
  | 'ADHERENTS_JOINED'
  /**
   * Adhérents qui ont quitté le réseau dans l’année.
   *
   * Adherents that left the network in the year.
   */
  | 'ADHERENTS_LEFT'
  /**
   * Adhérents inscrits au registre de l’année, ceux partis avant le 31 décembre compris : à qui l’enquête est adressée.
   *
   * Adherents in the register of the year, those who left before 31 December included: whom the survey asks.
   */
  | 'ADHERENTS_LISTED'
  /**
   * Part des adhérents qui sont des structures d’insertion par l’activité économique : premier type AI, ACI, EI, ETTI ou EITI.
   *
   * Share of adherents that are structures of insertion through economic activity: first type AI, ACI, EI, ETTI or EITI.
   */
  | 'ADHERENTS_SIAE_RATE'
  /**
   * Entités juridiques adhérentes au 31 décembre. Par type de structure : le premier de leurs types.
   *
   * Legal entities that are adherents on 31 December. By structure type: the first of their types.
   */
  | 'ADHERENTS_TOTAL'
  /**
   * Types de structure portés par les adhérents au 31 décembre : un adhérent qui porte une AI et un ACI compte deux fois.
   *
   * Structure types run by the adherents on 31 December: one that runs an AI and an ACI counts twice.
   */
  | 'ADHERENTS_TYPE_MEMBERSHIPS'
  /**
   * Délégations régionales que compte la fédération.
   *
   * Regional delegations that make up the federation.
   */
  | 'DELEGATIONS'
  /**
   * Personnes qui travaillent pour une délégation, ou pour le siège ; l’équipe salariée, là où un rapport l’imprime.
   *
   * People who work for a delegation, or for the national office; its paid team, where a report prints it.
   */
  | 'DELEGATION_STAFF'
  /**
   * Adhérents présents aux événements ; un adhérent présent deux fois compte deux fois.
   *
   * Adherents present at events; one that came twice counts twice.
   */
  | 'EVENTS_ADHERENTS_PRESENT'
  /**
   * Événements tenus.
   *
   * Events held.
   */
  | 'EVENTS_HELD'
  /**
   * Heures qu’ont duré les événements.
   *
   * Hours that events lasted.
   */
  | 'EVENTS_HOURS'
  /**
   * Participants, événement par événement.
   *
   * Participants, event by event.
   */
  | 'EVENTS_PARTICIPANTS'
  /**
   * Heures passées par l’ensemble des participants à suivre des évènements en ligne.
   *
   * Hours that all participants together spent watching online events.
   */
  | 'EVENTS_VIEWING_HOURS'
  /**
   * Somme des cautions de France Active.
   *
   * Sum of the sureties of France Active.
   */
  | 'FG2I_FFA_SURETY'
  /**
   * Caution de FFA rapportée à la garantie financière totale.
   *
   * FFA surety over the total financial guarantee.
   */
  | 'FG2I_FFA_SURETY_RATE'
  /**
   * Somme des garanties financières.
   *
   * Sum of the financial guarantees.
   */
  | 'FG2I_GUARANTEE_TOTAL'
  /**
   * Entreprises garanties par le fonds.
   *
   * Agencies that the fund guarantees.
   */
  | 'FG2I_MEMBERS'
  /**
   * Adhérents pour lesquels le fonds a dû payer dans l’année.
   *
   * Agencies for which the fund had to pay in the year.
   */
  | 'FG2I_MOBILISATIONS'
  /**
   * Somme des souscriptions au fonds.
   *
   * Sum of the subscriptions to the fund.
   */
  | 'FG2I_SUBSCRIPTION'
  /**
   * Somme des cautions du fonds.
   *
   * Sum of the sureties of the fund.
   */
  | 'FG2I_SURETY'
  /**
   * Caution du FG2I rapportée à la garantie financière totale.
   *
   * FG2I surety over the total financial guarantee.
   */
  | 'FG2I_SURETY_RATE'
  /**
   * Somme des chiffres d’affaires connus.
   *
   * Sum of the turnovers that are known.
   */
  | 'FG2I_TURNOVER'
  /**
   * Charges d’une délégation ou du siège, réalisés dans l’année.
   *
   * Expenses of a delegation or of the national office of the year, done.
   */
  | 'FINANCES_EXPENSES'
  /**
   * Produits d’une délégation ou du siège, réalisés dans l’année.
   *
   * Income of a delegation or of the national office of the year, done.
   */
  | 'FINANCES_INCOME'
  /**
   * Charges d’une délégation ou du siège, au budget : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Expenses of a delegation or of the national office of the budget: planned, and not done yet.
   */
  | 'FINANCES_PLANNED_EXPENSES'
  /**
   * Produits d’une délégation ou du siège, au budget : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Income of a delegation or of the national office of the budget: planned, and not done yet.
   */
  | 'FINANCES_PLANNED_INCOME'
  /**
   * Financements publics sur les produits, au budget : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Public funding over income of the budget: planned, and not done yet.
   */
  | 'FINANCES_PLANNED_PUBLIC_RATE'
  /**
   * Produits moins charges, là où les deux sont connus ; négatif pour un déficit, au budget : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Income less expenses, where both are known; negative for a deficit of the budget: planned, and not done yet.
   */
  | 'FINANCES_PLANNED_RESULT'
  /**
   * Financements publics sur les produits, réalisés dans l’année.
   *
   * Public funding over income of the year, done.
   */
  | 'FINANCES_PUBLIC_RATE'
  /**
   * Produits moins charges, là où les deux sont connus ; négatif pour un déficit, réalisés dans l’année.
   *
   * Income less expenses, where both are known; negative for a deficit of the year, done.
   */
  | 'FINANCES_RESULT'
  /**
   * Adhérents dont des salariés ont suivi une formation, chacun compté une fois.
   *
   * Adherents whose staff attended training, each counted once.
   */
  | 'FORMATIONS_ADHERENTS'
  /**
   * Heures de formation × stagiaires.
   *
   * Hours of training × trainees.
   */
  | 'FORMATIONS_HOURS'
  /**
   * Satisfaction moyenne, pondérée par les stagiaires, sur les sessions qui l’ont mesurée.
   *
   * Mean satisfaction, weighted by trainees, over the sessions that measured it.
   */
  | 'FORMATIONS_SATISFACTION_RATE'
  /**
   * Sessions de formation données.
   *
   * Training sessions given.
   */
  | 'FORMATIONS_SESSIONS'
  /**
   * Stagiaires, session par session : qui en suit deux compte deux fois.
   *
   * Trainees, session by session: who attends two counts twice.
   */
  | 'FORMATIONS_TRAINEES'
  /**
   * Sessions données par un formateur du réseau, sur celles dont le formateur est connu.
   *
   * Sessions given by a trainer of the network, over those whose trainer is known.
   */
  | 'FORMATIONS_TRAINERS_INTERNAL_RATE'
  /**
   * Sièges des instances que quelqu’un occupe.
   *
   * Seats that somebody holds.
   */
  | 'GOVERNANCE_FILLED'
  /**
   * Réunions tenues par les instances.
   *
   * Meetings held by these bodies.
   */
  | 'GOVERNANCE_MEETINGS'
  /**
   * Sièges des conseils, bureaux et comités, et mandats tenus ailleurs, pourvus ou non.
   *
   * Seats of boards, bureaux and committees, and mandates held elsewhere, filled or not.
   */
  | 'GOVERNANCE_SEATS'
  /**
   * Sièges que des femmes occupent, sur les sièges pourvus, là où les deux sont dits.
   *
   * Seats held by women, over seats filled, where both are said.
   */
  | 'GOVERNANCE_WOMEN_RATE'
  /**
   * Animations menées par les équipes juridique et innovation auprès du réseau.
   *
   * Sessions led for the network by the legal and innovation teams.
   */
  | 'LEGAL_ANIMATIONS'
  /**
   * Sollicitations reçues dans l’année qui ont eu une réponse.
   *
   * Requests received in the year that have been answered.
   */
  | 'LEGAL_REQUESTS_ANSWERED'
  /**
   * Jours entiers entre réception et réponse, en moyenne sur les sollicitations répondues.
   *
   * Whole days from receipt to answer, on average over answered requests.
   */
  | 'LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS'
  /**
   * Sollicitations reçues dans l’année.
   *
   * Requests received in the year.
   */
  | 'LEGAL_REQUESTS_RECEIVED'
  /**
   * Montants de l’année ; pour ceux qui ont droit aux lignes.
   *
   * Amounts of the year; for those who may read rows.
   */
  | 'PARTNERS_AMOUNT'
  /**
   * Organisations partenaires, chacune comptée une fois, quel que soit le nombre de délégations qu’elle soutient.
   *
   * Partner organisations, each counted once, however many delegations it supports.
   */
  | 'PARTNERS_COUNT'
  /**
   * Accompagnants habilités à conduire une démarche auprès des adhérents.
   *
   * People entitled to guide adherents through a programme.
   */
  | 'PROGRAMMES_ACCOMPANIERS'
  /**
   * Adhérents, chacun compté une fois, dans l’année ; ce qui n’est que prévu est à part.
   *
   * Adherents, each counted once, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_ADHERENTS'
  /**
   * Montants engagés, dans l’année ; ce qui n’est que prévu est à part.
   *
   * Amounts committed, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_AMOUNT'
  /**
   * Certifications ou labels obtenus ou renouvelés par des adhérents, dans l’année ; ce qui n’est que prévu est à part.
   *
   * Certifications or labels that adherents obtain or renew, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_CERTIFICATIONS'
  /**
   * Délégations régionales engagées dans un programme.
   *
   * Regional delegations involved in a programme.
   */
  | 'PROGRAMMES_DELEGATIONS'
  /**
   * Diagnostics auprès d’adhérents, dans l’année ; ce qui n’est que prévu est à part.
   *
   * Diagnoses of adherents, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_DIAGNOSTICS'
  /**
   * Part des personnes d’un programme qui occupent un emploi ou une mission au moment du bilan.
   *
   * Share of the people of a programme who are in a job or an assignment when it is reviewed.
   */
  | 'PROGRAMMES_EMPLOYMENT_RATE'
  /**
   * Heures consacrées, dans l’année ; ce qui n’est que prévu est à part.
   *
   * Hours spent, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_HOURS'
  /**
   * Participations, toutes actions confondues, dans l’année ; ce qui n’est que prévu est à part.
   *
   * Participations, whatever the action, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_PARTICIPATIONS'
  /**
   * Personnes, participation par participation, dans l’année ; ce qui n’est que prévu est à part.
   *
   * People, participation by participation, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_PEOPLE'
  /**
   * Adhérents, chacun compté une fois : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Adherents, each counted once: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_ADHERENTS'
  /**
   * Montants engagés : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Amounts committed: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_AMOUNT'
  /**
   * Certifications ou labels obtenus ou renouvelés par des adhérents : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Certifications or labels that adherents obtain or renew: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_CERTIFICATIONS'
  /**
   * Diagnostics auprès d’adhérents : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Diagnoses of adherents: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_DIAGNOSTICS'
  /**
   * Heures consacrées : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Hours spent: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_HOURS'
  /**
   * Participations, toutes actions confondues : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Participations, whatever the action: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_PARTICIPATIONS'
  /**
   * Personnes, participation par participation : ce qui est prévu, et n’est pas encore réalisé.
   *
   * People, participation by participation: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_PEOPLE'
  /**
   * Projets, pôles ou territoires portés, examinés ou soutenus dans le cadre d’un programme : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Projects, clusters or territories run, examined or supported within a programme: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_PROJECTS'
  /**
   * Sessions, séances ou journées dans le cadre d’un programme : ce qui est prévu, et n’est pas encore réalisé.
   *
   * Sessions or days within a programme: what is planned, and not done yet.
   */
  | 'PROGRAMMES_PLANNED_SESSIONS'
  /**
   * Projets, pôles ou territoires portés, examinés ou soutenus dans le cadre d’un programme, dans l’année ; ce qui n’est que prévu est à part.
   *
   * Projects, clusters or territories run, examined or supported within a programme, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_PROJECTS'
  /**
   * Sessions, séances ou journées dans le cadre d’un programme, dans l’année ; ce qui n’est que prévu est à part.
   *
   * Sessions or days within a programme, in the year; what is only planned is apart.
   */
  | 'PROGRAMMES_SESSIONS'
  /**
   * Documents publiés dans l’année : articles, notes, bilans, guides, études, outils, communiqués.
   *
   * Documents published in the year: articles, notes, reviews, guides, studies, tools, press releases.
   */
  | 'PUBLICATIONS'
  /**
   * Autre nom de PUBLICATIONS.
   *
   * Another name of PUBLICATIONS.
   */
  | 'PUBLICATIONS_ISSUED'
  /**
   * Les mêmes postes, en équivalents temps plein.
   *
   * The same posts, in full-time equivalents.
   */
  | 'STAFF_FTE'
  /**
   * Autre nom de DELEGATION_STAFF.
   *
   * Another name of DELEGATION_STAFF.
   */
  | 'STAFF_POSTS'
  /**
   * Formateurs qui interviennent pour le réseau, internes ou externes.
   *
   * Trainers who work for the network, from inside or outside.
   */
  | 'TRAINERS'
  /**
   * Groupes de travail actifs dans l’année ; un groupe est un intitulé, quel que soit le nombre de ses réunions.
   *
   * Working groups active in the year; a group is a title, however often it met.
   */
  | 'WORKING_GROUPS'
  /**
   * Réunions tenues par les groupes de travail.
   *
   * Meetings held by working groups.
   */
  | 'WORKING_GROUP_MEETINGS';

/**
 * Ce qui est décidé d’une contradiction.
 *
 * What is decided of a discrepancy.
 */
export type SettlementDecision =
  /**
   * Les deux tiennent : ils comptent des choses différentes, et le motif dit lesquelles.
   *
   * Both stand: they count different things, and the reason says which.
   */
  | 'EXPLAINED'
  /**
   * Le côté constaté (found) est faux, à corriger par un nouveau dépôt.
   *
   * The found side is wrong, and is to be corrected by a new submission.
   */
  | 'FOUND_WRONG'
  /**
   * Le côté énoncé (stated) est faux ; le chiffre ne repose plus sur lui.
   *
   * The stated side is wrong; the figure no longer rests on it.
   */
  | 'STATED_WRONG';

/**
 * Types de structure que la fédération compte.
 *
 * Kinds of structure that the federation counts.
 */
export type StructureType =
  /**
   * Atelier et chantier d’insertion.
   *
   * Workshop and site of insertion (SIAE).
   */
  | 'ACI'
  /**
   * Association intermédiaire.
   *
   * Intermediary association (SIAE).
   */
  | 'AI'
  /**
   * Entreprise à but d’emploi.
   *
   * Enterprise for employment (zero long-term unemployment territories).
   */
  | 'EBE'
  /**
   * Entreprise d’insertion.
   *
   * Insertion enterprise (SIAE).
   */
  | 'EI'
  /**
   * Entreprise d’insertion par le travail indépendant.
   *
   * Enterprise of insertion through self-employment (SIAE).
   */
  | 'EITI'
  /**
   * Entreprise de travail temporaire d’insertion.
   *
   * Temporary-work agency of insertion (SIAE).
   */
  | 'ETTI'
  /**
   * Entreprise de travail temporaire de l’économie sociale et solidaire.
   *
   * Temporary-work agency of the social economy.
   */
  | 'ETT_ESS'
  /**
   * Groupe économique solidaire.
   *
   * Solidarity-based group of enterprises.
   */
  | 'GES'
  /**
   * Organisme de formation.
   *
   * Training body.
   */
  | 'OF'
  /**
   * Autre structure.
   *
   * Any other structure.
   */
  | 'OTHER'
  /**
   * Proxim’Services : services à la personne.
   *
   * Proxim’Services: personal services.
   */
  | 'PROXIM';

/**
 * D’où viennent les lignes.
 *
 * Where the rows come from.
 */
export type SubmissionOrigin =
  /**
   * Lignes inventées pour la démonstration ; jamais mêlées aux vraies.
   *
   * Synthetic rows for demonstration; never mixed up with real ones.
   */
  | 'DEMONSTRATION'
  /**
   * Remis par une région.
   *
   * Handed in by a region.
   */
  | 'REGION'
  /**
   * Lignes relevées dans un rapport imprimé.
   *
   * Rows transcribed from a printed report.
   */
  | 'REPORT';

/**
 * Unité d’un indicateur. Un taux (RATE) est une fraction, de 0 à 1.
 *
 * Unit of an indicator. A RATE is a fraction, 0 to 1.
 */
export type Unit =
  /**
   * Nombre.
   *
   * A count.
   */
  | 'COUNT'
  /**
   * Jours.
   *
   * Days.
   */
  | 'DAYS'
  /**
   * Euros.
   *
   * Euros.
   */
  | 'EUR'
  /**
   * Équivalents temps plein.
   *
   * Full-time equivalents.
   */
  | 'FTE'
  /**
   * Heures.
   *
   * Hours.
   */
  | 'HOURS'
  /**
   * Personnes.
   *
   * People.
   */
  | 'PEOPLE'
  /**
   * Fraction, de 0 à 1.
   *
   * A fraction, 0 to 1.
   */
  | 'RATE';

export type ChiffresDeLaPageQueryVariables = Exact<{
  region: string;
  annee: number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ChiffresDeLaPageQuery = {
  region: {
    name: string;
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        coverage: {
          reporting: number;
          expected: number;
          respondents: number | null;
          respondentsExpected: number | null;
        };
        printed: Array<{
          value: number;
          approximate: boolean;
          difference: number | null;
          section: string | null;
          note: string | null;
          source: { label: string };
        }>;
      }>;
    };
  } | null;
};

export type ChoixDeLaPageQueryVariables = Exact<{ [key: string]: never }>;

export type ChoixDeLaPageQuery = {
  federation: { years: Array<number>; keyFigures: { year: number }; regions: Array<{ code: string; name: string }> };
};

export type AccueilQueryVariables = Exact<{ [key: string]: never }>;

export type AccueilQuery = {
  federation: {
    years: Array<number>;
    regions: Array<{ code: string }>;
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        coverage: { reporting: number; expected: number };
      }>;
    };
    adherents: { totalCount: number };
  };
  sources: Array<{ title: string; year: number }>;
};

export type ActiviteParRegionQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type ActiviteParRegionQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number; respondents: number | null; respondentsExpected: number | null };
  }>;
};

export type ActiviteParTypeQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type ActiviteParTypeQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type AdherentsDUnDepartementQueryVariables = Exact<{
  departement: string;
  annee?: number | null | undefined;
  premiers?: number | null | undefined;
}>;

export type AdherentsDUnDepartementQuery = {
  department: {
    name: string;
    region: { name: string } | null;
    adherents: {
      totalCount: number;
      nodes: Array<{
        name: string;
        structureTypes: Array<StructureType>;
        city: string | null;
        address: string | null;
        postalCode: string | null;
        memberSince: number | null;
        demonstration: boolean;
      }>;
    };
  } | null;
};

export type AdherentsParDepartementQueryVariables = Exact<{
  region: string;
  annee: number;
}>;

export type AdherentsParDepartementQuery = {
  region: {
    name: string;
    keyFigures: {
      adherents: {
        total: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          demonstration: boolean;
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
          printed: Array<{
            value: number;
            difference: number | null;
            section: string | null;
            note: string | null;
            source: { title: string };
          }>;
          breakdown: Array<{
            key: string;
            label: string;
            value: number | null;
            partialValue: number | null;
            state: FigureState;
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
            printed: Array<{ value: number; difference: number | null }>;
          }>;
        };
      };
    };
  } | null;
};

export type AdherentsParTypeQueryVariables = Exact<{
  annee: number;
}>;

export type AdherentsParTypeQuery = {
  federation: {
    keyFigures: {
      adherents: {
        total: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          demonstration: boolean;
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
          printed: Array<{
            value: number;
            difference: number | null;
            section: string | null;
            note: string | null;
            source: { title: string; year: number };
          }>;
          breakdown: Array<{
            key: string;
            label: string;
            value: number | null;
            partialValue: number | null;
            state: FigureState;
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
            printed: Array<{ value: number; difference: number | null; section: string | null; note: string | null }>;
          }>;
        };
      };
    };
  };
};

export type AnneesFigeesQueryVariables = Exact<{ [key: string]: never }>;

export type AnneesFigeesQuery = {
  releases: Array<{
    id: string;
    year: number;
    number: number;
    label: string;
    createdAt: string;
    contentHash: string;
    citation: string;
  }>;
};

export type AnnuaireQueryVariables = Exact<{
  recherche?: string | null | undefined;
  annee?: number | null | undefined;
  types?: Array<StructureType> | StructureType | null | undefined;
  premiers?: number | null | undefined;
  apres?: string | null | undefined;
}>;

export type AnnuaireQuery = {
  federation: {
    adherents: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        name: string;
        structureTypes: Array<StructureType>;
        city: string | null;
        postalCode: string | null;
        memberSince: number | null;
        demonstration: boolean;
        region: { name: string } | null;
      }>;
    };
  };
};

export type CampagneQueryVariables = Exact<{
  annee: number;
}>;

export type CampagneQuery = {
  campaign: {
    opensOn: string | null;
    deadline: string | null;
    regions: Array<{
      deadline: string | null;
      region: { code: string; name: string };
      extension: { until: string; reason: string | null } | null;
      datasets: Array<{
        dataset: DatasetCode;
        state: DatasetState;
        version: number | null;
        late: boolean;
        demonstration: boolean;
        adherentsExpected: number | null;
        adherentsAnswered: number | null;
        attendu: boolean;
        ceQuiManque: string | null;
      }>;
    }>;
  };
};

export type ChiffreExpliqueQueryVariables = Exact<{
  annee: number;
}>;

export type ChiffreExpliqueQuery = {
  federation: {
    keyFigures: {
      figures: Array<{
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        explanation: {
          sentence: string;
          rule: string;
          numerator: number | null;
          denominator: number | null;
          included: Array<string>;
          leftOut: Array<string>;
          coverage: string;
          breaks: Array<string>;
          notes: Array<string>;
          sources: Array<string>;
        };
      }>;
    };
  };
};

export type ChiffresClesNationauxQueryVariables = Exact<{
  annee?: number | null | undefined;
}>;

export type ChiffresClesNationauxQuery = {
  federation: {
    name: string;
    keyFigures: {
      year: number;
      adherents: {
        total: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        typeMemberships: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        siaeRate: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        joined: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
      };
      formations: {
        sessions: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        trainees: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        hours: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        satisfactionRate: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
      };
      legalRequests: {
        received: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        averageResponseDays: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
      };
      fg2i: {
        members: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        guaranteeTotal: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        mobilisations: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
      };
      activity: {
        hoursWorked: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        fullTimeEquivalents: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        peopleSupported: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
      };
      events: {
        held: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        participants: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
      };
    };
  };
};

export type ChiffreNationalFragment = {
  value: number | null;
  partialValue: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
};

export type ChiffresClesRegionQueryVariables = Exact<{
  region: string;
  annee?: number | null | undefined;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ChiffresClesRegionQuery = {
  region: {
    code: string;
    name: string;
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        evolution: {
          previousValue: number | null;
          change: number | null;
          difference: number | null;
          sameUnitsChange: number | null;
          sameUnits: number;
        } | null;
        printed: Array<{ value: number; difference: number | null; section: string | null; note: string | null }>;
      }>;
    };
  } | null;
};

export type ChiffresImprimesQueryVariables = Exact<{
  region: string;
  annee: number;
}>;

export type ChiffresImprimesQuery = {
  region: {
    name: string;
    printedFigures: Array<{
      year: number;
      label: string | null;
      partOf: string | null;
      scope: string | null;
      value: number;
      approximate: boolean;
      section: string | null;
      note: string | null;
      indicator: { label: string; unit: Unit };
      programme: { name: string } | null;
      source: { label: string };
    }>;
  } | null;
};

export type CouvertureDUneAnneeQueryVariables = Exact<{
  annee: number;
}>;

export type CouvertureDUneAnneeQuery = {
  federation: {
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        demonstration: boolean;
        indicator: { dataset: DatasetCode | null; code: IndicatorCode; label: string };
        coverage: {
          reporting: number;
          expected: number;
          rate: number | null;
          missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      }>;
    };
  };
};

export type CouvertureEtContributionsQueryVariables = Exact<{
  indicateurs: Array<IndicatorCode> | IndicatorCode;
  annee?: number | null | undefined;
}>;

export type CouvertureEtContributionsQuery = {
  federation: {
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; aggregation: Aggregation };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        coverage: {
          reporting: number;
          expected: number;
          rate: number | null;
          respondents: number | null;
          respondentsExpected: number | null;
          missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        contributions: Array<{
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          territory: { name: string } | { name: string } | { name: string } | { name: string };
          source: { state: ContributionSourceState; depuis: string | null; raison: string | null } | null;
        }>;
        printed: Array<{
          value: number;
          difference: number | null;
          section: string | null;
          note: string | null;
          source: { title: string };
        }>;
      }>;
    };
  };
};

export type DepotsPubliesQueryVariables = Exact<{
  annee?: number | null | undefined;
  premiers?: number | null | undefined;
  apres?: string | null | undefined;
}>;

export type DepotsPubliesQuery = {
  submissions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      dataset: DatasetCode;
      year: number;
      version: number;
      origin: SubmissionOrigin;
      rowCount: number;
      nothingToReport: boolean;
      publishedAt: string | null;
      region: { name: string } | null;
    }>;
  };
};

export type Fg2iParRegionQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type Fg2iParRegionQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type FormationsParRegionQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type FormationsParRegionQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type FormationsParTypeQueryVariables = Exact<{
  annee: number;
}>;

export type FormationsParTypeQuery = {
  federation: {
    keyFigures: {
      formations: {
        sessions: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          demonstration: boolean;
          indicator: { label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
          printed: Array<{ value: number; difference: number | null; section: string | null; note: string | null }>;
          breakdown: Array<{
            key: string;
            label: string;
            value: number | null;
            partialValue: number | null;
            state: FigureState;
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
          }>;
        };
        trainees: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          demonstration: boolean;
          indicator: { label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
          printed: Array<{ value: number; difference: number | null; section: string | null; note: string | null }>;
          breakdown: Array<{
            key: string;
            label: string;
            value: number | null;
            partialValue: number | null;
            state: FigureState;
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
          }>;
        };
        satisfactionRate: {
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          demonstration: boolean;
          indicator: { label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
          printed: Array<{ value: number; difference: number | null; section: string | null; note: string | null }>;
          breakdown: Array<{
            key: string;
            label: string;
            value: number | null;
            partialValue: number | null;
            state: FigureState;
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
          }>;
        };
      };
    };
  };
};

export type ChiffreRepartiFragment = {
  value: number | null;
  partialValue: number | null;
  state: FigureState;
  demonstration: boolean;
  indicator: { label: string; unit: Unit };
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
  printed: Array<{ value: number; difference: number | null; section: string | null; note: string | null }>;
  breakdown: Array<{
    key: string;
    label: string;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
  }>;
};

export type HeuresDUneRegionQueryVariables = Exact<{
  region: string;
  annee: number;
}>;

export type HeuresDUneRegionQuery = {
  region: {
    name: string;
    keyFigures: {
      figures: Array<{
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        indicator: { label: string; unit: Unit };
        coverage: { respondents: number | null; respondentsExpected: number | null };
        printed: Array<{
          value: number;
          approximate: boolean;
          difference: number | null;
          section: string | null;
          note: string | null;
          source: { label: string; year: number };
        }>;
      }>;
    };
  } | null;
};

export type IndicateursQueryVariables = Exact<{ [key: string]: never }>;

export type IndicateursQuery = {
  indicators: Array<{
    code: IndicatorCode;
    label: string;
    description: string;
    unit: Unit;
    aggregation: Aggregation;
    dataset: DatasetCode | null;
    dimensions: Array<Dimension>;
    precision: number;
  }>;
};

export type JuridiqueParCanalQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type JuridiqueParCanalQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type JuridiqueParThematiqueQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type JuridiqueParThematiqueQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type LexiqueQueryVariables = Exact<{
  recherche?: string | null | undefined;
}>;

export type LexiqueQuery = { lexicon: Array<{ acronym: string; expansion: string }> };

export type NouveauxAdherentsQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type NouveauxAdherentsQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type ProgrammesParRegionQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type ProgrammesParRegionQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type ProgrammesQueryVariables = Exact<{ [key: string]: never }>;

export type ProgrammesQuery = {
  federation: { programmes: Array<{ code: string; name: string; acronym: string | null; description: string }> };
};

export type ReconciliationQueryVariables = Exact<{
  annee?: number | null | undefined;
}>;

export type ReconciliationQuery = {
  reconciliation: Array<{
    id: string;
    kind: DiscrepancyKind;
    year: number;
    stated: number;
    statedFrom: number;
    statedTo: number;
    found: number;
    foundFrom: number;
    foundTo: number;
    difference: number;
    message: string;
    territory: { name: string } | { name: string } | { name: string } | { name: string };
    indicator: { label: string };
    sources: Array<{ publisher: string; title: string; year: number }>;
    settlement: { decision: SettlementDecision; reason: string; settledAt: string } | null;
  }>;
};

export type RegionsCoteACoteQueryVariables = Exact<{
  annees: Array<number> | number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type RegionsCoteACoteQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type RegionsEtDepartementsQueryVariables = Exact<{ [key: string]: never }>;

export type RegionsEtDepartementsQuery = {
  federation: {
    regions: Array<{
      code: string;
      name: string;
      overseas: boolean;
      inseeCodes: Array<string>;
      departments: Array<{ code: string; name: string }>;
    }>;
  };
};

export type SeriesNationalesQueryVariables = Exact<{
  depuis?: number | null | undefined;
  jusqua?: number | null | undefined;
}>;

export type SeriesNationalesQuery = {
  federation: {
    adherents: Array<{
      year: number;
      value: number | null;
      partialValue: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      demonstration: boolean;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
    }>;
    formations: Array<{
      year: number;
      value: number | null;
      partialValue: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      demonstration: boolean;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
    }>;
  };
};

export type PointDeSerieFragment = {
  year: number;
  value: number | null;
  partialValue: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  demonstration: boolean;
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
  evolution: {
    previousValue: number | null;
    change: number | null;
    difference: number | null;
    sameUnitsChange: number | null;
    sameUnits: number;
  } | null;
};

export type SiretPourLEtatQueryVariables = Exact<{
  annee?: number | null | undefined;
  premiers?: number | null | undefined;
  apres?: string | null | undefined;
}>;

export type SiretPourLEtatQuery = {
  federation: {
    adherents: {
      nodes: Array<{
        siret: string | null;
        name: string;
        structureType: StructureType;
        structureTypes: Array<StructureType>;
        address: string | null;
        postalCode: string | null;
        city: string | null;
        memberSince: number | null;
        demonstration: boolean;
        department: { code: string; name: string } | null;
        region: { code: string; name: string } | null;
      }>;
    };
  };
};

export type SourcesQueryVariables = Exact<{ [key: string]: never }>;

export type SourcesQuery = {
  sources: Array<{
    title: string;
    year: number;
    territory: { name: string } | { name: string } | { name: string } | { name: string };
  }>;
};

export type SuiviDeLEnqueteQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type SuiviDeLEnqueteQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number; respondents: number | null; respondentsExpected: number | null };
  }>;
};

export type TableauCroiseQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type TableauCroiseQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
  }>;
};

export type VieDuReseauQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type VieDuReseauQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, unknown> | undefined;

  constructor(value: string, __meta__?: Record<string, unknown> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ChiffreNationalFragmentDoc = new TypedDocumentString(
  `
    fragment ChiffreNational on Figure {
  indicator {
    code
    label
    unit
    precision
  }
  value
  partialValue
  partialOf {
    name
  }
  state
  basis
  approximate
  demonstration
}
    `,
  { fragmentName: 'ChiffreNational' },
) as unknown as TypedDocumentString<ChiffreNationalFragment, unknown>;
export const ChiffreRepartiFragmentDoc = new TypedDocumentString(
  `
    fragment ChiffreReparti on Figure {
  indicator {
    label
    unit
  }
  value
  partialValue
  partialOf {
    name
  }
  state
  demonstration
  printed {
    value
    difference
    section
    note
  }
  breakdown(by: KIND) {
    key
    label
    value
    partialValue
    partialOf {
      name
    }
    state
  }
}
    `,
  { fragmentName: 'ChiffreReparti' },
) as unknown as TypedDocumentString<ChiffreRepartiFragment, unknown>;
export const PointDeSerieFragmentDoc = new TypedDocumentString(
  `
    fragment PointDeSerie on Figure {
  year
  value
  partialValue
  partialOf {
    name
  }
  state
  basis
  demonstration
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
}
    `,
  { fragmentName: 'PointDeSerie' },
) as unknown as TypedDocumentString<PointDeSerieFragment, unknown>;
export const ChiffresDeLaPageDocument = new TypedDocumentString(
  `
    query ChiffresDeLaPage($region: String!, $annee: Int!, $indicateurs: [IndicatorCode!]!) {
  region(code: $region) {
    name
    keyFigures(year: $annee) {
      year
      figures(indicators: $indicateurs) {
        indicator {
          code
          label
          unit
          precision
        }
        value
        partialValue
        partialOf {
          name
        }
        state
        basis
        approximate
        demonstration
        coverage {
          reporting
          expected
          respondents
          respondentsExpected
        }
        printed {
          value
          approximate
          difference
          section
          note
          source {
            label
          }
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:b457d67abfde60123d09145597c5a83a18a0098d0f01d70791fcb143a7206850' },
) as unknown as TypedDocumentString<ChiffresDeLaPageQuery, ChiffresDeLaPageQueryVariables>;
export const ChoixDeLaPageDocument = new TypedDocumentString(
  `
    query ChoixDeLaPage {
  federation {
    years
    keyFigures {
      year
    }
    regions {
      code
      name
    }
  }
}
    `,
  { hash: 'sha256:9fd7cd9566038d96bad11d0f52099f7b233ca1e03f80126f70632c069bb8d586' },
) as unknown as TypedDocumentString<ChoixDeLaPageQuery, ChoixDeLaPageQueryVariables>;
export const AccueilDocument = new TypedDocumentString(
  `
    query Accueil {
  federation {
    years
    regions {
      code
    }
    keyFigures {
      year
      figures(
        indicators: [ADHERENTS_TOTAL, ADHERENTS_SIAE_RATE, FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, LEGAL_REQUESTS_RECEIVED, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED]
      ) {
        indicator {
          code
          label
          unit
          precision
        }
        value
        partialValue
        partialOf {
          name
        }
        state
        basis
        approximate
        demonstration
        coverage {
          reporting
          expected
        }
      }
    }
    adherents(first: 1) {
      totalCount
    }
  }
  sources {
    title
    year
  }
}
    `,
  { hash: 'sha256:a5c015b78d51ea910962aaab7670bcfaee403f6d07a4e1db3259dac29bcbd20f' },
) as unknown as TypedDocumentString<AccueilQuery, AccueilQueryVariables>;
export const ActiviteParRegionDocument = new TypedDocumentString(
  `
    query ActiviteParRegion($annees: [Int!]!) {
  statistics(
    input: {indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED, ACTIVITY_TURNOVER, ACTIVITY_WAGES], years: $annees, by: [REGION], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
      respondents
      respondentsExpected
    }
  }
}
    `,
  { hash: 'sha256:ec58e9483ed4781b3a6ffbd84781f99c3b602fec562752639b9028151da09599' },
) as unknown as TypedDocumentString<ActiviteParRegionQuery, ActiviteParRegionQueryVariables>;
export const ActiviteParTypeDocument = new TypedDocumentString(
  `
    query ActiviteParType($annees: [Int!]!) {
  statistics(
    input: {indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED], years: $annees, by: [STRUCTURE_TYPE], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:5968d387a7038f17d8d4a5a4503eba912118ea4c156302880890d1887a60d4f7' },
) as unknown as TypedDocumentString<ActiviteParTypeQuery, ActiviteParTypeQueryVariables>;
export const AdherentsDUnDepartementDocument = new TypedDocumentString(
  `
    query AdherentsDUnDepartement($departement: String!, $annee: Int, $premiers: Int = 50) {
  department(code: $departement) {
    name
    region {
      name
    }
    adherents(year: $annee, orderBy: CITY, first: $premiers) {
      totalCount
      nodes {
        name
        structureTypes
        city
        address
        postalCode
        memberSince
        demonstration
      }
    }
  }
}
    `,
  { hash: 'sha256:45ac2b90ef7f62efb1d81b086d27fb96e35c051117bcc3ad77ece5eca9fca7c9' },
) as unknown as TypedDocumentString<AdherentsDUnDepartementQuery, AdherentsDUnDepartementQueryVariables>;
export const AdherentsParDepartementDocument = new TypedDocumentString(
  `
    query AdherentsParDepartement($region: String!, $annee: Int!) {
  region(code: $region) {
    name
    keyFigures(year: $annee) {
      adherents {
        total {
          value
          partialValue
          partialOf {
            name
          }
          state
          basis
          demonstration
          printed {
            value
            difference
            section
            note
            source {
              title
            }
          }
          breakdown(by: DEPARTMENT) {
            key
            label
            value
            partialValue
            partialOf {
              name
            }
            state
            printed {
              value
              difference
            }
          }
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:159e60a6471de22ae1601f9d4d18351abf6382d6f27a3002d3b898ee18c05bda' },
) as unknown as TypedDocumentString<AdherentsParDepartementQuery, AdherentsParDepartementQueryVariables>;
export const AdherentsParTypeDocument = new TypedDocumentString(
  `
    query AdherentsParType($annee: Int!) {
  federation {
    keyFigures(year: $annee) {
      adherents {
        total {
          value
          partialValue
          partialOf {
            name
          }
          state
          basis
          demonstration
          printed {
            value
            difference
            section
            note
            source {
              title
              year
            }
          }
          breakdown(by: STRUCTURE_TYPE) {
            key
            label
            value
            partialValue
            partialOf {
              name
            }
            state
            printed {
              value
              difference
              section
              note
            }
          }
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:a67d61a71fd7abdecf9b7f27122822b21000f8516635bd8d43939d24c3f860a9' },
) as unknown as TypedDocumentString<AdherentsParTypeQuery, AdherentsParTypeQueryVariables>;
export const AnneesFigeesDocument = new TypedDocumentString(
  `
    query AnneesFigees {
  releases {
    id
    year
    number
    label
    createdAt
    contentHash
    citation
  }
}
    `,
  { hash: 'sha256:7c54435a8602fcf0b0d0fdb5ac80cc6c5cf628cbdfbe6d30a522509e30cf11b3' },
) as unknown as TypedDocumentString<AnneesFigeesQuery, AnneesFigeesQueryVariables>;
export const AnnuaireDocument = new TypedDocumentString(
  `
    query Annuaire($recherche: String, $annee: Int, $types: [StructureType!], $premiers: Int = 20, $apres: String) {
  federation {
    adherents(
      year: $annee
      filter: {search: $recherche, structureTypes: $types}
      orderBy: NAME
      first: $premiers
      after: $apres
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        structureTypes
        city
        postalCode
        memberSince
        demonstration
        region {
          name
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:0c671750424fdb44d296399021d84e89adbba0a229ea65e603102fe75f2267a8' },
) as unknown as TypedDocumentString<AnnuaireQuery, AnnuaireQueryVariables>;
export const CampagneDocument = new TypedDocumentString(
  `
    query Campagne($annee: Int!) {
  campaign(year: $annee) {
    opensOn
    deadline
    regions {
      region {
        code
        name
      }
      deadline
      extension {
        until
        reason
      }
      datasets {
        dataset
        attendu: expected
        state
        version
        late
        demonstration
        ceQuiManque: missing
        adherentsExpected
        adherentsAnswered
      }
    }
  }
}
    `,
  { hash: 'sha256:5aae8c375d12a1ed070aaff6586073c8395600c4ed6052ad668cad26156e4dfd' },
) as unknown as TypedDocumentString<CampagneQuery, CampagneQueryVariables>;
export const ChiffreExpliqueDocument = new TypedDocumentString(
  `
    query ChiffreExplique($annee: Int!) {
  federation {
    keyFigures(year: $annee) {
      figures(
        indicators: [ADHERENTS_TOTAL, FORMATIONS_HOURS, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE]
      ) {
        indicator {
          code
          label
        }
        value
        partialValue
        partialOf {
          name
        }
        state
        demonstration
        explanation {
          sentence
          rule
          numerator
          denominator
          included
          leftOut
          coverage
          breaks
          notes
          sources
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:da259331fb286d96a098b8a14587c297dd200ff3bfb4b9b5e0fda303a4618155' },
) as unknown as TypedDocumentString<ChiffreExpliqueQuery, ChiffreExpliqueQueryVariables>;
export const ChiffresClesNationauxDocument = new TypedDocumentString(
  `
    query ChiffresClesNationaux($annee: Int) {
  federation {
    name
    keyFigures(year: $annee) {
      year
      adherents {
        total {
          ...ChiffreNational
        }
        typeMemberships {
          ...ChiffreNational
        }
        siaeRate {
          ...ChiffreNational
        }
        joined {
          ...ChiffreNational
        }
      }
      formations {
        sessions {
          ...ChiffreNational
        }
        trainees {
          ...ChiffreNational
        }
        hours {
          ...ChiffreNational
        }
        satisfactionRate {
          ...ChiffreNational
        }
      }
      legalRequests {
        received {
          ...ChiffreNational
        }
        averageResponseDays {
          ...ChiffreNational
        }
      }
      fg2i {
        members {
          ...ChiffreNational
        }
        guaranteeTotal {
          ...ChiffreNational
        }
        mobilisations {
          ...ChiffreNational
        }
      }
      activity {
        hoursWorked {
          ...ChiffreNational
        }
        fullTimeEquivalents {
          ...ChiffreNational
        }
        peopleSupported {
          ...ChiffreNational
        }
      }
      events {
        held {
          ...ChiffreNational
        }
        participants {
          ...ChiffreNational
        }
      }
    }
  }
}
    fragment ChiffreNational on Figure {
  indicator {
    code
    label
    unit
    precision
  }
  value
  partialValue
  partialOf {
    name
  }
  state
  basis
  approximate
  demonstration
}`,
  { hash: 'sha256:53db4bd66d826fec6feb4770797f6cdda18027411e7d6f644e74b205c1d7da46' },
) as unknown as TypedDocumentString<ChiffresClesNationauxQuery, ChiffresClesNationauxQueryVariables>;
export const ChiffresClesRegionDocument = new TypedDocumentString(
  `
    query ChiffresClesRegion($region: String!, $annee: Int, $indicateurs: [IndicatorCode!]!) {
  region(code: $region) {
    code
    name
    keyFigures(year: $annee) {
      year
      figures(indicators: $indicateurs) {
        indicator {
          code
          label
          unit
        }
        value
        partialValue
        partialOf {
          name
        }
        state
        basis
        approximate
        demonstration
        evolution {
          previousValue
          change
          difference
          sameUnitsChange
          sameUnits
        }
        printed {
          value
          difference
          section
          note
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:529c81af659ad1aeca84c5bc964cefaccc19aa20d2966a57f408aab81af5e42e' },
) as unknown as TypedDocumentString<ChiffresClesRegionQuery, ChiffresClesRegionQueryVariables>;
export const ChiffresImprimesDocument = new TypedDocumentString(
  `
    query ChiffresImprimes($region: String!, $annee: Int!) {
  region(code: $region) {
    name
    printedFigures(year: $annee) {
      year
      indicator {
        label
        unit
      }
      label
      partOf
      scope
      programme {
        name
      }
      value
      approximate
      section
      note
      source {
        label
      }
    }
  }
}
    `,
  { hash: 'sha256:2cd45700ca23ea34b7118964a113f37bce4d60c08ae30230672ca36e88a23385' },
) as unknown as TypedDocumentString<ChiffresImprimesQuery, ChiffresImprimesQueryVariables>;
export const CouvertureDUneAnneeDocument = new TypedDocumentString(
  `
    query CouvertureDUneAnnee($annee: Int!) {
  federation {
    keyFigures(year: $annee) {
      year
      figures(
        indicators: [ADHERENTS_TOTAL, FORMATIONS_SESSIONS, LEGAL_REQUESTS_RECEIVED, FG2I_MEMBERS, ACTIVITY_RESPONDENTS, PROGRAMMES_PARTICIPATIONS, EVENTS_HELD]
      ) {
        indicator {
          dataset
          code
          label
        }
        coverage {
          reporting
          expected
          rate
          missing {
            name
          }
        }
        value
        partialValue
        partialOf {
          name
        }
        state
        basis
        demonstration
      }
    }
  }
}
    `,
  { hash: 'sha256:05ced8a8563528199b5f9cb3b16d490e06e1af5511af36b8793037de8fbeb8b8' },
) as unknown as TypedDocumentString<CouvertureDUneAnneeQuery, CouvertureDUneAnneeQueryVariables>;
export const CouvertureEtContributionsDocument = new TypedDocumentString(
  `
    query CouvertureEtContributions($indicateurs: [IndicatorCode!]!, $annee: Int) {
  federation {
    keyFigures(year: $annee) {
      year
      figures(indicators: $indicateurs) {
        indicator {
          code
          label
          description
          unit
          aggregation
        }
        value
        partialValue
        partialOf {
          name
        }
        state
        basis
        demonstration
        coverage {
          reporting
          expected
          rate
          missing {
            name
          }
          respondents
          respondentsExpected
        }
        contributions {
          territory {
            name
          }
          value
          state
          basis
          source {
            state
            depuis: since
            raison: why
          }
        }
        printed {
          value
          difference
          section
          note
          source {
            title
          }
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:33b98deeb85531136a8cf08ebba331836f697bc3793b53577a88e08fa9fe5268' },
) as unknown as TypedDocumentString<CouvertureEtContributionsQuery, CouvertureEtContributionsQueryVariables>;
export const DepotsPubliesDocument = new TypedDocumentString(
  `
    query DepotsPublies($annee: Int, $premiers: Int = 50, $apres: String) {
  submissions(year: $annee, status: PUBLISHED, first: $premiers, after: $apres) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      dataset
      region {
        name
      }
      year
      version
      origin
      rowCount
      nothingToReport
      publishedAt
    }
  }
}
    `,
  { hash: 'sha256:d5ca8b4cd46f2dabf8553e1f1faaa3575e9a3325a1aa553bf2841f101b6dd105' },
) as unknown as TypedDocumentString<DepotsPubliesQuery, DepotsPubliesQueryVariables>;
export const Fg2iParRegionDocument = new TypedDocumentString(
  `
    query Fg2iParRegion($annees: [Int!]!) {
  statistics(
    input: {indicators: [FG2I_MEMBERS, FG2I_GUARANTEE_TOTAL, FG2I_SUBSCRIPTION, FG2I_SURETY, FG2I_FFA_SURETY, FG2I_MOBILISATIONS, FG2I_TURNOVER], years: $annees, by: [REGION], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:e4c9e0d50cd0e5b68abbddb757d5c16e4b80bf4a27cebf65f45169dc73f940c8' },
) as unknown as TypedDocumentString<Fg2iParRegionQuery, Fg2iParRegionQueryVariables>;
export const FormationsParRegionDocument = new TypedDocumentString(
  `
    query FormationsParRegion($annees: [Int!]!) {
  statistics(
    input: {indicators: [FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, FORMATIONS_HOURS], years: $annees, by: [REGION, KIND], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:b836d981a6231709829788776b12d24cecb66356eaac8b4c12668ac7fdf6d259' },
) as unknown as TypedDocumentString<FormationsParRegionQuery, FormationsParRegionQueryVariables>;
export const FormationsParTypeDocument = new TypedDocumentString(
  `
    query FormationsParType($annee: Int!) {
  federation {
    keyFigures(year: $annee) {
      formations {
        sessions {
          ...ChiffreReparti
        }
        trainees {
          ...ChiffreReparti
        }
        satisfactionRate {
          ...ChiffreReparti
        }
      }
    }
  }
}
    fragment ChiffreReparti on Figure {
  indicator {
    label
    unit
  }
  value
  partialValue
  partialOf {
    name
  }
  state
  demonstration
  printed {
    value
    difference
    section
    note
  }
  breakdown(by: KIND) {
    key
    label
    value
    partialValue
    partialOf {
      name
    }
    state
  }
}`,
  { hash: 'sha256:b59044e65699403302b7d4016897a1a03213cb53a7017900c290a8d3b37cad59' },
) as unknown as TypedDocumentString<FormationsParTypeQuery, FormationsParTypeQueryVariables>;
export const HeuresDUneRegionDocument = new TypedDocumentString(
  `
    query HeuresDUneRegion($region: String!, $annee: Int!) {
  region(code: $region) {
    name
    keyFigures(year: $annee) {
      figures(indicators: [ACTIVITY_PLACEMENT_HOURS, ACTIVITY_HOURS_WORKED]) {
        value
        partialValue
        partialOf {
          name
        }
        state
        basis
        approximate
        demonstration
        indicator {
          label
          unit
        }
        coverage {
          respondents
          respondentsExpected
        }
        printed {
          value
          approximate
          difference
          section
          note
          source {
            label
            year
          }
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:16a29c9d42330904be332e4be54334bd7a816fb2ffd4cbc6d7c9145b8053ad70' },
) as unknown as TypedDocumentString<HeuresDUneRegionQuery, HeuresDUneRegionQueryVariables>;
export const IndicateursDocument = new TypedDocumentString(
  `
    query Indicateurs {
  indicators {
    code
    label
    description
    unit
    aggregation
    dataset
    dimensions
    precision
  }
}
    `,
  { hash: 'sha256:8e4e01b68ed356a5f8696e2043a571971aa8591a5fe65d3a51ec8346e0e7c56f' },
) as unknown as TypedDocumentString<IndicateursQuery, IndicateursQueryVariables>;
export const JuridiqueParCanalDocument = new TypedDocumentString(
  `
    query JuridiqueParCanal($annees: [Int!]!) {
  statistics(
    input: {indicators: [LEGAL_REQUESTS_RECEIVED], years: $annees, by: [REGION, CHANNEL], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:1708ae08b163d0e16979d5b717413d520ed63bca177fac1496240d57ef62ea38' },
) as unknown as TypedDocumentString<JuridiqueParCanalQuery, JuridiqueParCanalQueryVariables>;
export const JuridiqueParThematiqueDocument = new TypedDocumentString(
  `
    query JuridiqueParThematique($annees: [Int!]!) {
  statistics(
    input: {indicators: [LEGAL_REQUESTS_RECEIVED, LEGAL_REQUESTS_ANSWERED, LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS], years: $annees, by: [THEME], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:599a5759c04e11bd3b549d90ecb3ccce940d29c727cec5d6150014506eaaebf6' },
) as unknown as TypedDocumentString<JuridiqueParThematiqueQuery, JuridiqueParThematiqueQueryVariables>;
export const LexiqueDocument = new TypedDocumentString(
  `
    query Lexique($recherche: String) {
  lexicon(search: $recherche) {
    acronym
    expansion
  }
}
    `,
  { hash: 'sha256:110ad0728293e3c5fd31bf75d9dd8139da31731c6896fd51e42bbc3ef24ff62b' },
) as unknown as TypedDocumentString<LexiqueQuery, LexiqueQueryVariables>;
export const NouveauxAdherentsDocument = new TypedDocumentString(
  `
    query NouveauxAdherents($annees: [Int!]!) {
  statistics(
    input: {indicators: [ADHERENTS_JOINED], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:1aad071ae899c08dc015155f303bb9570cdc18f8e181c1cb6d0a7fa4da2c3b96' },
) as unknown as TypedDocumentString<NouveauxAdherentsQuery, NouveauxAdherentsQueryVariables>;
export const ProgrammesParRegionDocument = new TypedDocumentString(
  `
    query ProgrammesParRegion($annees: [Int!]!) {
  statistics(
    input: {indicators: [PROGRAMMES_PARTICIPATIONS, PROGRAMMES_PEOPLE], years: $annees, by: [REGION, PROGRAMME], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:d75a4772aa1b52bb7fe267533b0c63c897d33cf838eddc78f16f690b27fe6437' },
) as unknown as TypedDocumentString<ProgrammesParRegionQuery, ProgrammesParRegionQueryVariables>;
export const ProgrammesDocument = new TypedDocumentString(
  `
    query Programmes {
  federation {
    programmes {
      code
      name
      acronym
      description
    }
  }
}
    `,
  { hash: 'sha256:dbe308a77136378aaf5fb4aae51e00592e328a949f6bf55b786508a39ec54fa9' },
) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const ReconciliationDocument = new TypedDocumentString(
  `
    query Reconciliation($annee: Int) {
  reconciliation(year: $annee) {
    id
    kind
    year
    territory {
      name
    }
    indicator {
      label
    }
    stated
    statedFrom
    statedTo
    found
    foundFrom
    foundTo
    difference
    message
    sources {
      publisher
      title
      year
    }
    settlement {
      decision
      reason
      settledAt
    }
  }
}
    `,
  { hash: 'sha256:8b63fb4d79a15598a53027d2182975f4ada231c8c446bfa549daa2d663d4304b' },
) as unknown as TypedDocumentString<ReconciliationQuery, ReconciliationQueryVariables>;
export const RegionsCoteACoteDocument = new TypedDocumentString(
  `
    query RegionsCoteACote($annees: [Int!]!, $indicateurs: [IndicatorCode!]!) {
  statistics(
    input: {indicators: $indicateurs, years: $annees, by: [REGION], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:a660f6d69983f4d0cbbea908865d2cde130d7a575a524122acda23924ecf842a' },
) as unknown as TypedDocumentString<RegionsCoteACoteQuery, RegionsCoteACoteQueryVariables>;
export const RegionsEtDepartementsDocument = new TypedDocumentString(
  `
    query RegionsEtDepartements {
  federation {
    regions {
      code
      name
      overseas
      inseeCodes
      departments {
        code
        name
      }
    }
  }
}
    `,
  { hash: 'sha256:111422772ae5600951f7f7364cf11e1bc7568f98e3ba57cc2714409f6945e2c7' },
) as unknown as TypedDocumentString<RegionsEtDepartementsQuery, RegionsEtDepartementsQueryVariables>;
export const SeriesNationalesDocument = new TypedDocumentString(
  `
    query SeriesNationales($depuis: Int, $jusqua: Int) {
  federation {
    adherents: series(indicator: ADHERENTS_TOTAL, from: $depuis, to: $jusqua) {
      ...PointDeSerie
    }
    formations: series(indicator: FORMATIONS_SESSIONS, from: $depuis, to: $jusqua) {
      ...PointDeSerie
    }
  }
}
    fragment PointDeSerie on Figure {
  year
  value
  partialValue
  partialOf {
    name
  }
  state
  basis
  demonstration
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
}`,
  { hash: 'sha256:b34ed1e13a4516a70612736402556715e557bfa684bbfab98789f890b230a191' },
) as unknown as TypedDocumentString<SeriesNationalesQuery, SeriesNationalesQueryVariables>;
export const SiretPourLEtatDocument = new TypedDocumentString(
  `
    query SiretPourLEtat($annee: Int, $premiers: Int = 100, $apres: String) {
  federation {
    adherents(year: $annee, orderBy: NAME, first: $premiers, after: $apres) {
      nodes {
        siret
        name
        structureType
        structureTypes
        address
        postalCode
        city
        department {
          code
          name
        }
        region {
          code
          name
        }
        memberSince
        demonstration
      }
    }
  }
}
    `,
  { hash: 'sha256:9a2a92563ebaa5056e941d5e2ddfbcab1b395a07c062090f50694c7794254608' },
) as unknown as TypedDocumentString<SiretPourLEtatQuery, SiretPourLEtatQueryVariables>;
export const SourcesDocument = new TypedDocumentString(
  `
    query Sources {
  sources {
    title
    year
    territory {
      name
    }
  }
}
    `,
  { hash: 'sha256:ef04439443630506b8dbf432ecda5db958dcf3a59a3214c4bd8bead0ebccadeb' },
) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const SuiviDeLEnqueteDocument = new TypedDocumentString(
  `
    query SuiviDeLEnquete($annees: [Int!]!) {
  statistics(
    input: {indicators: [ACTIVITY_RESPONDENTS, ACTIVITY_RESPONSE_RATE], years: $annees, by: [REGION], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
      respondents
      respondentsExpected
    }
  }
}
    `,
  { hash: 'sha256:ea4262bdf60b7959903ddecd0a41db7df6888fc6c939c8c6e722d5c0ee92d588' },
) as unknown as TypedDocumentString<SuiviDeLEnqueteQuery, SuiviDeLEnqueteQueryVariables>;
export const TableauCroiseDocument = new TypedDocumentString(
  `
    query TableauCroise($annees: [Int!]!) {
  statistics(
    input: {indicators: [ADHERENTS_TOTAL], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
  }
}
    `,
  { hash: 'sha256:3d1a4ed7ade344cde9db758ffbf0ad06c209b590cdeaf46297324354c73280e4' },
) as unknown as TypedDocumentString<TableauCroiseQuery, TableauCroiseQueryVariables>;
export const VieDuReseauDocument = new TypedDocumentString(
  `
    query VieDuReseau($annees: [Int!]!) {
  statistics(
    input: {indicators: [EVENTS_HELD, EVENTS_PARTICIPANTS], years: $annees, by: [REGION, KIND], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    partialValue
    partialOf {
      name
    }
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `,
  { hash: 'sha256:109c13940b6bc00cbf3026511ec74a22da1130f5862bd09c924494ce0aff0a4a' },
) as unknown as TypedDocumentString<VieDuReseauQuery, VieDuReseauQueryVariables>;
