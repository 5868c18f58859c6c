import type { FigureBasis, FigureState, Unit, SettlementDecision } from '../kernel/codes';

export const NO_BREAK = '\u00a0';

const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat('fr-FR', options);
const whole = number({ maximumFractionDigits: 0 });
const oneDecimal = number({ maximumFractionDigits: 1 });
const compact = number({ notation: 'compact', maximumSignificantDigits: 3 });
const percent = number({ style: 'percent', maximumFractionDigits: 1 });
const signedNumber = number({ maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const signed = number({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** A value with its unit as people read it; a rate is given as a fraction. Decimals beyond the first are left out. */
export function writeValue(value: number, unit: Unit): string {
  if (unit === 'RATE') return percent.format(value);
  if (unit === 'EUR') return `${whole.format(value)}${NO_BREAK}€`;
  if (unit === 'HOURS') return `${whole.format(value)}${NO_BREAK}h`;
  if (unit === 'DAYS') return `${oneDecimal.format(value)}${NO_BREAK}j`;
  if (unit === 'FTE') return `${oneDecimal.format(value)}${NO_BREAK}ETP`;
  return whole.format(value);
}

/** The same in at most five or six characters, for a tile or the point of a line. */
export const writeShort = (value: number, unit: Unit): string =>
  unit === 'RATE' ? percent.format(value) : Math.abs(value) < 10_000 ? oneDecimal.format(value) : compact.format(value);

/** `+5,2 points`, `−1 point`, `0 point`: how far one rate is from another, both as fractions. */
export function writePoints(difference: number): string {
  const points = Math.round(difference * 1000) / 10;
  return `${signedNumber.format(points).replace('-', '−')}${NO_BREAK}${Math.abs(points) < 2 ? 'point' : 'points'}`;
}

/** `+5,2 %`, `−3 %`, `0 %`. */
export const writeChange = (change: number): string => signed.format(change).replace('-', '−');

/** `1 région`, `12 régions`: in French one and a half is still one. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole.format(count)} ${Math.abs(count) < 2 ? one : many}`;

/** `a, b et c`. */
export const enumerated = (words: readonly string[]): string =>
  new Intl.ListFormat('fr', { type: 'conjunction' }).format(words);

export const STATE_WORDS: Readonly<Record<Exclude<FigureState, 'KNOWN'>, string>> = {
  PARTIAL: 'pas de total',
  NOT_REPORTED: 'non communiqué',
  NOT_APPLICABLE: 'sans objet',
  SUPPRESSED: 'non diffusé',
};

export const BASIS_WORDS: Readonly<Record<FigureBasis, string>> = {
  COMPUTED: 'calculé',
  DECLARED: 'déclaré',
  PRINTED: 'imprimé dans un rapport',
  MIXED: 'de sources mêlées',
};

/** What the national office decided of a discrepancy; its reason follows. */
export const DECISION_WORDS: Readonly<Record<SettlementDecision, string>> = {
  EXPLAINED: 'Les deux tiennent, ils comptent des choses différentes.',
  STATED_WRONG: 'Le premier chiffre est faux, rien ne repose plus sur lui.',
  FOUND_WRONG: 'Le second chiffre est faux, il sera corrigé par un nouveau dépôt.',
};

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  COUNT: 'nombre',
  PEOPLE: 'personnes',
  HOURS: 'heures',
  DAYS: 'jours',
  FTE: 'ETP',
  EUR: '€',
  RATE: 'taux',
};

export interface Written {
  readonly value: number | null;
  readonly state: FigureState;
  readonly approximate: boolean;
}

/** A figure in words; an absence says why. */
export function writeFigure({ value, state, approximate }: Written, unit: Unit, write = writeValue): string {
  if (value === null) return state === 'KNOWN' ? '' : STATE_WORDS[state];
  if (!approximate) return write(value, unit);
  return write === writeShort ? `≈ ${write(value, unit)}` : `environ ${write(value, unit)}`;
}

/** Text as French is printed: no line begins with a colon or a closing quotation mark. */
export const spaced = (text: string): string =>
  text.replace(/ ([:;!?»])/g, `${NO_BREAK}$1`).replace(/« /g, `«${NO_BREAK}`);

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-03-31` as `31 mars 2026`. */
export const writeDay = (iso: string): string => day.format(new Date(iso));
