import fc from 'fast-check';
import {
  DEPARTMENTS,
  HOMES,
  TYPES,
  YEARS,
  type Cells,
  type Home,
  type NetworkPlan,
  type PlannedFile,
  type PlannedRow,
} from './random-network';

type Draw = fc.Arbitrary<Cells>;

/** Amounts of which some are far larger than the others. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 900 }) },
  fc.integer({ min: 1, max: 90_000 }),
);

const survey: Draw = fc
  .record({
    heures_travaillees: amount,
    etp_insertion: fc.option(amount, { nil: null, freq: 4 }),
    personnes_accompagnees: fc.constant(null),
    chiffre_affaires: fc.option(amount, { nil: null, freq: 8 }),
    masse_salariale: fc.constant(null),
    financements_publics: fc.option(amount, { nil: null, freq: 8 }),
    sorties_dynamiques: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null, freq: 8 }),
    others: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ others, ...cells }) => ({ ...cells, sorties_total: (cells.sorties_dynamiques ?? 0) + others }));
const guarantee: Draw = fc.record({
  type: fc.constant('ETTI'),
  chiffre_affaires: fc.option(amount, { nil: null }),
  garantie_totale: amount,
  souscription: amount,
  caution_fg2i: amount,
  caution_ffa: amount,
  montant_mobilise: fc.constant(0),
});
const formation = (year: number): Draw =>
  fc.record({
    intitule: fc.constant('Écouter'),
    type: fc.constantFrom('INTRA', 'INTER'),
    thematique: fc.constantFrom('Santé', 'Numérique', 'Droit social'),
    public: fc.constant(null),
    financeur: fc.constantFrom('Uniformation', 'AKTO', null),
    date_debut: fc.constant(`${year}-03-01`),
    stagiaires: fc.integer({ min: 1, max: 30 }),
    heures: amount,
    satisfaction: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
  });
const programme = (year: number): Draw =>
  fc.record({
    programme: fc.constantFrom('CAP', 'ZEST', 'VITA_AIR'),
    personnes: fc.integer({ min: 1, max: 50 }),
    date: fc.constant(`${year}-03-01`),
  });

const onePerAdherent = (draw: Draw, adherents: number): fc.Arbitrary<PlannedRow[]> =>
  fc.uniqueArray(fc.record({ adherent: fc.nat(adherents - 1), cells: draw }), {
    minLength: 1,
    maxLength: adherents,
    selector: (row) => row.adherent,
  });

const several = (draw: Draw, adherents: number): fc.Arbitrary<PlannedRow[]> =>
  fc.array(
    fc.record({
      adherent: fc.option(fc.nat(adherents - 1), { nil: null, freq: 6 }),
      cells: draw,
    }),
    { minLength: 1, maxLength: 2 * adherents },
  );

function files(home: Home, year: number, adherents: number): fc.Arbitrary<PlannedFile[]> {
  const file = (dataset: PlannedFile['dataset'], rows: fc.Arbitrary<PlannedRow[]>) =>
    rows.map((each): PlannedFile => ({ dataset, home, year, demonstration: false, rows: each, members: [] }));
  const members = fc.tuple(
    ...Array.from({ length: adherents }, (_, adherent) =>
      fc.constantFrom(...TYPES).map((type) => ({ adherent, types: [type], joined: null, left: false })),
    ),
  );
  return fc
    .tuple(
      members.map((each): PlannedFile => ({
        dataset: 'ADHERENTS',
        home,
        year,
        demonstration: false,
        rows: [],
        members: each,
      })),
      file('ACTIVITY', onePerAdherent(survey, adherents)),
      file('FG2I_GUARANTEES', onePerAdherent(guarantee, adherents)),
      file('FORMATIONS', several(formation(year), adherents)),
      file('PROGRAMMES', several(programme(year), adherents)),
    )
    .map((each) => each);
}

/** Networks with enough adherents that much can be shown, and much has to be withheld; every dataset is there. */
export const crowdedPlans: fc.Arbitrary<NetworkPlan> = fc
  .tuple(...HOMES.map(() => fc.integer({ min: 1, max: 14 })))
  .chain((counts) =>
    fc
      .tuple(
        fc.tuple(
          ...HOMES.map((home, index) =>
            fc.array(
              fc.record({
                department: fc.constantFrom(...(DEPARTMENTS[home ?? ''] ?? [])),
                siret: fc.constant<string | null>(null),
              }),
              { minLength: counts[index] ?? 1, maxLength: counts[index] ?? 1 },
            ),
          ),
        ),
        fc.tuple(...HOMES.flatMap((home, index) => YEARS.map((year) => files(home, year, counts[index] ?? 1)))),
      )
      .map(([adherents, slots]) => ({
        adherents: new Map(HOMES.map((home, index) => [home, adherents[index] ?? []])),
        files: slots.flat(),
      })),
  );
