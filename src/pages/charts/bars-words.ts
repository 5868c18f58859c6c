import type { Unit } from '../../kernel/codes';
import { counted, enumerated, writeNumber, writeValue } from '../../kernel/french';
import type { PartAnswer } from '../figure-answers';
import { howMuch, knownNumber, partialWords } from '../part-words';

interface Said {
  /** The greatest first. */
  readonly parts: readonly PartAnswer[];
  readonly unit: Unit;
  readonly regions: number;
  readonly total: number | null;
}

/** Of parts that add up to it: « soit 46 % »; of others a share would be of nothing. */
function shareWords(value: number, parts: readonly PartAnswer[], unit: Unit, total: number | null): string {
  if (total === null || total <= 0 || unit === 'RATE') return '';
  if (parts.some((part) => part.value === null)) return '';
  const sum = parts.reduce((all, part) => all + (part.value ?? 0), 0);
  return Math.abs(sum - total) > total / 1000 ? '' : `, soit ${writeNumber((100 * value) / total)} % du total`;
}

/** What the bars say, in a sentence: who is first, and of whom only that is said where some are unknown or withheld. */
export function barsConclusion({ parts, unit, regions, total }: Said): string {
  const whole = parts.filter(({ value }) => value !== null);
  const partial = parts.filter((part) => part.value === null && knownNumber(part) !== null);
  if (partial.length > 0) {
    const [first] = partial;
    const counts = new Set(partial.map(({ partialOf }) => partialOf.map(({ name }) => name).join('|')));
    if (first === undefined || whole.length > 0 || counts.size > 1)
      return 'Toutes les régions ne sont pas comptées : ces parts ne se comparent pas encore';
    return partial.length === 1 && parts.length === 1
      ? `${first.label}, seule part connue, ${partialWords(first, regions, unit)}`
      : `${first.label} en tête de ce qui est connu, ${partialWords(first, regions, unit)}`;
  }
  const [first, second] = whole;
  if (first === undefined || first.value === null) return 'Aucune part n’a encore de valeur';
  const isSome = parts.some(({ state }) => state === 'SUPPRESSED' || state === 'NOT_REPORTED');
  const among = isSome ? 'Parmi les parts connues, ' : '';
  if (first.value === 0) return `${among === '' ? 'Zéro' : `${among}zéro`} partout`;
  const ties = whole.filter(({ value }) => value === first.value).map(({ label }) => label);
  const said = writeValue(first.value, unit);
  if (isSome && whole.length === 1) return `${first.label}, seule part connue, avec ${said}`;
  if (ties.length > 1 && ties.length < 4) return `${among}${enumerated(ties)} à égalité en tête, avec ${said}`;
  if (ties.length > 1) return `${among}${ties.length} parts à égalité en tête, avec ${said}`;
  const share = second === undefined ? '' : shareWords(first.value, parts, unit, total);
  return `${among}${first.label} en tête, avec ${said}${share}`;
}

/** How the bars are read. */
export function barsSummary(parts: readonly PartAnswer[], unit: Unit, regions: number): string {
  const counts = [...new Set(parts.flatMap((part) => (part.state === 'PARTIAL' ? [howMuch(part, regions)] : [])))];
  if (counts.length > 0)
    return `Barres creuses : ${counts.join(' ou ')}, sans total ; elles ne se comparent pas aux autres.`;
  const known = parts.filter((part) => part.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [first, second] = known;
  if (first === undefined) return 'Aucune part n’a de valeur.';
  const shown = ({ label, value }: PartAnswer) => `${label} (${writeValue(value ?? 0, unit)})`;
  if (second === undefined && parts.length > 1)
    return `Seule connue : ${shown(first)}, de ${counted(parts.length, 'part')}.`;
  const then = second === undefined ? '' : `, puis ${shown(second)}`;
  return `En tête : ${shown(first)}${then} ; ${counted(parts.length, 'part')} en tout.`;
}
