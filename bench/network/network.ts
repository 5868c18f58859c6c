import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { openDatabase } from '../../src/data-source';
import { datasetOf } from '../../src/datasets/registry';
import type { Row } from '../../src/datasets/row';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { stableUid } from '../../src/kernel/uid';
import { Random } from '../../src/demonstration/random';
import { load } from '../../src/loading/load';
import { MembershipEntity } from '../../src/network/membership.entity';
import { Network } from '../../src/network/network';
import { PACKAGE_ROOT } from '../../src/kernel/package-root';
import { publish } from '../../src/publication/publish';
import type { OpenOptions } from '../../src/storage/options';
import { storeRegister, storeRows, type NumberedRow } from '../../src/submissions/store-rows';
import { SubmissionEntity } from '../../src/submissions/submission.entity';

/** Ten years that no report speaks of. */
export const YEARS = Array.from({ length: 10 }, (_, at) => 2006 + at);
export const LATEST = 2015;
const ADHERENTS = 600;
const GUARANTEES = 42;
const ROWS = 1_000_000;
const AT = new Date('2016-02-01T08:00:00Z');
const OFFICE: Actor = actorWith({ role: 'PUBLISHER', name: 'mesure' });
const TYPES = ['ACI', 'AI', 'EI', 'ETTI', 'EBE'];
const KINDS = ['INTRA', 'INTER', 'PRESTATION'];
const THEMES = ['Santé au travail', 'Numérique', 'Droit social', 'Accompagnement', 'Management', 'Sécurité'];
const LEGAL_THEMES = ['CONTRATS', 'DIALOGUE_SOCIAL', 'RESSOURCES_HUMAINES', 'FISCALITE', 'RESPONSABILITE', 'PMSMP'];
const CHANNELS = ['PLATEFORME', 'COURRIEL', 'TELEPHONE'];

interface Place {
  readonly region: string;
  readonly year: number;
}

interface Listed {
  readonly uid: string;
  readonly department: string | null;
  readonly structureType: string;
}

/**
 * A network of 14 regions over some years, ten without another word: `scale` million formations and as many legal
 * requests in all, 600 adherents with their activity, 42 guarantees a year. The same scale and years give the same
 * rows. Stored in batches, published by the platform's own code, the datasets of a year in one transaction.
 */
export async function buildNetwork(place: OpenOptions, scale: number, years: readonly number[] = YEARS): Promise<void> {
  const database = await openDatabase(place);
  try {
    await load(database, join(PACKAGE_ROOT, 'data'));
    const { regions } = await Network.read(database.read);
    const rows = Math.max(1, Math.round((ROWS * scale) / years.length / regions.length));
    for (const year of years)
      await database.write(async (manager) => {
        for (const [at, { code, departments }] of regions.entries()) {
          const codes = departments.map((department) => department.code);
          await buildPlace(manager, { region: code, year }, codes, at, rows);
        }
      });
  } finally {
    await database.close();
  }
}

async function buildPlace(
  manager: EntityManager,
  place: Place,
  departments: readonly string[],
  at: number,
  rows: number,
): Promise<void> {
  const draw = new Random(`${place.region} ${place.year}`);
  const adherents = Math.floor(ADHERENTS / 14) + (at < ADHERENTS % 14 ? 1 : 0);
  // Three in each: fewer would be withheld from the public, and of a region that hands none in the total is partial.
  const guarantees = GUARANTEES / 14;
  const listed = await giveRegister(manager, place, registerRows(place, adherents, departments, draw));
  const give = (dataset: DatasetCode, made: readonly (readonly [Row, Listed | null])[]) =>
    giveRows(manager, dataset, place, made);
  await give(
    'FORMATIONS',
    many(rows, (row) => [formation(place.year, row, draw), draw.pick([...listed, null])]),
  );
  await give(
    'LEGAL_REQUESTS',
    many(rows, (row) => [request(place.year, row, draw), draw.pick([...listed, null])]),
  );
  await give(
    'ACTIVITY',
    listed.map((adherent) => [activity(draw), adherent]),
  );
  await give(
    'FG2I_GUARANTEES',
    listed.slice(0, guarantees).map((adherent) => [guarantee(draw), adherent]),
  );
}

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const registerRows = ({ region }: Place, count: number, departments: readonly string[], draw: Random): Row[] =>
  many(count, (at) => ({
    siret: null,
    nom: `Structure ${region} ${String(at + 1).padStart(2, '0')}`,
    types: TYPES[at % TYPES.length] ?? 'ACI',
    departement: departments[at % departments.length] ?? '',
    adresse: `${at + 1}, rue des Essais`,
    code_postal: '00000',
    ville: draw.pick(['Grande-Ville', 'Petit-Bourg', 'Entre-Deux']),
    annee_adhesion: 1990 + (at % 15),
  }));

const day = (year: number, draw: Random): string =>
  new Date(Date.UTC(year, draw.whole(0, 11), 1 + draw.whole(0, 27))).toISOString().slice(0, 10);

const formation = (year: number, row: number, draw: Random): Row => ({
  intitule: `Session ${row}`,
  type: draw.pick(KINDS),
  thematique: draw.pick(THEMES),
  public: draw.pick(['PERMANENTS', 'PARCOURS', null]),
  date_debut: day(year, draw),
  stagiaires: 1 + draw.whole(0, 19),
  heures: 7 * (1 + draw.whole(0, 39)),
  satisfaction: draw.whole(0, 3) === 0 ? null : 60 + draw.whole(0, 39),
});

function request(year: number, row: number, draw: Random): Row {
  const received = day(year, draw);
  const answered = new Date(Date.parse(received) + draw.whole(0, 29) * 86_400_000).toISOString().slice(0, 10);
  return {
    reference: `D-${row}`,
    recue_le: received,
    repondue_le: draw.whole(0, 9) === 0 ? null : answered,
    thematique: draw.pick(LEGAL_THEMES),
    canal: draw.pick(CHANNELS),
    demandeur: 'ADHERENT',
    niveau: 1 + draw.whole(0, 1),
  };
}

const activity = (draw: Random): Row => ({
  heures_travaillees: 20_000 + draw.whole(0, 19_999),
  etp_insertion: 15 + draw.whole(0, 7),
  personnes_accompagnees: 30 + draw.whole(0, 39),
  chiffre_affaires: 300_000 + draw.whole(0, 199_999),
  masse_salariale: 250_000 + draw.whole(0, 99_999),
});

const guarantee = (draw: Random): Row => {
  const total = 100_000 + 1000 * draw.whole(0, 49);
  return {
    type: 'ETTI',
    chiffre_affaires: 10 * total,
    garantie_totale: total,
    souscription: total / 10,
    caution_fg2i: total * 0.75,
    caution_ffa: total * 0.15,
    montant_mobilise: 0,
  };
};

async function giveRegister(manager: EntityManager, place: Place, rows: readonly Row[]): Promise<Listed[]> {
  const submission = await manager.save(SubmissionEntity, submissionOf('ADHERENTS', place, rows.length, 1));
  await storeRegister(
    manager,
    submission,
    rows.map((cells, at) => ({
      rowNumber: at + 1,
      cells,
      adherent: null,
      region: place.region === '' ? null : place.region,
    })),
  );
  await publish(manager, submission.uid, OFFICE, AT);
  const stored = await manager.find(MembershipEntity, {
    where: { submissionId: submission.id },
    order: { rowNumber: 'ASC' },
  });
  return stored.map(({ adherentUid, department, structureType }) => ({
    uid: adherentUid,
    department,
    structureType,
  }));
}

/** Stores formations that name no adherent, as one version of a region and year; its uid. */
export const storeFormations = (database: Database, place: Place, rows: number, version: number): Promise<string> => {
  const draw = new Random(`${place.region} ${version}`);
  return database.write((manager) =>
    storeAll(
      manager,
      'FORMATIONS',
      place,
      many(rows, (row) => [formation(place.year, row, draw), null]),
      version,
    ),
  );
};

export const publishStored = (database: Database, uid: string): Promise<unknown> =>
  database.write((manager) => publish(manager, uid, OFFICE, AT));

const giveRows = async (
  manager: EntityManager,
  code: DatasetCode,
  place: Place,
  rows: readonly (readonly [Row, Listed | null])[],
): Promise<unknown> => publish(manager, await storeAll(manager, code, place, rows, 1), OFFICE, AT);

async function storeAll(
  manager: EntityManager,
  code: DatasetCode,
  place: Place,
  rows: readonly (readonly [Row, Listed | null])[],
  version: number,
): Promise<string> {
  const dataset = datasetOf(code);
  const empty = Object.fromEntries(dataset.columns.map(({ name }) => [name, null]));
  const submission = await manager.save(SubmissionEntity, submissionOf(code, place, rows.length, version));
  const placed = rows.map(([cells, adherent], at): NumberedRow => ({
    cells: { ...empty, ...cells, ...('adherent' in empty && adherent !== null ? { adherent: adherent.uid } : {}) },
    head: {
      submissionId: submission.id,
      rowNumber: at + 1,
      uid: stableUid(submission.uid, at),
      ...place,
      adherentUid: adherent?.uid ?? null,
      department: adherent?.department ?? null,
      structureType: adherent?.structureType ?? null,
    },
  }));
  await storeRows(manager, dataset, placed);
  return submission.uid;
}

const submissionOf = (
  dataset: DatasetCode,
  { region, year }: Place,
  rowCount: number,
  version: number,
): Omit<SubmissionEntity, 'id'> => ({
  uid: stableUid('mesure', dataset, region, year, version),
  dataset,
  regionKey: region,
  year,
  version,
  status: 'VALID',
  publishedSlot: null,
  origin: 'REGION',
  source: null,
  fileName: 'mesure.csv',
  checksum: '',
  rowCount,
  nothingToReport: rowCount === 0,
  delegations: null,
  issues: '[]',
  submittedAt: AT.toISOString(),
  submittedBy: null,
  publishedAt: null,
  replacedAt: null,
});
