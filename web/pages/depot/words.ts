import { formatFigure } from '../../../clients/typescript/src/format-figure';
import { PRECISION, type Role, type SubmissionStatus, type Unit } from '../../../src/kernel/codes';
import { howMuchOf, momentIn } from '../../../src/kernel/french';
import type { DueDataset, Submission } from './queries';
import { TIME_ZONE } from './time-zone';

export const NO_BREAK = '\u00a0';

interface State {
  /** Beside the words, so that neither colour nor sign stands alone. */
  readonly sign: string;
  readonly words: string;
}

export const STATUSES: Readonly<Record<SubmissionStatus, State>> = {
  INVALID: { sign: '✗', words: 'erreurs à corriger' },
  VALID: { sign: '●', words: 'à publier par le siège' },
  PUBLISHED: { sign: '✓', words: 'publié' },
  SUPERSEDED: { sign: '↺', words: 'remplacé' },
  WITHDRAWN: { sign: '↩', words: 'retiré' },
};

/** Its state in words, and whatever stands in the way of its publication. */
export const stateOf = ({
  status,
  newerPublishedVersion,
}: Pick<Submission, 'status' | 'newerPublishedVersion'>): State =>
  newerPublishedVersion === null
    ? STATUSES[status]
    : { ...STATUSES.SUPERSEDED, words: `ne se publie plus : la version ${newerPublishedVersion} est publiée` };

export const STATES: Readonly<Record<DueDataset['state'], State>> = {
  NOTHING: { sign: '–', words: 'rien de remis' },
  RECEIVED: STATUSES.WITHDRAWN,
  INVALID: STATUSES.INVALID,
  VALID: STATUSES.VALID,
  PUBLISHED: STATUSES.PUBLISHED,
};

export const ROLES: Readonly<Record<Role, string>> = {
  PUBLIC: 'public',
  ADHERENT: 'adhérent',
  ANALYST: 'lecture des lignes',
  CONTRIBUTOR: 'dépôt pour la région',
  PUBLISHER: 'siège',
  ADMIN: 'siège, administration',
};

/** Whether somebody acts for the national office. */
export const isOffice = (role: Role): boolean => role === 'PUBLISHER' || role === 'ADMIN';

/** What belongs to no delegation. */
export { DECISION_WORDS as DECISIONS } from '../../../src/pages/french';

export const NO_REGION = 'Hors délégation';

/** A figure that is not known has no value, which is not zero. */
export const written = (value: number | null, unit: Unit): string =>
  value === null
    ? '—'
    : formatFigure({ value, state: 'KNOWN', approximate: false, indicator: { unit, precision: PRECISION[unit] } });

/** « 171 (2 régions sur 14) » : what the known parts come to, which is no figure of the whole. */
export const partly = (
  value: number,
  unit: Unit,
  names: readonly string[],
  regions: readonly { readonly name: string }[],
): string =>
  `${written(value, unit)} (${howMuchOf(
    names,
    regions.map(({ name }) => name),
  )})`;

/** `12 mars 2026 à 14:05`, as the clocks of the national office had it. */
export const writeMoment = momentIn(TIME_ZONE);

const size = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

export const writeSize = (bytes: number): string =>
  bytes < 1024
    ? `${bytes}${NO_BREAK}octets`
    : bytes < 1024 ** 2
      ? `${size.format(bytes / 1024)}${NO_BREAK}Ko`
      : `${size.format(bytes / 1024 ** 2)}${NO_BREAK}Mo`;
