import { booleanCell, type DataFiles, type DataLine } from '../data-file';
import type { RegionProfile, StructureTypeProfile } from './profile';

/** Columns of the file of regions; the tile map has a place for each. */
export const REGION_COLUMNS = [
  'code',
  'nom',
  'outre_mer',
  'codes_insee',
  'sigle',
  'colonne',
  'rangee',
  'source',
  'rubrique',
] as const;

export const STRUCTURE_TYPE_COLUMNS = [
  'code',
  'cle',
  'libelle',
  'libelle_en',
  'description',
  'description_en',
  'siae',
  'source',
  'rubrique',
] as const;

const cell = ({ cells }: DataLine, column: string): string => cells[column] ?? '';

/** Tiles of the map are laid out in a grid of about as many columns and rows as there are regions. */
const FURTHEST = 30;

export function readRegionProfiles(files: DataFiles): readonly RegionProfile[] {
  const path = 'regions.csv';
  const lines = files.read(path, REGION_COLUMNS);
  if (lines.length === 0 && files.faults.length === 0) files.fault(path, 1, 'aucune région. En écrire une par ligne');
  const taken = new Map<string, string>();
  return lines.map((line) => {
    const code = cell(line, 'code');
    const [column, row] = [place(files, path, line, 'colonne'), place(files, path, line, 'rangee')];
    if (cell(line, 'sigle') === '' || cell(line, 'sigle').length > 4)
      files.fault(path, line.line, `sigle « ${cell(line, 'sigle')} » de « ${code} ». Écrire de 1 à 4 lettres`);
    const at = `${cell(line, 'colonne')}|${cell(line, 'rangee')}`;
    const before = taken.get(at);
    if (before !== undefined && at !== '|')
      files.fault(
        path,
        line.line,
        `« ${code} » est sur la carte à la place de « ${before} » (colonne ${cell(line, 'colonne')}, rangée ${cell(line, 'rangee')}). Donner une autre place à l’une des deux`,
      );
    taken.set(at, code);
    return {
      code,
      overseas: cell(line, 'outre_mer') === 'true',
      tile: { short: cell(line, 'sigle'), column, row },
    };
  });
}

/** Where a tile stands, in tiles from the left or the top: a region without a place would be on no map. */
function place(files: DataFiles, path: string, line: DataLine, column: string): number {
  const found = cell(line, column);
  const value = Number(found);
  if (/^\d{1,2}(\.\d{1,2})?$/.test(found) && value <= FURTHEST) return value;
  const what = found === '' ? 'n’a pas de place' : `a pour ${column} « ${found} »`;
  files.fault(
    path,
    line.line,
    `la région « ${cell(line, 'code')} » ${what} sur la carte. Écrire dans « ${column} » un nombre de 0 à ${FURTHEST}, compté depuis le coin en haut à gauche`,
  );
  return 0;
}

/** As long as its column in the database. */
const LONGEST_TYPE = 10;

export function readStructureTypes(files: DataFiles): readonly StructureTypeProfile[] {
  const path = 'types_de_structure.csv';
  const lines = files.read(path, STRUCTURE_TYPE_COLUMNS);
  files.noneTwice(path, lines, (cells) => cells['code'] ?? '');
  const types = lines.map((line) => {
    const code = cell(line, 'code');
    const key = cell(line, 'cle') || code;
    for (const word of new Set([code, key]))
      if (!/^[A-Z][A-Z0-9_]*$/.test(word) || word.length > LONGEST_TYPE)
        files.fault(
          path,
          line.line,
          `type de structure « ${word} ». Écrire de 1 à ${LONGEST_TYPE} lettres capitales, chiffres ou « _ »`,
        );
    for (const column of ['libelle', 'libelle_en', 'description', 'description_en'])
      if (cell(line, column) === '') files.fault(path, line.line, `${column} vide. Le remplir pour « ${code} »`);
    return {
      code,
      key,
      label: { fr: cell(line, 'libelle'), en: cell(line, 'libelle_en') },
      description: { fr: cell(line, 'description'), en: cell(line, 'description_en') },
      insertion: booleanCell(files, path, line, 'siae'),
    };
  });
  if (lines.length > 0 && !types.some(({ key }) => key === OTHER))
    files.fault(path, 1, `aucun type n’a la clé « ${OTHER} », celle des structures d’aucun autre. L’ajouter`);
  return types;
}

/** The key of what is of no other type: an adherent without one is counted under it. */
export const OTHER = 'OTHER';
