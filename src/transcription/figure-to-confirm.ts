import { indicatorOf } from '../datasets/catalogue';
import { dimensionCodes } from '../datasets/dimension';
import type { IndicatorDefinition } from '../datasets/indicator';
import { PRINTED_WORDS } from '../datasets/printed/printed-words';
import { datasetOf } from '../datasets/registry';
import { STRUCTURE_TYPES } from '../datasets/structure-types';
import type { Dimension } from '../kernel/codes';
import { SCALE } from '../kernel/decimal';
import { enumerated } from '../kernel/french';
import type { TerritoryRef } from '../kernel/territory';
import { FIRST_YEAR, lastYear } from '../kernel/year';
import type { Network } from '../network/network';

/** A figure as a person confirms it, with whatever they corrected. */
export interface FigureToConfirm {
  readonly indicator: string;
  readonly slice: { readonly dimension: Dimension; readonly key: string } | null;
  /** A rate as a fraction. */
  readonly value: number;
  readonly approximate: boolean;
  readonly territory: TerritoryRef;
  readonly year: number;
  /** Page and heading. */
  readonly section: string;
  readonly note: string | null;
  /** The named subset that it is about. */
  readonly scope: string | null;
  readonly programme: string | null;
}

export interface FigureRefusal {
  readonly code: string;
  readonly message: string;
  readonly field: string;
}

const LONGEST = { section: 200, note: 500, scope: 120 } as const;
const WORDS = { section: 'La page ou la rubrique', note: 'La note', scope: 'Le sous-ensemble' } as const;
/** Beyond it sums are not exact any more. */
const MOST_VALUE = Number.MAX_SAFE_INTEGER / SCALE / 1000;

/** All that keeps a figure from being one, at once; empty when nothing does. */
export function refusalsOf(figure: FigureToConfirm, network: Network): FigureRefusal[] {
  const { value, section, year, territory, programme } = figure;
  const refusals: FigureRefusal[] = [];
  const refuse = (code: string, field: string, message: string): void => void refusals.push({ code, field, message });
  const indicator = indicatorOf(figure.indicator);
  if (indicator === undefined)
    refuse(
      'INDICATOR_UNKNOWN',
      'indicator',
      `Aucun indicateur n’a le code « ${figure.indicator.slice(0, 60)} » : en choisir un du catalogue.`,
    );
  else refuseSlice(figure, indicator, network, refuse);
  if (!Number.isFinite(value) || Math.abs(value) > MOST_VALUE)
    refuse(
      'VALUE_REFUSED',
      'value',
      'La valeur doit être un nombre, d’au plus neuf cents millions : écrire celui qui est imprimé.',
    );
  else if (indicator?.unit === 'RATE' && (value < 0 || value > 1))
    refuse('RATE_REFUSED', 'value', 'Un taux se donne en fraction, de 0 à 1 : 0,93 pour 93 %.');
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > lastYear())
    refuse('YEAR_REFUSED', 'year', `Année ${year} hors limites : de ${FIRST_YEAR} à ${lastYear()}.`);
  if (!isKnown(territory, network))
    refuse(
      'TERRITORY_UNKNOWN',
      'territory',
      'Ce territoire n’est ni la fédération, ni une région, ni un département connu.',
    );
  if (section.trim() === '')
    refuse('SECTION_MISSING', 'section', 'Un chiffre imprimé se retrouve : écrire sa page ou sa rubrique.');
  for (const field of ['section', 'note', 'scope'] as const) {
    const length = figure[field]?.length ?? 0;
    if (length > LONGEST[field])
      refuse(
        'TEXT_TOO_LONG',
        field,
        `${WORDS[field]} compte ${length} caractères, et ${LONGEST[field]} au plus sont gardés : l’abréger.`,
      );
  }
  if (programme !== null && network.programme(programme) === undefined)
    refuse('PROGRAMME_UNKNOWN', 'programme', `Aucun programme n’a le code « ${programme.slice(0, 40)} ».`);
  return refusals;
}

function refuseSlice(
  { slice }: FigureToConfirm,
  indicator: IndicatorDefinition,
  network: Network,
  refuse: (code: string, field: string, message: string) => void,
): void {
  if (slice === null) return;
  const { dimension, key } = slice;
  if (!indicator.dimensions.includes(dimension)) {
    const possible = indicator.dimensions.length === 0 ? 'aucune dimension' : enumerated([...indicator.dimensions]);
    refuse(
      'DIMENSION_REFUSED',
      'dimension',
      `« ${indicator.label} » ne se ventile pas par ${dimension}. Possible : ${possible}.`,
    );
    return;
  }
  const known = keysOf(indicator, dimension, network);
  if (
    key.trim() === '' ||
    key.length > 120 ||
    (known !== null && !key.split('+').every((part) => known.includes(part)))
  )
    refuse(
      'KEY_UNKNOWN',
      'key',
      `« ${key.slice(0, 60)} » n’est pas une part de « ${indicator.label} » : choisir parmi celles proposées.`,
    );
}

/** The keys that a part of the indicator may have; null where any text may stand. */
export function keysOf(
  indicator: IndicatorDefinition,
  dimension: Dimension,
  network: Network,
): readonly string[] | null {
  if (dimension === 'REGION') return network.regions.map(({ code }) => code);
  if (dimension === 'DEPARTMENT') return network.departments.map(({ code }) => code);
  if (dimension === 'PROGRAMME') return network.programmes.map(({ code }) => code);
  if (dimension === 'STRUCTURE_TYPE') return STRUCTURE_TYPES;
  const codes = indicator.dataset === null ? PRINTED_WORDS : dimensionCodes(datasetOf(indicator.dataset), dimension);
  return codes.length === 0 ? null : codes.map(({ key }) => key);
}

function isKnown({ kind, code }: TerritoryRef, network: Network): boolean {
  if (kind === 'FEDERATION') return true;
  return kind === 'REGION'
    ? network.region(code) !== undefined
    : kind === 'DEPARTMENT' && network.department(code) !== undefined;
}
