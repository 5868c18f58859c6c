import type { Unit } from '../kernel/codes';
import { pageAddress } from './key-figures/addresses';
import type { PartialAnswer } from './figure-answers';
import { enumerated, howMuchIn, NO_BREAK } from '../kernel/french';
import { missingWhereFewer } from '../reading/explanation/partial-sentence';
import { writeFigure, type Written } from './french';
import { html, type Html } from './html';

/** A figure of which some parts are missing, with how many are expected. */
type Part = Written & PartialAnswer;

/** What is known, of the whole or else of a part; null where nothing is. */
export const knownNumber = ({
  value,
  partialValue,
}: {
  readonly value: number | null;
  readonly partialValue: number | null;
}): number | null => value ?? partialValue;

const regionsOf = ({ partialOf }: Pick<PartialAnswer, 'partialOf'>): PartialAnswer['partialOf'] =>
  partialOf.filter(({ code }) => code !== undefined);

/** « 2 régions sur 14 » : how much of a whole the known parts are; of what no region is among, its names. */
export const howMuch = (figure: Pick<PartialAnswer, 'partialOf'>, regions: number): string =>
  howMuchIn(
    figure.partialOf.map(({ name }) => name),
    regionsOf(figure).length,
    regions,
  );

/** « 2 régions sur 14 : 171 » ; the value never without how much of the whole it is. */
export const partialWords = (figure: Part, regions: number, unit: Unit): string =>
  `${howMuch(figure, regions)}${NO_BREAK}: ${writePartial(figure, unit)}`;

/** What the known parts come to; only ever beside {@link howMuch}. */
const writePartial = ({ partialValue, approximate }: Pick<Part, 'partialValue' | 'approximate'>, unit: Unit) =>
  writeFigure({ value: partialValue, state: 'KNOWN', approximate }, unit);

/**
 * Whether nothing was submitted: what is known are printed figures of some regions, which are figures of these and no
 * part of a national collection.
 */
export const isOfLoneReports = (
  figure: PartialAnswer & { readonly coverage: { readonly reporting: number }; readonly state: string },
): boolean => figure.state === 'PARTIAL' && figure.coverage.reporting === 0;

/**
 * Whom a partial figure is missing. Not who has handed nothing in: a total may be declared or printed of a region that
 * has not.
 */
export function missingRegions(
  figure: PartialAnswer,
  regions: readonly { readonly name: string }[],
): readonly string[] {
  const there = new Set(regionsOf(figure).map(({ name }) => name));
  return regions.map(({ name }) => name).filter((name) => !there.has(name));
}

/** Whose parts are counted, in the fewer names: those that are there with the way to their pages, or those that are not. */
export function countedRegions(
  figure: PartialAnswer,
  regions: readonly { readonly name: string }[],
  year: number,
): Html {
  const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);
  const missing = missingWhereFewer(names(regionsOf(figure)), names(regions));
  return missing === null ? regionLinks(figure, year) : html`toutes sauf ${enumerated(missing)}`;
}

/** The regions that a partial figure counts, each with the way to its own page. */
export const regionLinks = (figure: PartialAnswer, year: number): Html =>
  html`${regionsOf(figure).map(
    ({ name, code }, index) =>
      html`${index > 0 && ', '}<a href="${pageAddress(year, { code: code ?? '' })}">${name}</a>`,
  )}`;
