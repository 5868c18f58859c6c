import { Echelon, type Vector } from './echelon';
import type { AreaStatements } from './statements';

/** What places show of themselves, and showed before, as it was worked out last: the same for everybody who looks at the same cells. */
export class Locals {
  private readonly kept = new Map<string, { shown: string; echelon: Echelon }>();
  private readonly before = new Map<string, Echelon>();

  /** What was shown before alone. */
  base({ area: { code }, base }: AreaStatements): Echelon {
    const known = this.before.get(code) ?? echelonOf(base);
    this.before.set(code, known);
    return known;
  }

  of(statements: AreaStatements, isShown: (cell: string) => boolean): Echelon {
    const { area, cells } = statements;
    const shown = [...cells].filter(([cell]) => isShown(cell));
    const names = shown.map(([cell]) => cell).join();
    const kept = this.kept.get(area.code);
    if (kept?.shown === names) return kept.echelon;
    const echelon = echelonOf(
      shown.map(([, vector]) => vector),
      this.base(statements),
    );
    this.kept.set(area.code, { shown: names, echelon });
    return echelon;
  }
}

/** What follows from some statements, beside what is known. */
export function echelonOf(vectors: readonly Vector[], known?: Echelon): Echelon {
  const echelon = new Echelon(known);
  for (const vector of vectors) echelon.add(vector);
  return echelon;
}
