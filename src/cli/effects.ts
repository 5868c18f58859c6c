import { definitionOf } from '../datasets/catalogue';
import { PRECISION, type Unit } from '../kernel/codes';
import type { Network } from '../network/network';
import type { Effect } from '../publication/effects';
import { tableLines } from './output';
import { counted, withSign, writeNumber } from '../kernel/french';

/** As French readers write it; a rate in percent. */
function figure(value: number | null, unit: Unit): string {
  if (value === null) return '—';
  const [shown, digits] = unit === 'RATE' ? [value * 100, 2] : [value, PRECISION[unit]];
  return withSign(writeNumber(shown, digits), unit);
}

/** A partial value never reads as the whole's. */
const side = (value: number | null, partial: number | null, unit: Unit): string =>
  partial === null ? figure(value, unit) : `${figure(partial, unit)} (partiel)`;

/** What must be known before the numbers of a line are quoted. */
function noteOf({ stateAfter, partialOf, demonstration }: Effect, network: Network): string {
  const regions = partialOf.filter(({ kind }) => kind === 'REGION').length;
  const partial = `partiel : ${counted(regions, 'région')} sur ${network.regions.length}, pas de total`;
  return [
    ...(stateAfter === 'PARTIAL' ? [partial] : []),
    ...(demonstration ? ['repose sur la démonstration'] : []),
  ].join(' ; ');
}

/** Figures before and after, the region's and the federation's, as a table; a sentence where none moves. */
export function effectLines(network: Network, effects: readonly Effect[]): string[] {
  if (effects.length === 0) return ['Aucun chiffre régional ou national ne change.'];
  const rows = effects.map((effect) => {
    const { territory, indicator, year, before, after, partialBefore, partialAfter } = effect;
    const { label, unit } = definitionOf(indicator);
    return [
      network.nameOf(territory),
      `${label}, ${year}`,
      side(before, partialBefore, unit),
      side(after, partialAfter, unit),
      noteOf(effect, network),
    ];
  });
  return tableLines(['Territoire', 'Indicateur', 'Avant', 'Après', ''], rows, [2, 3]);
}
