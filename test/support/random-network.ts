import fc from 'fast-check';
import type { DatasetCode } from '../../src/kernel/codes';

/** Where rows are handed in; null for what belongs to no delegation. */
export type Home = string | null;

export const HOMES: readonly Home[] = ['bretagne', 'guadeloupe', 'occitanie', null];
export const REGIONS = ['bretagne', 'guadeloupe', 'occitanie'];
export const YEARS = [2021, 2022];
export const DEPARTMENTS: Readonly<Record<string, readonly string[]>> = {
  bretagne: ['22', '35'],
  guadeloupe: ['971'],
  occitanie: ['09', '31', '82'],
  '': ['2A'],
};
/** As files write them. */
export const TYPES = ['AI', 'ACI', 'ETTI', 'ETT_ESS', 'AUTRE'];

/** Cells of a row by the machine names of its dataset's columns; those left out are empty. */
export type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** A row of a dataset other than the register; `adherent` is a place in the register of that home and year. */
export interface PlannedRow {
  readonly adherent: number | null;
  readonly cells: Cells;
}

export interface PlannedAdherent {
  readonly department: string;
  readonly siret: string | null;
}

export interface PlannedMember {
  /** Place in the home's adherents. */
  readonly adherent: number;
  readonly types: readonly string[];
  readonly joined: number | null;
  readonly left: boolean;
}

export interface PlannedFile {
  readonly dataset: DatasetCode;
  readonly home: Home;
  readonly year: number;
  readonly demonstration: boolean;
  /** No rows: it was declared that there was nothing. */
  readonly rows: readonly PlannedRow[];
  /** Of the register only. */
  readonly members: readonly PlannedMember[];
}

/** A whole network with what it handed in: plain data, so that a failure can be read. */
export interface NetworkPlan {
  readonly adherents: ReadonlyMap<Home, readonly PlannedAdherent[]>;
  /** Registers first. */
  readonly files: readonly PlannedFile[];
}

const orEmpty = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 });
const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((each) => each / 100);
const day = (year: number) =>
  fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .map((each) => `${year}-${String(each.month).padStart(2, '0')}-${String(each.day).padStart(2, '0')}`);
const later = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

type Draw = (year: number) => fc.Arbitrary<Cells>;

const formation: Draw = (year) =>
  fc.record({
    intitule: fc.constantFrom('Écouter', 'Accueillir'),
    type: fc.constantFrom('INTRA', 'INTER', 'PRESTATION'),
    thematique: fc.constantFrom('Santé', 'sante', 'Numérique', 'Droit social'),
    public: orEmpty(fc.constantFrom('PERMANENTS', 'PARCOURS')),
    date_debut: day(year),
    stagiaires: fc.integer({ min: 0, max: 30 }),
    heures: hundredths(500),
    satisfaction: orEmpty(hundredths(100)),
    formateur: orEmpty(fc.constantFrom('INTERNE', 'EXTERNE')),
    financeur: orEmpty(fc.constantFrom('OPCO', 'Région')),
  });

const legalRequest: Draw = (year) =>
  fc
    .record({
      recue_le: day(year),
      days: orEmpty(fc.integer({ min: 0, max: 40 })),
      thematique: fc.constantFrom('CONTRATS', 'PMSMP', 'AUTRE'),
      canal: orEmpty(fc.constantFrom('PLATEFORME', 'TELEPHONE')),
      demandeur: orEmpty(fc.constantFrom('ADHERENT', 'DELEGATION')),
      niveau: orEmpty(fc.constantFrom('1', '2')),
    })
    .map(({ days, ...rest }) => ({ ...rest, repondue_le: days === null ? null : later(rest.recue_le, days) }));

const programme: Draw = (year) =>
  fc.record({
    programme: fc.constantFrom('CAP', 'ZEST', 'VITA_AIR'),
    action: orEmpty(fc.constantFrom('CERTIFICATION', 'DIAGNOSTIC', 'SESSION', 'PROJET', 'ACCOMPAGNEMENT')),
    personnes: orEmpty(fc.integer({ min: 0, max: 50 })),
    heures: orEmpty(hundredths(80)),
    montant: orEmpty(hundredths(20_000)),
    date: day(year),
    statut: orEmpty(fc.constantFrom('REALISE', 'PREVU')),
    beneficiaires: orEmpty(fc.constantFrom('PERMANENTS', 'FAMILLES')),
  });

const event: Draw = (year) =>
  fc.record({
    type: fc.constantFrom('WEBINAIRE', 'ATELIER'),
    intitule: fc.constantFrom('Rencontre', 'Bilan'),
    date: day(year),
    programme: orEmpty(fc.constantFrom('CAP', 'ZEST')),
    thematique: orEmpty(fc.constantFrom('Achats', 'Mobilité')),
    axe: orEmpty(fc.constantFrom('POUVOIR_D_AGIR', 'SOCIETE_INCLUSIVE')),
    participants: orEmpty(fc.integer({ min: 0, max: 200 })),
    adherents_presents: orEmpty(fc.integer({ min: 0, max: 40 })),
    duree_heures: orEmpty(hundredths(12)),
  });

const guarantee: Draw = () =>
  fc.record({
    type: fc.constantFrom('ETTI', 'ETT_ESS'),
    chiffre_affaires: orEmpty(hundredths(1_000_000)),
    garantie_totale: hundredths(200_000),
    souscription: hundredths(20_000),
    caution_fg2i: hundredths(150_000),
    caution_ffa: hundredths(50_000),
    montant_mobilise: fc.constantFrom(0, 0, 1250.5),
  });

const survey: Draw = () =>
  fc
    .record({
      heures_travaillees: orEmpty(hundredths(90_000)),
      etp_insertion: orEmpty(hundredths(60)),
      personnes_accompagnees: orEmpty(fc.integer({ min: 0, max: 400 })),
      chiffre_affaires: orEmpty(hundredths(900_000)),
      masse_salariale: orEmpty(hundredths(900_000)),
      etp_permanents: orEmpty(hundredths(30)),
      salaries_insertion: orEmpty(fc.integer({ min: 0, max: 200 })),
      salaries_permanents: orEmpty(fc.integer({ min: 0, max: 40 })),
      financements_publics: orEmpty(hundredths(500_000)),
      cotisations_patronales: orEmpty(hundredths(200_000)),
      sorties_total: orEmpty(fc.integer({ min: 0, max: 60 })),
      sorties_dynamiques: orEmpty(fc.integer({ min: 0, max: 60 })),
    })
    // More of them than there are at all is refused at the door.
    .map((cells) => ({
      ...cells,
      sorties_dynamiques:
        cells.sorties_dynamiques === null
          ? null
          : Math.min(cells.sorties_dynamiques, cells.sorties_total ?? cells.sorties_dynamiques),
    }));

/** Rows that may name an adherent of the register. */
const rowsOf = (draw: Draw, year: number, members: number, most: number): fc.Arbitrary<PlannedRow[]> =>
  fc.array(
    fc.record({
      adherent: members === 0 ? fc.constant(null) : orEmpty(fc.nat(members - 1)),
      cells: draw(year),
    }),
    { maxLength: most },
  );

/** At most one row for each adherent of the register, and at least one in all. */
const rowPerMember = (draw: Draw, year: number, members: number): fc.Arbitrary<PlannedRow[]> =>
  fc.uniqueArray(fc.record({ adherent: fc.nat(Math.max(0, members - 1)), cells: draw(year) }), {
    minLength: 1,
    maxLength: Math.max(1, members),
    selector: (row) => row.adherent,
  });

function files(home: Home, year: number, adherents: number): fc.Arbitrary<PlannedFile[]> {
  const slot = { home, year };
  const member = fc.record({
    adherent: fc.nat(adherents - 1),
    types: fc.shuffledSubarray(TYPES, { minLength: 1, maxLength: 3 }),
    joined: orEmpty(fc.constantFrom(year, year, 2010)),
    left: fc.boolean(),
  });
  const register = fc.uniqueArray(member, { minLength: 1, maxLength: adherents, selector: (each) => each.adherent });
  return orEmpty(register).chain((listed) => {
    const members = listed ?? [];
    const count = members.length;
    const file = (dataset: DatasetCode, rows: fc.Arbitrary<PlannedRow[]>) =>
      fc.option(
        fc.record({
          dataset: fc.constant(dataset),
          home: fc.constant(home),
          year: fc.constant(year),
          demonstration: fc.boolean(),
          rows,
          members: fc.constant<readonly PlannedMember[]>([]),
        }),
        { nil: null, freq: 4 },
      );
    return fc
      .tuple(
        fc.boolean(),
        file('FORMATIONS', rowsOf(formation, year, count, 6)),
        file('LEGAL_REQUESTS', rowsOf(legalRequest, year, count, 5)),
        file('PROGRAMMES', rowsOf(programme, year, count, 4)),
        file('EVENTS', rowsOf(event, year, 0, 4)),
        ...(count === 0
          ? []
          : [
              file('FG2I_GUARANTEES', rowPerMember(guarantee, year, count)),
              file('ACTIVITY', rowPerMember(survey, year, count)),
            ]),
      )
      .map(([demonstration, ...others]) => [
        ...(listed === null ? [] : [{ ...slot, dataset: 'ADHERENTS' as const, demonstration, rows: [], members }]),
        ...others.filter((each) => each !== null),
      ]);
  });
}

const SIRETS = ['73282932000074', '35600000000048', '55210055400013', '44306184100047'];

/**
 * Networks of three regions and of what belongs to none, over two years: registers that change, datasets with gaps,
 * empty columns, rows that name nobody, declared nothings, demonstration beside real data.
 */
export const networkPlans: fc.Arbitrary<NetworkPlan> = fc
  .tuple(
    ...HOMES.map((home, at) =>
      fc
        .array(
          fc.record({
            department: fc.constantFrom(...(DEPARTMENTS[home ?? ''] ?? [])),
            siret: fc.boolean(),
          }),
          { minLength: 1, maxLength: 4 },
        )
        .map((adherents) =>
          adherents.map(({ department, siret }, index): PlannedAdherent => ({
            department,
            siret: siret && index === 0 ? (SIRETS[at] ?? null) : null,
          })),
        ),
    ),
  )
  .chain((pools) =>
    fc
      .tuple(...HOMES.flatMap((home, at) => YEARS.map((year) => files(home, year, pools[at]?.length ?? 1))))
      .map((slots) => ({
        adherents: new Map(HOMES.map((home, at) => [home, pools[at] ?? []])),
        files: slots.flat(),
      })),
  );
