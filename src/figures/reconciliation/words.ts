import { definitionOf } from '../../datasets/catalogue';
import { fromScaled, SCALE } from '../../kernel/decimal';
import type { TerritoryRef } from '../../kernel/territory';
import type { Slice } from '../../published/figure-key';
import { labelOf } from '../labels';
import type { Snapshot } from '../../published/snapshot';
import type { Interval } from './interval';
import type { Statement } from './statement';
import { withSign, writeNumber } from '../../kernel/french';

/** A value as French people write it, from ten-thousandths. */
export function written(indicator: string, scaled: number): string {
  return withSign(number(indicator, scaled), definitionOf(indicator).unit);
}

/** « 489 à 505 », or the one value that is possible. */
export function writtenBounds(indicator: string, { low, high }: Interval): string {
  // Bounds that are units apart are no more precise than units.
  const coarse = definitionOf(indicator).unit !== 'RATE' && high - low > SCALE;
  const from = number(indicator, coarse ? Math.ceil(low / SCALE) * SCALE : low);
  const to = written(indicator, coarse ? Math.floor(high / SCALE) * SCALE : high);
  return number(indicator, low) === number(indicator, high) ? to : `${from} à ${to}`;
}

/** A number as it was said; where its digits are round, all that they leave possible. */
export function writtenStatement({ indicator, value, possible, approximate }: Statement): string {
  const isRate = definitionOf(indicator).unit === 'RATE';
  const said = `${approximate ? 'environ ' : ''}${written(indicator, value)}`;
  const wide = !isRate && number(indicator, possible.low) !== number(indicator, possible.high);
  // Less than a unit is no roundness that anybody would see.
  const isRound = wide && possible.high - possible.low > SCALE;
  return isRound ? `${said}, chiffre arrondi : de ${writtenBounds(indicator, possible)}` : said;
}

function number(indicator: string, scaled: number): string {
  const value = definitionOf(indicator).unit === 'RATE' ? scaled / 100 : fromScaled(scaled);
  return writeNumber(value, 2);
}

export const signed = (indicator: string, difference: number): string =>
  `${difference > 0 ? '+' : '−'}${written(indicator, Math.abs(difference))}`;

/** « imprimé 57 », « déclaré 57 ». */
export const verb = ({ said }: Pick<Statement, 'said'>): string => (said === 'PRINTED' ? 'imprimé' : 'déclaré');

/** Where several statements can be looked up, each place once. */
export const sourcesOf = (statements: readonly Statement[]): string =>
  [...new Set(statements.map(({ where }) => where))].join(' ; ');

/** « Normandie 2019, adhérents (AI) » : which figure a sentence is about. */
export function subject(
  snapshot: Snapshot,
  figure: { territory: TerritoryRef; year: number; indicator: string; slice: Slice | null; scope: string | null },
): string {
  const { label } = definitionOf(figure.indicator);
  const details = [
    figure.slice === null ? null : sliceLabel(snapshot, figure.indicator, figure.slice),
    figure.scope,
  ].filter((detail) => detail !== null);
  const which = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${snapshot.network.nameOf(figure.territory)} ${figure.year}, ${lowerFirst(label)}${which}`;
}

export const sliceLabel = ({ network }: Snapshot, indicator: string, { dimension, key }: Slice): string =>
  labelOf(network, indicator, dimension, key);

/** Acronyms keep their capitals. */
export const lowerFirst = (text: string): string =>
  /^[A-ZÀ-Ý][a-zà-ÿ’']/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
