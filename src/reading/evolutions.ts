import { distinctAdherents } from '../figures/distinct-adherents';
import { comparesAdherents, evolutionOf, yearBefore, type Evolution } from '../figures/evolution';
import { needsOf } from '../figures/needs';
import { resolve } from '../figures/resolve';
import type { ResolvedFigure } from '../figures/resolved';
import { maskedEvolution } from '../secrecy/mask';
import type { SingleFigures } from './single-figures';

/** A figure's evolution as its reader sees it; one that is known from a request before is not worked out again. */
export async function readEvolution(single: SingleFigures, figure: ResolvedFigure): Promise<Evolution | null> {
  const { ledger } = single;
  const { key } = figure;
  const own = single.turn();
  if (own !== undefined) await own;
  const kept = single.kept !== null && isKept(figure) ? single.kept.evolutions : null;
  const known = kept?.alike(key).get(key.territory.code);
  if (known !== undefined) return known;
  const before = yearBefore(key);
  await single.need(before, needsOf(before));
  if (comparesAdherents(key)) {
    const { indicator, year } = key;
    await ledger.need([year, before.year].map((each) => ({ indicator, year: each, grouping: 'ADHERENT' })));
    if (key.territory.kind === 'DEPARTMENT') await ledger.needHomes(distinctAdherents(ledger, key));
  }
  const visibility = single.guardOf(key.indicator);
  await visibility?.prepare(key.indicator, [key.year, before.year]);
  const turn = single.turn();
  if (turn !== undefined) await turn;
  return single.keeping(kept, key, () => {
    // What the figure itself rests on, its evolution does too.
    const whole = resolve(ledger, key);
    visibility?.masked(whole);
    const evolution = evolutionOf(ledger, figure);
    return visibility === null || evolution === null
      ? evolution
      : maskedEvolution(visibility, ledger, figure, evolution);
  });
}

/** Those that are asked for again and again. */
const isKept = ({ key: { territory, slice } }: ResolvedFigure): boolean =>
  slice === null && (territory.kind === 'FEDERATION' || territory.kind === 'REGION');
