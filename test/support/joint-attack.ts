import { isSecret, type Interview } from './interview';
import { LinearAttack } from './linear-attack';
import type { Home } from './random-network';
import { UnknownsOverTime } from './unknowns-over-time';

/** Of which columns’ sums a fraction is made: written anew, without the platform’s declarations. */
const FRACTIONS: Readonly<Record<string, { readonly top: readonly string[]; readonly base: readonly string[] }>> = {
  FORMATIONS_SATISFACTION_RATE: { top: ['satisfied'], base: ['FORMATIONS_TRAINEES'] },
  ACTIVITY_POSITIVE_EXIT_RATE: { top: ['ACTIVITY_POSITIVE_EXITS'], base: ['ACTIVITY_EXITS'] },
  ACTIVITY_PUBLIC_FUNDING_RATE: {
    top: ['ACTIVITY_PUBLIC_FUNDING'],
    base: ['ACTIVITY_PUBLIC_FUNDING', 'ACTIVITY_TURNOVER'],
  },
};

type Sum = ReadonlyMap<number, bigint>;

/**
 * An attacker who keeps what was answered at every point in time about indicators that make one another up, and sets
 * all of it beside each other. Written anew, without any code of the platform.
 */
export class JointAttack {
  private readonly attack = new LinearAttack();
  private readonly unknowns = new UnknownsOverTime();
  private readonly secrets: { readonly name: string; readonly sum: Sum }[] = [];
  private at = 0;
  shown = 0;

  /** Homes of which the attacker knows every row at every time. */
  constructor(private readonly isOwn: (home: Home) => boolean = () => false) {}

  /** What one reader heard at one time of some indicators: sums first, then what is made of them. */
  hear(interviews: readonly Interview[]): void {
    this.at++;
    /** Of each column, the unknown that a row's amount is. */
    const columns = new Map<string, ReadonlyMap<string, number>>();
    for (const interview of interviews) {
      const fraction = FRACTIONS[interview.indicator];
      const column = fraction === undefined ? interview.indicator : (fraction.top[0] ?? '');
      if (!columns.has(column)) columns.set(column, this.numbersOf(interview, column));
      this.hearOne(interview, columns);
    }
  }

  /** Names of secrets, of any time, that can be computed. */
  recovered = (): readonly string[] => [
    ...new Set(this.secrets.filter(({ sum }) => this.knows(sum)).map(({ name }) => name)),
  ];

  get withheld(): number {
    return this.secrets.length;
  }

  /** Of each row, the number of the unknown that its amount is. */
  private numbersOf({ unknowns }: Interview, column: string): ReadonlyMap<string, number> {
    const numbers = this.unknowns.numbersOf(unknowns, ({ top }) => `${column} ${top}`);
    return new Map(unknowns.map(({ row }, index) => [row, numbers[index] ?? 0]));
  }

  private hearOne(interview: Interview, columns: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
    const { answers, unknowns, indicator } = interview;
    const fraction = FRACTIONS[indicator];
    for (const answer of answers) {
      const rows = answer.rows.filter((row) => !this.isOwn(unknowns[row]?.home ?? null));
      const sumOf = (names: readonly string[], factor: bigint, into = new Map<number, bigint>()) => {
        for (const name of names)
          for (const row of rows) {
            const unknown = columns.get(name)?.get(unknowns[row]?.row ?? '');
            if (unknown !== undefined) into.set(unknown, (into.get(unknown) ?? 0n) + factor);
          }
        return into;
      };
      const above = sumOf(fraction?.top ?? [indicator], 1n);
      if (answer.state === 'SUPPRESSED' && isSecret(rows, unknowns))
        this.secrets.push({ name: `${indicator} ${answer.name} at ${this.at}`, sum: above });
      if (answer.value === null) continue;
      this.shown++;
      if (fraction === undefined) {
        this.learn(above);
        continue;
      }
      // To the last digit, of all rows, the own ones too: whoever knows these knows what they add to either side.
      const facts = answer.rows.flatMap((row) => unknowns[row]?.fact ?? []);
      const top = facts.reduce((sum, each) => sum + each.top, 0n);
      const base = facts.reduce((sum, each) => sum + each.base, 0n);
      this.learn(sumOf(fraction.base, -top, sumOf(fraction.top, base)));
    }
  }

  private learn = (sum: Sum): void => this.attack.learn(sum.keys(), (unknown) => sum.get(unknown) ?? 0n);
  private knows = (sum: Sum): boolean => this.attack.knows(sum.keys(), (unknown) => sum.get(unknown) ?? 0n);
}
