import { definitionOf } from '../datasets/catalogue';
import { PRECISION, type Unit } from '../kernel/codes';
import type { Network } from '../network/network';
import type { Effect } from '../publication/effects';
import { tableLines } from './output';

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  COUNT: '',
  PEOPLE: '',
  HOURS: ' h',
  DAYS: ' j',
  FTE: ' ETP',
  EUR: ' €',
  RATE: ' %',
};

/** As French readers write it; a rate in percent. */
function figure(value: number | null, unit: Unit): string {
  if (value === null) return '—';
  const [shown, digits] = unit === 'RATE' ? [value * 100, 2] : [value, PRECISION[unit]];
  return `${shown.toLocaleString('fr-FR', { maximumFractionDigits: digits })}${UNIT_WORDS[unit]}`;
}

/** Figures before and after, the region's and the federation's, as a table; a sentence where none moves. */
export function effectLines(network: Network, effects: readonly Effect[]): string[] {
  if (effects.length === 0) return ['Aucun chiffre régional ou national ne change.'];
  const rows = effects.map(({ territory, indicator, year, before, after, demonstration }) => {
    const { label, unit } = definitionOf(indicator);
    const note = demonstration ? 'repose sur la démonstration' : '';
    return [network.nameOf(territory), `${label}, ${year}`, figure(before, unit), figure(after, unit), note];
  });
  return tableLines(['Territoire', 'Indicateur', 'Avant', 'Après', ''], rows, [2, 3]);
}
