import type { Unit } from '../../kernel/codes';
import { writeChange, writePoints, writeShort } from '../../kernel/french';
import { BASIS_WORDS, writeFigure } from '../french';
import type { LinePoint } from './line-points';

/** « 171 (2 sur 14) » */
export const partialLabel = ({ partialValue, partialOf }: LinePoint, unit: Unit, regions: number): string =>
  `${writeShort(partialValue ?? 0, unit)} (${partialOf.length} sur ${regions})`;

/** What of two years in a row forbids to join them: « calculé, puis imprimé » ; null where nothing does. */
export function breakWords(before: LinePoint, after: LinePoint): string | null {
  if (before.value === null || after.value === null || before.basis === after.basis) return null;
  if (before.basis === null || after.basis === null) return null;
  return [before.basis, after.basis].map((basis) => (basis === 'PRINTED' ? 'imprimé' : BASIS_WORDS[basis])).join(', puis '); // prettier-ignore
}

type Change = { readonly from: LinePoint; readonly to: LinePoint; readonly words: string | null };

/** From the first to the last whole year, where they compare; the words are null where nothing can be said of it. */
function changeOf(whole: readonly LinePoint[], unit: Unit): Change | null {
  const [from, to] = [whole[0], whole.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  if (whole.some(({ basis }) => basis !== from.basis)) return null;
  const difference = (to.value ?? 0) - (from.value ?? 0);
  const words = unit === 'RATE' ? writePoints(difference) : from.value ? writeChange(difference / from.value) : null;
  return { from, to, words };
}

const wholeOf = (points: readonly LinePoint[]): readonly LinePoint[] => points.filter(({ value }) => value !== null);

/** What the line says, in a sentence; where years do not compare, that they do not. */
export function lineConclusion(points: readonly LinePoint[], unit: Unit, joined: boolean): string {
  const whole = wholeOf(points);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return 'Aucune année ne couvre encore toutes les régions';
  if (first === last) return `${writeFigure(last, unit)} en ${last.year}, seule année complète`;
  const [from, to] = [first, last].map((point) => `${writeFigure(point, unit)} en ${point.year}`);
  if (!joined) return `${from}, ${to} : d’autres répondants, sans comparaison possible`;
  const change = changeOf(whole, unit);
  if (change === null) return `${from}, ${to} : rupture de série entre les deux`;
  if (first.value === last.value) return `Autant en ${last.year} qu’en ${first.year} : ${writeFigure(last, unit)}`;
  if (change.words === null) return `De ${from} à ${to}`;
  return `${change.words} de ${first.year} à ${last.year} : ${writeFigure(last, unit)}`;
}

/** From the first to the last year that can be compared; a rate in points. */
export function lineSummary(points: readonly LinePoint[], unit: Unit, joined: boolean): string {
  const whole = wholeOf(points);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return 'Aucune année ne couvre toutes les régions.';
  if (first === last) return `Une seule année complète, ${last.year} : ${writeFigure(last, unit)}.`;
  const [from, to] = [first, last].map((point) => `${writeFigure(point, unit)} en ${point.year}`);
  if (!joined) return `${from}, ${to} : les répondants changent d’une année à l’autre, ces totaux ne se comparent pas.`;
  const change = changeOf(whole, unit);
  if (change === null)
    return `${from}, ${to} : il y a rupture de série entre les deux, le tableau dit sur quoi chaque année repose.`;
  return `De ${from} à ${to}${change.words === null ? '' : ` (${change.words})`}.`;
}
