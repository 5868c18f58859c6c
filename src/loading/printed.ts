import { indicatorOf } from '../datasets/catalogue';
import { schemaKeyOf } from '../datasets/schema-key';
import type { Dimension } from '../kernel/codes';
import { STRUCTURE_TYPES } from '../datasets/structure-types';
import { DIMENSIONS } from '../kernel/codes';
import { toScaled } from '../kernel/decimal';
import { departmentRef, FEDERATION, regionRef, territoryKey } from '../kernel/territory';
import { FIRST_YEAR, lastYear } from '../kernel/year';
import type { PrintedFigureEntity } from '../reports/printed-figure.entity';
import { booleanCell, numberCell, orNull, type DataFiles, type DataLine } from '../kernel/data-file';
import type { ReferenceData } from './reference';

export type PrintedData = Omit<PrintedFigureEntity, 'sourceEntity' | 'position' | 'transcription' | 'candidate'>;

const COLUMNS = [
  'source',
  'territoire',
  'annee',
  'indicateur',
  'dimension',
  'modalite',
  'inclus_dans',
  'valeur',
  'arrondi',
  'approximatif',
  'base',
  'perimetre',
  'programme',
  'rubrique',
  'note',
];

/** Reads the transcription of every report of `sources.csv`; whatever is wrong is left with `files`. */
export function readPrinted(files: DataFiles, reference: ReferenceData): readonly PrintedData[] {
  return reference.sources.flatMap(({ code }) => {
    const path = `rapports/${code}.csv`;
    const lines = files.read(path, COLUMNS);
    files.noneTwice(path, lines, identityOf);
    return lines.map((line) => printedFigure(files, path, line, code, reference));
  });
}

/** The same figure may be printed twice, but not twice under one heading. */
const identityOf = (cells: DataLine['cells']): string =>
  ['territoire', 'annee', 'indicateur', 'dimension', 'modalite', 'perimetre', 'rubrique']
    .map((column) => cells[column])
    .join(' ');

function printedFigure(
  files: DataFiles,
  path: string,
  line: DataLine,
  source: string,
  reference: ReferenceData,
): PrintedData {
  const { cells } = line;
  const fault = (reason: string) => files.fault(path, line.line, reason);
  if (cells['source'] !== source) fault(`source « ${cells['source']} », attendu « ${source} »`);
  const indicator = indicatorOf(cells['indicateur'] ?? '');
  if (indicator === undefined) fault(`indicateur « ${cells['indicateur']} » inconnu`);
  const dimension = dimensionOf(cells['dimension'] ?? '', fault);
  if (dimension !== null && indicator?.dimensions.includes(dimension) === false)
    fault(`l’indicateur ${indicator.code} ne se ventile pas par ${dimension}`);
  if ((dimension === null) !== (cells['modalite'] === '')) fault('dimension et modalite vont ensemble, ou pas du tout');
  if (cells['rubrique'] === '') fault('rubrique vide : où est-ce imprimé ?');
  const year = numberCell(files, path, line, 'annee');
  if (year < FIRST_YEAR || year > lastYear()) fault(`annee ${year} hors limites`);
  const scaled = (column: string): number => {
    const number = numberCell(files, path, line, column);
    return toScaled(indicator?.unit === 'RATE' ? number / 100 : number);
  };
  return {
    source,
    territory: territoryCell(cells['territoire'] ?? '', reference, fault),
    year,
    indicator: cells['indicateur'] ?? '',
    dimension,
    key: dimension === null ? null : keyCell(dimension, cells['modalite'] ?? '', reference, fault),
    partOf:
      dimension === null || cells['inclus_dans'] === ''
        ? null
        : keyCell(dimension, cells['inclus_dans'] ?? '', reference, fault),
    value: scaled('valeur'),
    rounding: scaled('arrondi'),
    approximate: booleanCell(files, path, line, 'approximatif'),
    base: orNull(cells['base']),
    scope: orNull(cells['perimetre']),
    programme: programmeCell(dimension, cells, reference, fault),
    section: cells['rubrique'] ?? '',
    note: orNull(cells['note']),
  };
}

/** A part along PROGRAMME is about that programme; any other figure is about the one that its line names. */
function programmeCell(
  dimension: Dimension | null,
  cells: DataLine['cells'],
  reference: ReferenceData,
  fault: (reason: string) => void,
): string | null {
  const code = orNull(cells['programme']);
  if (code !== null && !reference.programmes.some((each) => each.code === code)) fault(`programme « ${code} » inconnu`);
  if (dimension !== 'PROGRAMME') return code;
  if (code !== null) fault('programme en double : la modalite le dit déjà');
  return cells['modalite'] ?? null;
}

function dimensionOf(text: string, fault: (reason: string) => void): Dimension | null {
  if (text === '') return null;
  const found = DIMENSIONS.find((dimension) => dimension === text);
  if (found === undefined) fault(`dimension « ${text} » inconnue`);
  return found ?? null;
}

/** `federation`, a region's slug, or a department's INSEE code. */
function territoryCell(text: string, reference: ReferenceData, fault: (reason: string) => void): string {
  if (text === 'federation') return territoryKey(FEDERATION);
  if (reference.regions.some(({ code }) => code === text)) return territoryKey(regionRef(text));
  if (!reference.departments.some(({ code }) => code === text)) fault(`territoire « ${text} » inconnu`);
  return territoryKey(departmentRef(text));
}

function keyCell(
  dimension: Dimension,
  text: string,
  reference: ReferenceData,
  fault: (reason: string) => void,
): string {
  const key = schemaKeyOf(dimension, text);
  const known: Partial<Record<Dimension, readonly string[]>> = {
    STRUCTURE_TYPE: STRUCTURE_TYPES,
    PROGRAMME: reference.programmes.map(({ code }) => code),
    REGION: reference.regions.map(({ code }) => code),
    DEPARTMENT: reference.departments.map(({ code }) => code),
  };
  const words = known[dimension];
  if (words !== undefined && !key.split('+').every((part) => words.includes(part)))
    fault(`${dimension} « ${text} » inconnu`);
  return key;
}
