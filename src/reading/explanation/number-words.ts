import type { IndicatorDefinition } from '../../datasets/indicator';
import type { Unit } from '../../kernel/codes';

const NO_BREAK = '\u00a0';

/** Singular and plural; French says « 1,5 heure ». */
const UNIT_WORDS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  COUNT: ['', ''],
  PEOPLE: ['personne', 'personnes'],
  HOURS: ['heure', 'heures'],
  DAYS: ['jour', 'jours'],
  FTE: ['équivalent temps plein', 'équivalents temps plein'],
  EUR: ['€', '€'],
  RATE: ['%', '%'],
};

/** A number as French writes it, with no more decimals than it has. */
export const number = (value: number, decimals = 4): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: decimals }).format(value);

/** A figure's value with its unit: « 574 000 heures », « 83,5 % ». */
export function valueWords(value: number, { unit, precision }: IndicatorDefinition): string {
  const said =
    unit === 'RATE'
      ? new Intl.NumberFormat('fr-FR', { maximumFractionDigits: precision - 2 }).format(value * 100)
      : number(value, precision);
  const [one, many] = UNIT_WORDS[unit];
  const word = Math.abs(value) < 2 ? one : many;
  return word === '' ? said : `${said}${NO_BREAK}${word}`;
}

/** « 1 délégation », « 3 délégations ». */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)}${NO_BREAK}${count < 2 ? one : many}`;
