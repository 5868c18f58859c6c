import type { FigureBasis, FigureState, Unit, SettlementDecision } from '../kernel/codes';
import { writeShort, writeValue } from '../kernel/french';

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
