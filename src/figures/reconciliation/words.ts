import { definitionOf } from '../../datasets/catalogue';
import type { Unit } from '../../kernel/codes';
import { fromScaled } from '../../kernel/decimal';
import type { TerritoryRef } from '../../kernel/territory';
import type { PrintedFigure } from '../../reports/printed-figure';
import { labelOf } from '../labels';
import type { Snapshot } from '../snapshot';
import type { Slice } from '../figure-key';

const UNIT_SIGN: Readonly<Record<Unit, string>> = {
  COUNT: '',
  PEOPLE: '',
  HOURS: ' h',
  DAYS: ' j',
  FTE: ' ETP',
  EUR: ' €',
  RATE: ' %',
};

/** A value as French people write it, from ten-thousandths. */
export function written(indicator: string, scaled: number): string {
  const { unit } = definitionOf(indicator);
  const value = unit === 'RATE' ? scaled / 100 : fromScaled(scaled);
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(value) + UNIT_SIGN[unit];
}

/** « Normandie, 2019, Adhérents (AI) » : which figure a sentence is about. */
export function subject(
  snapshot: Snapshot,
  figure: { territory: TerritoryRef; year: number; indicator: string; slice: Slice | null; scope: string | null },
): string {
  const { label } = definitionOf(figure.indicator);
  const details = [
    figure.slice === null
      ? null
      : labelOf(snapshot.network, figure.indicator, figure.slice.dimension, figure.slice.key),
    figure.scope,
  ].filter((detail) => detail !== null);
  const which = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${snapshot.network.nameOf(figure.territory)} ${figure.year}, ${lowerFirst(label)}${which}`;
}

/** « Coorace Normandie, Rapport d’activité 2019, p. 4 » : where a figure stands. */
export const placeOf = ({ source, section }: PrintedFigure): string =>
  `${source.publisher}, ${source.title}, ${section}`;

/** Acronyms keep their capitals. */
const lowerFirst = (text: string): string =>
  /^[A-ZÀ-Ý][a-zà-ÿ’']/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
