import { counted, NO_BREAK, writeNumber } from '../../kernel/french';

interface PartialWords {
  /** « En 2023, l’indicateur « Adhérents » ». */
  readonly what: string;
  /** « la fédération Coorace ». */
  readonly where: string;
  /** What the known parts come to, in words. */
  readonly known: string;
  /** Names of the regions that are known, and how many there are. */
  readonly named: readonly string[];
  readonly regions: number;
}

/** What the known parts come to, whose it is, and that it is no total. */
export function partialSentence({ what, where, known, named, regions }: PartialWords): string {
  const of = `${counted(named.length, 'délégation', 'délégations', NO_BREAK)} sur ${writeNumber(regions)}`;
  const whose = named.length === 0 ? '' : ` (${named.join(', ')})`;
  return `${what} n’est connu qu’en partie pour ${where} : ${known} pour ${of}${whose} ; il n’y a pas de total.`;
}
