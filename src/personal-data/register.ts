/** What becomes of a name or an address when the person is erased. */
export type Erasure =
  /** Another name takes its place, the same everywhere: acts keep their author, who is nobody any more. */
  | 'RENAMED'
  /** The cell is emptied. */
  | 'EMPTIED'
  /** Free text: shown to whoever exports, and left for a person to correct. */
  | 'BY_HAND'
  /** What would let somebody in again, were it gone. */
  | 'KEPT';

export interface PersonalColumns {
  readonly table: string;
  readonly columns: readonly string[];
  /** French: whom it is about, and what is kept. */
  readonly what: string;
  readonly why: string;
  readonly erasure: Erasure;
}

/**
 * Every column of the database that holds, or can hold, the name or address of a person. The page of personal data is
 * written from it, and so are export and erasure; a test holds it against the tables themselves.
 */
export const PERSONAL_DATA: readonly PersonalColumns[] = [
  {
    table: 'audit_entries',
    columns: ['actor'],
    what: 'Qui a déposé, publié ou retiré un dépôt : le nom porté par son compte ou son jeton',
    why: 'savoir qui a changé un chiffre',
    erasure: 'RENAMED',
  },
  {
    table: 'office_acts',
    columns: ['actor'],
    what: 'Qui a fait un geste du siège : campagne, délai, version figée, décision, texte',
    why: 'savoir qui a décidé',
    erasure: 'RENAMED',
  },
  {
    table: 'submissions',
    columns: ['submitted_by'],
    what: 'Qui a remis un fichier',
    why: 'rappeler qui l’a rempli',
    erasure: 'RENAMED',
  },
  {
    table: 'releases',
    columns: ['created_by'],
    what: 'Qui a figé une année',
    why: 'savoir qui en répond',
    erasure: 'RENAMED',
  },
  {
    table: 'settlements',
    columns: ['settled_by'],
    what: 'Qui a tranché une contradiction',
    why: 'savoir qui a décidé',
    erasure: 'RENAMED',
  },
  {
    table: 'report_writings',
    columns: ['author'],
    what: 'Qui a écrit une version d’un texte ou du plan du rapport annuel',
    why: 'savoir de qui est chaque version',
    erasure: 'RENAMED',
  },
  {
    table: 'saved_queries',
    columns: ['owner'],
    what: 'Qui a enregistré une requête',
    why: 'la rendre à qui l’a faite',
    erasure: 'RENAMED',
  },
  {
    table: 'transcriptions',
    columns: ['read_by', 'closed_by'],
    what: 'Qui a lu un rapport, et clos sa lecture',
    why: 'savoir d’où vient un chiffre imprimé',
    erasure: 'RENAMED',
  },
  {
    table: 'transcription_candidates',
    columns: ['decided_by'],
    what: 'Qui a confirmé ou écarté un chiffre relevé',
    why: 'savoir d’où vient un chiffre imprimé',
    erasure: 'RENAMED',
  },
  {
    table: 'accounts',
    columns: ['name', 'email'],
    what: 'Le nom et le courriel de qui a un compte, avec l’empreinte de son mot de passe, ses clés d’accès et ses sessions',
    why: 'laisser entrer qui en a le droit, et lui seul',
    erasure: 'RENAMED',
  },
  {
    table: 'account_invitations',
    columns: ['name', 'email'],
    what: 'Le nom et le courriel de qui est invité, jusqu’à ce que l’invitation soit prise ou retirée',
    why: 'lui ouvrir un compte',
    erasure: 'EMPTIED',
  },
  {
    table: 'account_invitations',
    columns: ['made_by'],
    what: 'Qui a invité',
    why: 'savoir qui a donné accès',
    erasure: 'RENAMED',
  },
  {
    table: 'program_tokens',
    columns: ['name', 'made_by', 'revoked_by'],
    what: 'Le nom d’un jeton de programme, et qui l’a fait ou révoqué',
    why: 'savoir qui a donné accès',
    erasure: 'RENAMED',
  },
  {
    table: 'federation_sources',
    columns: ['made_by'],
    what: 'Qui a apparié une instance',
    why: 'savoir qui a fait entrer des données',
    erasure: 'RENAMED',
  },
  {
    table: 'federation_readers',
    columns: ['accepted_by'],
    what: 'Qui a accepté qu’une autre instance lise celle-ci',
    why: 'savoir qui a ouvert les données',
    erasure: 'RENAMED',
  },
  {
    table: 'data_links',
    columns: ['made_by'],
    what: 'Qui a ajouté une source par lien',
    why: 'savoir qui a fait entrer des données',
    erasure: 'RENAMED',
  },
  {
    table: 'data_links',
    columns: ['address'],
    what: 'L’adresse d’un fichier partagé, où un nom peut se lire',
    why: 'demander le fichier à ses heures',
    erasure: 'KEPT',
  },
  {
    table: 'token_revocations',
    columns: ['revoked_by'],
    what: 'Qui a révoqué un jeton',
    why: 'savoir qui a retiré un accès',
    erasure: 'RENAMED',
  },
  {
    table: 'token_revocations',
    columns: ['value'],
    what: 'Le porteur dont les jetons signés sont révoqués',
    why: 'les refuser : effacé, ils vaudraient de nouveau',
    erasure: 'KEPT',
  },
  {
    table: 'token_revocations',
    columns: ['reason'],
    what: 'Le motif d’une révocation, en texte libre',
    why: 'dire pourquoi',
    erasure: 'BY_HAND',
  },
  {
    table: 'survey_answers',
    columns: ['saved_by', 'handed_in_by'],
    what: 'Qui a rempli et remis la réponse d’un adhérent à l’enquête',
    why: 'savoir qui a répondu pour lui',
    erasure: 'RENAMED',
  },
  {
    table: 'memberships',
    columns: ['courriel', 'telephone', 'adresse'],
    what: 'Le courriel, le téléphone et l’adresse d’une structure adhérente, qui peuvent être ceux d’une personne',
    why: 'joindre l’adhérent ; réservés à qui a droit aux lignes, l’adresse exceptée',
    erasure: 'EMPTIED',
  },
  {
    table: 'region_contacts',
    columns: ['address'],
    what: 'L’adresse générique d’une délégation, à qui le siège écrit',
    why: 'lui envoyer ses lettres',
    erasure: 'BY_HAND',
  },
  {
    table: 'submissions',
    columns: ['file_name', 'issues'],
    what: 'Le nom d’un fichier remis, et les valeurs fautives que son contrôle cite',
    why: 'corriger le fichier',
    erasure: 'BY_HAND',
  },
  {
    table: 'audit_entries',
    columns: ['reason'],
    what: 'Le motif d’un retrait, en texte libre',
    why: 'dire pourquoi',
    erasure: 'BY_HAND',
  },
  {
    table: 'office_acts',
    columns: ['reason'],
    what: 'Le motif d’un geste du siège, en texte libre',
    why: 'dire pourquoi',
    erasure: 'BY_HAND',
  },
  {
    table: 'campaign_extensions',
    columns: ['reason'],
    what: 'Le motif d’un délai, en texte libre',
    why: 'dire pourquoi',
    erasure: 'BY_HAND',
  },
  {
    table: 'settlements',
    columns: ['reason'],
    what: 'Le motif d’une contradiction tranchée, en texte libre',
    why: 'dire pourquoi',
    erasure: 'BY_HAND',
  },
  {
    table: 'report_writings',
    columns: ['content'],
    what: 'Les textes du rapport annuel, qui peuvent citer quelqu’un',
    why: 'publier le rapport',
    erasure: 'BY_HAND',
  },
  {
    table: 'saved_queries',
    columns: ['title', 'description'],
    what: 'Le titre et la description d’une requête enregistrée',
    why: 'la retrouver',
    erasure: 'BY_HAND',
  },
  {
    table: 'transcriptions',
    columns: ['file_name'],
    what: 'Le nom du fichier d’un rapport lu',
    why: 'le reconnaître',
    erasure: 'BY_HAND',
  },
  {
    table: 'transcription_pages',
    columns: ['text'],
    what: 'Le texte d’un rapport en cours de lecture, effacé quand elle est close',
    why: 'confirmer les chiffres imprimés',
    erasure: 'BY_HAND',
  },
  {
    table: 'partners',
    columns: ['nom'],
    what: 'Le nom d’un partenaire, qui est une organisation',
    why: 'compter les partenaires',
    erasure: 'BY_HAND',
  },
];
