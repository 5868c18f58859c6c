import { readStructureTypes, REGION_COLUMNS } from '../kernel/federation/reference-columns';
import { FEDERATION, regionRef, territoryKey } from '../kernel/territory';
import type {
  DepartmentEntity,
  LexiconTermEntity,
  ProgrammeEntity,
  RegionEntity,
  SourceEntity,
  StructureTypeEntity,
} from '../network/reference.entity';
import { booleanCell, knownCell, numberCell, orNull, type DataFiles, type DataLine } from '../kernel/data-file';

type Plain<T> = Omit<T, 'regionEntity'>;

/** Reference data of the network as its files give it. */
export interface ReferenceData {
  readonly regions: readonly Plain<RegionEntity>[];
  readonly departments: readonly Plain<DepartmentEntity>[];
  readonly structureTypes: readonly Plain<StructureTypeEntity>[];
  readonly programmes: readonly Plain<ProgrammeEntity>[];
  readonly lexicon: readonly Plain<LexiconTermEntity>[];
  readonly sources: readonly Plain<Omit<SourceEntity, 'transcription'>>[];
}

/** As long as its columns in the database. */
const LONGEST_REGION = 32;

const cell = ({ cells }: DataLine, column: string): string => cells[column] ?? '';
const codesOf = (items: readonly { code: string }[]): ReadonlyMap<string, string> =>
  new Map(items.map(({ code }) => [code, code]));

/** Reads all reference files; whatever is wrong is left with `files`. */
export function readReference(files: DataFiles): ReferenceData {
  const regions = readRegions(files);
  const regionCodes = codesOf(regions);
  const sources = readSources(files, regionCodes);
  return {
    regions,
    sources,
    departments: readDepartments(files, regions),
    structureTypes: readStructureTypes(files).map(({ code, key, label, insertion }) => ({
      code: key,
      fileCode: code,
      label: label.fr,
      siae: insertion,
    })),
    programmes: readProgrammes(files),
    lexicon: readLexicon(files, codesOf(sources)),
  };
}

function readRegions(files: DataFiles): ReferenceData['regions'] {
  const path = 'regions.csv';
  const lines = files.read(path, REGION_COLUMNS);
  files.noneTwice(path, lines, (cells) => cells['code'] ?? '');
  return lines.map((line) => {
    if (!/^[a-z]+(-[a-z]+)*$/.test(cell(line, 'code')) || cell(line, 'code').length > LONGEST_REGION)
      files.fault(
        path,
        line.line,
        `code « ${cell(line, 'code')} » mal formé. Écrire de 1 à ${LONGEST_REGION} lettres minuscules et tirets`,
      );
    return {
      code: cell(line, 'code'),
      name: cell(line, 'nom'),
      overseas: booleanCell(files, path, line, 'outre_mer'),
      inseeCodes: cell(line, 'codes_insee'),
    };
  });
}

/** A department belongs to the delegation that covers its administrative region, or to none. */
function readDepartments(files: DataFiles, regions: ReferenceData['regions']): ReferenceData['departments'] {
  const path = 'departements.csv';
  const lines = files.read(path, ['code', 'nom', 'region', 'code_insee_region', 'source']);
  files.noneTwice(path, lines, (cells) => cells['code'] ?? '');
  const covered = new Map(
    regions.flatMap(({ code, inseeCodes }) => inseeCodes.split('+').map((insee) => [insee, code])),
  );
  return lines.map((line) => {
    const region = orNull(cell(line, 'region'));
    if (!/^[0-9A-Z]{1,3}$/.test(cell(line, 'code')))
      files.fault(
        path,
        line.line,
        `code « ${cell(line, 'code')} » mal formé. Écrire de 1 à 3 chiffres ou lettres capitales`,
      );
    const expected = covered.get(cell(line, 'code_insee_region')) ?? null;
    if (region !== expected)
      files.fault(
        path,
        line.line,
        `le département ${cell(line, 'code')} est rangé en « ${region ?? 'aucune région'} », mais sa région INSEE ${cell(line, 'code_insee_region')} relève de « ${expected ?? 'aucune délégation'} »`,
      );
    return { code: cell(line, 'code'), name: cell(line, 'nom'), region };
  });
}

function readProgrammes(files: DataFiles): ReferenceData['programmes'] {
  const path = 'programmes.csv';
  const columns = ['code', 'nom', 'sigle', 'description', 'description_en', 'predecesseur', 'source', 'rubrique'];
  const lines = files.readIfThere(path, columns);
  files.noneTwice(path, lines, (cells) => cells['code'] ?? '');
  const codes = new Map(lines.map((line) => [cell(line, 'code'), true]));
  return lines.map((line) => {
    if (cell(line, 'predecesseur') !== '') knownCell(files, path, line, 'predecesseur', codes);
    if (cell(line, 'description') === '') files.fault(path, line.line, 'description vide');
    return {
      code: cell(line, 'code'),
      name: cell(line, 'nom'),
      acronym: orNull(cell(line, 'sigle')),
      description: cell(line, 'description'),
      descriptionEn: cell(line, 'description_en'),
      predecessor: orNull(cell(line, 'predecesseur')),
    };
  });
}

function readLexicon(files: DataFiles, sources: ReadonlyMap<string, string>): ReferenceData['lexicon'] {
  const path = 'lexique.csv';
  const lines = files.readIfThere(path, ['sigle', 'developpement', 'source', 'rubrique']);
  files.noneTwice(path, lines, (cells) => `${cells['sigle']} – ${cells['developpement']}`);
  return lines.map((line, index) => {
    for (const source of cell(line, 'source').split('+'))
      if (!sources.has(source)) files.fault(path, line.line, `source « ${source} » inconnue`);
    return {
      position: index + 1,
      acronym: cell(line, 'sigle'),
      expansion: cell(line, 'developpement'),
      sources: cell(line, 'source'),
    };
  });
}

function readSources(files: DataFiles, regions: ReadonlyMap<string, string>): ReferenceData['sources'] {
  const path = 'sources.csv';
  const lines = files.readIfThere(path, ['code', 'titre', 'editeur', 'annee', 'territoire']);
  files.noneTwice(path, lines, (cells) => cells['code'] ?? '');
  return lines.map((line) => {
    const territory = cell(line, 'territoire');
    if (territory !== 'federation') knownCell(files, path, line, 'territoire', regions);
    return {
      code: cell(line, 'code'),
      title: cell(line, 'titre'),
      publisher: cell(line, 'editeur'),
      year: numberCell(files, path, line, 'annee'),
      territory: territoryKey(territory === 'federation' ? FEDERATION : regionRef(territory)),
    };
  });
}
