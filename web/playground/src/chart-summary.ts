import type { Bar, Bars, Partial } from './bars';
import { showCell } from './show-cell';

type Known = Bar & { readonly value: number };

const isKnown = (bar: Bar): bar is Known => bar.value !== null;
const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`;

/** « 2 régions sur 14 », as far as the answer says it, with at most so many names; empty where it says nothing. */
export function howMuch({ of, reporting, expected }: Partial, mostNames = 4): string {
  if (of.length === 0) return '';
  const isOfMany = expected !== null && expected > 1;
  if (isOfMany && reporting === of.length) return `${plural(of.length, 'région', 'régions')} sur ${expected}`;
  const known = of.length > mostNames ? plural(of.length, 'partie connue', 'parties connues') : of.join(' ; ');
  return isOfMany ? `${known}, ${expected} régions attendues` : known;
}

/** « partiel (2 régions sur 14) : 171, pas de total »: never as a whole's own number. */
export function showBar({ value, unit, partial }: Bar, valueColumn: string): string {
  if (partial === undefined) return showCell(value, valueColumn, unit);
  const whose = partial.of.length === 0 ? '' : ` (${howMuch(partial)})`;
  return `partiel${whose} : ${showCell(partial.value, valueColumn, unit)}, pas de total`;
}

/** What a chart shows, in one sentence: between what its values lie, whose these are, and how many are not known. */
export function chartSummary({ bars, valueColumn }: Bars): string {
  const known = bars.filter(isKnown);
  const partial = bars.filter((bar) => bar.partial !== undefined).length;
  const unknown = bars.length - known.length - partial;
  const rest = [
    ...(partial === 0 ? [] : [`${plural(partial, 'partielle', 'partielles')}, sans total (en creux)`]),
    ...(unknown === 0 ? [] : [plural(unknown, 'inconnue', 'inconnues')]),
  ];
  const without = rest.length === 0 ? '' : `, et ${rest.join(' et ')}`;
  const [first] = known;
  if (first === undefined)
    return partial === 0
      ? 'Aucune de ces valeurs n’est connue.'
      : `Aucune de ces valeurs n’est connue en entier${without}.`;
  const units = new Set(known.map(({ unit }) => unit));
  if (units.size > 1)
    return `${plural(known.length, 'valeur', 'valeurs')} en ${units.size} unités, chacune à son échelle${without}.`;
  const said = ({ value, label, unit }: Known) => `${showCell(value, valueColumn, unit)} (${label})`;
  const least = known.reduce((a, b) => (b.value < a.value ? b : a));
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  if (least.value === most.value)
    return known.length === 1
      ? `Une seule valeur, ${said(first)}${without}.`
      : `${plural(known.length, 'valeur', 'valeurs')}, toutes de ${showCell(first.value, valueColumn, first.unit)}${without}.`;
  return `${plural(known.length, 'valeur', 'valeurs')}, de ${said(least)} à ${said(most)}${without}.`;
}
