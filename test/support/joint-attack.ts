import type { Interview } from './interview';
import { LinearAttack } from './linear-attack';
import type { Home } from './random-network';

/** Of which columns’ sums a fraction is made: written anew, without the platform’s declarations. */
export const FRACTIONS: Readonly<
  Record<string, { readonly top: readonly string[]; readonly base: readonly string[] }>
> = {
  FORMATIONS_SATISFACTION_RATE: { top: ['satisfied'], base: ['FORMATIONS_TRAINEES'] },
  ACTIVITY_POSITIVE_EXIT_RATE: { top: ['ACTIVITY_POSITIVE_EXITS'], base: ['ACTIVITY_EXITS'] },
  ACTIVITY_PUBLIC_FUNDING_RATE: {
    top: ['ACTIVITY_PUBLIC_FUNDING'],
    base: ['ACTIVITY_PUBLIC_FUNDING', 'ACTIVITY_TURNOVER'],
  },
};

/**
 * An attacker who hears several indicators at once, and sets what they say of the same rows beside each other: a sum
 * says what a column comes to, and a fraction, to the last digit, how one sum stands to another.
 */
export class JointAttack {
  private readonly attack = new LinearAttack();
  private readonly known = new Map<string, number>();

  /** Homes of which the attacker knows every row. */
  constructor(private readonly isOwn: (home: Home) => boolean = () => false) {}

  hear(interview: Interview): void {
    const { answers, unknowns, indicator } = interview;
    for (const { rows, value } of answers) {
      if (value === null) continue;
      const fraction = FRACTIONS[indicator];
      if (fraction === undefined) {
        this.attack.learn(this.unknownsOf(interview, rows, [indicator]));
        continue;
      }
      const facts = rows.flatMap((row) => unknowns[row]?.fact ?? []);
      const [top, base] = [
        facts.reduce((sum, each) => sum + each.top, 0n),
        facts.reduce((s, each) => s + each.base, 0n),
      ];
      const times = new Map<number, bigint>();
      const add = (columns: readonly string[], factor: bigint) => {
        for (const unknown of this.unknownsOf(interview, rows, columns))
          times.set(unknown, (times.get(unknown) ?? 0n) + factor);
      };
      add(fraction.top, base);
      add(fraction.base, -top);
      this.attack.learn(times.keys(), (unknown) => times.get(unknown) ?? 0n);
    }
  }

  /** Whether the sum of these rows can be computed: of a fraction, what stands above. */
  knows(interview: Interview, rows: readonly number[]): boolean {
    const columns = FRACTIONS[interview.indicator]?.top ?? [interview.indicator];
    return this.attack.knows(this.unknownsOf(interview, rows, columns));
  }

  private unknownsOf({ unknowns }: Interview, rows: readonly number[], columns: readonly string[]): readonly number[] {
    return rows.flatMap((index) => {
      const found = unknowns[index];
      if (found === undefined || this.isOwn(found.home)) return [];
      return columns.map((column) => {
        const name = `${column} ${found.row}`;
        const unknown = this.known.get(name) ?? this.known.size;
        this.known.set(name, unknown);
        return unknown;
      });
    });
  }
}
