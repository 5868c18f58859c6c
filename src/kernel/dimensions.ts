interface DimensionWords {
  /** French name, as a header. */
  readonly label: string;
  /** As addresses of exports name it. */
  readonly address: string;
  readonly description: readonly [fr: string, en: string];
  /** Characters of its longest key. */
  readonly keyLength: number;
}

/**
 * Everything that a figure can be split by, in the order of the schema. A new one is declared here and in its dataset,
 * and has a column of `cross_cells` by a migration.
 */
export const DIMENSION_WORDS = {
  REGION: {
    label: 'Région',
    address: 'region',
    description: ['Délégation régionale.', 'Regional delegation.'],
    keyLength: 32,
  },
  DEPARTMENT: {
    label: 'Département',
    address: 'departement',
    description: ['Département.', 'Department.'],
    keyLength: 3,
  },
  STRUCTURE_TYPE: {
    label: 'Type de structure',
    address: 'type',
    description: ['Type de structure.', 'Type of structure.'],
    keyLength: 10,
  },
  KIND: {
    label: 'Type',
    address: 'nature',
    description: [
      'Type : intra, inter, prestation ; ou type d’événement, de publication.',
      'Kind: of training, of event, or of publication.',
    ],
    keyLength: 40,
  },
  THEME: { label: 'Thématique', address: 'thematique', description: ['Thématique.', 'Theme.'], keyLength: 120 },
  CHANNEL: {
    label: 'Canal',
    address: 'canal',
    description: ['Canal par lequel une demande est arrivée.', 'Channel that a request came by.'],
    keyLength: 40,
  },
  AUDIENCE: {
    label: 'Public',
    address: 'public',
    description: ['Public d’une formation, ou d’un programme.', 'Audience of a training session, or of a programme.'],
    keyLength: 40,
  },
  REQUESTER: {
    label: 'Demandeur',
    address: 'demandeur',
    description: ['Qui a posé la question.', 'Who asked.'],
    keyLength: 40,
  },
  PROGRAMME: {
    label: 'Programme',
    address: 'programme',
    description: ['Programme, outil ou dispositif.', 'Programme, tool or scheme.'],
    keyLength: 40,
  },
  LEVEL: {
    label: 'Niveau',
    address: 'niveau',
    description: ['Niveau auquel il est répondu à une demande.', 'Level at which a request is answered.'],
    keyLength: 40,
  },
  FUNDER: {
    label: 'Financeur',
    address: 'financeur',
    description: ['Qui finance.', 'Who funds.'],
    keyLength: 120,
  },
  AXIS: {
    label: 'Axe',
    address: 'axe',
    description: ['Axe des orientations de la fédération.', 'Axis of the federation’s orientations.'],
    keyLength: 40,
  },
  NATURE: {
    label: 'Poste ou nature',
    address: 'poste-ou-nature',
    description: ['Poste des comptes, ou nature d’un partenaire.', 'Heading of the accounts, or kind of partner.'],
    keyLength: 40,
  },
  FUNCTION: {
    label: 'Fonction',
    address: 'fonction',
    description: ['Ce que font les postes d’une équipe.', 'What the posts of a team do.'],
    keyLength: 40,
  },
  CONTRACT: {
    label: 'Contrat',
    address: 'contrat',
    description: ['Nature du contrat d’un poste.', 'Kind of contract of a post.'],
    keyLength: 40,
  },
  BODY: {
    label: 'Instance',
    address: 'instance',
    description: ['Conseil, bureau, comité ou mandat.', 'Board, bureau, committee or mandate.'],
    keyLength: 40,
  },
  COLLEGE: {
    label: 'Collège',
    address: 'college',
    description: ['Collège au titre duquel un siège est tenu.', 'College that a seat is held for.'],
    keyLength: 40,
  },
} as const satisfies Readonly<Record<string, DimensionWords>>;

export type Dimension = keyof typeof DIMENSION_WORDS;

export const DIMENSIONS = Object.keys(DIMENSION_WORDS) as readonly Dimension[];

/** Those that cells are told apart by; the region is that of the submission, or of the row of a national file. */
export type CellDimension = Exclude<Dimension, 'REGION'>;
export const CELL_DIMENSIONS = DIMENSIONS.filter((dimension): dimension is CellDimension => dimension !== 'REGION');

/** The dimension's column among the cells that hold all dimensions at once. */
export const cellColumn = (dimension: CellDimension): string => dimension.toLowerCase();
