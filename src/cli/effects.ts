import { definitionOf } from '../datasets/catalogue';
import { PRECISION, type Unit } from '../kernel/codes';
import type { Network } from '../network/network';
import type { Effect } from '../publication/effects';
import { tableLines } from './output';
import { howMuchOf, withSign, writeNumber } from '../kernel/french';

/** As French readers write it; a rate in percent. */
function figure(value: number | null, unit: Unit): string {
  if (value === null) return '—';
  const [shown, digits] = unit === 'RATE' ? [value * 100, 2] : [value, PRECISION[unit]];
  return withSign(writeNumber(shown, digits), unit);
}

/** What must be known before the numbers of a line are quoted. */
const noteOf = ({ stateAfter, demonstration }: Effect): string =>
  [
    ...(stateAfter === 'PARTIAL' ? ['pas de total'] : []),
    ...(demonstration ? ['repose sur la démonstration'] : []),
  ].join(' ; ');

/** Figures before and after, the region's and the federation's, as a table; a sentence where none moves. */
export function effectLines(network: Network, effects: readonly Effect[]): string[] {
  if (effects.length === 0) return ['Aucun chiffre régional ou national ne change.'];
  const regions = network.regions.map(({ name }) => name);
  const rows = effects.map((effect) => {
    const { territory, indicator, year } = effect;
    const { label, unit } = definitionOf(indicator);
    /** A partial value never reads as the whole's. */
    const side = (value: number | null, partial: number | null, partialOf: Effect['partialOf']): string =>
      partial === null
        ? figure(value, unit)
        : `${figure(partial, unit)} (${howMuchOf(
            partialOf.map((part) => network.nameOf(part)),
            regions,
          )})`;
    return [
      network.nameOf(territory),
      `${label}, ${year}`,
      side(effect.before, effect.partialBefore, effect.partialOfBefore),
      side(effect.after, effect.partialAfter, effect.partialOf),
      noteOf(effect),
    ];
  });
  return tableLines(['Territoire', 'Indicateur', 'Avant', 'Après', ''], rows, [2, 3]);
}
