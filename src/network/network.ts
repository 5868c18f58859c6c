import type { EntityManager } from 'typeorm';
import type { StructureType } from '../kernel/codes';
import { compareFrench, fold } from '../kernel/text';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import type { TerritoryRef } from '../kernel/territory';
import { territoryOf } from '../kernel/territory';
import {
  DepartmentEntity,
  LeftOutFactEntity,
  LexiconTermEntity,
  ProgrammeEntity,
  RegionEntity,
  SourceEntity,
  StructureTypeEntity,
} from './reference.entity';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly overseas: boolean;
  readonly inseeCodes: readonly string[];
  /** By INSEE code. */
  readonly departments: readonly Department[];
}

export interface Department {
  readonly code: string;
  readonly name: string;
  /** Slug of the delegation; null outside every delegation. */
  readonly region: string | null;
}

export interface Programme {
  readonly code: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly description: string;
  readonly descriptionEn: string;
  readonly predecessor: string | null;
}

export interface LexiconTerm {
  readonly acronym: string;
  readonly expansion: string;
  readonly sources: readonly string[];
}

export interface Source {
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly territory: TerritoryRef;
  /** Tells it from every other report, in few words: « Coorace Bretagne, rapport d’activité 2023 ». */
  readonly label: string;
  /** What its transcription does not hold, in the order of the list. */
  readonly leftOut: readonly LeftOutFact[];
  /** Came with no version of the product: the office read it, and confirmed figures of it. */
  readonly isRead: boolean;
}

/** What a report prints that was not taken over, and why. */
export interface LeftOutFact {
  /** Page or heading. */
  readonly section: string;
  readonly subject: string;
  readonly reason: string;
}

const byCode = (sources: readonly Source[]): ReadonlyMap<string, Source> =>
  new Map(sources.map((source) => [source.code, source]));

async function readSources(manager: EntityManager): Promise<readonly Source[]> {
  const leftOut = await manager.find(LeftOutFactEntity, { order: { position: 'ASC' } });
  return (await manager.find(SourceEntity))
    .map(({ transcription, ...source }): Source => ({
      ...source,
      territory: territoryOf(source.territory),
      label: labelOf(source),
      leftOut: leftOut.filter((fact) => fact.source === source.code),
      isRead: transcription !== null,
    }))
    .sort((a, b) => b.year - a.year || compareFrench(a.title + a.publisher, b.title + b.publisher));
}

/** Two reports of two publishers may have one title: the publisher comes first, the year is always said. */
function labelOf({ publisher, title, year }: Pick<Source, 'publisher' | 'title' | 'year'>): string {
  const named = `${publisher}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return named.includes(String(year)) ? named : `${named} (${year})`;
}

/** Name of the whole, as its reports write it. */
export const FEDERATION_NAME = FEDERATION_PROFILE.name;

/**
 * Reference data of the network, whole and in memory: it changes with a version of the product, and at run time only by
 * reports that the office reads.
 * Lists are in the order in which they are shown; look-ups give undefined for what there is not.
 */
export class Network {
  private readonly regionsByCode: ReadonlyMap<string, Region>;
  private readonly departmentsByCode: ReadonlyMap<string, Department>;
  private readonly programmesByCode: ReadonlyMap<string, Programme>;
  private sourcesByCode: ReadonlyMap<string, Source>;

  private constructor(
    /** In French alphabetical order. */
    readonly regions: readonly Region[],
    /** By INSEE code, those outside every delegation included. */
    readonly departments: readonly Department[],
    readonly programmes: readonly Programme[],
    readonly lexicon: readonly LexiconTerm[],
    private reports: readonly Source[],
    readonly structureTypeLabels: ReadonlyMap<StructureType, string>,
  ) {
    this.regionsByCode = new Map(regions.map((region) => [region.code, region]));
    this.departmentsByCode = new Map(departments.map((department) => [department.code, department]));
    this.programmesByCode = new Map(programmes.map((programme) => [programme.code, programme]));
    this.sourcesByCode = byCode(reports);
  }

  /** Seven statements, once a start. */
  static async read(manager: EntityManager): Promise<Network> {
    const departments = (await manager.find(DepartmentEntity))
      .map(({ code, name, region }): Department => ({ code, name, region }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const regions = (await manager.find(RegionEntity))
      .map((region): Region => ({
        ...region,
        inseeCodes: region.inseeCodes.split('+'),
        departments: departments.filter((department) => department.region === region.code),
      }))
      .sort((a, b) => compareFrench(a.name, b.name));
    const programmes = (await manager.find(ProgrammeEntity)).sort((a, b) => compareFrench(a.name, b.name));
    const lexicon = (await manager.find(LexiconTermEntity, { order: { position: 'ASC' } })).map((term) => ({
      acronym: term.acronym,
      expansion: term.expansion,
      sources: term.sources.split('+'),
    }));
    const sources = await readSources(manager);
    const types = await manager.find(StructureTypeEntity);
    const labels = new Map(types.map((type) => [type.code, type.label]));
    return new Network(regions, departments, programmes, lexicon, sources, labels);
  }

  /** Those of which a transcription was only begun are not among them. */
  get sources(): readonly Source[] {
    return this.reports;
  }

  /** Reads the reports anew: the office has confirmed figures of one that did not come with the product. Two statements. */
  async renewSources(manager: EntityManager): Promise<void> {
    this.reports = await readSources(manager);
    this.sourcesByCode = byCode(this.reports);
  }

  region = (code: string): Region | undefined => this.regionsByCode.get(code);
  department = (code: string): Department | undefined => this.departmentsByCode.get(code);
  programme = (code: string): Programme | undefined => this.programmesByCode.get(code);
  source = (code: string): Source | undefined => this.sourcesByCode.get(code);

  /** The name that is shown for a federation, region or department; an adherent's name is in its membership. */
  nameOf(territory: TerritoryRef): string {
    if (territory.kind === 'FEDERATION') return FEDERATION_NAME;
    const known = territory.kind === 'REGION' ? this.region(territory.code) : this.department(territory.code);
    return known?.name ?? territory.code;
  }

  /** Terms whose acronym or expansion holds the text, accents and case aside; all when there is none. */
  searchLexicon(text: string | null): readonly LexiconTerm[] {
    if (text === null || text.trim() === '') return this.lexicon;
    const wanted = fold(text);
    return this.lexicon.filter((term) => fold(term.acronym).includes(wanted) || fold(term.expansion).includes(wanted));
  }
}
