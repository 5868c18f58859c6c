import { Echelon, type Vector } from './echelon';
import type { AreaStatements } from './statements';

/** What places show of themselves, as it was worked out last: the same for everybody who looks at the same cells. */
export class Locals {
  private readonly kept = new Map<string, { shown: string; echelon: Echelon }>();

  of({ area, cells }: AreaStatements, isShown: (cell: string) => boolean): Echelon {
    const shown = [...cells].filter(([cell]) => isShown(cell));
    const names = shown.map(([cell]) => cell).join();
    const kept = this.kept.get(area.code);
    if (kept?.shown === names) return kept.echelon;
    const echelon = echelonOf(shown.map(([, vector]) => vector));
    this.kept.set(area.code, { shown: names, echelon });
    return echelon;
  }
}

export function echelonOf(vectors: readonly Vector[]): Echelon {
  const echelon = new Echelon();
  for (const vector of vectors) echelon.add(vector);
  return echelon;
}
