import type { DatasetCode, Dimension } from '../../src/kernel/codes';
import type { SeededRow } from './seed-network';

/** What one row adds to an indicator: written anew from the contract's table, without any code of the platform. */
export interface Fact {
  /** Ten-thousandths. */
  readonly top: bigint;
  readonly base: bigint;
  readonly filled: boolean;
  readonly keys: Readonly<Partial<Record<Dimension, string | null>>>;
  readonly adherent: string | null;
}

export interface Recipe {
  readonly dataset: DatasetCode;
  readonly isSum: boolean;
  readonly decimals: number;
  readonly dimensions: readonly Dimension[];
  /** Different adherents, each once, however many rows and files name them. */
  readonly distinct?: boolean;
  /** Of a ratio of two datasets: what it is over. */
  readonly over?: string;
  readonly facts: (row: SeededRow, year: number) => readonly Fact[];
}

const UNIT = 10_000n;
const scaled = (value: unknown): bigint => BigInt(Math.round(Number(value) * 10_000));
const has = (row: SeededRow, column: string): boolean => row.cells[column] !== null && row.cells[column] !== undefined;
const SERVICE: Readonly<Record<string, string>> = { PRESTATION: 'SERVICE' };
const OTHER: Readonly<Record<string, string>> = { AUTRE: 'OTHER' };

const COLUMN: Readonly<Partial<Record<DatasetCode, Readonly<Partial<Record<Dimension, string>>>>>> = {
  FORMATIONS: { KIND: 'type', THEME: 'thematique', AUDIENCE: 'public', FUNDER: 'financeur' },
  LEGAL_REQUESTS: { THEME: 'thematique', CHANNEL: 'canal', REQUESTER: 'demandeur', LEVEL: 'niveau' },
  PROGRAMMES: { PROGRAMME: 'programme', AUDIENCE: 'beneficiaires' },
  EVENTS: { KIND: 'type', PROGRAMME: 'programme', THEME: 'thematique', AXIS: 'axe' },
};

function keysOf(dataset: DatasetCode, row: SeededRow): Fact['keys'] {
  const columns = Object.entries(COLUMN[dataset] ?? {}).map(([dimension, column]) => {
    const code = (row.cells[column] ?? null) as string | null;
    return [dimension, dimension === 'KIND' && code !== null ? (SERVICE[code] ?? code) : code];
  });
  return { DEPARTMENT: row.department, STRUCTURE_TYPE: row.structureType, ...Object.fromEntries(columns) };
}

type Measure = (row: SeededRow, year: number) => { top: bigint; base?: bigint; filled?: boolean };

const dimensionsOf = (dataset: DatasetCode): Dimension[] => [
  'REGION',
  ...(dataset === 'EVENTS' ? [] : (['DEPARTMENT', 'STRUCTURE_TYPE'] as const)),
  ...(Object.keys(COLUMN[dataset] ?? {}) as Dimension[]),
];

const recipe = (dataset: DatasetCode, isSum: boolean, decimals: number, measure: Measure): Recipe => ({
  dataset,
  isSum,
  decimals,
  dimensions: dimensionsOf(dataset),
  facts: (row, year) => [
    { base: 0n, filled: true, ...measure(row, year), keys: keysOf(dataset, row), adherent: row.adherent },
  ],
});

const count = (dataset: DatasetCode) => recipe(dataset, true, 0, () => ({ top: UNIT }));
const sum = (dataset: DatasetCode, column: string, decimals: number) =>
  recipe(dataset, true, decimals, (row) => ({ top: scaled(row.cells[column] ?? 0), filled: has(row, column) }));

/** Money, hours and people are not split by who pays. */
const withoutFunder = (each: Recipe): Recipe => ({
  ...each,
  dimensions: each.dimensions.filter((dimension) => dimension !== 'FUNDER'),
});
const distinct = (dataset: DatasetCode, counts: (row: SeededRow) => boolean = () => true): Recipe => ({
  ...recipe(dataset, true, 0, (row) => {
    const counted = row.adherent !== null && counts(row);
    return { top: counted ? UNIT : 0n, filled: counted };
  }),
  distinct: true,
});
const shareOf = (column: string, of: readonly string[]): Recipe =>
  recipe('ACTIVITY', false, 4, (row) =>
    [column, ...of].every((each) => has(row, each))
      ? { top: scaled(row.cells[column]), base: of.reduce((all, each) => all + scaled(row.cells[each]), 0n) }
      : { top: 0n, filled: false },
  );

/** Rows of programmes that are done, or that are planned, under the same measures. */
const programmes = (prefix: string, isIn: (row: SeededRow) => boolean, says: (row: SeededRow) => boolean) => {
  const summed = (column: string, decimals: number) =>
    recipe('PROGRAMMES', true, decimals, (row) =>
      isIn(row) ? { top: scaled(row.cells[column] ?? 0), filled: has(row, column) } : { top: 0n, filled: false },
    );
  const ofAction = (action: string) =>
    recipe('PROGRAMMES', true, 0, (row) => ({
      top: isIn(row) && row.cells['action'] === action ? UNIT : 0n,
      filled: has(row, 'action'),
    }));
  return {
    [`${prefix}_PARTICIPATIONS`]: recipe('PROGRAMMES', true, 0, (row) => ({
      top: isIn(row) ? UNIT : 0n,
      filled: says(row),
    })),
    [`${prefix}_PEOPLE`]: summed('personnes', 0),
    [`${prefix}_ADHERENTS`]: distinct('PROGRAMMES', isIn),
    [`${prefix}_HOURS`]: summed('heures', 2),
    [`${prefix}_AMOUNT`]: summed('montant', 2),
    [`${prefix}_CERTIFICATIONS`]: ofAction('CERTIFICATION'),
    [`${prefix}_DIAGNOSTICS`]: ofAction('DIAGNOSTIC'),
    [`${prefix}_SESSIONS`]: ofAction('SESSION'),
    [`${prefix}_PROJECTS`]: ofAction('PROJET'),
  };
};
const isPlanned = (row: SeededRow): boolean => row.cells['statut'] === 'PREVU';

const stays = (row: SeededRow): boolean => !has(row, 'date_sortie');
const typesOf = (row: SeededRow): string[] => String(row.cells['types']).split('+');
const SIAE = ['AI', 'ACI', 'EI', 'ETTI', 'EITI'];
const daysBetween = (row: SeededRow): bigint =>
  BigInt((Date.parse(String(row.cells['repondue_le'])) - Date.parse(String(row.cells['recue_le']))) / 86_400_000);

export const RECIPES: Readonly<Record<string, Recipe>> = {
  ADHERENTS_TOTAL: recipe('ADHERENTS', true, 0, (row) => ({ top: stays(row) ? UNIT : 0n })),
  ADHERENTS_LISTED: count('ADHERENTS'),
  ADHERENTS_TYPE_MEMBERSHIPS: {
    ...count('ADHERENTS'),
    facts: (row) => {
      const keys = keysOf('ADHERENTS', row);
      const fact = { top: UNIT, base: 0n, filled: true, adherent: row.adherent };
      if (!stays(row)) return [{ ...fact, top: 0n, keys }];
      return typesOf(row).map((type) => ({ ...fact, keys: { ...keys, STRUCTURE_TYPE: OTHER[type] ?? type } }));
    },
  },
  ADHERENTS_SIAE_RATE: recipe('ADHERENTS', false, 4, (row) => ({
    top: stays(row) && SIAE.includes(typesOf(row)[0] ?? '') ? UNIT : 0n,
    base: stays(row) ? UNIT : 0n,
  })),
  ADHERENTS_JOINED: recipe('ADHERENTS', true, 0, (row, year) => ({
    top: row.cells['annee_adhesion'] === year ? UNIT : 0n,
    filled: has(row, 'annee_adhesion'),
  })),
  ADHERENTS_LEFT: recipe('ADHERENTS', true, 0, (row) => (stays(row) ? { top: 0n, filled: false } : { top: UNIT })),
  FORMATIONS_SESSIONS: count('FORMATIONS'),
  FORMATIONS_TRAINEES: withoutFunder(sum('FORMATIONS', 'stagiaires', 0)),
  FORMATIONS_HOURS: withoutFunder(sum('FORMATIONS', 'heures', 2)),
  FORMATIONS_ADHERENTS: distinct('FORMATIONS'),
  FORMATIONS_TRAINERS_INTERNAL_RATE: recipe('FORMATIONS', false, 4, (row) => ({
    top: row.cells['formateur'] === 'INTERNE' ? UNIT : 0n,
    base: has(row, 'formateur') ? UNIT : 0n,
    filled: has(row, 'formateur'),
  })),
  FORMATIONS_SATISFACTION_RATE: withoutFunder(
    recipe('FORMATIONS', false, 4, (row) => {
      if (!has(row, 'satisfaction')) return { top: 0n, filled: false };
      const weight = BigInt(Number(row.cells['stagiaires']));
      return { top: (scaled(row.cells['satisfaction']) * weight) / 100n, base: weight * UNIT };
    }),
  ),
  LEGAL_REQUESTS_RECEIVED: count('LEGAL_REQUESTS'),
  LEGAL_REQUESTS_ANSWERED: recipe('LEGAL_REQUESTS', true, 0, (row) =>
    has(row, 'repondue_le') ? { top: UNIT } : { top: 0n, filled: false },
  ),
  LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS: recipe('LEGAL_REQUESTS', false, 2, (row) =>
    has(row, 'repondue_le') ? { top: daysBetween(row) * UNIT, base: UNIT } : { top: 0n, filled: false },
  ),
  FG2I_MEMBERS: count('FG2I_GUARANTEES'),
  FG2I_GUARANTEE_TOTAL: sum('FG2I_GUARANTEES', 'garantie_totale', 2),
  FG2I_TURNOVER: sum('FG2I_GUARANTEES', 'chiffre_affaires', 2),
  FG2I_MOBILISATIONS: recipe('FG2I_GUARANTEES', true, 0, (row) => ({
    top: Number(row.cells['montant_mobilise']) > 0 ? UNIT : 0n,
  })),
  ACTIVITY_RESPONDENTS: count('ACTIVITY'),
  ACTIVITY_RESPONSE_RATE: { ...recipe('ACTIVITY', false, 4, () => ({ top: UNIT })), over: 'ADHERENTS_LISTED' },
  ACTIVITY_HOURS_WORKED: sum('ACTIVITY', 'heures_travaillees', 2),
  ACTIVITY_FTE: sum('ACTIVITY', 'etp_insertion', 2),
  ACTIVITY_PEOPLE_SUPPORTED: sum('ACTIVITY', 'personnes_accompagnees', 0),
  ACTIVITY_PERMANENT_FTE: sum('ACTIVITY', 'etp_permanents', 2),
  ACTIVITY_INSERTION_EMPLOYEES: sum('ACTIVITY', 'salaries_insertion', 0),
  ACTIVITY_PERMANENT_EMPLOYEES: sum('ACTIVITY', 'salaries_permanents', 0),
  ACTIVITY_TURNOVER: sum('ACTIVITY', 'chiffre_affaires', 2),
  ACTIVITY_PUBLIC_FUNDING: sum('ACTIVITY', 'financements_publics', 2),
  ACTIVITY_EMPLOYER_CONTRIBUTIONS: sum('ACTIVITY', 'cotisations_patronales', 2),
  ACTIVITY_EXITS: sum('ACTIVITY', 'sorties_total', 0),
  ACTIVITY_POSITIVE_EXITS: sum('ACTIVITY', 'sorties_dynamiques', 0),
  ACTIVITY_POSITIVE_EXIT_RATE: shareOf('sorties_dynamiques', ['sorties_total']),
  ACTIVITY_PUBLIC_FUNDING_RATE: shareOf('financements_publics', ['financements_publics', 'chiffre_affaires']),
  ...programmes(
    'PROGRAMMES',
    (row) => !isPlanned(row),
    () => true,
  ),
  ...programmes('PROGRAMMES_PLANNED', isPlanned, (row) => has(row, 'statut')),
  EVENTS_HELD: count('EVENTS'),
  EVENTS_PARTICIPANTS: sum('EVENTS', 'participants', 0),
  EVENTS_ADHERENTS_PRESENT: sum('EVENTS', 'adherents_presents', 0),
  EVENTS_HOURS: sum('EVENTS', 'duree_heures', 2),
};
