import { counted, NO_BREAK } from '../../kernel/french';
import { html, type Html } from '../html';
import { indicatorAddress } from '../key-figures/addresses';
import { TOGETHER, type Cell } from './cells';
import type { Explored } from './explored';

/** Who has handed in, of how many, for each indicator and year; the way to what each counts. */
export function coverageList({ grid, indicators }: Explored): Html | null {
  const wholes = new Map<string, Cell>();
  for (const cell of grid.cells) {
    const key = `${cell.indicator} ${cell.year}`;
    // What covers most says most: the federation before a region.
    if ((wholes.get(key)?.coverage.expected ?? -1) < cell.coverage.expected) wholes.set(key, cell);
  }
  if (wholes.size === 0) return null;
  const cellsOf = (code: string) => [...wholes.values()].filter(({ indicator }) => indicator === code);
  return html`<h3>Ce sur quoi ces chiffres reposent</h3>
    <ul>
      ${[...indicators.keys()].map(
        (code) =>
          html`<li>
            <a href="${indicatorAddress(code)}">${indicators.get(code)?.label ?? code}</a>${NO_BREAK}:
            ${cellsOf(code)
              .sort((a, b) => a.year - b.year)
              .map((cell, index) => `${index > 0 ? ' ; ' : ''}${cell.year}, ${coverageWords(cell)}`)}.
          </li>`,
      )}
    </ul>`;
}

/** « dépôts de 2 régions sur 14 »; of what has one depositor, whether it has come. */
function coverageWords({ at, coverage: { reporting, expected } }: Cell): string {
  if (expected === 0) return 'aucun dépôt n’est attendu';
  if (expected === 1) return reporting === 0 ? 'sans dépôt publié' : 'dépôt publié';
  if (at.get('lieu')?.key === TOGETHER && reporting > 0)
    return `dépôts de ${reporting} des ${expected} régions choisies`;
  return reporting === 0
    ? `aucun dépôt publié, ${expected} attendus`
    : `dépôts de ${counted(reporting, 'région')} sur ${expected}`;
}
