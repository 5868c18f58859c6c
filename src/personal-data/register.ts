/** What becomes of a name or an address when the person is erased. */
export type Erasure =
  /** Another name takes its place, the same everywhere: acts keep their author, who is nobody any more. */
  | 'RENAMED'
  /** The cell is emptied. */
  | 'EMPTIED'
  /** Free text: shown to whoever exports, and left for a person to correct. */
  | 'BY_HAND';

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
    table: 'memberships',
    columns: ['courriel', 'telephone', 'adresse'],
    what: 'Le courriel, le téléphone et l’adresse d’une structure adhérente, qui peuvent être ceux d’une personne',
    why: 'joindre l’adhérent ; réservés à qui a droit aux lignes, l’adresse exceptée',
    erasure: 'EMPTIED',
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
