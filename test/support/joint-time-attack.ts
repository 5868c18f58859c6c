import { isSecret, type Interview } from './interview';
import { FRACTIONS } from './joint-attack';
import { LinearAttack } from './linear-attack';
import type { Home } from './random-network';

type Sum = ReadonlyMap<number, bigint>;

/**
 * An attacker who keeps what was answered at every point in time about indicators that make one another up, and sets
 * all of it beside each other. Written anew, without any code of the platform.
 */
export class JointTimeAttack {
  private readonly attack = new LinearAttack();
  private readonly unknowns = new Map<string, number>();
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
      if (!columns.has(column)) columns.set(column, this.unknownsOf(interview, column));
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

  /** What stayed the same from one time to the next is one and the same unknown. */
  private unknownsOf({ unknowns }: Interview, column: string): ReadonlyMap<string, number> {
    const seen = new Map<string, number>();
    return new Map(
      unknowns.map(({ row, home, year, fact: { adherent, keys, top } }) => {
        const amount = `${column} ${year}|${home ?? ''}|${adherent ?? JSON.stringify(keys)}|${top}`;
        const turn = (seen.get(amount) ?? 0) + 1;
        seen.set(amount, turn);
        const known = this.unknowns.get(`${amount}#${turn}`) ?? this.unknowns.size;
        this.unknowns.set(`${amount}#${turn}`, known);
        return [row, known] as const;
      }),
    );
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
  private knows = (sum: Sum): boolean =>
    sum.size > 0 && this.attack.knows(sum.keys(), (unknown) => sum.get(unknown) ?? 0n);
}
