import type { EntityManager } from 'typeorm';
import { REGISTER } from '../datasets/roles';
import { schemaKeyOf } from '../datasets/schema-key';
import { STRUCTURE_TYPES } from '../datasets/structure-types';
import { SCALE } from '../kernel/decimal';
import { fold } from '../kernel/text';
import { adherentRef, departmentRef, FEDERATION, regionRef, territoryKey } from '../kernel/territory';
import type { AdherentEntity } from '../network/adherent.entity';
import { identify } from '../network/identities';
import { MembershipEntity } from '../network/membership.entity';
import { knownCell, numberCell, orNull, type DataFiles } from '../kernel/data-file';
import type { PrintedData } from './printed';
import type { ReferenceData } from './reference';

/** An adherent that a report names without a register: in a list of newcomers, on a board, in a portrait. */
export interface KnownAdherent {
  readonly name: string;
  /** Empty where the report does not say. */
  readonly types: readonly string[];
  readonly region: string | null;
  readonly department: string | null;
  /** Of which the report tells. */
  readonly year: number;
  readonly joinedYear: number | null;
  readonly source: string;
  readonly section: string;
}

const PATH = 'adherents_connus.csv';

export function readKnownAdherents(files: DataFiles, reference: ReferenceData): readonly KnownAdherent[] {
  const lines = files.readIfThere(PATH, [
    'nom',
    'types',
    'region',
    'territoire_imprime',
    'departement',
    'annee',
    'annee_adhesion',
    'source',
    'rubrique',
  ]);
  files.noneTwice(PATH, lines, (cells) => `${fold(cells['nom'] ?? '')} ${cells['region']} ${cells['departement']}`);
  const regions = new Map(reference.regions.map((each) => [each.code, each]));
  const departments = new Map(reference.departments.map((each) => [each.code, each]));
  const sources = new Map(reference.sources.map((each) => [each.code, each]));
  const known = new Set<string>(STRUCTURE_TYPES);
  return lines.map((line) => {
    const { cells } = line;
    const region = orNull(cells['region']);
    const department = orNull(cells['departement']);
    if (region !== null) knownCell(files, PATH, line, 'region', regions);
    const found = department === null ? undefined : knownCell(files, PATH, line, 'departement', departments);
    if (found !== undefined && found.region !== region)
      files.fault(PATH, line.line, `le département ${department} n’est pas en « ${region ?? 'aucune délégation'} »`);
    knownCell(files, PATH, line, 'source', sources);
    const types = (orNull(cells['types'])?.split('+') ?? []).map((type) => schemaKeyOf('STRUCTURE_TYPE', type));
    for (const type of types) if (!known.has(type)) files.fault(PATH, line.line, `type « ${type} » inconnu`);
    return {
      name: cells['nom'] ?? '',
      types,
      region,
      department,
      year: numberCell(files, PATH, line, 'annee'),
      joinedYear: cells['annee_adhesion'] === '' ? null : numberCell(files, PATH, line, 'annee_adhesion'),
      source: cells['source'] ?? '',
      section: cells['rubrique'] ?? '',
    };
  });
}

/** Gives each its identity and replaces what was stored of adherents known otherwise. Answers in the order given. */
export async function storeKnownAdherents(
  manager: EntityManager,
  adherents: readonly KnownAdherent[],
): Promise<readonly AdherentEntity[]> {
  await manager.createQueryBuilder().delete().from(MembershipEntity).where('source IS NOT NULL').execute();
  const identities = new Map<KnownAdherent, AdherentEntity>();
  for (const region of new Set(adherents.map((each) => each.region))) {
    const own = adherents.filter((each) => each.region === region);
    const found = await identify(
      manager,
      region,
      false,
      own.map(({ name, department }) => ({ name, siret: null, department })),
    );
    own.forEach((each, index) => found[index] && identities.set(each, found[index]));
  }
  await manager.insert(
    MembershipEntity,
    adherents.map((each) => ({
      source: each.source,
      adherentUid: identities.get(each)?.uid ?? '',
      region: each.region,
      year: each.year,
      name: each.name,
      nameKey: fold(each.name),
      types: each.types.length === 0 ? '' : `+${each.types.join('+')}+`,
      structureType: each.types[0] ?? 'OTHER',
      department: each.department,
      joinedYear: each.joinedYear,
      memberSince: each.joinedYear,
    })),
  );
  return adherents.flatMap((each) => identities.get(each) ?? []);
}

/**
 * The newcomers of a printed list, who joined in the year that it tells of, counted: for the federation, for every region that it names, by structure type,
 * and, outside every delegation, for the department or the adherent itself.
 */
export function countedNewcomers(
  adherents: readonly KnownAdherent[],
  identities: readonly AdherentEntity[],
): readonly PrintedData[] {
  const counts = new Map<string, PrintedData>();
  adherents.forEach((each, index) => {
    if (each.joinedYear !== each.year) return;
    const outside =
      each.department === null ? adherentRef(identities[index]?.uid ?? '') : departmentRef(each.department);
    const home = each.region === null ? outside : regionRef(each.region);
    for (const territory of [territoryKey(FEDERATION), territoryKey(home)])
      for (const key of [null, each.types[0] ?? 'OTHER']) {
        const at = [each.source, territory, each.year, key].join('|');
        const counted = counts.get(at) ?? noneCounted(each, territory, key);
        counts.set(at, { ...counted, value: counted.value + SCALE });
      }
  });
  return [...counts.values()];
}

const noneCounted = ({ source, year, section }: KnownAdherent, territory: string, key: string | null): PrintedData => ({
  source,
  territory,
  year,
  indicator: REGISTER.role.joined,
  dimension: key === null ? null : 'STRUCTURE_TYPE',
  key,
  partOf: null,
  value: 0,
  rounding: SCALE,
  approximate: false,
  base: null,
  scope: null,
  programme: null,
  section: section.replace(/ \(.*\)$/, ''),
  note: 'compté dans la liste imprimée',
});
