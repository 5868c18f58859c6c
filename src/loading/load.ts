import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { insertAll } from '../storage/insert-all';
import { raiseDataVersion } from '../storage/data-version';
import type { Database } from '../kernel/database';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { PlatformStateEntity } from '../storage/platform-state.entity';
import { StartFault } from '../kernel/start-fault';
import {
  DepartmentEntity,
  LeftOutFactEntity,
  LexiconTermEntity,
  ProgrammeEntity,
  RegionEntity,
  SourceEntity,
  StructureTypeEntity,
} from '../network/reference.entity';
import { PrintedFigureEntity } from '../reports/printed-figure.entity';
import { DataFiles } from '../kernel/data-file';
import { countedNewcomers, readKnownAdherents, storeKnownAdherents, type KnownAdherent } from './known-adherents';
import { readLeftOut, type LeftOutData } from './left-out';
import { readPrinted, type PrintedData } from './printed';
import { readReference, type ReferenceData } from './reference';
import { publishRegisters, readRegisters, type Register } from './registers';

const STATE = 'loaded_data';
/** Whose data the database holds. */
const OWNER = 'federation';
const BATCH = 200;

interface Data {
  readonly reference: ReferenceData;
  readonly printed: readonly PrintedData[];
  readonly leftOut: readonly LeftOutData[];
  readonly known: readonly KnownAdherent[];
  readonly registers: readonly Register[];
}

/**
 * Brings the data files that come with the product into the database: reference data, printed figures, adherents
 * known otherwise, printed registers. All of it or, where anything is wrong, nothing: then {@link LoadFault} names
 * every fault with its file and line. Throws {@link StartFault} where the database is another federation's. Answers whether anything was loaded: the same files are never loaded twice.
 */
export async function load(database: Database, folder: string, now: Date = new Date()): Promise<boolean> {
  await refuseAnotherFederation(database.read);
  const hash = hashOf(folder);
  const loaded = await database.read.findOneBy(PlatformStateEntity, { name: STATE });
  if (loaded?.value === hash) return false;
  const data = readData(folder);
  return database.write(async (manager) => {
    const meanwhile = await manager.findOneBy(PlatformStateEntity, { name: STATE });
    if (meanwhile?.value === hash) return false;
    await store(manager, data, now);
    await manager.save(PlatformStateEntity, { name: STATE, value: hash });
    await manager.save(PlatformStateEntity, { name: OWNER, value: FEDERATION_PROFILE.key });
    await raiseDataVersion(manager);
    return true;
  });
}

/** What regions submitted there would be mixed up with, or lost. */
async function refuseAnotherFederation(manager: EntityManager): Promise<void> {
  const { key, folder } = FEDERATION_PROFILE;
  const owner = await manager.findOneBy(PlatformStateEntity, { name: OWNER });
  if (owner !== null && owner.value !== key)
    throw new StartFault(
      `Cette base est celle de la fédération « ${owner.value} », et le profil est celui de « ${key} ».`,
      `Donner à chacune sa base (DATA_DIR ou DATABASE_URL), ou corriger FEDERATION_DIR (${folder}).`,
    );
}

function readData(folder: string): Data {
  const files = new DataFiles(folder);
  const reference = readReference(files);
  const data = {
    reference,
    printed: readPrinted(files, reference),
    leftOut: readLeftOut(files, reference),
    known: readKnownAdherents(files, reference),
    registers: readRegisters(files, folder, reference),
  };
  files.check();
  return data;
}

async function store(manager: EntityManager, data: Data, now: Date): Promise<void> {
  const { reference, printed, leftOut, known, registers } = data;
  // What somebody confirmed stays, beside what comes with the product.
  await manager.createQueryBuilder().delete().from(PrintedFigureEntity).where('transcription IS NULL').execute();
  await manager.createQueryBuilder().delete().from(LeftOutFactEntity).execute();
  await replace(manager, RegionEntity, reference.regions, 'code');
  await replace(manager, DepartmentEntity, reference.departments, 'code');
  await replace(manager, StructureTypeEntity, reference.structureTypes, 'code');
  await replace(manager, ProgrammeEntity, reference.programmes, 'code');
  await replace(manager, LexiconTermEntity, reference.lexicon, 'position');
  await replace(manager, SourceEntity, reference.sources, 'code', 'transcription IS NULL');
  const identities = await storeKnownAdherents(manager, known);
  const figures = [...printed, ...countedNewcomers(known, identities)];
  await insertAll(
    manager,
    PrintedFigureEntity,
    figures.map((figure, index) => ({ ...figure, position: index + 1 })),
  );
  await insertAll(manager, LeftOutFactEntity, leftOut);
  await publishRegisters(manager, registers, reference, now);
}

/** Saves what the file holds and removes what it holds no longer, of those that may be removed. */
async function replace<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly object[],
  key: string,
  which = '1 = 1',
): Promise<void> {
  await manager.save(entity, rows as never, { chunk: BATCH });
  const keys = rows.map((row) => (row as Record<string, unknown>)[key]);
  const others = manager.createQueryBuilder().delete().from(entity).where(which);
  await (keys.length === 0 ? others : others.andWhere(`${key} NOT IN (:...keys)`, { keys })).execute();
}

/** One hash of all data files: their names and their bytes. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
