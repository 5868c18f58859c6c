import type { Database } from '../../../src/kernel/database';
import { Network } from '../../../src/network/network';
import { SourceEntity } from '../../../src/network/reference.entity';
import { PrintedFigureEntity } from '../../../src/reports/printed-figure.entity';
import type { Discrepancy } from '../../../src/figures/reconciliation/discrepancy';
import { readerOf } from '../../support/figure-reader';
import { REGIONS, type PlannedFile, type PlannedMember } from '../../support/random-network';
import { seedPlan, seedReference } from '../../support/seed-network';
import type { printed } from './support';
import { YEAR } from './support';

const SLOT = { year: YEAR, demonstration: false, members: [], rows: [] };
export const member = (adherent: number, ...types: string[]): PlannedMember => ({
  adherent,
  types,
  joined: null,
  left: false,
});
export const register = (home: string, members: readonly PlannedMember[]): PlannedFile => ({
  ...SLOT,
  dataset: 'ADHERENTS',
  home,
  members,
});
export const declares = (
  home: string | null,
  ...figures: (readonly [indicator: string, value: number, approximate?: boolean])[]
): PlannedFile => ({
  ...SLOT,
  dataset: 'FIGURES',
  home,
  rows: figures.map(([indicateur, valeur, approximatif = false]) => ({
    adherent: null,
    cells: { indicateur, valeur, approximatif },
  })),
});
export const sessions = (home: string, count: number): PlannedFile => ({
  ...SLOT,
  dataset: 'FORMATIONS',
  home,
  rows: Array.from({ length: count }, (_, at) => ({
    adherent: null,
    cells: {
      intitule: `Écouter ${at}`,
      type: 'INTRA',
      thematique: 'Santé',
      date_debut: `${YEAR}-03-01`,
      stagiaires: 5,
      heures: 35,
    },
  })),
});

/** A database with the reference data and one report, and what is found in it once files and printed numbers are there. */
export async function reconciledNetwork(database: Database) {
  await seedReference(database);
  const source = { code: 'federation', title: 'Rapport', publisher: 'Coorace', year: YEAR, territory: 'F' };
  await database.write((manager) => manager.save(SourceEntity, source));
  const network = await Network.read(database.read);
  return async (
    files: readonly PlannedFile[],
    ...said: ReturnType<typeof printed>[]
  ): Promise<readonly Discrepancy[]> => {
    const pool = ['22', '35', '22', '35'].map((department) => ({ department, siret: null }));
    await seedPlan(database, { adherents: new Map(REGIONS.map((region) => [region, pool])), files });
    await database.write(async (manager) => {
      await manager.createQueryBuilder().delete().from(PrintedFigureEntity).execute();
      await manager.insert(
        PrintedFigureEntity,
        said.map(({ source, territory, slice, ...rest }, at) => ({
          ...rest,
          position: at + 1,
          source: source.code,
          territory: territory.kind === 'FEDERATION' ? 'F' : `R:${territory.code}`,
          dimension: slice?.dimension ?? null,
          key: slice?.key ?? null,
        })),
      );
    });
    return (await readerOf(database, network)).reconciliation(null);
  };
}
