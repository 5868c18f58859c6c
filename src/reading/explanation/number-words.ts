import type { IndicatorDefinition } from '../../datasets/indicator';
import type { Unit } from '../../kernel/codes';
import { NO_BREAK, plural, writeNumber } from '../../kernel/french';

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

/** A figure's value with its unit: « 574 000 heures », « 83,5 % ». */
export function valueWords(value: number, { unit, precision }: IndicatorDefinition): string {
  const said = unit === 'RATE' ? writeNumber(value * 100, precision - 2) : writeNumber(value, precision);
  const word = plural(value, ...UNIT_WORDS[unit]);
  return word === '' ? said : `${said}${NO_BREAK}${word}`;
}
