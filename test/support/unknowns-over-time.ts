import type { Unknown } from './interview';
import type { Fact } from './recompute-facts';

/** Numbers what an attacker does not know: an amount that stayed the same from one time to the next keeps its number. */
export class UnknownsOverTime {
  private readonly known = new Map<string, number>();

  /** One for each of what is there at one time, in its order. */
  numbersOf(unknowns: readonly Unknown[], amountOf: (fact: Fact) => string): readonly number[] {
    const seen = new Map<string, number>();
    return unknowns.map(({ home, year, fact }) => {
      const whose = fact.adherent ?? JSON.stringify(fact.keys);
      const amount = `${year}|${home ?? ''}|${whose}|${amountOf(fact)}`;
      const turn = (seen.get(amount) ?? 0) + 1;
      seen.set(amount, turn);
      const number = this.known.get(`${amount}#${turn}`) ?? this.known.size;
      this.known.set(`${amount}#${turn}`, number);
      return number;
    });
  }
}
