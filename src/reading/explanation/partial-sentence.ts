import { counted, enumerated, NO_BREAK, writeNumber } from '../../kernel/french';

interface PartialWords {
  /** « En 2023, l’indicateur « Adhérents » ». */
  readonly what: string;
  /** « la fédération Coorace ». */
  readonly where: string;
  /** What the known parts come to, in words. */
  readonly known: string;
  /** Names of the regions that are known, and of all that there are. */
  readonly named: readonly string[];
  readonly regions: readonly string[];
}

/** What the known parts come to, whose it is, and that it is no total. */
export function partialSentence({ what, where, known, named, regions }: PartialWords): string {
  const of = `${counted(named.length, 'délégation', 'délégations', NO_BREAK)} sur ${writeNumber(regions.length)}`;
  const whose = named.length === 0 ? '' : ` (${inFewerNames(named, regions)})`;
  return `${what} n’est connu qu’en partie pour ${where} : ${known} pour ${of}${whose} ; il n’y a pas de total.`;
}

function inFewerNames(named: readonly string[], regions: readonly string[]): string {
  const missing = missingWhereFewer(named, regions);
  return missing === null ? named.join(', ') : `toutes sauf ${enumerated(missing)}`;
}

/** The regions that are not there, where it takes fewer names to say so than to say which are; null otherwise. */
export function missingWhereFewer(named: readonly string[], regions: readonly string[]): readonly string[] | null {
  const missing = regions.filter((name) => !named.includes(name));
  return missing.length === 0 || missing.length > regions.length / 2 ? null : missing;
}
