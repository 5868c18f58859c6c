import { fold } from '../../kernel/text';

const UNITS = [
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  octante: 80,
  huitante: 80,
  nonante: 90,
};
const VALUES: ReadonlyMap<string, number> = new Map([
  ['un', 1],
  ['une', 1],
  ...UNITS.map((word, index): [string, number] => [word, index + 2]),
  ...Object.entries(TENS),
]);

/** What a number that is written in words may be made of; it is one where {@link numberOf} gives a value. */
export const NUMBER_WORDS = `(?:${[...VALUES.keys(), 'cents?', 'mille', 'vingts', 'et'].join('|')})`;

/** The value of « vingt-deux », « trois cents », « quatre-vingt-dix »; null for what is no number, or only « un ». */
export function numberOf(text: string): number | null {
  const words = fold(text)
    .split(/[\s-]+/)
    .filter((word) => word !== 'et');
  let [total, part] = [0, 0];
  for (const word of words) {
    const singular = word === 'cents' ? 'cent' : word === 'vingts' ? 'vingt' : word;
    if (singular === 'mille') {
      total += Math.max(1, part) * 1000;
      part = 0;
    } else if (singular === 'cent') part = Math.max(1, part) * 100;
    else if (singular === 'vingt' && part % 100 === 4) part += 76;
    else {
      const value = VALUES.get(singular);
      if (
        value === undefined ||
        (part % 10 !== 0 && part % 100 !== 60) ||
        (value < 10 && part % 100 > 0 && part % 100 < 20)
      )
        return null;
      part += value;
    }
  }
  const value = total + part;
  return value > 1 ? value : null;
}
