/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '../document-type';
/**
 * Filtre d’une liste d’adhérents : tous les critères à la fois. Null et absent veulent dire la même chose.
 *
 * Filter of a list of adherents: all criteria at once. Null and absent mean the same.
 */
export type AdherentFilter = {
  /**
   * Codes INSEE de départements ; un code inconnu ne correspond à rien.
   *
   * INSEE codes of departments; an unknown one matches nothing.
   */
  departments?: Array<string> | null | undefined;
  /**
   * Adhérents depuis cette année-là au plus tôt ; qui n’a pas d’année connue n’y est pas.
   *
   * Adherents since that year at the earliest; those without a known year are left out.
   */
  memberSinceFrom?: number | null | undefined;
  /**
   * Adhérents depuis cette année-là au plus tard ; qui n’a pas d’année connue n’y est pas.
   *
   * Adherents since that year at the latest; those without a known year are left out.
   */
  memberSinceTo?: number | null | undefined;
  /**
   * Codes de programmes : qui a pris part à l’un d’eux, l’année du registre demandé, ou n’importe laquelle si aucune ne l’est ; ce qui n’est que prévu ne compte pas. Un code inconnu ne correspond à rien.
   *
   * Codes of programmes: who took part in one of them, in the year of the register asked for, or in any where none is; what is only planned does not count. An unknown code matches nothing.
   */
  programmes?: Array<string> | null | undefined;
  /**
   * Codes de régions ; une région inconnue ne correspond à rien.
   *
   * Region slugs; an unknown one matches nothing.
   */
  regions?: Array<string> | null | undefined;
  /**
   * Partie du nom ou de la ville, 200 caractères au plus ; accents et casse ne comptent pas.
   *
   * Part of the name or the city, 200 characters at most; accents and case do not matter.
   */
  search?: string | null | undefined;
  /**
   * Porte au moins un de ces types.
   *
   * Runs at least one of these.
   */
  structureTypes?: Array<StructureType> | null | undefined;
};

/**
 * Ordre d’une liste d’adhérents.
 *
 * Order of a list of adherents.
 */
export type AdherentOrder =
  /**
   * Par ville, puis par nom ; sans ville à la fin.
   *
   * By city, then by name; without a city last.
   */
  | 'CITY'
  /**
   * Par année d’adhésion, les plus anciens d’abord.
   *
   * By year of joining, the oldest first.
   */
  | 'MEMBER_SINCE'
  /**
   * Par nom, accents et casse à part.
   *
   * By name, accents and case aside.
   */
  | 'NAME';

/**
 * Comment la dernière demande a fini.
 *
 * How the last try ended.
 */
export type DataLinkOutcome =
  /**
   * Reçu, et quelqu’un a déposé autre chose à la même place : le siège choisit.
   *
   * Received, and somebody handed in something else at the same place: the office chooses.
   */
  | 'CONFLICT'
  /**
   * Le fichier comporte des fautes.
   *
   * The file has faults.
   */
  | 'FAULTY'
  /**
   * Le fichier a perdu la moitié de ses lignes ou plus : il attend quelqu’un.
   *
   * The file lost half of its rows or more: it waits for a person.
   */
  | 'HELD'
  /**
   * Un fichier nouveau est reçu, sans faute.
   *
   * A new file was received, without a fault.
   */
  | 'RECEIVED'
  /**
   * Ce qui est à cette adresse n’est pas reçu.
   *
   * What is at the address is not received.
   */
  | 'REFUSED'
  /**
   * Le fichier est le même.
   *
   * The file is the same.
   */
  | 'UNCHANGED'
  /**
   * L’adresse ne répond pas ; redemandée dans l’heure.
   *
   * Not reached; asked again within the hour.
   */
  | 'UNREACHABLE';

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
 * De qui un jeu de données est attendu.
 *
 * Whom a dataset is expected from.
 */
export type HandedInBy =
  /**
   * Du siège seul, pour un service rendu nationalement.
   *
   * The national office alone, for a service that is run nationally.
   */
  | 'OFFICE'
  /**
   * De chaque délégation.
   *
   * Each region.
   */
  | 'REGIONS';

/**
 * Ce qu’est devenue une version reçue.
 *
 * What became of a version that was received.
 */
export type HarvestArrivalState =
  /**
   * Un dépôt fait à la main est à la même place.
   *
   * A file handed in by hand is at the same place.
   */
  | 'CONFLICT'
  /**
   * Retenue par la règle : une personne décide.
   *
   * Held by the rule: a person decides.
   */
  | 'HELD'
  /**
   * Publiée.
   *
   * Published.
   */
  | 'PUBLISHED'
  /**
   * Attend qu’une personne la publie.
   *
   * Waits for a person to publish it.
   */
  | 'RECEIVED'
  /**
   * Refusée, avec ses fautes.
   *
   * Refused, with its faults.
   */
  | 'REFUSED'
  /**
   * Remplacée par une autre.
   *
   * Replaced by another.
   */
  | 'SUPERSEDED'
  /**
   * Retirée là-bas ; une personne décide ici.
   *
   * Withdrawn there; a person decides here.
   */
  | 'TO_WITHDRAW'
  /**
   * Retirée.
   *
   * Withdrawn.
   */
  | 'WITHDRAWN';

/**
 * Qui dit les chiffres d’une région.
 *
 * Who says what a region comes to.
 */
export type HarvestCheckFrom =
  /**
   * L’instance, demandée à l’instant.
   *
   * The instance, asked just now.
   */
  | 'INSTANCE'
  /**
   * Le dernier paquet apporté.
   *
   * The last package that was brought.
   */
  | 'PACKAGE';

/**
 * Issue d’un échange.
 *
 * Outcome of an exchange.
 */
export type HarvestOutcome =
  /**
   * Quelque chose est arrivé.
   *
   * Something arrived.
   */
  | 'RECEIVED'
  /**
   * Refusé, et gardé comme preuve.
   *
   * Refused, and kept as evidence.
   */
  | 'REFUSED'
  /**
   * Rien de nouveau.
   *
   * Nothing new.
   */
  | 'UNCHANGED'
  /**
   * Pas de réponse.
   *
   * No answer.
   */
  | 'UNREACHABLE'
  /**
   * Rien n’est signé : ni pris, ni refusé.
   *
   * Nothing is signed: neither taken nor refused.
   */
  | 'UNSIGNED';

/**
 * Qui décide.
 *
 * Who decides.
 */
export type HarvestRule =
  /**
   * La règle que le siège a fixée.
   *
   * The rule that the office has set.
   */
  | 'AUTOMATIC'
  /**
   * Une personne, chaque fois.
   *
   * A person, each time.
   */
  | 'MANUAL';

/**
 * Genre d’une source.
 *
 * Kind of a source.
 */
export type HarvestSourceKind =
  /**
   * Une instance de Maillage, qui signe.
   *
   * An instance of Maillage, which signs.
   */
  | 'INSTANCE'
  /**
   * Une instance hors ligne, dont quelqu’un apporte les paquets signés.
   *
   * An instance that no network leads to, whose signed packages somebody brings.
   */
  | 'PACKAGE';

/**
 * Comment va une source.
 *
 * How a source is doing.
 */
export type HarvestSourceState =
  /**
   * Elle répond.
   *
   * It answers.
   */
  | 'LIVE'
  /**
   * Ce qu’elle donne est refusé.
   *
   * What it gives is refused.
   */
  | 'REFUSED'
  /**
   * Plus de nouvelles depuis longtemps.
   *
   * Not heard of for long.
   */
  | 'STALE'
  /**
   * Elle ne répond pas.
   *
   * It does not answer.
   */
  | 'UNREACHABLE';

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
 * Pourquoi une médiane et des quartiles ne sont pas donnés.
 *
 * Why a median and quartiles are not given.
 */
export type QuartilesAbsence =
  /**
   * Les deux quartiles se confondent : la moitié des réponses seraient connues.
   *
   * Both quartiles come to the same: half of the answers would be known.
   */
  | 'ALIKE'
  /**
   * Des réponses attendues ne sont pas publiées.
   *
   * Answers that are expected are not published.
   */
  | 'INCOMPLETE'
  /**
   * La valeur ne vient pas de réponses, ou il n’y en a pas.
   *
   * The value comes from no answers, or there are none.
   */
  | 'NOTHING'
  /**
   * Trop peu de réponses pour que chaque quart en compte assez.
   *
   * Too few answers for each quarter to count enough of them.
   */
  | 'TOO_FEW'
  /**
   * La somme des mêmes réponses est retenue.
   *
   * The sum of the same answers is withheld.
   */
  | 'WITHHELD';

/**
 * Ce au titre de quoi l’on demande.
 *
 * In which capacity one asks.
 */
export type Role =
  /**
   * Un adhérent : lit ce que lit le public, et ce qui est de lui seul ; répond à l’enquête.
   *
   * One adherent: reads what the public reads, and what is its own alone; answers the survey.
   */
  | 'ADHERENT'
  /**
   * Administre la plateforme.
   *
   * Administers the platform.
   */
  | 'ADMIN'
  /**
   * Lit aussi les lignes et les contacts, partout.
   *
   * Reads rows and contacts too, everywhere.
   */
  | 'ANALYST'
  /**
   * Remet les jeux de données de ses régions, et les lit.
   *
   * Hands in datasets of their own regions, and reads those.
   */
  | 'CONTRIBUTOR'
  /**
   * Non connecté : chiffres, annuaire des adhérents sans contacts, données de référence.
   *
   * Not signed in: aggregates, the directory of adherents without contacts, reference data.
   */
  | 'PUBLIC'
  /**
   * Publie et retire ; le siège.
   *
   * Publishes and withdraws; the national office.
   */
  | 'PUBLISHER';

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
 * Gravité d’une remarque.
 *
 * Severity of an issue.
 */
export type Severity =
  /**
   * Empêche la publication.
   *
   * Prevents publication.
   */
  | 'ERROR'
  /**
   * À vérifier, sans empêcher.
   *
   * To be looked at; prevents nothing.
   */
  | 'WARNING';

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
 * État d’un dépôt.
 *
 * State of a submission.
 */
export type SubmissionStatus =
  /**
   * Comporte des erreurs ; ne peut être publié.
   *
   * Has errors; cannot be published.
   */
  | 'INVALID'
  /**
   * Publié : ses lignes comptent.
   *
   * Published: its rows count.
   */
  | 'PUBLISHED'
  /**
   * Remplacé par une version ultérieure.
   *
   * Replaced by a later version.
   */
  | 'SUPERSEDED'
  /**
   * Contrôlé, attend le siège.
   *
   * Checked, waits for the national office.
   */
  | 'VALID'
  /**
   * Retiré.
   *
   * Withdrawn.
   */
  | 'WITHDRAWN';

/**
 * Ce que le journal garde.
 *
 * What the trail keeps.
 */
export type TrailAct =
  /**
   * Instance acceptée à la lecture.
   *
   * An instance was accepted as a reader.
   */
  | 'ACCEPT_READER'
  /**
   * Compte changé.
   *
   * An account was changed.
   */
  | 'CHANGE_ACCOUNT'
  /**
   * Secret d’un appel remplacé.
   *
   * The secret of a call was replaced.
   */
  | 'CHANGE_CALL_SECRET'
  /**
   * Mot de passe ou second facteur changé.
   *
   * A password or second factor was changed.
   */
  | 'CHANGE_FACTOR'
  /**
   * Source moissonnée changée.
   *
   * A harvested source was changed.
   */
  | 'CHANGE_SOURCE'
  /**
   * Compte fermé.
   *
   * An account was closed.
   */
  | 'CLOSE_ACCOUNT'
  /**
   * Lecture d’un rapport close.
   *
   * The reading of a report was closed.
   */
  | 'CLOSE_REPORT'
  /**
   * Chiffre imprimé confirmé.
   *
   * A printed figure was confirmed.
   */
  | 'CONFIRM_FIGURE'
  /**
   * Année figée.
   *
   * A year was frozen.
   */
  | 'CREATE_RELEASE'
  /**
   * Jeton de programme fait.
   *
   * A program’s token was made.
   */
  | 'CREATE_TOKEN'
  /**
   * Requête effacée.
   *
   * A query was deleted.
   */
  | 'DELETE_QUERY'
  /**
   * Appel d’un autre serveur arrêté.
   *
   * A call of another server was ended.
   */
  | 'END_CALL'
  /**
   * Source par lien arrêtée.
   *
   * A link to a source was ended.
   */
  | 'END_LINK'
  /**
   * Sessions terminées.
   *
   * Sessions were ended.
   */
  | 'END_SESSIONS'
  /**
   * Personne effacée.
   *
   * A person was erased.
   */
  | 'ERASE_PERSON'
  /**
   * Données d’une personne remises.
   *
   * A person’s data were handed over.
   */
  | 'EXPORT_PERSON'
  /**
   * Délai accordé.
   *
   * An extension was granted.
   */
  | 'GRANT_EXTENSION'
  /**
   * Invitation faite.
   *
   * An invitation was made.
   */
  | 'INVITE'
  /**
   * Invitation acceptée.
   *
   * An invitation was taken.
   */
  | 'JOIN'
  /**
   * Lettre non partie.
   *
   * A letter did not leave.
   */
  | 'LETTER_NOT_SENT'
  /**
   * Fichier retenu laissé passer.
   *
   * A file that was held was let through.
   */
  | 'LET_THROUGH'
  /**
   * Appel d’un autre serveur ajouté.
   *
   * A call of another server was added.
   */
  | 'MAKE_CALL'
  /**
   * Source par lien ajoutée.
   *
   * A link to a source was made.
   */
  | 'MAKE_LINK'
  /**
   * Campagne ouverte ou changée.
   *
   * A campaign was opened or changed.
   */
  | 'OPEN_CAMPAIGN'
  /**
   * Source moissonnée ajoutée.
   *
   * A harvested source was added.
   */
  | 'PAIR_SOURCE'
  /**
   * Clé d’une instance épinglée.
   *
   * The key of an instance was pinned.
   */
  | 'PIN_KEY'
  /**
   * Publication.
   *
   * A submission was published.
   */
  | 'PUBLISH'
  /**
   * Rapport lu.
   *
   * A report was read.
   */
  | 'READ_REPORT'
  /**
   * Accès rendu.
   *
   * Access to an account was given back.
   */
  | 'RECOVER_ACCOUNT'
  /**
   * Instance refusée à la lecture.
   *
   * An instance was refused as a reader.
   */
  | 'REFUSE_READER'
  /**
   * Nombre relevé rejeté.
   *
   * A number that was found was rejected.
   */
  | 'REJECT_FIGURE'
  /**
   * Appel suspendu repris.
   *
   * A stopped call was resumed.
   */
  | 'RESUME_CALL'
  /**
   * Jetons signés révoqués.
   *
   * Signed tokens were revoked.
   */
  | 'REVOKE_SIGNED_TOKENS'
  /**
   * Jeton de programme révoqué.
   *
   * A program’s token was revoked.
   */
  | 'REVOKE_TOKEN'
  /**
   * Clé de l’instance remplacée.
   *
   * The key of this instance was replaced.
   */
  | 'ROTATE_KEY'
  /**
   * Requête enregistrée.
   *
   * A query was saved.
   */
  | 'SAVE_QUERY'
  /**
   * Lettre envoyée à une délégation.
   *
   * A letter was sent to a region.
   */
  | 'SEND_LETTER'
  /**
   * Contradiction tranchée.
   *
   * A discrepancy was settled.
   */
  | 'SETTLE_DISCREPANCY'
  /**
   * Plan de collecte fixé.
   *
   * A collection plan was set.
   */
  | 'SET_COLLECTION_PLAN'
  /**
   * Adresse d’une délégation changée.
   *
   * The address of a region was changed.
   */
  | 'SET_CONTACT'
  /**
   * Appel suspendu après des échecs répétés.
   *
   * A call was stopped after repeated failures.
   */
  | 'STOP_CALL'
  /**
   * Dépôt.
   *
   * A file was handed in.
   */
  | 'SUBMIT'
  /**
   * Réponse d’un adhérent remise.
   *
   * An adherent’s answer was handed in.
   */
  | 'SUBMIT_ANSWER'
  /**
   * Version remplacée.
   *
   * A version was replaced.
   */
  | 'SUPERSEDE'
  /**
   * Chiffre imprimé repris.
   *
   * A printed figure was taken back.
   */
  | 'TAKE_BACK_FIGURE'
  /**
   * Réponses reprises par la région.
   *
   * Answers were taken over by the region.
   */
  | 'TAKE_OVER_ANSWERS'
  /**
   * Paquet d’une instance pris.
   *
   * The package of an instance was taken in.
   */
  | 'TAKE_PACKAGE'
  /**
   * Accusés de réception pris.
   *
   * Receipts of an instance were taken in.
   */
  | 'TAKE_RECEIPTS'
  /**
   * Retrait.
   *
   * A submission was withdrawn.
   */
  | 'WITHDRAW'
  /**
   * Invitation retirée.
   *
   * An invitation was withdrawn.
   */
  | 'WITHDRAW_INVITATION'
  /**
   * Rapport annuel écrit.
   *
   * An annual report was written.
   */
  | 'WRITE_REPORT';

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

export type ComptesQueryVariables = Exact<{ [key: string]: never }>;

export type ComptesQuery = {
  viewer: { role: Role };
  federation: { regions: Array<{ code: string; name: string }> };
  accounts: Array<{
    id: string;
    name: string;
    emailAddress: string;
    role: Role;
    closed: boolean;
    regions: Array<{ name: string }>;
  }>;
  invitations: Array<{
    id: string;
    name: string | null;
    emailAddress: string | null;
    role: Role;
    madeBy: string;
    endsAt: string;
    regions: Array<{ name: string }>;
  }>;
};

export type CompteQueryVariables = Exact<{
  id: string | number;
}>;

export type CompteQuery = {
  viewer: { role: Role; account: { id: string } | null };
  federation: { regions: Array<{ code: string; name: string }> };
  account: {
    id: string;
    name: string;
    emailAddress: string;
    role: Role;
    closed: boolean;
    hasPassword: boolean;
    hasAuthenticator: boolean;
    madeAt: string;
    regions: Array<{ code: string; name: string }>;
    passkeys: Array<{ id: string }>;
    sessions: Array<{ id: string; device: string; seenAt: string }>;
  } | null;
};

export type AdherentsCherchesQueryVariables = Exact<{
  mots: string;
}>;

export type AdherentsCherchesQuery = {
  federation: { adherents: { nodes: Array<{ id: string; name: string; city: string | null; siret: string | null }> } };
};

export type RapportQueryVariables = Exact<{
  annee: number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type RapportQuery = {
  lieu: {
    id: string;
    name: string;
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        explanation: {
          coverage: string;
          notes: Array<string>;
          sentence: string;
          rule: string;
          breaks: Array<string>;
          sources: Array<string>;
          sourceNotes: Array<string>;
        };
        indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
        coverage: {
          reporting: number;
          expected: number;
          handedInBy: HandedInBy | null;
          respondents: number | null;
          respondentsExpected: number | null;
          missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        evolution: {
          previousValue: number | null;
          change: number | null;
          difference: number | null;
          sameUnitsChange: number | null;
          sameUnits: number;
        } | null;
        printed: Array<{
          value: number;
          approximate: boolean;
          section: string | null;
          note: string | null;
          difference: number | null;
          source: { code: string; label: string };
        }>;
        declared: Array<{
          value: number;
          approximate: boolean;
          base: number | null;
          section: string | null;
          note: string | null;
          difference: number | null;
        }>;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
    };
  };
};

export type RapportDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type RapportDeRegionQuery = {
  lieu: {
    id: string;
    name: string;
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        explanation: {
          coverage: string;
          notes: Array<string>;
          sentence: string;
          rule: string;
          breaks: Array<string>;
          sources: Array<string>;
          sourceNotes: Array<string>;
        };
        indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
        coverage: {
          reporting: number;
          expected: number;
          handedInBy: HandedInBy | null;
          respondents: number | null;
          respondentsExpected: number | null;
          missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        evolution: {
          previousValue: number | null;
          change: number | null;
          difference: number | null;
          sameUnitsChange: number | null;
          sameUnits: number;
        } | null;
        printed: Array<{
          value: number;
          approximate: boolean;
          section: string | null;
          note: string | null;
          difference: number | null;
          source: { code: string; label: string };
        }>;
        declared: Array<{
          value: number;
          approximate: boolean;
          base: number | null;
          section: string | null;
          note: string | null;
          difference: number | null;
        }>;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
    };
  } | null;
};

type LieuDuRapport_Adherent_Fragment = {
  id: string;
  name: string;
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      explanation: {
        coverage: string;
        notes: Array<string>;
        sentence: string;
        rule: string;
        breaks: Array<string>;
        sources: Array<string>;
        sourceNotes: Array<string>;
      };
      indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      printed: Array<{
        value: number;
        approximate: boolean;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{
        value: number;
        approximate: boolean;
        base: number | null;
        section: string | null;
        note: string | null;
        difference: number | null;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type LieuDuRapport_Department_Fragment = {
  id: string;
  name: string;
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      explanation: {
        coverage: string;
        notes: Array<string>;
        sentence: string;
        rule: string;
        breaks: Array<string>;
        sources: Array<string>;
        sourceNotes: Array<string>;
      };
      indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      printed: Array<{
        value: number;
        approximate: boolean;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{
        value: number;
        approximate: boolean;
        base: number | null;
        section: string | null;
        note: string | null;
        difference: number | null;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type LieuDuRapport_Federation_Fragment = {
  id: string;
  name: string;
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      explanation: {
        coverage: string;
        notes: Array<string>;
        sentence: string;
        rule: string;
        breaks: Array<string>;
        sources: Array<string>;
        sourceNotes: Array<string>;
      };
      indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      printed: Array<{
        value: number;
        approximate: boolean;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{
        value: number;
        approximate: boolean;
        base: number | null;
        section: string | null;
        note: string | null;
        difference: number | null;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type LieuDuRapport_Region_Fragment = {
  id: string;
  name: string;
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      explanation: {
        coverage: string;
        notes: Array<string>;
        sentence: string;
        rule: string;
        breaks: Array<string>;
        sources: Array<string>;
        sourceNotes: Array<string>;
      };
      indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      printed: Array<{
        value: number;
        approximate: boolean;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{
        value: number;
        approximate: boolean;
        base: number | null;
        section: string | null;
        note: string | null;
        difference: number | null;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

export type LieuDuRapportFragment =
  | LieuDuRapport_Adherent_Fragment
  | LieuDuRapport_Department_Fragment
  | LieuDuRapport_Federation_Fragment
  | LieuDuRapport_Region_Fragment;

export type ContradictionsDuRapportQueryVariables = Exact<{
  annee: number;
}>;

export type ContradictionsDuRapportQuery = {
  reconciliation: Array<{
    message: string;
    indicator: { code: IndicatorCode };
    territory: { id: string } | { id: string } | { id: string } | { id: string };
    settlement: { decision: SettlementDecision; reason: string; settledAt: string } | null;
  }>;
};

export type EvenementsDuRapportQueryVariables = Exact<{
  annee: number;
  dates: boolean;
  apres?: string | null | undefined;
}>;

export type EvenementsDuRapportQuery = {
  lieu: {
    events: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        title: string;
        startsOn: string;
        place: string | null;
        participants: number | null;
        region: { name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    };
  };
};

export type EvenementsDuRapportDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  dates: boolean;
  apres?: string | null | undefined;
}>;

export type EvenementsDuRapportDeRegionQuery = {
  lieu: {
    events: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        title: string;
        startsOn: string;
        place: string | null;
        participants: number | null;
        region: { name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    };
  } | null;
};

export type EvenementsFragment = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Array<{
    title: string;
    startsOn: string;
    place: string | null;
    participants: number | null;
    region: { name: string } | null;
    submission: { origin: SubmissionOrigin };
  }>;
};

export type ParticipationsDuRapportQueryVariables = Exact<{
  annee: number;
  apres?: string | null | undefined;
}>;

export type ParticipationsDuRapportQuery = {
  lieu: {
    programmeParticipations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        action: string | null;
        heldOn: string | null;
        people: number | null;
        planned: boolean;
        programme: { name: string };
        adherent: { name: string } | null;
        region: { name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    } | null;
  };
};

export type ParticipationsDuRapportDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  apres?: string | null | undefined;
}>;

export type ParticipationsDuRapportDeRegionQuery = {
  lieu: {
    programmeParticipations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        action: string | null;
        heldOn: string | null;
        people: number | null;
        planned: boolean;
        programme: { name: string };
        adherent: { name: string } | null;
        region: { name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    } | null;
  } | null;
};

export type ParticipationsFragment = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Array<{
    action: string | null;
    heldOn: string | null;
    people: number | null;
    planned: boolean;
    programme: { name: string };
    adherent: { name: string } | null;
    region: { name: string } | null;
    submission: { origin: SubmissionOrigin };
  }>;
};

export type VersionsFigeesQueryVariables = Exact<{
  annee: number;
}>;

export type VersionsFigeesQuery = {
  releases: Array<{ id: string; year: number; number: number; label: string; citation: string; createdAt: string }>;
};

export type ChiffresFigesQueryVariables = Exact<{
  version: string | number;
  lieux?: Array<string | number> | string | number | null | undefined;
  indicateurs?: Array<IndicatorCode> | IndicatorCode | null | undefined;
}>;

export type ChiffresFigesQuery = {
  release: {
    figures: Array<{
      indicator: string;
      label: string;
      unit: Unit;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      notes: Array<string>;
      breaks: Array<string> | null;
      sources: Array<string> | null;
      source: string | null;
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<string>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      parts: Array<{
        dimension: Dimension;
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        printedIn: { source: string; section: string } | null;
      }>;
    }>;
  } | null;
};

export type RapportFigeQueryVariables = Exact<{
  version: string | number;
  lieu: string | number;
  indicateurs?: Array<IndicatorCode> | IndicatorCode | null | undefined;
}>;

export type RapportFigeQuery = {
  release: {
    regionNames: Array<string> | null;
    figures: Array<{
      indicator: string;
      label: string;
      unit: Unit;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      notes: Array<string>;
      breaks: Array<string> | null;
      sources: Array<string> | null;
      source: string | null;
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<string>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      parts: Array<{
        dimension: Dimension;
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        printedIn: { source: string; section: string } | null;
      }>;
    }>;
    unknownFigures: Array<{
      indicator: string;
      label: string;
      unit: Unit;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      notes: Array<string>;
      breaks: Array<string> | null;
      sources: Array<string> | null;
      source: string | null;
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<string>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      parts: Array<{
        dimension: Dimension;
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        printedIn: { source: string; section: string } | null;
      }>;
    }> | null;
    series: Array<{
      indicator: string;
      points: Array<{
        year: number;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        reporting: number;
        printedIn: { source: string; section: string } | null;
      }>;
    }> | null;
    lists: {
      events: Array<{
        title: string;
        startsOn: string;
        place: string | null;
        participants: number | null;
        highlight: boolean;
        regionName: string | null;
        demonstration: boolean;
      }>;
      publications: Array<{
        title: string;
        publishedOn: string | null;
        regionName: string | null;
        demonstration: boolean;
      }>;
      partners: Array<{ name: string; purpose: string | null; regionName: string | null; demonstration: boolean }>;
      newcomers: Array<{ name: string; city: string | null; regionName: string | null; demonstration: boolean }>;
      leavers: Array<{ name: string; city: string | null; regionName: string | null; demonstration: boolean }>;
      contradictions: Array<{
        indicator: string;
        message: string;
        decision: SettlementDecision | null;
        reason: string | null;
        settledAt: string | null;
      }>;
    } | null;
  } | null;
};

export type MouvementFigeFragment = {
  name: string;
  city: string | null;
  regionName: string | null;
  demonstration: boolean;
};

export type ChiffreFigeFragment = {
  indicator: string;
  label: string;
  unit: Unit;
  value: number | null;
  partialValue: number | null;
  partialOf: Array<string>;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  notes: Array<string>;
  breaks: Array<string> | null;
  sources: Array<string> | null;
  source: string | null;
  coverage: {
    reporting: number;
    expected: number;
    handedInBy: HandedInBy | null;
    respondents: number | null;
    respondentsExpected: number | null;
    missing: Array<string>;
  };
  evolution: {
    previousValue: number | null;
    change: number | null;
    difference: number | null;
    sameUnitsChange: number | null;
    sameUnits: number;
  } | null;
  parts: Array<{
    dimension: Dimension;
    key: string;
    label: string;
    value: number | null;
    partialValue: number | null;
    partialOf: Array<string>;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    printedIn: { source: string; section: string } | null;
  }>;
};

export type PublicationsDuRapportQueryVariables = Exact<{
  annee: number;
  apres?: string | null | undefined;
}>;

export type PublicationsDuRapportQuery = {
  lieu: {
    publications: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        title: string;
        publishedOn: string | null;
        region: { name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    };
  };
};

export type PublicationsDuRapportDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  apres?: string | null | undefined;
}>;

export type PublicationsDuRapportDeRegionQuery = {
  lieu: {
    publications: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        title: string;
        publishedOn: string | null;
        region: { name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    };
  } | null;
};

export type ParutionsFragment = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Array<{
    title: string;
    publishedOn: string | null;
    region: { name: string } | null;
    submission: { origin: SubmissionOrigin };
  }>;
};

export type PartenairesDuRapportQueryVariables = Exact<{
  annee: number;
  apres?: string | null | undefined;
}>;

export type PartenairesDuRapportQuery = {
  lieu: {
    partners: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        name: string;
        purpose: string | null;
        region: { name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    };
  };
};

export type PartenairesDuRapportDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  apres?: string | null | undefined;
}>;

export type PartenairesDuRapportDeRegionQuery = {
  lieu: {
    partners: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        name: string;
        purpose: string | null;
        region: { name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    };
  } | null;
};

export type PartenairesFragment = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Array<{
    name: string;
    purpose: string | null;
    region: { name: string } | null;
    submission: { origin: SubmissionOrigin };
  }>;
};

export type MouvementsDuRapportQueryVariables = Exact<{
  annee: number;
  apres?: string | null | undefined;
  entrees: boolean;
}>;

export type MouvementsDuRapportQuery = {
  lieu: {
    newcomers?: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{ name: string; city: string | null; demonstration: boolean; region: { name: string } | null }>;
    };
    leavers?: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{ name: string; city: string | null; demonstration: boolean; region: { name: string } | null }>;
    };
  };
};

export type MouvementsDuRapportDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  apres?: string | null | undefined;
  entrees: boolean;
}>;

export type MouvementsDuRapportDeRegionQuery = {
  lieu: {
    newcomers?: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{ name: string; city: string | null; demonstration: boolean; region: { name: string } | null }>;
    };
    leavers?: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{ name: string; city: string | null; demonstration: boolean; region: { name: string } | null }>;
    };
  } | null;
};

export type MouvementsFragment = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Array<{ name: string; city: string | null; demonstration: boolean; region: { name: string } | null }>;
};

export type AnnuaireQueryVariables = Exact<{
  annee?: number | null | undefined;
  filtre?: AdherentFilter | null | undefined;
  ordre?: AdherentOrder | null | undefined;
  suite?: string | null | undefined;
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
        memberSince: number | null;
        demonstration: boolean;
        department: { code: string; name: string } | null;
        region: { code: string; name: string } | null;
      }>;
    };
  };
};

export type PageDAdherentsFragment = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Array<{
    id: string;
    name: string;
    structureTypes: Array<StructureType>;
    city: string | null;
    memberSince: number | null;
    demonstration: boolean;
    department: { code: string; name: string } | null;
    region: { code: string; name: string } | null;
  }>;
};

export type UnAdherentQueryVariables = Exact<{
  id: string | number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type UnAdherentQuery = {
  adherent: {
    id: string;
    name: string;
    siret: string | null;
    structureType: StructureType;
    structureTypes: Array<StructureType>;
    address: string | null;
    postalCode: string | null;
    city: string | null;
    memberSince: number | null;
    phone: string | null;
    email: string | null;
    demonstration: boolean;
    department: { code: string; name: string } | null;
    region: { code: string; name: string } | null;
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        explanation: { sentence: string };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
      programmes: Array<{
        programme: { code: string; name: string };
        participations: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          explanation: { sentence: string };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
      }>;
    };
  } | null;
};

export type UneRegionQueryVariables = Exact<{
  code: string;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type UneRegionQuery = {
  region: {
    code: string;
    name: string;
    overseas: boolean;
    departments: Array<{ code: string; name: string; adherents: { totalCount: number } }>;
    adherents: { totalCount: number };
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        explanation: { sentence: string };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
      programmes: Array<{
        programme: { code: string; name: string };
        participations: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          explanation: { sentence: string };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
      }>;
    };
  } | null;
};

export type UnDepartementQueryVariables = Exact<{
  code: string;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type UnDepartementQuery = {
  department: {
    code: string;
    name: string;
    region: { code: string; name: string } | null;
    adherents: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        name: string;
        structureTypes: Array<StructureType>;
        city: string | null;
        memberSince: number | null;
        demonstration: boolean;
        department: { code: string; name: string } | null;
        region: { code: string; name: string } | null;
      }>;
    };
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        explanation: { sentence: string };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
      programmes: Array<{
        programme: { code: string; name: string };
        participations: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          explanation: { sentence: string };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
      }>;
    };
  } | null;
};

type ChiffresDUnLieu_Adherent_Fragment = {
  keyFigures: {
    year: number;
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit };
      explanation: { sentence: string };
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
    programmes: Array<{
      programme: { code: string; name: string };
      participations: {
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        explanation: { sentence: string };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      };
    }>;
  };
};

type ChiffresDUnLieu_Department_Fragment = {
  keyFigures: {
    year: number;
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit };
      explanation: { sentence: string };
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
    programmes: Array<{
      programme: { code: string; name: string };
      participations: {
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        explanation: { sentence: string };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      };
    }>;
  };
};

type ChiffresDUnLieu_Federation_Fragment = {
  keyFigures: {
    year: number;
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit };
      explanation: { sentence: string };
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
    programmes: Array<{
      programme: { code: string; name: string };
      participations: {
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        explanation: { sentence: string };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      };
    }>;
  };
};

type ChiffresDUnLieu_Region_Fragment = {
  keyFigures: {
    year: number;
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit };
      explanation: { sentence: string };
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
    programmes: Array<{
      programme: { code: string; name: string };
      participations: {
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        explanation: { sentence: string };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      };
    }>;
  };
};

export type ChiffresDUnLieuFragment =
  | ChiffresDUnLieu_Adherent_Fragment
  | ChiffresDUnLieu_Department_Fragment
  | ChiffresDUnLieu_Federation_Fragment
  | ChiffresDUnLieu_Region_Fragment;

export type ChiffreDuLieuFragment = {
  value: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  partialValue: number | null;
  indicator: { code: IndicatorCode; label: string; unit: Unit };
  explanation: { sentence: string };
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
};

export type ProgrammesQueryVariables = Exact<{ [key: string]: never }>;

export type ProgrammesQuery = {
  federation: {
    programmes: Array<{
      code: string;
      name: string;
      acronym: string | null;
      description: string;
      predecessor: { code: string; name: string } | null;
    }>;
  };
};

export type UnProgrammeQueryVariables = Exact<{
  codes: Array<string> | string;
  code: string;
  annee: number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type UnProgrammeQuery = {
  federation: {
    keyFigures: {
      year: number;
      figures: Array<{
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        breakdown: Array<{
          key: string;
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        }>;
      }>;
    };
    events: {
      totalCount: number;
      nodes: Array<{ title: string; startsOn: string; region: { code: string; name: string } | null }>;
    };
    publications: {
      totalCount: number;
      nodes: Array<{
        title: string;
        publishedOn: string | null;
        url: string | null;
        region: { code: string; name: string } | null;
      }>;
    };
  };
  lieu: {
    printedFigures: Array<{
      year: number;
      dimension: Dimension | null;
      key: string | null;
      label: string | null;
      partOf: string | null;
      value: number;
      approximate: boolean;
      scope: string | null;
      section: string | null;
      note: string | null;
      source: { code: string; label: string };
      indicator: { code: IndicatorCode; label: string; unit: Unit };
    }>;
    regions: Array<{
      code: string;
      name: string;
      printedFigures: Array<{
        year: number;
        dimension: Dimension | null;
        key: string | null;
        label: string | null;
        partOf: string | null;
        value: number;
        approximate: boolean;
        scope: string | null;
        section: string | null;
        note: string | null;
        source: { code: string; label: string };
        indicator: { code: IndicatorCode; label: string; unit: Unit };
      }>;
    }>;
  };
};

export type ExplorerPossibleQueryVariables = Exact<{ [key: string]: never }>;

export type ExplorerPossibleQuery = {
  viewer: { role: Role };
  indicators: Array<{
    code: IndicatorCode;
    label: string;
    unit: Unit;
    dataset: DatasetCode | null;
    dimensions: Array<Dimension>;
    reservedDimensions: Array<Dimension>;
  }>;
  availability: Array<{
    year: number;
    federation: FigureState;
    outside: boolean;
    indicator: { code: IndicatorCode };
    regions: Array<{ code: string }>;
  }>;
};

export type ExplorerFederationQueryVariables = Exact<{
  indicateurs: Array<IndicatorCode> | IndicatorCode;
  annees: Array<number> | number;
  par: Array<Dimension> | Dimension;
}>;

export type ExplorerFederationQuery = {
  federation: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    indicator: { code: IndicatorCode };
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type ExplorerRegionsQueryVariables = Exact<{
  indicateurs: Array<IndicatorCode> | IndicatorCode;
  annees: Array<number> | number;
  parRegion: Array<Dimension> | Dimension;
  regions?: Array<string> | string | null | undefined;
}>;

export type ExplorerRegionsQuery = {
  regions: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    indicator: { code: IndicatorCode };
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type ExplorerFederationEtRegionsQueryVariables = Exact<{
  indicateurs: Array<IndicatorCode> | IndicatorCode;
  annees: Array<number> | number;
  par: Array<Dimension> | Dimension;
  parRegion: Array<Dimension> | Dimension;
  regions?: Array<string> | string | null | undefined;
}>;

export type ExplorerFederationEtRegionsQuery = {
  federation: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    indicator: { code: IndicatorCode };
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
  regions: Array<{
    year: number;
    value: number | null;
    partialValue: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    indicator: { code: IndicatorCode };
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
    coverage: { reporting: number; expected: number };
  }>;
};

export type ExploreeFragment = {
  year: number;
  value: number | null;
  partialValue: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  indicator: { code: IndicatorCode };
  keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
  coverage: { reporting: number; expected: number };
};

export type ExplorerVersionPossibleQueryVariables = Exact<{
  version: string | number;
  lieux: Array<string | number> | string | number;
}>;

export type ExplorerVersionPossibleQuery = {
  release: {
    regionNames: Array<string> | null;
    figures: Array<{ indicator: string; territoryName: string; state: FigureState }>;
  } | null;
};

export type ExplorerVersionQueryVariables = Exact<{
  version: string | number;
  lieux: Array<string | number> | string | number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ExplorerVersionQuery = {
  release: {
    year: number;
    regionNames: Array<string> | null;
    figures: Array<{
      indicator: string;
      territoryName: string;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      parts: Array<{
        dimension: Dimension;
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
      }>;
      coverage: { reporting: number; expected: number };
    }>;
    unknownFigures: Array<{
      indicator: string;
      territoryName: string;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      coverage: { reporting: number; expected: number };
    }> | null;
  } | null;
};

export type ExplorerVersionParDepartementQueryVariables = Exact<{
  version: string | number;
  lieux: Array<string | number> | string | number;
  departements: Array<string | number> | string | number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ExplorerVersionParDepartementQuery = {
  release: {
    year: number;
    regionNames: Array<string> | null;
    figures: Array<{
      indicator: string;
      territoryName: string;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      parts: Array<{
        dimension: Dimension;
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
      }>;
      coverage: { reporting: number; expected: number };
    }>;
    unknownFigures: Array<{
      indicator: string;
      territoryName: string;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      coverage: { reporting: number; expected: number };
    }> | null;
    departements: Array<{
      indicator: string;
      territoryName: string;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      parts: Array<{
        dimension: Dimension;
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
      }>;
      coverage: { reporting: number; expected: number };
    }>;
  } | null;
};

export type ExplorerVersionSansPartsQueryVariables = Exact<{
  version: string | number;
  lieux: Array<string | number> | string | number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ExplorerVersionSansPartsQuery = {
  release: {
    year: number;
    regionNames: Array<string> | null;
    figures: Array<{
      indicator: string;
      territoryName: string;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      coverage: { reporting: number; expected: number };
    }>;
    unknownFigures: Array<{
      indicator: string;
      territoryName: string;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      coverage: { reporting: number; expected: number };
    }> | null;
  } | null;
};

export type TotalFigeFragment = {
  indicator: string;
  territoryName: string;
  value: number | null;
  partialValue: number | null;
  partialOf: Array<string>;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  coverage: { reporting: number; expected: number };
};

export type ExploreeFigeeFragment = {
  indicator: string;
  territoryName: string;
  value: number | null;
  partialValue: number | null;
  partialOf: Array<string>;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  parts: Array<{
    dimension: Dimension;
    key: string;
    label: string;
    value: number | null;
    partialValue: number | null;
    partialOf: Array<string>;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
  }>;
  coverage: { reporting: number; expected: number };
};

export type SuiviQueryVariables = Exact<{
  annee: number;
}>;

export type SuiviQuery = {
  viewer: { role: Role; name: string | null };
  campaign: {
    year: number;
    deadline: string | null;
    demonstration: boolean;
    plan: { datasets: Array<{ dataset: DatasetCode; handedInBy: HandedInBy }> };
    office: {
      deadline: string | null;
      datasets: Array<{
        dataset: DatasetCode;
        expected: boolean;
        state: DatasetState;
        late: boolean;
        demonstration: boolean;
        missing: string | null;
      }>;
    };
    regions: Array<{
      deadline: string | null;
      region: { code: string; name: string };
      letter: { subject: string; text: string } | null;
      datasets: Array<{
        dataset: DatasetCode;
        expected: boolean;
        state: DatasetState;
        late: boolean;
        demonstration: boolean;
        missing: string | null;
      }>;
    }>;
  };
  submissions: {
    nodes: Array<{
      dataset: DatasetCode;
      version: number;
      status: SubmissionStatus;
      origin: SubmissionOrigin;
      submittedAt: string;
      region: { name: string } | null;
    }>;
  };
};

export type EtatDeJeuFragment = {
  dataset: DatasetCode;
  expected: boolean;
  state: DatasetState;
  late: boolean;
  demonstration: boolean;
  missing: string | null;
};

export type VersionsDuGraphiqueQueryVariables = Exact<{
  annee?: number | null | undefined;
}>;

export type VersionsDuGraphiqueQuery = {
  releases: Array<{ id: string; year: number; number: number; label: string; citation: string; createdAt: string }>;
};

export type GraphiqueFigeQueryVariables = Exact<{
  version: string | number;
  lieu: string | number;
  indicateur: IndicatorCode;
}>;

export type GraphiqueFigeQuery = {
  release: {
    regionNames: Array<string> | null;
    figures: Array<{
      indicator: string;
      label: string;
      unit: Unit;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      notes: Array<string>;
      breaks: Array<string> | null;
      sources: Array<string> | null;
      source: string | null;
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<string>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      parts: Array<{
        dimension: Dimension;
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        printedIn: { source: string; section: string } | null;
      }>;
    }>;
    unknownFigures: Array<{
      indicator: string;
      label: string;
      unit: Unit;
      value: number | null;
      partialValue: number | null;
      partialOf: Array<string>;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      notes: Array<string>;
      breaks: Array<string> | null;
      sources: Array<string> | null;
      source: string | null;
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<string>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      parts: Array<{
        dimension: Dimension;
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        printedIn: { source: string; section: string } | null;
      }>;
    }> | null;
    series: Array<{
      indicator: string;
      points: Array<{
        year: number;
        value: number | null;
        partialValue: number | null;
        partialOf: Array<string>;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        reporting: number;
        printedIn: { source: string; section: string } | null;
      }>;
    }> | null;
  } | null;
};

export type RangFigeQueryVariables = Exact<{
  version: string | number;
  lieux: Array<string | number> | string | number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type RangFigeQuery = {
  release: {
    regionNames: Array<string> | null;
    figures: Array<{
      indicator: string;
      label: string;
      unit: Unit;
      territoryName: string;
      value: number | null;
      state: FigureState;
      demonstration: boolean;
    }>;
  } | null;
};

export type ContenuQueryVariables = Exact<{ [key: string]: never }>;

export type ContenuQuery = { federation: { adherents: { totalCount: number } }; sources: Array<{ title: string }> };

export type IndicateurParRegionQueryVariables = Exact<{
  indicateur: IndicatorCode;
  annee: number;
}>;

export type IndicateurParRegionQuery = {
  federation: {
    regions: Array<{
      code: string;
      name: string;
      keyFigures: {
        figures: Array<{
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          coverage: {
            reporting: number;
            expected: number;
            respondents: number | null;
            respondentsExpected: number | null;
          };
          printed: Array<{
            value: number;
            approximate: boolean;
            section: string | null;
            note: string | null;
            difference: number | null;
            source: { code: string; label: string };
          }>;
          declared: Array<{ note: string | null; difference: number | null }>;
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        }>;
      };
    }>;
  };
};

export type ChiffreDeRegionFragment = {
  value: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  partialValue: number | null;
  coverage: { reporting: number; expected: number; respondents: number | null; respondentsExpected: number | null };
  printed: Array<{
    value: number;
    approximate: boolean;
    section: string | null;
    note: string | null;
    difference: number | null;
    source: { code: string; label: string };
  }>;
  declared: Array<{ note: string | null; difference: number | null }>;
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
};

export type ImprimeDeIndicateurQueryVariables = Exact<{
  indicateur: IndicatorCode;
}>;

export type ImprimeDeIndicateurQuery = {
  federation: {
    printedFigures: Array<{
      year: number;
      dimension: Dimension | null;
      key: string | null;
      label: string | null;
      partOf: string | null;
      value: number;
      approximate: boolean;
      scope: string | null;
      section: string | null;
      note: string | null;
      source: { code: string; label: string };
      indicator: { code: IndicatorCode; label: string; unit: Unit };
    }>;
  };
};

export type TitresDuCadreQueryVariables = Exact<{
  annee: number;
  nature: string;
  nombre: number;
}>;

export type TitresDuCadreQuery = {
  lieu: { publications: { totalCount: number; nodes: Array<{ title: string; url: string | null }> } };
};

export type TitresDuCadreDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  nature: string;
  nombre: number;
}>;

export type TitresDuCadreDeRegionQuery = {
  lieu: { publications: { totalCount: number; nodes: Array<{ title: string; url: string | null }> } } | null;
};

export type TitresDePublicationsFragment = { totalCount: number; nodes: Array<{ title: string; url: string | null }> };

export type DatesClesQueryVariables = Exact<{
  annee: number;
  apres?: string | null | undefined;
}>;

export type DatesClesQuery = {
  lieu: {
    events: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        title: string;
        startsOn: string;
        kind: string;
        place: string | null;
        region: { code: string; name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    };
  };
};

export type DatesClesDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  apres?: string | null | undefined;
}>;

export type DatesClesDeRegionQuery = {
  lieu: {
    events: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        title: string;
        startsOn: string;
        kind: string;
        place: string | null;
        region: { code: string; name: string } | null;
        submission: { origin: SubmissionOrigin };
      }>;
    };
  } | null;
};

export type PageDeDatesFragment = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Array<{
    title: string;
    startsOn: string;
    kind: string;
    place: string | null;
    region: { code: string; name: string } | null;
    submission: { origin: SubmissionOrigin };
  }>;
};

export type ChiffresClesQueryVariables = Exact<{
  annee: number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ChiffresClesQuery = {
  lieu: {
    name: string;
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
        coverage: {
          reporting: number;
          expected: number;
          handedInBy: HandedInBy | null;
          respondents: number | null;
          respondentsExpected: number | null;
          missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        evolution: {
          previousValue: number | null;
          change: number | null;
          difference: number | null;
          sameUnitsChange: number | null;
          sameUnits: number;
        } | null;
        explanation: {
          sentence: string;
          rule: string;
          breaks: Array<string>;
          sources: Array<string>;
          sourceNotes: Array<string>;
        };
        printed: Array<{
          value: number;
          approximate: boolean;
          section: string | null;
          note: string | null;
          difference: number | null;
          source: { code: string; label: string };
        }>;
        declared: Array<{
          value: number;
          approximate: boolean;
          base: number | null;
          section: string | null;
          note: string | null;
          difference: number | null;
        }>;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
    };
  };
};

export type ChiffresClesDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ChiffresClesDeRegionQuery = {
  lieu: {
    name: string;
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
        coverage: {
          reporting: number;
          expected: number;
          handedInBy: HandedInBy | null;
          respondents: number | null;
          respondentsExpected: number | null;
          missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        evolution: {
          previousValue: number | null;
          change: number | null;
          difference: number | null;
          sameUnitsChange: number | null;
          sameUnits: number;
        } | null;
        explanation: {
          sentence: string;
          rule: string;
          breaks: Array<string>;
          sources: Array<string>;
          sourceNotes: Array<string>;
        };
        printed: Array<{
          value: number;
          approximate: boolean;
          section: string | null;
          note: string | null;
          difference: number | null;
          source: { code: string; label: string };
        }>;
        declared: Array<{
          value: number;
          approximate: boolean;
          base: number | null;
          section: string | null;
          note: string | null;
          difference: number | null;
        }>;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
    };
  } | null;
};

type Lieu_Adherent_Fragment = {
  name: string;
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      explanation: {
        sentence: string;
        rule: string;
        breaks: Array<string>;
        sources: Array<string>;
        sourceNotes: Array<string>;
      };
      printed: Array<{
        value: number;
        approximate: boolean;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{
        value: number;
        approximate: boolean;
        base: number | null;
        section: string | null;
        note: string | null;
        difference: number | null;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type Lieu_Department_Fragment = {
  name: string;
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      explanation: {
        sentence: string;
        rule: string;
        breaks: Array<string>;
        sources: Array<string>;
        sourceNotes: Array<string>;
      };
      printed: Array<{
        value: number;
        approximate: boolean;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{
        value: number;
        approximate: boolean;
        base: number | null;
        section: string | null;
        note: string | null;
        difference: number | null;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type Lieu_Federation_Fragment = {
  name: string;
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      explanation: {
        sentence: string;
        rule: string;
        breaks: Array<string>;
        sources: Array<string>;
        sourceNotes: Array<string>;
      };
      printed: Array<{
        value: number;
        approximate: boolean;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{
        value: number;
        approximate: boolean;
        base: number | null;
        section: string | null;
        note: string | null;
        difference: number | null;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type Lieu_Region_Fragment = {
  name: string;
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
      coverage: {
        reporting: number;
        expected: number;
        handedInBy: HandedInBy | null;
        respondents: number | null;
        respondentsExpected: number | null;
        missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
      };
      evolution: {
        previousValue: number | null;
        change: number | null;
        difference: number | null;
        sameUnitsChange: number | null;
        sameUnits: number;
      } | null;
      explanation: {
        sentence: string;
        rule: string;
        breaks: Array<string>;
        sources: Array<string>;
        sourceNotes: Array<string>;
      };
      printed: Array<{
        value: number;
        approximate: boolean;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{
        value: number;
        approximate: boolean;
        base: number | null;
        section: string | null;
        note: string | null;
        difference: number | null;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

export type LieuFragment =
  | Lieu_Adherent_Fragment
  | Lieu_Department_Fragment
  | Lieu_Federation_Fragment
  | Lieu_Region_Fragment;

export type ChiffreFragment = {
  value: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  partialValue: number | null;
  indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; dataset: DatasetCode | null };
  coverage: {
    reporting: number;
    expected: number;
    handedInBy: HandedInBy | null;
    respondents: number | null;
    respondentsExpected: number | null;
    missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
  };
  evolution: {
    previousValue: number | null;
    change: number | null;
    difference: number | null;
    sameUnitsChange: number | null;
    sameUnits: number;
  } | null;
  explanation: {
    sentence: string;
    rule: string;
    breaks: Array<string>;
    sources: Array<string>;
    sourceNotes: Array<string>;
  };
  printed: Array<{
    value: number;
    approximate: boolean;
    section: string | null;
    note: string | null;
    difference: number | null;
    source: { code: string; label: string };
  }>;
  declared: Array<{
    value: number;
    approximate: boolean;
    base: number | null;
    section: string | null;
    note: string | null;
    difference: number | null;
  }>;
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
};

export type PartieFragment = {
  partialValue: number | null;
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
};

export type VentilationQueryVariables = Exact<{
  annee: number;
  indicateur: IndicatorCode;
  dimension: Dimension;
}>;

export type VentilationQuery = {
  lieu: {
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
        coverage: { reporting: number; expected: number };
        breakdown: Array<{
          key: string;
          label: string;
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
          printed: Array<{
            value: number;
            section: string | null;
            note: string | null;
            difference: number | null;
            source: { code: string; label: string };
          }>;
          declared: Array<{ note: string | null; difference: number | null }>;
        }>;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
    };
  };
};

export type VentilationDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  indicateur: IndicatorCode;
  dimension: Dimension;
}>;

export type VentilationDeRegionQuery = {
  lieu: {
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
        coverage: { reporting: number; expected: number };
        breakdown: Array<{
          key: string;
          label: string;
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
          printed: Array<{
            value: number;
            section: string | null;
            note: string | null;
            difference: number | null;
            source: { code: string; label: string };
          }>;
          declared: Array<{ note: string | null; difference: number | null }>;
        }>;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
    };
  } | null;
};

type Ventile_Adherent_Fragment = {
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
      coverage: { reporting: number; expected: number };
      breakdown: Array<{
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        printed: Array<{
          value: number;
          section: string | null;
          note: string | null;
          difference: number | null;
          source: { code: string; label: string };
        }>;
        declared: Array<{ note: string | null; difference: number | null }>;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type Ventile_Department_Fragment = {
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
      coverage: { reporting: number; expected: number };
      breakdown: Array<{
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        printed: Array<{
          value: number;
          section: string | null;
          note: string | null;
          difference: number | null;
          source: { code: string; label: string };
        }>;
        declared: Array<{ note: string | null; difference: number | null }>;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type Ventile_Federation_Fragment = {
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
      coverage: { reporting: number; expected: number };
      breakdown: Array<{
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        printed: Array<{
          value: number;
          section: string | null;
          note: string | null;
          difference: number | null;
          source: { code: string; label: string };
        }>;
        declared: Array<{ note: string | null; difference: number | null }>;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

type Ventile_Region_Fragment = {
  keyFigures: {
    figures: Array<{
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
      coverage: { reporting: number; expected: number };
      breakdown: Array<{
        key: string;
        label: string;
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        printed: Array<{
          value: number;
          section: string | null;
          note: string | null;
          difference: number | null;
          source: { code: string; label: string };
        }>;
        declared: Array<{ note: string | null; difference: number | null }>;
      }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

export type VentileFragment =
  | Ventile_Adherent_Fragment
  | Ventile_Department_Fragment
  | Ventile_Federation_Fragment
  | Ventile_Region_Fragment;

export type ChiffresDesRegionsQueryVariables = Exact<{
  annee: number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ChiffresDesRegionsQuery = {
  federation: {
    keyFigures: {
      figures: Array<{
        indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
        breakdown: Array<{
          key: string;
          label: string;
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          printed: Array<{ section: string | null; source: { code: string; label: string } }>;
        }>;
      }>;
    };
  };
};

export type SerieQueryVariables = Exact<{
  indicateur: IndicatorCode;
}>;

export type SerieQuery = {
  lieu: {
    series: Array<{
      year: number;
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
      coverage: { reporting: number; expected: number };
      printed: Array<{
        value: number;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{ note: string | null; difference: number | null }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  };
};

export type SerieDeRegionQueryVariables = Exact<{
  region: string;
  indicateur: IndicatorCode;
}>;

export type SerieDeRegionQuery = {
  lieu: {
    series: Array<{
      year: number;
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
      coverage: { reporting: number; expected: number };
      printed: Array<{
        value: number;
        section: string | null;
        note: string | null;
        difference: number | null;
        source: { code: string; label: string };
      }>;
      declared: Array<{ note: string | null; difference: number | null }>;
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    }>;
  } | null;
};

type EnSerie_Adherent_Fragment = {
  series: Array<{
    year: number;
    value: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    partialValue: number | null;
    indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
    coverage: { reporting: number; expected: number };
    printed: Array<{
      value: number;
      section: string | null;
      note: string | null;
      difference: number | null;
      source: { code: string; label: string };
    }>;
    declared: Array<{ note: string | null; difference: number | null }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
  }>;
};

type EnSerie_Department_Fragment = {
  series: Array<{
    year: number;
    value: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    partialValue: number | null;
    indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
    coverage: { reporting: number; expected: number };
    printed: Array<{
      value: number;
      section: string | null;
      note: string | null;
      difference: number | null;
      source: { code: string; label: string };
    }>;
    declared: Array<{ note: string | null; difference: number | null }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
  }>;
};

type EnSerie_Federation_Fragment = {
  series: Array<{
    year: number;
    value: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    partialValue: number | null;
    indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
    coverage: { reporting: number; expected: number };
    printed: Array<{
      value: number;
      section: string | null;
      note: string | null;
      difference: number | null;
      source: { code: string; label: string };
    }>;
    declared: Array<{ note: string | null; difference: number | null }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
  }>;
};

type EnSerie_Region_Fragment = {
  series: Array<{
    year: number;
    value: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    partialValue: number | null;
    indicator: { code: IndicatorCode; label: string; unit: Unit; dataset: DatasetCode | null };
    coverage: { reporting: number; expected: number };
    printed: Array<{
      value: number;
      section: string | null;
      note: string | null;
      difference: number | null;
      source: { code: string; label: string };
    }>;
    declared: Array<{ note: string | null; difference: number | null }>;
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
  }>;
};

export type EnSerieFragment =
  | EnSerie_Adherent_Fragment
  | EnSerie_Department_Fragment
  | EnSerie_Federation_Fragment
  | EnSerie_Region_Fragment;

export type SeriesDesRegionsQueryVariables = Exact<{
  indicateur: IndicatorCode;
}>;

export type SeriesDesRegionsQuery = {
  federation: {
    regions: Array<{
      code: string;
      name: string;
      series: Array<{
        year: number;
        value: number | null;
        partialValue: number | null;
        state: FigureState;
        approximate: boolean;
        demonstration: boolean;
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      }>;
    }>;
  };
};

export type UnChiffreQueryVariables = Exact<{
  annee: number;
  indicateur: IndicatorCode;
}>;

export type UnChiffreQuery = {
  federation: {
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        explanation: { sentence: string };
      }>;
    };
  };
};

export type UnChiffreDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  indicateur: IndicatorCode;
}>;

export type UnChiffreDeRegionQuery = {
  region: {
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        explanation: { sentence: string };
      }>;
    };
  } | null;
};

export type DeQuoiEstFaitQueryVariables = Exact<{
  annee: number;
  indicateur: IndicatorCode;
  dimension: Dimension;
}>;

export type DeQuoiEstFaitQuery = {
  federation: {
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        breakdown: Array<{
          label: string;
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
        }>;
      }>;
    };
  };
};

export type DeQuoiEstFaitDansUneRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  indicateur: IndicatorCode;
  dimension: Dimension;
}>;

export type DeQuoiEstFaitDansUneRegionQuery = {
  region: {
    keyFigures: {
      figures: Array<{
        value: number | null;
        state: FigureState;
        breakdown: Array<{
          label: string;
          value: number | null;
          partialValue: number | null;
          state: FigureState;
          basis: FigureBasis | null;
        }>;
      }>;
    };
  } | null;
};

export type AuFilDesAnneesQueryVariables = Exact<{
  indicateur: IndicatorCode;
}>;

export type AuFilDesAnneesQuery = {
  federation: {
    series: Array<{
      year: number;
      value: number | null;
      partialValue: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      demonstration: boolean;
    }>;
  };
};

export type AuFilDesAnneesDansUneRegionQueryVariables = Exact<{
  region: string;
  indicateur: IndicatorCode;
}>;

export type AuFilDesAnneesDansUneRegionQuery = {
  region: {
    series: Array<{
      year: number;
      value: number | null;
      partialValue: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      demonstration: boolean;
    }>;
  } | null;
};

export type ImprimeQueryVariables = Exact<{
  annee: number;
}>;

export type ImprimeQuery = {
  lieu: {
    printedFigures: Array<{
      year: number;
      dimension: Dimension | null;
      key: string | null;
      label: string | null;
      partOf: string | null;
      value: number;
      approximate: boolean;
      scope: string | null;
      section: string | null;
      note: string | null;
      source: { code: string; label: string };
      indicator: { code: IndicatorCode; label: string; unit: Unit };
    }>;
  };
};

export type ImprimeDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
}>;

export type ImprimeDeRegionQuery = {
  lieu: {
    printedFigures: Array<{
      year: number;
      dimension: Dimension | null;
      key: string | null;
      label: string | null;
      partOf: string | null;
      value: number;
      approximate: boolean;
      scope: string | null;
      section: string | null;
      note: string | null;
      source: { code: string; label: string };
      indicator: { code: IndicatorCode; label: string; unit: Unit };
    }>;
  } | null;
};

type Imprimes_Adherent_Fragment = {
  printedFigures: Array<{
    year: number;
    dimension: Dimension | null;
    key: string | null;
    label: string | null;
    partOf: string | null;
    value: number;
    approximate: boolean;
    scope: string | null;
    section: string | null;
    note: string | null;
    source: { code: string; label: string };
    indicator: { code: IndicatorCode; label: string; unit: Unit };
  }>;
};

type Imprimes_Department_Fragment = {
  printedFigures: Array<{
    year: number;
    dimension: Dimension | null;
    key: string | null;
    label: string | null;
    partOf: string | null;
    value: number;
    approximate: boolean;
    scope: string | null;
    section: string | null;
    note: string | null;
    source: { code: string; label: string };
    indicator: { code: IndicatorCode; label: string; unit: Unit };
  }>;
};

type Imprimes_Federation_Fragment = {
  printedFigures: Array<{
    year: number;
    dimension: Dimension | null;
    key: string | null;
    label: string | null;
    partOf: string | null;
    value: number;
    approximate: boolean;
    scope: string | null;
    section: string | null;
    note: string | null;
    source: { code: string; label: string };
    indicator: { code: IndicatorCode; label: string; unit: Unit };
  }>;
};

type Imprimes_Region_Fragment = {
  printedFigures: Array<{
    year: number;
    dimension: Dimension | null;
    key: string | null;
    label: string | null;
    partOf: string | null;
    value: number;
    approximate: boolean;
    scope: string | null;
    section: string | null;
    note: string | null;
    source: { code: string; label: string };
    indicator: { code: IndicatorCode; label: string; unit: Unit };
  }>;
};

export type ImprimesFragment =
  | Imprimes_Adherent_Fragment
  | Imprimes_Department_Fragment
  | Imprimes_Federation_Fragment
  | Imprimes_Region_Fragment;

export type RapprochementQueryVariables = Exact<{
  annee?: number | null | undefined;
}>;

export type RapprochementQuery = {
  reconciliation: Array<{
    message: string;
    indicator: { code: IndicatorCode };
    territory:
      | { __typename: 'Adherent'; name: string }
      | { __typename: 'Department'; name: string }
      | { __typename: 'Federation'; name: string }
      | { __typename: 'Region'; code: string; name: string };
    settlement: { decision: SettlementDecision; reason: string; settledAt: string } | null;
  }>;
};

export type SourcesParLienQueryVariables = Exact<{ [key: string]: never }>;

export type SourcesParLienQuery = {
  viewer: { role: Role; regions: Array<{ code: string }> };
  federation: { regions: Array<{ code: string; name: string }> };
  dataLinks: Array<{
    id: string;
    address: string;
    dataset: DatasetCode;
    year: number;
    schedule: string;
    madeBy: string;
    endedAt: string | null;
    nextAt: string | null;
    triedAt: string | null;
    seenAt: string | null;
    failingSince: string | null;
    outcome: DataLinkOutcome | null;
    message: string | null;
    region: { name: string } | null;
    submission: { version: number; status: SubmissionStatus } | null;
  }>;
};

export type DepotDuLienQueryVariables = Exact<{
  id: string | number;
}>;

export type DepotDuLienQuery = {
  node:
    | {
        version: number;
        status: SubmissionStatus;
        rowCount: number;
        submittedAt: string;
        publishedAt: string | null;
        issues: Array<{ severity: Severity; message: string }> | null;
      }
    | Record<PropertyKey, never>
    | null;
};

export type ObservatoireQueryVariables = Exact<{
  annee: number;
  enquete?: DatasetCode | null | undefined;
}>;

export type ObservatoireQuery = {
  lieu: {
    name: string;
    observatory: {
      year: number;
      survey: DatasetCode;
      whole: {
        key: string | null;
        label: string;
        expected: number | null;
        rate: number | null;
        respondents: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
        measures: Array<{
          respondents: number | null;
          perRespondent: number | null;
          perFullTimeEquivalent: number | null;
          respondentsToBoth: number | null;
          quartilesAbsence: QuartilesAbsence | null;
          quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
          figure: {
            value: number | null;
            state: FigureState;
            basis: FigureBasis | null;
            approximate: boolean;
            demonstration: boolean;
            partialValue: number | null;
            indicator: { code: IndicatorCode; label: string; unit: Unit };
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
          };
        }>;
      };
      byStructureType: Array<{
        key: string | null;
        label: string;
        expected: number | null;
        rate: number | null;
        respondents: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
        measures: Array<{
          respondents: number | null;
          perRespondent: number | null;
          perFullTimeEquivalent: number | null;
          respondentsToBoth: number | null;
          quartilesAbsence: QuartilesAbsence | null;
          quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
          figure: {
            value: number | null;
            state: FigureState;
            basis: FigureBasis | null;
            approximate: boolean;
            demonstration: boolean;
            partialValue: number | null;
            indicator: { code: IndicatorCode; label: string; unit: Unit };
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
          };
        }>;
      }>;
      byRegion: Array<{
        key: string | null;
        label: string;
        expected: number | null;
        rate: number | null;
        respondents: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
        measures: Array<{
          respondents: number | null;
          perRespondent: number | null;
          perFullTimeEquivalent: number | null;
          respondentsToBoth: number | null;
          quartilesAbsence: QuartilesAbsence | null;
          quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
          figure: {
            value: number | null;
            state: FigureState;
            basis: FigureBasis | null;
            approximate: boolean;
            demonstration: boolean;
            partialValue: number | null;
            indicator: { code: IndicatorCode; label: string; unit: Unit };
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
          };
        }>;
      }>;
      estimates: Array<{
        value: number | null;
        lower: number | null;
        upper: number | null;
        respondents: number;
        population: number | null;
        strata: number;
        method: string;
        refusedBecause: string | null;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
      }>;
    };
  };
};

export type ObservatoireDeRegionQueryVariables = Exact<{
  region: string;
  annee: number;
  enquete?: DatasetCode | null | undefined;
}>;

export type ObservatoireDeRegionQuery = {
  lieu: {
    name: string;
    observatory: {
      year: number;
      survey: DatasetCode;
      whole: {
        key: string | null;
        label: string;
        expected: number | null;
        rate: number | null;
        respondents: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
        measures: Array<{
          respondents: number | null;
          perRespondent: number | null;
          perFullTimeEquivalent: number | null;
          respondentsToBoth: number | null;
          quartilesAbsence: QuartilesAbsence | null;
          quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
          figure: {
            value: number | null;
            state: FigureState;
            basis: FigureBasis | null;
            approximate: boolean;
            demonstration: boolean;
            partialValue: number | null;
            indicator: { code: IndicatorCode; label: string; unit: Unit };
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
          };
        }>;
      };
      byStructureType: Array<{
        key: string | null;
        label: string;
        expected: number | null;
        rate: number | null;
        respondents: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
        measures: Array<{
          respondents: number | null;
          perRespondent: number | null;
          perFullTimeEquivalent: number | null;
          respondentsToBoth: number | null;
          quartilesAbsence: QuartilesAbsence | null;
          quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
          figure: {
            value: number | null;
            state: FigureState;
            basis: FigureBasis | null;
            approximate: boolean;
            demonstration: boolean;
            partialValue: number | null;
            indicator: { code: IndicatorCode; label: string; unit: Unit };
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
          };
        }>;
      }>;
      byRegion: Array<{
        key: string | null;
        label: string;
        expected: number | null;
        rate: number | null;
        respondents: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          partialValue: number | null;
          indicator: { code: IndicatorCode; label: string; unit: Unit };
          partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
        };
        measures: Array<{
          respondents: number | null;
          perRespondent: number | null;
          perFullTimeEquivalent: number | null;
          respondentsToBoth: number | null;
          quartilesAbsence: QuartilesAbsence | null;
          quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
          figure: {
            value: number | null;
            state: FigureState;
            basis: FigureBasis | null;
            approximate: boolean;
            demonstration: boolean;
            partialValue: number | null;
            indicator: { code: IndicatorCode; label: string; unit: Unit };
            partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
          };
        }>;
      }>;
      estimates: Array<{
        value: number | null;
        lower: number | null;
        upper: number | null;
        respondents: number;
        population: number | null;
        strata: number;
        method: string;
        refusedBecause: string | null;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
      }>;
    };
  } | null;
};

export type EnqueteDuLieuFragment = {
  year: number;
  survey: DatasetCode;
  whole: {
    key: string | null;
    label: string;
    expected: number | null;
    rate: number | null;
    respondents: {
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit };
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    };
    measures: Array<{
      respondents: number | null;
      perRespondent: number | null;
      perFullTimeEquivalent: number | null;
      respondentsToBoth: number | null;
      quartilesAbsence: QuartilesAbsence | null;
      quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
      figure: {
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      };
    }>;
  };
  byStructureType: Array<{
    key: string | null;
    label: string;
    expected: number | null;
    rate: number | null;
    respondents: {
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit };
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    };
    measures: Array<{
      respondents: number | null;
      perRespondent: number | null;
      perFullTimeEquivalent: number | null;
      respondentsToBoth: number | null;
      quartilesAbsence: QuartilesAbsence | null;
      quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
      figure: {
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      };
    }>;
  }>;
  byRegion: Array<{
    key: string | null;
    label: string;
    expected: number | null;
    rate: number | null;
    respondents: {
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit };
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    };
    measures: Array<{
      respondents: number | null;
      perRespondent: number | null;
      perFullTimeEquivalent: number | null;
      respondentsToBoth: number | null;
      quartilesAbsence: QuartilesAbsence | null;
      quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
      figure: {
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        partialValue: number | null;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
      };
    }>;
  }>;
  estimates: Array<{
    value: number | null;
    lower: number | null;
    upper: number | null;
    respondents: number;
    population: number | null;
    strata: number;
    method: string;
    refusedBecause: string | null;
    demonstration: boolean;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
  }>;
};

export type EnsembleFragment = {
  key: string | null;
  label: string;
  expected: number | null;
  rate: number | null;
  respondents: {
    value: number | null;
    state: FigureState;
    basis: FigureBasis | null;
    approximate: boolean;
    demonstration: boolean;
    partialValue: number | null;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
  };
  measures: Array<{
    respondents: number | null;
    perRespondent: number | null;
    perFullTimeEquivalent: number | null;
    respondentsToBoth: number | null;
    quartilesAbsence: QuartilesAbsence | null;
    quartiles: { lower: number; median: number; upper: number; steps: Array<number> | null } | null;
    figure: {
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      approximate: boolean;
      demonstration: boolean;
      partialValue: number | null;
      indicator: { code: IndicatorCode; label: string; unit: Unit };
      partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
    };
  }>;
};

export type ObserveFragment = {
  value: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  partialValue: number | null;
  indicator: { code: IndicatorCode; label: string; unit: Unit };
  partialOf: Array<{ name: string } | { name: string } | { name: string } | { code: string; name: string }>;
};

export type RapportsQueryVariables = Exact<{ [key: string]: never }>;

export type RapportsQuery = {
  sources: Array<{
    code: string;
    label: string;
    year: number;
    figures: Array<{
      year: number;
      dimension: Dimension | null;
      key: string | null;
      label: string | null;
      partOf: string | null;
      value: number;
      approximate: boolean;
      scope: string | null;
      section: string | null;
      note: string | null;
      territory: { name: string } | { name: string } | { name: string } | { name: string };
      indicator: { code: IndicatorCode; label: string; unit: Unit };
    }>;
    leftOut: Array<{ section: string; subject: string; reason: string }>;
  }>;
};

export type ReleveFragment = {
  year: number;
  dimension: Dimension | null;
  key: string | null;
  label: string | null;
  partOf: string | null;
  value: number;
  approximate: boolean;
  scope: string | null;
  section: string | null;
  note: string | null;
  indicator: { code: IndicatorCode; label: string; unit: Unit };
};

export type AdherentsATrouverQueryVariables = Exact<{
  suite?: string | null | undefined;
}>;

export type AdherentsATrouverQuery = {
  federation: {
    adherents: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        name: string;
        city: string | null;
        siret: string | null;
        structureTypes: Array<StructureType>;
        demonstration: boolean;
        region: { name: string } | null;
      }>;
    };
  };
};

export type SourcesMoissonneesQueryVariables = Exact<{ [key: string]: never }>;

export type SourcesMoissonneesQuery = {
  viewer: { role: Role };
  ownInstance: { name: string; regions: Array<string>; words: string | null } | null;
  federation: { regions: Array<{ code: string; name: string }> };
  harvestSources: Array<{
    id: string;
    kind: HarvestSourceKind;
    name: string;
    state: HarvestSourceState;
    since: string;
    why: string | null;
    address: string;
    words: string | null;
    confirmed: boolean;
    schedule: string;
    publication: HarvestRule;
    mostChange: number | null;
    withdrawal: HarvestRule;
    staleAfter: number;
    paused: boolean;
    nextAt: string | null;
    seq: number;
    regions: Array<{ code: string; name: string }>;
    exchanges: Array<{ at: string; outcome: HarvestOutcome; message: string }>;
    arrivals: Array<{
      dataset: DatasetCode;
      year: number;
      version: number;
      state: HarvestArrivalState;
      message: string | null;
      arrivedAt: string;
      region: { name: string } | null;
      submission: { id: string } | null;
    }>;
  }>;
  harvestReaders: Array<{
    id: string;
    name: string;
    address: string | null;
    words: string;
    accepted: boolean;
    askedAt: string;
    lastReadAt: string | null;
    receiptsAt: string | null;
    failure: string | null;
    refusals: Array<string>;
    receipts: Array<{
      dataset: string;
      region: string;
      year: number;
      version: number;
      state: string;
      message: string | null;
      faults: Array<string>;
    }>;
  }>;
};

export type ComparaisonDeSourceQueryVariables = Exact<{
  id: string | number;
  region: string;
  annee: number;
}>;

export type ComparaisonDeSourceQuery = {
  harvestCheck: {
    year: number;
    at: string;
    from: HarvestCheckFrom;
    compared: number;
    notes: Array<string>;
    differences: Array<{ indicator: IndicatorCode; theirs: number | null; ours: number | null; reason: string }>;
  };
};

export type JournalQueryVariables = Exact<{
  who?: string | null | undefined;
  act?: TrailAct | null | undefined;
  region?: string | null | undefined;
  year?: number | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type JournalQuery = {
  trail: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      at: string;
      actor: string;
      role: Role | null;
      token: string | null;
      account: string | null;
      actLabel: string;
      about: string;
      year: number | null;
      dataset: DatasetCode | null;
      reason: string | null;
      demonstration: boolean;
      region: { name: string } | null;
    }>;
  };
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
export const PartieFragmentDoc = new TypedDocumentString(
  `
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}
    `,
  { fragmentName: 'Partie' },
) as unknown as TypedDocumentString<PartieFragment, unknown>;
export const ChiffreFragmentDoc = new TypedDocumentString(
  `
    fragment Chiffre on Figure {
  indicator {
    code
    label
    description
    unit
    dataset
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing {
      name
    }
  }
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  explanation {
    sentence
    rule
    breaks
    sources
    sourceNotes
  }
  printed {
    value
    approximate
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    value
    approximate
    base
    section
    note
    difference
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'Chiffre' },
) as unknown as TypedDocumentString<ChiffreFragment, unknown>;
export const LieuDuRapportFragmentDoc = new TypedDocumentString(
  `
    fragment LieuDuRapport on Territory {
  id
  name
  keyFigures(year: $annee) {
    figures(indicators: $indicateurs) {
      ...Chiffre
      explanation {
        coverage
        notes
      }
    }
  }
}
    fragment Chiffre on Figure {
  indicator {
    code
    label
    description
    unit
    dataset
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing {
      name
    }
  }
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  explanation {
    sentence
    rule
    breaks
    sources
    sourceNotes
  }
  printed {
    value
    approximate
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    value
    approximate
    base
    section
    note
    difference
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'LieuDuRapport' },
) as unknown as TypedDocumentString<LieuDuRapportFragment, unknown>;
export const EvenementsFragmentDoc = new TypedDocumentString(
  `
    fragment Evenements on EventConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    title
    startsOn
    place
    participants
    region {
      name
    }
    submission {
      origin
    }
  }
}
    `,
  { fragmentName: 'Evenements' },
) as unknown as TypedDocumentString<EvenementsFragment, unknown>;
export const ParticipationsFragmentDoc = new TypedDocumentString(
  `
    fragment Participations on ProgrammeParticipationConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    programme {
      name
    }
    adherent {
      name
    }
    action
    heldOn
    people
    planned
    region {
      name
    }
    submission {
      origin
    }
  }
}
    `,
  { fragmentName: 'Participations' },
) as unknown as TypedDocumentString<ParticipationsFragment, unknown>;
export const MouvementFigeFragmentDoc = new TypedDocumentString(
  `
    fragment MouvementFige on ReleaseMovement {
  name
  city
  regionName
  demonstration
}
    `,
  { fragmentName: 'MouvementFige' },
) as unknown as TypedDocumentString<MouvementFigeFragment, unknown>;
export const ChiffreFigeFragmentDoc = new TypedDocumentString(
  `
    fragment ChiffreFige on ReleaseFigure {
  indicator
  label
  unit
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing
  }
  notes
  breaks
  sources
  source
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  parts {
    dimension
    key
    label
    value
    partialValue
    partialOf
    state
    basis
    approximate
    printedIn {
      source
      section
    }
  }
}
    `,
  { fragmentName: 'ChiffreFige' },
) as unknown as TypedDocumentString<ChiffreFigeFragment, unknown>;
export const ParutionsFragmentDoc = new TypedDocumentString(
  `
    fragment Parutions on PublicationConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    title
    publishedOn
    region {
      name
    }
    submission {
      origin
    }
  }
}
    `,
  { fragmentName: 'Parutions' },
) as unknown as TypedDocumentString<ParutionsFragment, unknown>;
export const PartenairesFragmentDoc = new TypedDocumentString(
  `
    fragment Partenaires on PartnerConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    name
    purpose
    region {
      name
    }
    submission {
      origin
    }
  }
}
    `,
  { fragmentName: 'Partenaires' },
) as unknown as TypedDocumentString<PartenairesFragment, unknown>;
export const MouvementsFragmentDoc = new TypedDocumentString(
  `
    fragment Mouvements on AdherentConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    name
    city
    region {
      name
    }
    demonstration
  }
}
    `,
  { fragmentName: 'Mouvements' },
) as unknown as TypedDocumentString<MouvementsFragment, unknown>;
export const PageDAdherentsFragmentDoc = new TypedDocumentString(
  `
    fragment PageDAdherents on AdherentConnection {
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
    memberSince
    demonstration
    department {
      code
      name
    }
    region {
      code
      name
    }
  }
}
    `,
  { fragmentName: 'PageDAdherents' },
) as unknown as TypedDocumentString<PageDAdherentsFragment, unknown>;
export const ChiffreDuLieuFragmentDoc = new TypedDocumentString(
  `
    fragment ChiffreDuLieu on Figure {
  indicator {
    code
    label
    unit
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  explanation {
    sentence
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'ChiffreDuLieu' },
) as unknown as TypedDocumentString<ChiffreDuLieuFragment, unknown>;
export const ChiffresDUnLieuFragmentDoc = new TypedDocumentString(
  `
    fragment ChiffresDUnLieu on Territory {
  keyFigures {
    year
    figures(indicators: $indicateurs) {
      ...ChiffreDuLieu
    }
    programmes {
      programme {
        code
        name
      }
      participations {
        ...ChiffreDuLieu
      }
    }
  }
}
    fragment ChiffreDuLieu on Figure {
  indicator {
    code
    label
    unit
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  explanation {
    sentence
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'ChiffresDUnLieu' },
) as unknown as TypedDocumentString<ChiffresDUnLieuFragment, unknown>;
export const ExploreeFragmentDoc = new TypedDocumentString(
  `
    fragment Exploree on StatisticsRow {
  indicator {
    code
  }
  year
  keys {
    dimension
    key
    label
    isTotal
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
    `,
  { fragmentName: 'Exploree' },
) as unknown as TypedDocumentString<ExploreeFragment, unknown>;
export const TotalFigeFragmentDoc = new TypedDocumentString(
  `
    fragment TotalFige on ReleaseFigure {
  indicator
  territoryName
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
  }
}
    `,
  { fragmentName: 'TotalFige' },
) as unknown as TypedDocumentString<TotalFigeFragment, unknown>;
export const ExploreeFigeeFragmentDoc = new TypedDocumentString(
  `
    fragment ExploreeFigee on ReleaseFigure {
  ...TotalFige
  parts {
    dimension
    key
    label
    value
    partialValue
    partialOf
    state
    basis
    approximate
  }
}
    fragment TotalFige on ReleaseFigure {
  indicator
  territoryName
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
  }
}`,
  { fragmentName: 'ExploreeFigee' },
) as unknown as TypedDocumentString<ExploreeFigeeFragment, unknown>;
export const EtatDeJeuFragmentDoc = new TypedDocumentString(
  `
    fragment EtatDeJeu on CampaignDataset {
  dataset
  expected
  state
  late
  demonstration
  missing
}
    `,
  { fragmentName: 'EtatDeJeu' },
) as unknown as TypedDocumentString<EtatDeJeuFragment, unknown>;
export const ChiffreDeRegionFragmentDoc = new TypedDocumentString(
  `
    fragment ChiffreDeRegion on Figure {
  value
  ...Partie
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
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    note
    difference
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'ChiffreDeRegion' },
) as unknown as TypedDocumentString<ChiffreDeRegionFragment, unknown>;
export const TitresDePublicationsFragmentDoc = new TypedDocumentString(
  `
    fragment TitresDePublications on PublicationConnection {
  totalCount
  nodes {
    title
    url
  }
}
    `,
  { fragmentName: 'TitresDePublications' },
) as unknown as TypedDocumentString<TitresDePublicationsFragment, unknown>;
export const PageDeDatesFragmentDoc = new TypedDocumentString(
  `
    fragment PageDeDates on EventConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    title
    startsOn
    kind
    place
    region {
      code
      name
    }
    submission {
      origin
    }
  }
}
    `,
  { fragmentName: 'PageDeDates' },
) as unknown as TypedDocumentString<PageDeDatesFragment, unknown>;
export const LieuFragmentDoc = new TypedDocumentString(
  `
    fragment Lieu on Territory {
  name
  keyFigures(year: $annee) {
    figures(indicators: $indicateurs) {
      ...Chiffre
    }
  }
}
    fragment Chiffre on Figure {
  indicator {
    code
    label
    description
    unit
    dataset
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing {
      name
    }
  }
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  explanation {
    sentence
    rule
    breaks
    sources
    sourceNotes
  }
  printed {
    value
    approximate
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    value
    approximate
    base
    section
    note
    difference
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'Lieu' },
) as unknown as TypedDocumentString<LieuFragment, unknown>;
export const VentileFragmentDoc = new TypedDocumentString(
  `
    fragment Ventile on Territory {
  keyFigures(year: $annee) {
    figures(indicators: [$indicateur]) {
      indicator {
        code
        label
        unit
        dataset
      }
      value
      ...Partie
      state
      basis
      approximate
      demonstration
      coverage {
        reporting
        expected
      }
      breakdown(by: $dimension) {
        key
        label
        value
        partialValue
        partialOf {
          name
          ... on Region {
            code
          }
        }
        state
        basis
        approximate
        printed {
          value
          section
          note
          difference
          source {
            code
            label
          }
        }
        declared {
          note
          difference
        }
      }
    }
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'Ventile' },
) as unknown as TypedDocumentString<VentileFragment, unknown>;
export const EnSerieFragmentDoc = new TypedDocumentString(
  `
    fragment EnSerie on Territory {
  series(indicator: $indicateur) {
    indicator {
      code
      label
      unit
      dataset
    }
    year
    value
    ...Partie
    state
    basis
    approximate
    demonstration
    coverage {
      reporting
      expected
    }
    printed {
      value
      section
      note
      difference
      source {
        code
        label
      }
    }
    declared {
      note
      difference
    }
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'EnSerie' },
) as unknown as TypedDocumentString<EnSerieFragment, unknown>;
export const ReleveFragmentDoc = new TypedDocumentString(
  `
    fragment Releve on TranscribedFigure {
  year
  indicator {
    code
    label
    unit
  }
  dimension
  key
  label
  partOf
  value
  approximate
  scope
  section
  note
}
    `,
  { fragmentName: 'Releve' },
) as unknown as TypedDocumentString<ReleveFragment, unknown>;
export const ImprimesFragmentDoc = new TypedDocumentString(
  `
    fragment Imprimes on Territory {
  printedFigures(year: $annee) {
    ...Releve
    source {
      code
      label
    }
  }
}
    fragment Releve on TranscribedFigure {
  year
  indicator {
    code
    label
    unit
  }
  dimension
  key
  label
  partOf
  value
  approximate
  scope
  section
  note
}`,
  { fragmentName: 'Imprimes' },
) as unknown as TypedDocumentString<ImprimesFragment, unknown>;
export const ObserveFragmentDoc = new TypedDocumentString(
  `
    fragment Observe on Figure {
  indicator {
    code
    label
    unit
  }
  value
  state
  basis
  approximate
  demonstration
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}
    `,
  { fragmentName: 'Observe' },
) as unknown as TypedDocumentString<ObserveFragment, unknown>;
export const EnsembleFragmentDoc = new TypedDocumentString(
  `
    fragment Ensemble on ObservedGroup {
  key
  label
  expected
  rate
  respondents {
    ...Observe
  }
  measures {
    respondents
    perRespondent
    perFullTimeEquivalent
    respondentsToBoth
    quartilesAbsence
    quartiles {
      lower
      median
      upper
      steps
    }
    figure {
      ...Observe
    }
  }
}
    fragment Observe on Figure {
  indicator {
    code
    label
    unit
  }
  value
  state
  basis
  approximate
  demonstration
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'Ensemble' },
) as unknown as TypedDocumentString<EnsembleFragment, unknown>;
export const EnqueteDuLieuFragmentDoc = new TypedDocumentString(
  `
    fragment EnqueteDuLieu on Observatory {
  year
  survey
  whole {
    ...Ensemble
  }
  byStructureType {
    ...Ensemble
  }
  byRegion {
    ...Ensemble
  }
  estimates {
    indicator {
      code
      label
      unit
    }
    value
    lower
    upper
    respondents
    population
    strata
    method
    refusedBecause
    demonstration
  }
}
    fragment Ensemble on ObservedGroup {
  key
  label
  expected
  rate
  respondents {
    ...Observe
  }
  measures {
    respondents
    perRespondent
    perFullTimeEquivalent
    respondentsToBoth
    quartilesAbsence
    quartiles {
      lower
      median
      upper
      steps
    }
    figure {
      ...Observe
    }
  }
}
fragment Observe on Figure {
  indicator {
    code
    label
    unit
  }
  value
  state
  basis
  approximate
  demonstration
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`,
  { fragmentName: 'EnqueteDuLieu' },
) as unknown as TypedDocumentString<EnqueteDuLieuFragment, unknown>;
export const ComptesDocument = new TypedDocumentString(`
    query Comptes {
  viewer {
    role
  }
  federation {
    regions {
      code
      name
    }
  }
  accounts {
    id
    name
    emailAddress
    role
    closed
    regions {
      name
    }
  }
  invitations {
    id
    name
    emailAddress
    role
    madeBy
    endsAt
    regions {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ComptesQuery, ComptesQueryVariables>;
export const CompteDocument = new TypedDocumentString(`
    query Compte($id: ID!) {
  viewer {
    role
    account {
      id
    }
  }
  federation {
    regions {
      code
      name
    }
  }
  account(id: $id) {
    id
    name
    emailAddress
    role
    closed
    hasPassword
    hasAuthenticator
    madeAt
    regions {
      code
      name
    }
    passkeys {
      id
    }
    sessions {
      id
      device
      seenAt
    }
  }
}
    `) as unknown as TypedDocumentString<CompteQuery, CompteQueryVariables>;
export const AdherentsCherchesDocument = new TypedDocumentString(`
    query AdherentsCherches($mots: String!) {
  federation {
    adherents(filter: {search: $mots}, first: 6) {
      nodes {
        id
        name
        city
        siret
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdherentsCherchesQuery, AdherentsCherchesQueryVariables>;
export const RapportDocument = new TypedDocumentString(`
    query Rapport($annee: Int!, $indicateurs: [IndicatorCode!]!) {
  lieu: federation {
    ...LieuDuRapport
  }
}
    fragment LieuDuRapport on Territory {
  id
  name
  keyFigures(year: $annee) {
    figures(indicators: $indicateurs) {
      ...Chiffre
      explanation {
        coverage
        notes
      }
    }
  }
}
fragment Chiffre on Figure {
  indicator {
    code
    label
    description
    unit
    dataset
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing {
      name
    }
  }
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  explanation {
    sentence
    rule
    breaks
    sources
    sourceNotes
  }
  printed {
    value
    approximate
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    value
    approximate
    base
    section
    note
    difference
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<RapportQuery, RapportQueryVariables>;
export const RapportDeRegionDocument = new TypedDocumentString(`
    query RapportDeRegion($region: String!, $annee: Int!, $indicateurs: [IndicatorCode!]!) {
  lieu: region(code: $region) {
    ...LieuDuRapport
  }
}
    fragment LieuDuRapport on Territory {
  id
  name
  keyFigures(year: $annee) {
    figures(indicators: $indicateurs) {
      ...Chiffre
      explanation {
        coverage
        notes
      }
    }
  }
}
fragment Chiffre on Figure {
  indicator {
    code
    label
    description
    unit
    dataset
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing {
      name
    }
  }
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  explanation {
    sentence
    rule
    breaks
    sources
    sourceNotes
  }
  printed {
    value
    approximate
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    value
    approximate
    base
    section
    note
    difference
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<RapportDeRegionQuery, RapportDeRegionQueryVariables>;
export const ContradictionsDuRapportDocument = new TypedDocumentString(`
    query ContradictionsDuRapport($annee: Int!) {
  reconciliation(year: $annee) {
    indicator {
      code
    }
    territory {
      id
    }
    message
    settlement {
      decision
      reason
      settledAt
    }
  }
}
    `) as unknown as TypedDocumentString<ContradictionsDuRapportQuery, ContradictionsDuRapportQueryVariables>;
export const EvenementsDuRapportDocument = new TypedDocumentString(`
    query EvenementsDuRapport($annee: Int!, $dates: Boolean!, $apres: String) {
  lieu: federation {
    events(year: $annee, first: 100, after: $apres, highlightsOnly: $dates) {
      ...Evenements
    }
  }
}
    fragment Evenements on EventConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    title
    startsOn
    place
    participants
    region {
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<EvenementsDuRapportQuery, EvenementsDuRapportQueryVariables>;
export const EvenementsDuRapportDeRegionDocument = new TypedDocumentString(`
    query EvenementsDuRapportDeRegion($region: String!, $annee: Int!, $dates: Boolean!, $apres: String) {
  lieu: region(code: $region) {
    events(year: $annee, first: 100, after: $apres, highlightsOnly: $dates) {
      ...Evenements
    }
  }
}
    fragment Evenements on EventConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    title
    startsOn
    place
    participants
    region {
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<EvenementsDuRapportDeRegionQuery, EvenementsDuRapportDeRegionQueryVariables>;
export const ParticipationsDuRapportDocument = new TypedDocumentString(`
    query ParticipationsDuRapport($annee: Int!, $apres: String) {
  lieu: federation {
    programmeParticipations(year: $annee, first: 100, after: $apres) {
      ...Participations
    }
  }
}
    fragment Participations on ProgrammeParticipationConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    programme {
      name
    }
    adherent {
      name
    }
    action
    heldOn
    people
    planned
    region {
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<ParticipationsDuRapportQuery, ParticipationsDuRapportQueryVariables>;
export const ParticipationsDuRapportDeRegionDocument = new TypedDocumentString(`
    query ParticipationsDuRapportDeRegion($region: String!, $annee: Int!, $apres: String) {
  lieu: region(code: $region) {
    programmeParticipations(year: $annee, first: 100, after: $apres) {
      ...Participations
    }
  }
}
    fragment Participations on ProgrammeParticipationConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    programme {
      name
    }
    adherent {
      name
    }
    action
    heldOn
    people
    planned
    region {
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<
  ParticipationsDuRapportDeRegionQuery,
  ParticipationsDuRapportDeRegionQueryVariables
>;
export const VersionsFigeesDocument = new TypedDocumentString(`
    query VersionsFigees($annee: Int!) {
  releases(year: $annee) {
    id
    year
    number
    label
    citation
    createdAt
  }
}
    `) as unknown as TypedDocumentString<VersionsFigeesQuery, VersionsFigeesQueryVariables>;
export const ChiffresFigesDocument = new TypedDocumentString(`
    query ChiffresFiges($version: ID!, $lieux: [ID!], $indicateurs: [IndicatorCode!]) {
  release(id: $version) {
    figures(territories: $lieux, indicators: $indicateurs) {
      ...ChiffreFige
    }
  }
}
    fragment ChiffreFige on ReleaseFigure {
  indicator
  label
  unit
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing
  }
  notes
  breaks
  sources
  source
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  parts {
    dimension
    key
    label
    value
    partialValue
    partialOf
    state
    basis
    approximate
    printedIn {
      source
      section
    }
  }
}`) as unknown as TypedDocumentString<ChiffresFigesQuery, ChiffresFigesQueryVariables>;
export const RapportFigeDocument = new TypedDocumentString(`
    query RapportFige($version: ID!, $lieu: ID!, $indicateurs: [IndicatorCode!]) {
  release(id: $version) {
    regionNames
    figures(territories: [$lieu], indicators: $indicateurs) {
      ...ChiffreFige
    }
    unknownFigures(territories: [$lieu], indicators: $indicateurs) {
      ...ChiffreFige
    }
    series(territory: $lieu) {
      indicator
      points {
        year
        value
        partialValue
        partialOf
        state
        basis
        approximate
        demonstration
        reporting
        printedIn {
          source
          section
        }
      }
    }
    lists(territory: $lieu) {
      events {
        title
        startsOn
        place
        participants
        highlight
        regionName
        demonstration
      }
      publications {
        title
        publishedOn
        regionName
        demonstration
      }
      partners {
        name
        purpose
        regionName
        demonstration
      }
      newcomers {
        ...MouvementFige
      }
      leavers {
        ...MouvementFige
      }
      contradictions {
        indicator
        message
        decision
        reason
        settledAt
      }
    }
  }
}
    fragment MouvementFige on ReleaseMovement {
  name
  city
  regionName
  demonstration
}
fragment ChiffreFige on ReleaseFigure {
  indicator
  label
  unit
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing
  }
  notes
  breaks
  sources
  source
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  parts {
    dimension
    key
    label
    value
    partialValue
    partialOf
    state
    basis
    approximate
    printedIn {
      source
      section
    }
  }
}`) as unknown as TypedDocumentString<RapportFigeQuery, RapportFigeQueryVariables>;
export const PublicationsDuRapportDocument = new TypedDocumentString(`
    query PublicationsDuRapport($annee: Int!, $apres: String) {
  lieu: federation {
    publications(year: $annee, first: 100, after: $apres) {
      ...Parutions
    }
  }
}
    fragment Parutions on PublicationConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    title
    publishedOn
    region {
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<PublicationsDuRapportQuery, PublicationsDuRapportQueryVariables>;
export const PublicationsDuRapportDeRegionDocument = new TypedDocumentString(`
    query PublicationsDuRapportDeRegion($region: String!, $annee: Int!, $apres: String) {
  lieu: region(code: $region) {
    publications(year: $annee, first: 100, after: $apres) {
      ...Parutions
    }
  }
}
    fragment Parutions on PublicationConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    title
    publishedOn
    region {
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<PublicationsDuRapportDeRegionQuery, PublicationsDuRapportDeRegionQueryVariables>;
export const PartenairesDuRapportDocument = new TypedDocumentString(`
    query PartenairesDuRapport($annee: Int!, $apres: String) {
  lieu: federation {
    partners(year: $annee, first: 100, after: $apres) {
      ...Partenaires
    }
  }
}
    fragment Partenaires on PartnerConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    name
    purpose
    region {
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<PartenairesDuRapportQuery, PartenairesDuRapportQueryVariables>;
export const PartenairesDuRapportDeRegionDocument = new TypedDocumentString(`
    query PartenairesDuRapportDeRegion($region: String!, $annee: Int!, $apres: String) {
  lieu: region(code: $region) {
    partners(year: $annee, first: 100, after: $apres) {
      ...Partenaires
    }
  }
}
    fragment Partenaires on PartnerConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    name
    purpose
    region {
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<PartenairesDuRapportDeRegionQuery, PartenairesDuRapportDeRegionQueryVariables>;
export const MouvementsDuRapportDocument = new TypedDocumentString(`
    query MouvementsDuRapport($annee: Int!, $apres: String, $entrees: Boolean!) {
  lieu: federation {
    newcomers(year: $annee, first: 100, after: $apres) @include(if: $entrees) {
      ...Mouvements
    }
    leavers(year: $annee, first: 100, after: $apres) @skip(if: $entrees) {
      ...Mouvements
    }
  }
}
    fragment Mouvements on AdherentConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    name
    city
    region {
      name
    }
    demonstration
  }
}`) as unknown as TypedDocumentString<MouvementsDuRapportQuery, MouvementsDuRapportQueryVariables>;
export const MouvementsDuRapportDeRegionDocument = new TypedDocumentString(`
    query MouvementsDuRapportDeRegion($region: String!, $annee: Int!, $apres: String, $entrees: Boolean!) {
  lieu: region(code: $region) {
    newcomers(year: $annee, first: 100, after: $apres) @include(if: $entrees) {
      ...Mouvements
    }
    leavers(year: $annee, first: 100, after: $apres) @skip(if: $entrees) {
      ...Mouvements
    }
  }
}
    fragment Mouvements on AdherentConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  totalCount
  nodes {
    name
    city
    region {
      name
    }
    demonstration
  }
}`) as unknown as TypedDocumentString<MouvementsDuRapportDeRegionQuery, MouvementsDuRapportDeRegionQueryVariables>;
export const AnnuaireDocument = new TypedDocumentString(`
    query Annuaire($annee: Int, $filtre: AdherentFilter, $ordre: AdherentOrder, $suite: String) {
  federation {
    adherents(
      year: $annee
      filter: $filtre
      orderBy: $ordre
      first: 50
      after: $suite
    ) {
      ...PageDAdherents
    }
  }
}
    fragment PageDAdherents on AdherentConnection {
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
    memberSince
    demonstration
    department {
      code
      name
    }
    region {
      code
      name
    }
  }
}`) as unknown as TypedDocumentString<AnnuaireQuery, AnnuaireQueryVariables>;
export const UnAdherentDocument = new TypedDocumentString(`
    query UnAdherent($id: ID!, $indicateurs: [IndicatorCode!]!) {
  adherent(id: $id) {
    id
    name
    siret
    structureType
    structureTypes
    address
    postalCode
    city
    memberSince
    phone
    email
    demonstration
    department {
      code
      name
    }
    region {
      code
      name
    }
    ...ChiffresDUnLieu
  }
}
    fragment ChiffresDUnLieu on Territory {
  keyFigures {
    year
    figures(indicators: $indicateurs) {
      ...ChiffreDuLieu
    }
    programmes {
      programme {
        code
        name
      }
      participations {
        ...ChiffreDuLieu
      }
    }
  }
}
fragment ChiffreDuLieu on Figure {
  indicator {
    code
    label
    unit
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  explanation {
    sentence
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<UnAdherentQuery, UnAdherentQueryVariables>;
export const UneRegionDocument = new TypedDocumentString(`
    query UneRegion($code: String!, $indicateurs: [IndicatorCode!]!) {
  region(code: $code) {
    code
    name
    overseas
    departments {
      code
      name
      adherents(first: 1) {
        totalCount
      }
    }
    adherents(first: 1) {
      totalCount
    }
    ...ChiffresDUnLieu
  }
}
    fragment ChiffresDUnLieu on Territory {
  keyFigures {
    year
    figures(indicators: $indicateurs) {
      ...ChiffreDuLieu
    }
    programmes {
      programme {
        code
        name
      }
      participations {
        ...ChiffreDuLieu
      }
    }
  }
}
fragment ChiffreDuLieu on Figure {
  indicator {
    code
    label
    unit
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  explanation {
    sentence
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<UneRegionQuery, UneRegionQueryVariables>;
export const UnDepartementDocument = new TypedDocumentString(`
    query UnDepartement($code: String!, $indicateurs: [IndicatorCode!]!) {
  department(code: $code) {
    code
    name
    region {
      code
      name
    }
    adherents(first: 50) {
      ...PageDAdherents
    }
    ...ChiffresDUnLieu
  }
}
    fragment PageDAdherents on AdherentConnection {
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
    memberSince
    demonstration
    department {
      code
      name
    }
    region {
      code
      name
    }
  }
}
fragment ChiffresDUnLieu on Territory {
  keyFigures {
    year
    figures(indicators: $indicateurs) {
      ...ChiffreDuLieu
    }
    programmes {
      programme {
        code
        name
      }
      participations {
        ...ChiffreDuLieu
      }
    }
  }
}
fragment ChiffreDuLieu on Figure {
  indicator {
    code
    label
    unit
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  explanation {
    sentence
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<UnDepartementQuery, UnDepartementQueryVariables>;
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes {
  federation {
    programmes {
      code
      name
      acronym
      description
      predecessor {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const UnProgrammeDocument = new TypedDocumentString(`
    query UnProgramme($codes: [String!]!, $code: String!, $annee: Int!, $indicateurs: [IndicatorCode!]!) {
  federation {
    keyFigures(year: $annee) {
      year
      figures(indicators: $indicateurs) {
        indicator {
          code
          label
          unit
        }
        demonstration
        breakdown(by: PROGRAMME) {
          key
          value
          partialValue
          partialOf {
            name
            ... on Region {
              code
            }
          }
          state
          basis
          approximate
        }
      }
    }
    events(first: 20, filter: {programmes: $codes}) {
      totalCount
      nodes {
        title
        startsOn
        region {
          code
          name
        }
      }
    }
    publications(first: 20, filter: {programmes: $codes}) {
      totalCount
      nodes {
        title
        publishedOn
        url
        region {
          code
          name
        }
      }
    }
  }
  lieu: federation {
    printedFigures(programme: $code) {
      ...Releve
      source {
        code
        label
      }
    }
    regions {
      code
      name
      printedFigures(programme: $code) {
        ...Releve
        source {
          code
          label
        }
      }
    }
  }
}
    fragment Releve on TranscribedFigure {
  year
  indicator {
    code
    label
    unit
  }
  dimension
  key
  label
  partOf
  value
  approximate
  scope
  section
  note
}`) as unknown as TypedDocumentString<UnProgrammeQuery, UnProgrammeQueryVariables>;
export const ExplorerPossibleDocument = new TypedDocumentString(`
    query ExplorerPossible {
  viewer {
    role
  }
  indicators {
    code
    label
    unit
    dataset
    dimensions
    reservedDimensions
  }
  availability {
    indicator {
      code
    }
    year
    federation
    outside
    regions {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerPossibleQuery, ExplorerPossibleQueryVariables>;
export const ExplorerFederationDocument = new TypedDocumentString(`
    query ExplorerFederation($indicateurs: [IndicatorCode!]!, $annees: [Int!]!, $par: [Dimension!]!) {
  federation: statistics(
    input: {indicators: $indicateurs, years: $annees, by: $par, totals: true}
  ) {
    ...Exploree
  }
}
    fragment Exploree on StatisticsRow {
  indicator {
    code
  }
  year
  keys {
    dimension
    key
    label
    isTotal
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
}`) as unknown as TypedDocumentString<ExplorerFederationQuery, ExplorerFederationQueryVariables>;
export const ExplorerRegionsDocument = new TypedDocumentString(`
    query ExplorerRegions($indicateurs: [IndicatorCode!]!, $annees: [Int!]!, $parRegion: [Dimension!]!, $regions: [String!]) {
  regions: statistics(
    input: {indicators: $indicateurs, years: $annees, by: $parRegion, regions: $regions, totals: true}
  ) {
    ...Exploree
  }
}
    fragment Exploree on StatisticsRow {
  indicator {
    code
  }
  year
  keys {
    dimension
    key
    label
    isTotal
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
}`) as unknown as TypedDocumentString<ExplorerRegionsQuery, ExplorerRegionsQueryVariables>;
export const ExplorerFederationEtRegionsDocument = new TypedDocumentString(`
    query ExplorerFederationEtRegions($indicateurs: [IndicatorCode!]!, $annees: [Int!]!, $par: [Dimension!]!, $parRegion: [Dimension!]!, $regions: [String!]) {
  federation: statistics(
    input: {indicators: $indicateurs, years: $annees, by: $par, totals: true}
  ) {
    ...Exploree
  }
  regions: statistics(
    input: {indicators: $indicateurs, years: $annees, by: $parRegion, regions: $regions, totals: true}
  ) {
    ...Exploree
  }
}
    fragment Exploree on StatisticsRow {
  indicator {
    code
  }
  year
  keys {
    dimension
    key
    label
    isTotal
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
}`) as unknown as TypedDocumentString<ExplorerFederationEtRegionsQuery, ExplorerFederationEtRegionsQueryVariables>;
export const ExplorerVersionPossibleDocument = new TypedDocumentString(`
    query ExplorerVersionPossible($version: ID!, $lieux: [ID!]!) {
  release(id: $version) {
    regionNames
    figures(territories: $lieux) {
      indicator
      territoryName
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerVersionPossibleQuery, ExplorerVersionPossibleQueryVariables>;
export const ExplorerVersionDocument = new TypedDocumentString(`
    query ExplorerVersion($version: ID!, $lieux: [ID!]!, $indicateurs: [IndicatorCode!]!) {
  release(id: $version) {
    year
    regionNames
    figures(territories: $lieux, indicators: $indicateurs) {
      ...ExploreeFigee
    }
    unknownFigures(territories: $lieux, indicators: $indicateurs) {
      ...TotalFige
    }
  }
}
    fragment TotalFige on ReleaseFigure {
  indicator
  territoryName
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
  }
}
fragment ExploreeFigee on ReleaseFigure {
  ...TotalFige
  parts {
    dimension
    key
    label
    value
    partialValue
    partialOf
    state
    basis
    approximate
  }
}`) as unknown as TypedDocumentString<ExplorerVersionQuery, ExplorerVersionQueryVariables>;
export const ExplorerVersionParDepartementDocument = new TypedDocumentString(`
    query ExplorerVersionParDepartement($version: ID!, $lieux: [ID!]!, $departements: [ID!]!, $indicateurs: [IndicatorCode!]!) {
  release(id: $version) {
    year
    regionNames
    figures(territories: $lieux, indicators: $indicateurs) {
      ...ExploreeFigee
    }
    unknownFigures(territories: $lieux, indicators: $indicateurs) {
      ...TotalFige
    }
    departements: figures(territories: $departements, indicators: $indicateurs) {
      ...ExploreeFigee
    }
  }
}
    fragment TotalFige on ReleaseFigure {
  indicator
  territoryName
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
  }
}
fragment ExploreeFigee on ReleaseFigure {
  ...TotalFige
  parts {
    dimension
    key
    label
    value
    partialValue
    partialOf
    state
    basis
    approximate
  }
}`) as unknown as TypedDocumentString<ExplorerVersionParDepartementQuery, ExplorerVersionParDepartementQueryVariables>;
export const ExplorerVersionSansPartsDocument = new TypedDocumentString(`
    query ExplorerVersionSansParts($version: ID!, $lieux: [ID!]!, $indicateurs: [IndicatorCode!]!) {
  release(id: $version) {
    year
    regionNames
    figures(territories: $lieux, indicators: $indicateurs) {
      ...TotalFige
    }
    unknownFigures(territories: $lieux, indicators: $indicateurs) {
      ...TotalFige
    }
  }
}
    fragment TotalFige on ReleaseFigure {
  indicator
  territoryName
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
  }
}`) as unknown as TypedDocumentString<ExplorerVersionSansPartsQuery, ExplorerVersionSansPartsQueryVariables>;
export const SuiviDocument = new TypedDocumentString(`
    query Suivi($annee: Int!) {
  viewer {
    role
    name
  }
  campaign(year: $annee) {
    year
    deadline
    demonstration
    plan {
      datasets {
        dataset
        handedInBy
      }
    }
    office {
      deadline
      datasets {
        ...EtatDeJeu
      }
    }
    regions {
      region {
        code
        name
      }
      deadline
      letter {
        subject
        text
      }
      datasets {
        ...EtatDeJeu
      }
    }
  }
  submissions(year: $annee, first: 100) {
    nodes {
      dataset
      version
      status
      origin
      submittedAt
      region {
        name
      }
    }
  }
}
    fragment EtatDeJeu on CampaignDataset {
  dataset
  expected
  state
  late
  demonstration
  missing
}`) as unknown as TypedDocumentString<SuiviQuery, SuiviQueryVariables>;
export const VersionsDuGraphiqueDocument = new TypedDocumentString(`
    query VersionsDuGraphique($annee: Int) {
  releases(year: $annee) {
    id
    year
    number
    label
    citation
    createdAt
  }
}
    `) as unknown as TypedDocumentString<VersionsDuGraphiqueQuery, VersionsDuGraphiqueQueryVariables>;
export const GraphiqueFigeDocument = new TypedDocumentString(`
    query GraphiqueFige($version: ID!, $lieu: ID!, $indicateur: IndicatorCode!) {
  release(id: $version) {
    regionNames
    figures(territories: [$lieu], indicators: [$indicateur]) {
      ...ChiffreFige
    }
    unknownFigures(territories: [$lieu], indicators: [$indicateur]) {
      ...ChiffreFige
    }
    series(territory: $lieu) {
      indicator
      points {
        year
        value
        partialValue
        partialOf
        state
        basis
        approximate
        demonstration
        reporting
        printedIn {
          source
          section
        }
      }
    }
  }
}
    fragment ChiffreFige on ReleaseFigure {
  indicator
  label
  unit
  value
  partialValue
  partialOf
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing
  }
  notes
  breaks
  sources
  source
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  parts {
    dimension
    key
    label
    value
    partialValue
    partialOf
    state
    basis
    approximate
    printedIn {
      source
      section
    }
  }
}`) as unknown as TypedDocumentString<GraphiqueFigeQuery, GraphiqueFigeQueryVariables>;
export const RangFigeDocument = new TypedDocumentString(`
    query RangFige($version: ID!, $lieux: [ID!]!, $indicateurs: [IndicatorCode!]!) {
  release(id: $version) {
    regionNames
    figures(territories: $lieux, indicators: $indicateurs) {
      indicator
      label
      unit
      territoryName
      value
      state
      demonstration
    }
  }
}
    `) as unknown as TypedDocumentString<RangFigeQuery, RangFigeQueryVariables>;
export const ContenuDocument = new TypedDocumentString(`
    query Contenu {
  federation {
    adherents(first: 1) {
      totalCount
    }
  }
  sources {
    title
  }
}
    `) as unknown as TypedDocumentString<ContenuQuery, ContenuQueryVariables>;
export const IndicateurParRegionDocument = new TypedDocumentString(`
    query IndicateurParRegion($indicateur: IndicatorCode!, $annee: Int!) {
  federation {
    regions {
      code
      name
      keyFigures(year: $annee) {
        figures(indicators: [$indicateur]) {
          ...ChiffreDeRegion
        }
      }
    }
  }
}
    fragment ChiffreDeRegion on Figure {
  value
  ...Partie
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
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    note
    difference
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<IndicateurParRegionQuery, IndicateurParRegionQueryVariables>;
export const ImprimeDeIndicateurDocument = new TypedDocumentString(`
    query ImprimeDeIndicateur($indicateur: IndicatorCode!) {
  federation {
    printedFigures(indicator: $indicateur) {
      ...Releve
      source {
        code
        label
      }
    }
  }
}
    fragment Releve on TranscribedFigure {
  year
  indicator {
    code
    label
    unit
  }
  dimension
  key
  label
  partOf
  value
  approximate
  scope
  section
  note
}`) as unknown as TypedDocumentString<ImprimeDeIndicateurQuery, ImprimeDeIndicateurQueryVariables>;
export const TitresDuCadreDocument = new TypedDocumentString(`
    query TitresDuCadre($annee: Int!, $nature: String!, $nombre: Int!) {
  lieu: federation {
    publications(year: $annee, first: $nombre, filter: {kinds: [$nature]}) {
      ...TitresDePublications
    }
  }
}
    fragment TitresDePublications on PublicationConnection {
  totalCount
  nodes {
    title
    url
  }
}`) as unknown as TypedDocumentString<TitresDuCadreQuery, TitresDuCadreQueryVariables>;
export const TitresDuCadreDeRegionDocument = new TypedDocumentString(`
    query TitresDuCadreDeRegion($region: String!, $annee: Int!, $nature: String!, $nombre: Int!) {
  lieu: region(code: $region) {
    publications(year: $annee, first: $nombre, filter: {kinds: [$nature]}) {
      ...TitresDePublications
    }
  }
}
    fragment TitresDePublications on PublicationConnection {
  totalCount
  nodes {
    title
    url
  }
}`) as unknown as TypedDocumentString<TitresDuCadreDeRegionQuery, TitresDuCadreDeRegionQueryVariables>;
export const DatesClesDocument = new TypedDocumentString(`
    query DatesCles($annee: Int!, $apres: String) {
  lieu: federation {
    events(year: $annee, highlightsOnly: true, first: 100, after: $apres) {
      ...PageDeDates
    }
  }
}
    fragment PageDeDates on EventConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    title
    startsOn
    kind
    place
    region {
      code
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<DatesClesQuery, DatesClesQueryVariables>;
export const DatesClesDeRegionDocument = new TypedDocumentString(`
    query DatesClesDeRegion($region: String!, $annee: Int!, $apres: String) {
  lieu: region(code: $region) {
    events(year: $annee, highlightsOnly: true, first: 100, after: $apres) {
      ...PageDeDates
    }
  }
}
    fragment PageDeDates on EventConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    title
    startsOn
    kind
    place
    region {
      code
      name
    }
    submission {
      origin
    }
  }
}`) as unknown as TypedDocumentString<DatesClesDeRegionQuery, DatesClesDeRegionQueryVariables>;
export const ChiffresClesDocument = new TypedDocumentString(`
    query ChiffresCles($annee: Int!, $indicateurs: [IndicatorCode!]!) {
  lieu: federation {
    ...Lieu
  }
}
    fragment Lieu on Territory {
  name
  keyFigures(year: $annee) {
    figures(indicators: $indicateurs) {
      ...Chiffre
    }
  }
}
fragment Chiffre on Figure {
  indicator {
    code
    label
    description
    unit
    dataset
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing {
      name
    }
  }
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  explanation {
    sentence
    rule
    breaks
    sources
    sourceNotes
  }
  printed {
    value
    approximate
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    value
    approximate
    base
    section
    note
    difference
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<ChiffresClesQuery, ChiffresClesQueryVariables>;
export const ChiffresClesDeRegionDocument = new TypedDocumentString(`
    query ChiffresClesDeRegion($region: String!, $annee: Int!, $indicateurs: [IndicatorCode!]!) {
  lieu: region(code: $region) {
    ...Lieu
  }
}
    fragment Lieu on Territory {
  name
  keyFigures(year: $annee) {
    figures(indicators: $indicateurs) {
      ...Chiffre
    }
  }
}
fragment Chiffre on Figure {
  indicator {
    code
    label
    description
    unit
    dataset
  }
  value
  ...Partie
  state
  basis
  approximate
  demonstration
  coverage {
    reporting
    expected
    handedInBy
    respondents
    respondentsExpected
    missing {
      name
    }
  }
  evolution {
    previousValue
    change
    difference
    sameUnitsChange
    sameUnits
  }
  explanation {
    sentence
    rule
    breaks
    sources
    sourceNotes
  }
  printed {
    value
    approximate
    section
    note
    difference
    source {
      code
      label
    }
  }
  declared {
    value
    approximate
    base
    section
    note
    difference
  }
}
fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<ChiffresClesDeRegionQuery, ChiffresClesDeRegionQueryVariables>;
export const VentilationDocument = new TypedDocumentString(`
    query Ventilation($annee: Int!, $indicateur: IndicatorCode!, $dimension: Dimension!) {
  lieu: federation {
    ...Ventile
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}
fragment Ventile on Territory {
  keyFigures(year: $annee) {
    figures(indicators: [$indicateur]) {
      indicator {
        code
        label
        unit
        dataset
      }
      value
      ...Partie
      state
      basis
      approximate
      demonstration
      coverage {
        reporting
        expected
      }
      breakdown(by: $dimension) {
        key
        label
        value
        partialValue
        partialOf {
          name
          ... on Region {
            code
          }
        }
        state
        basis
        approximate
        printed {
          value
          section
          note
          difference
          source {
            code
            label
          }
        }
        declared {
          note
          difference
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<VentilationQuery, VentilationQueryVariables>;
export const VentilationDeRegionDocument = new TypedDocumentString(`
    query VentilationDeRegion($region: String!, $annee: Int!, $indicateur: IndicatorCode!, $dimension: Dimension!) {
  lieu: region(code: $region) {
    ...Ventile
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}
fragment Ventile on Territory {
  keyFigures(year: $annee) {
    figures(indicators: [$indicateur]) {
      indicator {
        code
        label
        unit
        dataset
      }
      value
      ...Partie
      state
      basis
      approximate
      demonstration
      coverage {
        reporting
        expected
      }
      breakdown(by: $dimension) {
        key
        label
        value
        partialValue
        partialOf {
          name
          ... on Region {
            code
          }
        }
        state
        basis
        approximate
        printed {
          value
          section
          note
          difference
          source {
            code
            label
          }
        }
        declared {
          note
          difference
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<VentilationDeRegionQuery, VentilationDeRegionQueryVariables>;
export const ChiffresDesRegionsDocument = new TypedDocumentString(`
    query ChiffresDesRegions($annee: Int!, $indicateurs: [IndicatorCode!]!) {
  federation {
    keyFigures(year: $annee) {
      figures(indicators: $indicateurs) {
        indicator {
          code
          label
          unit
          dataset
        }
        breakdown(by: REGION) {
          key
          label
          value
          state
          basis
          approximate
          printed {
            section
            source {
              code
              label
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChiffresDesRegionsQuery, ChiffresDesRegionsQueryVariables>;
export const SerieDocument = new TypedDocumentString(`
    query Serie($indicateur: IndicatorCode!) {
  lieu: federation {
    ...EnSerie
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}
fragment EnSerie on Territory {
  series(indicator: $indicateur) {
    indicator {
      code
      label
      unit
      dataset
    }
    year
    value
    ...Partie
    state
    basis
    approximate
    demonstration
    coverage {
      reporting
      expected
    }
    printed {
      value
      section
      note
      difference
      source {
        code
        label
      }
    }
    declared {
      note
      difference
    }
  }
}`) as unknown as TypedDocumentString<SerieQuery, SerieQueryVariables>;
export const SerieDeRegionDocument = new TypedDocumentString(`
    query SerieDeRegion($region: String!, $indicateur: IndicatorCode!) {
  lieu: region(code: $region) {
    ...EnSerie
  }
}
    fragment Partie on Figure {
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}
fragment EnSerie on Territory {
  series(indicator: $indicateur) {
    indicator {
      code
      label
      unit
      dataset
    }
    year
    value
    ...Partie
    state
    basis
    approximate
    demonstration
    coverage {
      reporting
      expected
    }
    printed {
      value
      section
      note
      difference
      source {
        code
        label
      }
    }
    declared {
      note
      difference
    }
  }
}`) as unknown as TypedDocumentString<SerieDeRegionQuery, SerieDeRegionQueryVariables>;
export const SeriesDesRegionsDocument = new TypedDocumentString(`
    query SeriesDesRegions($indicateur: IndicatorCode!) {
  federation {
    regions {
      code
      name
      series(indicator: $indicateur) {
        year
        value
        partialValue
        partialOf {
          name
          ... on Region {
            code
          }
        }
        state
        approximate
        demonstration
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SeriesDesRegionsQuery, SeriesDesRegionsQueryVariables>;
export const UnChiffreDocument = new TypedDocumentString(`
    query UnChiffre($annee: Int!, $indicateur: IndicatorCode!) {
  federation {
    keyFigures(year: $annee) {
      figures(indicators: [$indicateur]) {
        value
        state
        basis
        explanation {
          sentence
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnChiffreQuery, UnChiffreQueryVariables>;
export const UnChiffreDeRegionDocument = new TypedDocumentString(`
    query UnChiffreDeRegion($region: String!, $annee: Int!, $indicateur: IndicatorCode!) {
  region(code: $region) {
    keyFigures(year: $annee) {
      figures(indicators: [$indicateur]) {
        value
        state
        basis
        explanation {
          sentence
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnChiffreDeRegionQuery, UnChiffreDeRegionQueryVariables>;
export const DeQuoiEstFaitDocument = new TypedDocumentString(`
    query DeQuoiEstFait($annee: Int!, $indicateur: IndicatorCode!, $dimension: Dimension!) {
  federation {
    keyFigures(year: $annee) {
      figures(indicators: [$indicateur]) {
        value
        state
        breakdown(by: $dimension) {
          label
          value
          partialValue
          state
          basis
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeQuoiEstFaitQuery, DeQuoiEstFaitQueryVariables>;
export const DeQuoiEstFaitDansUneRegionDocument = new TypedDocumentString(`
    query DeQuoiEstFaitDansUneRegion($region: String!, $annee: Int!, $indicateur: IndicatorCode!, $dimension: Dimension!) {
  region(code: $region) {
    keyFigures(year: $annee) {
      figures(indicators: [$indicateur]) {
        value
        state
        breakdown(by: $dimension) {
          label
          value
          partialValue
          state
          basis
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeQuoiEstFaitDansUneRegionQuery, DeQuoiEstFaitDansUneRegionQueryVariables>;
export const AuFilDesAnneesDocument = new TypedDocumentString(`
    query AuFilDesAnnees($indicateur: IndicatorCode!) {
  federation {
    series(indicator: $indicateur) {
      year
      value
      partialValue
      state
      basis
      demonstration
    }
  }
}
    `) as unknown as TypedDocumentString<AuFilDesAnneesQuery, AuFilDesAnneesQueryVariables>;
export const AuFilDesAnneesDansUneRegionDocument = new TypedDocumentString(`
    query AuFilDesAnneesDansUneRegion($region: String!, $indicateur: IndicatorCode!) {
  region(code: $region) {
    series(indicator: $indicateur) {
      year
      value
      partialValue
      state
      basis
      demonstration
    }
  }
}
    `) as unknown as TypedDocumentString<AuFilDesAnneesDansUneRegionQuery, AuFilDesAnneesDansUneRegionQueryVariables>;
export const ImprimeDocument = new TypedDocumentString(`
    query Imprime($annee: Int!) {
  lieu: federation {
    ...Imprimes
  }
}
    fragment Imprimes on Territory {
  printedFigures(year: $annee) {
    ...Releve
    source {
      code
      label
    }
  }
}
fragment Releve on TranscribedFigure {
  year
  indicator {
    code
    label
    unit
  }
  dimension
  key
  label
  partOf
  value
  approximate
  scope
  section
  note
}`) as unknown as TypedDocumentString<ImprimeQuery, ImprimeQueryVariables>;
export const ImprimeDeRegionDocument = new TypedDocumentString(`
    query ImprimeDeRegion($region: String!, $annee: Int!) {
  lieu: region(code: $region) {
    ...Imprimes
  }
}
    fragment Imprimes on Territory {
  printedFigures(year: $annee) {
    ...Releve
    source {
      code
      label
    }
  }
}
fragment Releve on TranscribedFigure {
  year
  indicator {
    code
    label
    unit
  }
  dimension
  key
  label
  partOf
  value
  approximate
  scope
  section
  note
}`) as unknown as TypedDocumentString<ImprimeDeRegionQuery, ImprimeDeRegionQueryVariables>;
export const RapprochementDocument = new TypedDocumentString(`
    query Rapprochement($annee: Int) {
  reconciliation(year: $annee) {
    indicator {
      code
    }
    territory {
      __typename
      name
      ... on Region {
        code
      }
    }
    message
    settlement {
      decision
      reason
      settledAt
    }
  }
}
    `) as unknown as TypedDocumentString<RapprochementQuery, RapprochementQueryVariables>;
export const SourcesParLienDocument = new TypedDocumentString(`
    query SourcesParLien {
  viewer {
    role
    regions {
      code
    }
  }
  federation {
    regions {
      code
      name
    }
  }
  dataLinks {
    id
    address
    dataset
    year
    schedule
    madeBy
    endedAt
    nextAt
    triedAt
    seenAt
    failingSince
    outcome
    message
    region {
      name
    }
    submission {
      version
      status
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesParLienQuery, SourcesParLienQueryVariables>;
export const DepotDuLienDocument = new TypedDocumentString(`
    query DepotDuLien($id: ID!) {
  node(id: $id) {
    ... on Submission {
      version
      status
      rowCount
      submittedAt
      publishedAt
      issues {
        severity
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DepotDuLienQuery, DepotDuLienQueryVariables>;
export const ObservatoireDocument = new TypedDocumentString(`
    query Observatoire($annee: Int!, $enquete: DatasetCode) {
  lieu: federation {
    name
    observatory(year: $annee, survey: $enquete) {
      ...EnqueteDuLieu
    }
  }
}
    fragment EnqueteDuLieu on Observatory {
  year
  survey
  whole {
    ...Ensemble
  }
  byStructureType {
    ...Ensemble
  }
  byRegion {
    ...Ensemble
  }
  estimates {
    indicator {
      code
      label
      unit
    }
    value
    lower
    upper
    respondents
    population
    strata
    method
    refusedBecause
    demonstration
  }
}
fragment Ensemble on ObservedGroup {
  key
  label
  expected
  rate
  respondents {
    ...Observe
  }
  measures {
    respondents
    perRespondent
    perFullTimeEquivalent
    respondentsToBoth
    quartilesAbsence
    quartiles {
      lower
      median
      upper
      steps
    }
    figure {
      ...Observe
    }
  }
}
fragment Observe on Figure {
  indicator {
    code
    label
    unit
  }
  value
  state
  basis
  approximate
  demonstration
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<ObservatoireQuery, ObservatoireQueryVariables>;
export const ObservatoireDeRegionDocument = new TypedDocumentString(`
    query ObservatoireDeRegion($region: String!, $annee: Int!, $enquete: DatasetCode) {
  lieu: region(code: $region) {
    name
    observatory(year: $annee, survey: $enquete) {
      ...EnqueteDuLieu
    }
  }
}
    fragment EnqueteDuLieu on Observatory {
  year
  survey
  whole {
    ...Ensemble
  }
  byStructureType {
    ...Ensemble
  }
  byRegion {
    ...Ensemble
  }
  estimates {
    indicator {
      code
      label
      unit
    }
    value
    lower
    upper
    respondents
    population
    strata
    method
    refusedBecause
    demonstration
  }
}
fragment Ensemble on ObservedGroup {
  key
  label
  expected
  rate
  respondents {
    ...Observe
  }
  measures {
    respondents
    perRespondent
    perFullTimeEquivalent
    respondentsToBoth
    quartilesAbsence
    quartiles {
      lower
      median
      upper
      steps
    }
    figure {
      ...Observe
    }
  }
}
fragment Observe on Figure {
  indicator {
    code
    label
    unit
  }
  value
  state
  basis
  approximate
  demonstration
  partialValue
  partialOf {
    name
    ... on Region {
      code
    }
  }
}`) as unknown as TypedDocumentString<ObservatoireDeRegionQuery, ObservatoireDeRegionQueryVariables>;
export const RapportsDocument = new TypedDocumentString(`
    query Rapports {
  sources {
    code
    label
    year
    figures {
      territory {
        name
      }
      ...Releve
    }
    leftOut {
      section
      subject
      reason
    }
  }
}
    fragment Releve on TranscribedFigure {
  year
  indicator {
    code
    label
    unit
  }
  dimension
  key
  label
  partOf
  value
  approximate
  scope
  section
  note
}`) as unknown as TypedDocumentString<RapportsQuery, RapportsQueryVariables>;
export const AdherentsATrouverDocument = new TypedDocumentString(`
    query AdherentsATrouver($suite: String) {
  federation {
    adherents(first: 100, after: $suite) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        city
        siret
        structureTypes
        demonstration
        region {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdherentsATrouverQuery, AdherentsATrouverQueryVariables>;
export const SourcesMoissonneesDocument = new TypedDocumentString(`
    query SourcesMoissonnees {
  viewer {
    role
  }
  ownInstance {
    name
    regions
    words
  }
  federation {
    regions {
      code
      name
    }
  }
  harvestSources {
    id
    kind
    name
    state
    since
    why
    address
    words
    confirmed
    schedule
    publication
    mostChange
    withdrawal
    staleAfter
    paused
    nextAt
    seq
    regions {
      code
      name
    }
    exchanges {
      at
      outcome
      message
    }
    arrivals(first: 30) {
      dataset
      year
      version
      state
      message
      arrivedAt
      region {
        name
      }
      submission {
        id
      }
    }
  }
  harvestReaders {
    id
    name
    address
    words
    accepted
    askedAt
    lastReadAt
    receiptsAt
    failure
    refusals
    receipts {
      dataset
      region
      year
      version
      state
      message
      faults
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesMoissonneesQuery, SourcesMoissonneesQueryVariables>;
export const ComparaisonDeSourceDocument = new TypedDocumentString(`
    query ComparaisonDeSource($id: ID!, $region: String!, $annee: Int!) {
  harvestCheck(id: $id, region: $region, year: $annee) {
    year
    at
    from
    compared
    differences {
      indicator
      theirs
      ours
      reason
    }
    notes
  }
}
    `) as unknown as TypedDocumentString<ComparaisonDeSourceQuery, ComparaisonDeSourceQueryVariables>;
export const JournalDocument = new TypedDocumentString(`
    query Journal($who: String, $act: TrailAct, $region: String, $year: Int, $since: Date, $until: Date, $after: String) {
  trail(
    who: $who
    act: $act
    region: $region
    year: $year
    since: $since
    until: $until
    first: 100
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      at
      actor
      role
      token
      account
      actLabel
      about
      region {
        name
      }
      year
      dataset
      reason
      demonstration
    }
  }
}
    `) as unknown as TypedDocumentString<JournalQuery, JournalQueryVariables>;
